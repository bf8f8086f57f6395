#include "tests/bench/answer.h"

namespace tests {

namespace {

/// An answer may end by itself so soon after the callee has stopped it; later, the server did not listen.
constexpr Nanos kTooLateToCut = std::chrono::milliseconds(20);

} // namespace

void Answer::requested(Nanos at, Tally& tally)
{
    if (m_isRequested)
        tally.fault("one prompt, two requests to the model");
    m_isRequested = true;
    m_requestAt = at;
}

void Answer::tokensWritten(int first, int count, Nanos at) { m_writtenAt.resize(std::size_t(first + count), at); }

void Answer::finished(Nanos at, Tally& tally)
{
    m_isFinished = true;
    if (wasStopped() && at - m_stoppedAt > kTooLateToCut)
        tally.fault("a stopped stream ran to its end");
}

void Answer::cut(Nanos at, Tally& tally)
{
    m_isCut = true;
    if (wasStopped())
        tally.cuts[m_cause].add(at - m_stoppedAt);
    else
        tally.fault("the server cut a stream that nobody had stopped");
}

void Answer::wordReceived(int index, Nanos at, Tally& tally)
{
    if (m_isCut) {
        ++tally.stale;
        return;
    }
    if (wasStopped())
        ++tally.inFlight;
    if (index < m_received || index >= written()) {
        ++tally.disordered;
        m_isIntact = false;
        return;
    }
    tally.lost += index - m_received;
    m_isIntact = m_isIntact && index == m_received;
    if (m_isMeasured && !wasStopped()) {
        ++tally.tokens;
        tally.tokenDelay.add(at - m_writtenAt[std::size_t(index)]);
        if (index == 0)
            firstTokenReceived(at, tally);
        else
            tally.tokenGap.add(at - m_lastTokenAt);
    }
    m_received = index + 1;
    m_lastTokenAt = at;
}

void Answer::firstTokenReceived(Nanos at, Tally& tally) const
{
    const Nanos toModel = m_requestAt - m_promptAt;
    const Nanos toCallee = at - m_writtenAt.front();
    tally.toModel.add(toModel);
    tally.toCallee.add(toCallee);
    tally.share.add(toModel + toCallee);
}

void Answer::closed(Tally& tally)
{
    if (m_isClosed)
        tally.fault("an answer was closed twice");
    m_isClosed = true;
    if (wasStopped())
        return;
    const int missing = written() - m_received;
    tally.lost += missing;
    if (!m_isFinished)
        tally.fault("an answer was closed before the model had ended it");
    else if (missing == 0 && m_isIntact && m_isMeasured)
        ++tally.answered;
}

void Answer::stop(CutCause cause, Nanos at)
{
    m_cause = cause;
    m_stoppedAt = at;
}

void Answer::retire(Tally& tally)
{
    if (wasStopped()) {
        if (isStreaming())
            tally.fault("a stopped stream was never cut");
    } else if (!m_isClosed && m_id.turn > 0) {
        tally.fault("an answer was never closed");
    }
}

} // namespace tests
