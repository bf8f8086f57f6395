#include "core/conversation/conversation.h"

#include "core/conversation/conversationlog.h"
#include "core/conversation/farewell.h"

#include <utility>

namespace core {

namespace {

constexpr int kFailuresUntilFarewell = 3;

int nextPosition(const CallRecord& earlier)
{
    return earlier.utterances.isEmpty() ? 0 : earlier.utterances.last().position + 1;
}

int nextAct(const CallRecord& earlier) { return earlier.acts.isEmpty() ? 0 : earlier.acts.last().number + 1; }

int nextTurn(const CallRecord& earlier) { return earlier.turns.isEmpty() ? 0 : earlier.turns.last().number + 1; }

} // namespace

Conversation::Conversation(Means means, ConversationOptions options)
    : m_means(means)
    , m_options(std::move(options))
    , m_history(m_options.systemPrompt, contextMessage(m_options.customerPhone, m_options.parameters))
    , m_summariser(means.model, m_history, m_options.historyTokens)
    , m_transcript(means.store, means.clock, m_options.callId, nextPosition(m_options.earlier))
    , m_acts(means.store, means.clock, m_options.callId, nextAct(m_options.earlier))
    , m_handle(m_acts, m_options.callId)
    , m_playback(means.clock)
    , m_watch(m_options.timings)
    , m_turn(nextTurn(m_options.earlier))
    , m_opened(!m_options.earlier.utterances.isEmpty())
{
    m_history.recall(m_options.earlier.utterances);
    for (const QString& hint : operatorHints(m_options.earlier.acts))
        m_history.addSystem(hint);
    connect(&m_transcript, &Transcript::changed, this, &Conversation::utteranceChanged);
    connect(&m_acts, &ActLog::acted, this, &Conversation::acted);
    connect(&m_handle, &CallHandle::concluded, this, &Conversation::concluded);
    connect(&m_playback, &Playback::finished, this, &Conversation::takeSpoken);
    connect(&m_watch, &CallWatch::reminderDue, this, [this] { utter(m_options.phrases.reminder); });
    connect(&m_watch, &CallWatch::endDue, this, &Conversation::endPolitely);
    connect(&m_watch, &CallWatch::remarked, this, &Conversation::takeRemark);
    connect(&m_watch, &CallWatch::digitsPressed, this,
        [this](const QString& digits) { hear(QStringLiteral("(pressed on the phone: %1)").arg(digits)); });
    m_openingWait.setSingleShot(true);
    connect(&m_openingWait, &QTimer::timeout, this, [this] {
        stop(QStringLiteral("late"));
        utter(m_options.phrases.opening);
    });
}

Conversation::~Conversation() = default;

void Conversation::attach(SpeechWire& wire, std::unique_ptr<PreparedStream> opening)
{
    m_wire = &wire;
    m_handle.setWire(m_wire);
    m_watch.start();
    if (!std::exchange(m_opened, true))
        return open(std::move(opening));
    if (m_handle.isLeaving())
        return leaveNow(); // the goodbye was said before the wire dropped
    if (m_takenOver)
        return;
    if (m_history.awaitsAnswer())
        return answer(m_means.clock.monotonic());
    utter(m_options.phrases.excuse);
}

void Conversation::open(std::unique_ptr<PreparedStream> opening)
{
    if (m_options.greeting.isEmpty()) {
        m_openingWait.start(m_options.timings.opening);
        return answer(m_means.clock.monotonic(), std::move(opening));
    }
    m_history.addAssistant(m_options.greeting);
    m_transcript.beginAssistant(-1);
    m_transcript.append(m_options.greeting);
    m_transcript.finishAssistant();
    m_watch.assistantSpeaks(m_options.greeting);
}

void Conversation::detach()
{
    if (!m_wire)
        return;
    const bool cutShort = m_answer || (m_playback.isBusy() && m_playback.isReported());
    const QString heard = m_playback.heard();
    stop(QStringLiteral("disconnected"));
    if (cutShort)
        cutTo(heard);
    m_playback.cut();
    m_watch.stop();
    m_wire = nullptr;
    m_handle.setWire(nullptr);
}

void Conversation::end()
{
    if (std::exchange(m_over, true))
        return;
    stop(QStringLiteral("hang-up"));
    m_summariser.stop();
    detach();
}

void Conversation::hear(const QString& text)
{
    if (isSettled() || !m_wire || text.trimmed().isEmpty())
        return;
    const auto now = m_means.clock.monotonic();
    if (m_handle.isLeaving() && (!m_handle.mayStay() || isFarewell(text))) {
        m_transcript.addCallee(text, m_turn - 1);
        if (!m_answer && !m_playback.isBusy())
            leaveNow(); // she has spoken into the goodbye, and only to return it
        return;
    }
    m_handle.stay();
    breakOff(QStringLiteral("superseded"));
    if (!m_takenOver && !m_transcript.isOperators())
        dropUnspoken();
    m_history.addUser(text);
    m_watch.calleeSaid(text);
    if (!m_takenOver && !m_handle.isLeaving())
        answer(now);
    m_transcript.addCallee(text, m_turn - 1);
}

/// The answer that follows replaces what was not spoken yet. If nothing was, the callee was not done: her words go on.
void Conversation::dropUnspoken()
{
    if (m_playback.hasUnspoken())
        cutTo(m_playback.heard());
    m_playback.cut();
}

void Conversation::hearPartly(const QString& text)
{
    m_watch.calleeActive();
    Q_EMIT heardPartly(m_options.callId, text);
}

void Conversation::pressKey(const QString& digit)
{
    if (!isSettled())
        m_watch.keyPressed(digit);
}

void Conversation::played(const QString& text)
{
    if (!m_playback.played(text))
        m_transcript.heardMore(text); // words from before the operator's, which were cut meanwhile
}

void Conversation::assistantSpeaks(bool on) { m_playback.speaking(on); }

void Conversation::calleeSpeaks(bool on)
{
    if (on)
        m_watch.calleeActive();
}

void Conversation::interrupt(const QString& heard)
{
    if (isSettled())
        return;
    stop(QStringLiteral("interrupted"));
    m_playback.cut();
    m_watch.calleeActive();
    m_watch.assistantSilent({}); // she may say nothing after all
    cutTo(heard);
    Q_EMIT interrupted(m_options.callId);
    if (!m_handle.mayStay())
        leaveNow();
}

void Conversation::answer(std::chrono::nanoseconds promptAt, std::unique_ptr<PreparedStream> prepared)
{
    m_watch.assistantThinks();
    m_answer.reset(new Answering(
        { m_means.model, m_means.tools, m_handle, m_history, m_means.clock, *this, m_options.timings.slowTool },
        m_options.callId, m_turn++, promptAt));
    connect(m_answer.get(), &Answering::textArrived, this, &Conversation::takeText);
    connect(m_answer.get(), &Answering::finished, this, &Conversation::takeFinish);
    connect(m_answer.get(), &Answering::failed, this, &Conversation::takeFailure);
    connect(
        m_answer.get(), &Answering::troubled, this, [this](const QString& what) { m_acts.addOwn("trouble", what); });
    connect(m_answer.get(), &Answering::toolIsSlow, this,
        [this](const QString& filler) { takeText(filler.isEmpty() ? m_options.phrases.filler : filler); });
    connect(m_answer.get(), &Answering::toolFinished, this, [this](const QString& name, bool failed) {
        m_acts.add(failed ? "tool_failed" : "tool", QStringLiteral("assistant"), name);
    });
    m_transcript.beginAssistant(m_turn - 1);
    if (prepared)
        m_answer->adopt(std::move(prepared));
    else
        m_answer->start();
}

void Conversation::takeText(const QString& text)
{
    m_openingWait.stop();
    m_wire->speak(text, false);
    m_transcript.append(text);
    m_playback.sent(text);
    Q_EMIT spoke(m_options.callId, m_transcript.assistantPosition(), text);
}

void Conversation::takeFinish(const QString& reason)
{
    m_failuresInARow = 0;
    m_openingWait.stop();
    m_wire->speak({}, true);
    close(reason);
    m_summariser.consider();
    m_playback.cycleEnded();
    if (m_handle.isLeaving() && !m_playback.isBusy())
        leaveNow();
}

void Conversation::takeFailure(const Error& error)
{
    qCWarning(lcConversation, "Call %s: the language model failed: %s", qUtf8Printable(m_options.callId),
        qUtf8Printable(error.message));
    m_openingWait.stop();
    m_acts.addOwn("trouble", error.message);
    const bool isOpening = m_transcript.assistantText().isEmpty() && m_history.isFresh();
    const bool isLast = ++m_failuresInARow >= kFailuresUntilFarewell;
    const QString words = isOpening ? m_options.phrases.opening : m_options.phrases.apology;
    if (!isLast) {
        takeText(m_transcript.assistantText().isEmpty() ? words : QLatin1Char(' ') + words);
        m_wire->speak({}, true);
    }
    close(QStringLiteral("failed"));
    if (!isLast) {
        m_history.addAssistant(words);
        m_watch.expectRepetition();
    }
    m_playback.cycleEnded();
    if (isLast)
        endPolitely(QStringLiteral("The language model failed three times in a row."));
}

/// Gives the running answer up. What was spoken of it stays in the history.
void Conversation::stop(const QString& why)
{
    m_openingWait.stop();
    if (!m_answer)
        return;
    m_answer->stop();
    close(why);
}

/// The same where the wire goes on: the talk cycle of the answer is closed.
void Conversation::breakOff(const QString& why)
{
    const bool cutShort = m_answer && m_answer->hasText();
    stop(why);
    if (!cutShort)
        return;
    m_wire->speak({}, true);
    m_playback.cycleEnded();
}

void Conversation::close(const QString& end)
{
    const Later<Answering> done = std::move(m_answer);
    const TurnRow turn = done->turn(end);
    m_history.addAssistant(m_transcript.assistantText().isEmpty() ? QString() : done->roundText().trimmed());
    if (!m_transcript.assistantText().isEmpty())
        m_transcript.finishAssistant();
    reportFailure(m_means.store.saveTurn(turn), this, m_options.callId);
    Q_EMIT turnEnded(turn);
}

/// Of the assistant's newest words the callee has heard only that.
void Conversation::cutTo(const QString& heard)
{
    const QString& said = m_transcript.assistantText();
    if (said.isEmpty())
        return;
    m_history.cutAssistant(said, heardPart(said, heard));
    m_transcript.cutAssistant(heard);
}

/// Says something of our own, as a talk cycle of its own.
void Conversation::utter(const QString& text)
{
    if (!m_wire || text.isEmpty())
        return;
    m_transcript.beginAssistant(-1);
    takeText(text);
    m_wire->speak({}, true);
    m_history.addAssistant(text);
    m_transcript.finishAssistant();
    m_playback.cycleEnded();
}

/// All that was said has been spoken.
void Conversation::takeSpoken()
{
    if (m_answer)
        return;
    if (m_handle.isLeaving())
        return leaveNow();
    m_watch.assistantSilent(m_transcript.assistantText());
}

void Conversation::leaveNow()
{
    m_watch.stop();
    m_handle.leaveNow();
}

void Conversation::endPolitely(const QString& reason)
{
    if (isSettled() || !m_handle.mayStay())
        return;
    m_acts.addOwn("end", reason);
    stop(QStringLiteral("ended"));
    m_handle.leave({ reason });
    utter(m_options.phrases.farewell);
}

void Conversation::takeRemark(const QString& remark)
{
    m_acts.addOwn("watchdog", remark);
    m_history.addSystem(remark);
}

} // namespace core
