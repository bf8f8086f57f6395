#pragma once

#include "tests/bench/tally.h"
#include "tests/bench/words.h"

namespace tests {

/// One answer, seen from both ends: as the model writes it and as the callee receives it.
class Answer {
public:
    Answer() = default;
    Answer(TurnId id, Nanos promptAt, bool isMeasured)
        : m_id(id)
        , m_promptAt(promptAt)
        , m_isMeasured(isMeasured)
    {
    }

    TurnId id() const { return m_id; }
    int received() const { return m_received; }
    int written() const { return int(m_writtenAt.size()); }
    bool isStreaming() const { return m_isRequested && !m_isFinished && !m_isCut; }
    bool isOver() const { return m_isClosed || m_cause != CutCause::None; }
    bool wasStopped() const { return m_cause != CutCause::None; }

    void requested(Nanos at, Tally& tally);
    void tokensWritten(int first, int count, Nanos at);
    void finished(Nanos at, Tally& tally);
    void cut(Nanos at, Tally& tally);
    void wordReceived(int index, Nanos at, Tally& tally);
    void closed(Tally& tally); ///< `last` has been received
    /// The callee interrupts or hangs up.
    void stop(CutCause cause, Nanos at);
    /// Nothing more is expected of it: counts what is still open as faults.
    void retire(Tally& tally);

private:
    void firstTokenReceived(Nanos at, Tally& tally) const;

    TurnId m_id;
    Nanos m_promptAt {};
    Nanos m_requestAt {};
    Nanos m_lastTokenAt {};
    Nanos m_stoppedAt {};
    std::vector<Nanos> m_writtenAt; ///< for each token
    CutCause m_cause = CutCause::None;
    int m_received = 0;
    bool m_isMeasured = false;
    bool m_isRequested = false;
    bool m_isFinished = false; ///< written to its end
    bool m_isCut = false;
    bool m_isClosed = false;
    bool m_isIntact = true; ///< no token lost, doubled or out of order so far
};

} // namespace tests
