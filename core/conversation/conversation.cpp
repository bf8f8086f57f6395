#include "core/conversation/conversation.h"

#include "core/conversation/conversationlog.h"

#include <utility>

namespace core {

Conversation::Conversation(
    ChatModel& model, SpeechWire& wire, CallStore& store, const Clock& clock, ConversationOptions options)
    : m_model(model)
    , m_wire(wire)
    , m_store(store)
    , m_clock(clock)
    , m_options(std::move(options))
    , m_history(m_options.systemPrompt, contextMessage(m_options.customerPhone, m_options.parameters))
    , m_position(m_options.firstPosition)
    , m_turn(m_options.firstTurn)
{
}

Conversation::~Conversation() = default;

void Conversation::begin()
{
    if (m_options.greeting.isEmpty())
        return answer(m_clock.monotonic());
    m_history.addAssistant(m_options.greeting);
    noteAssistant(m_options.greeting);
    save(m_lastAssistant);
}

void Conversation::hear(const QString& text)
{
    if (m_over || text.trimmed().isEmpty())
        return;
    const auto now = m_clock.monotonic();
    const bool cutShort = m_answer && !m_answer->text.isEmpty();
    stop(QStringLiteral("superseded"));
    if (cutShort)
        m_wire.speak({}, true); // ends the talk cycle of the answer that was given up
    m_history.addUser(text);
    answer(now);
    noteCallee(text);
}

void Conversation::hearPartly(const QString& text) { Q_EMIT heardPartly(m_options.callId, text); }

void Conversation::pressKey(const QString& digit)
{
    hear(QStringLiteral("(pressed the key %1 on the phone)").arg(digit));
}

void Conversation::interrupt(const QString& heard)
{
    if (m_over)
        return;
    stop(QStringLiteral("interrupted"));
    m_history.cutAssistant(heard);
    if (!m_lastAssistant.text.isEmpty() && !m_lastAssistant.interrupted) {
        m_lastAssistant.heard = heardPart(m_lastAssistant.text, heard);
        m_lastAssistant.interrupted = true;
        save(m_lastAssistant);
    }
    Q_EMIT interrupted(m_options.callId);
}

void Conversation::end()
{
    if (m_over)
        return;
    m_over = true;
    stop(QStringLiteral("hang-up"));
}

void Conversation::answer(std::chrono::nanoseconds promptAt)
{
    Answer& next = m_answer.emplace();
    next.promptAt = promptAt;
    next.turn.callId = m_options.callId;
    next.turn.number = m_turn++;
    next.turn.promptAt = m_clock.now();
    next.turn.model = m_model.name();
    next.stream.reset(m_model.start({ .messages = m_history.messages() }).release());
    next.requestAt = m_clock.monotonic();
    next.turn.promptToRequestUs = microsSince(promptAt);
    connect(next.stream.get(), &ChatStream::textArrived, this, &Conversation::takeText);
    connect(next.stream.get(), &ChatStream::finished, this, &Conversation::takeEnd);
    connect(next.stream.get(), &ChatStream::failed, this, &Conversation::takeFailure);
}

void Conversation::takeText(const QStringList& deltas)
{
    const auto arrived = m_clock.monotonic();
    const bool first = m_answer->text.isEmpty();
    if (first) {
        m_answer->turn.requestToFirstDeltaUs = microsSince(m_answer->requestAt);
        noteAssistant({});
    }
    speak(deltas.join(QString()));
    if (first)
        m_answer->turn.firstDeltaToFirstTokenUs = microsSince(arrived);
}

void Conversation::speak(const QString& text)
{
    m_wire.speak(text, false);
    m_answer->text += text;
    m_lastAssistant.text += text;
    Q_EMIT spoke(m_options.callId, m_lastAssistant.position, text);
}

void Conversation::takeEnd(const ChatEnd& end)
{
    if (m_answer->text.trimmed().isEmpty())
        return takeFailure({ ErrorCode::LlmFailed, QStringLiteral("The model finished without a word.") });
    m_wire.speak({}, true);
    m_answer->turn.promptTokens = end.usage.promptTokens;
    m_answer->turn.completionTokens = end.usage.completionTokens;
    close(end.finishReason);
}

void Conversation::takeFailure(const Error& error)
{
    qCWarning(lcConversation, "Call %s: the language model failed: %s", qUtf8Printable(m_options.callId),
        qUtf8Printable(error.message));
    m_answer->turn.error = error.message;
    if (m_answer->text.isEmpty())
        noteAssistant({});
    speak(m_answer->text.isEmpty() ? m_options.apology : QLatin1Char(' ') + m_options.apology);
    m_wire.speak({}, true);
    close(QStringLiteral("failed"));
}

/// Gives the running answer up. What was spoken of it stays in the history.
void Conversation::stop(const QString& why)
{
    if (!m_answer)
        return;
    m_answer->stream->disconnect(this);
    m_answer->stream->abort();
    close(why);
}

void Conversation::close(const QString& end)
{
    Answer done = std::move(*m_answer);
    m_answer.reset();
    done.turn.end = end;
    done.turn.totalUs = microsSince(done.promptAt);
    if (!done.text.isEmpty()) {
        m_history.addAssistant(done.text);
        m_lastAssistant.heard = m_lastAssistant.text;
        save(m_lastAssistant);
    }
    reportFailure(m_store.saveTurn(done.turn), this, m_options.callId);
    Q_EMIT turnEnded(done.turn);
}

void Conversation::noteAssistant(const QString& text)
{
    m_lastAssistant
        = { m_options.callId, m_position++, QStringLiteral("assistant"), text, text, false, m_clock.now(), m_turn - 1 };
}

void Conversation::noteCallee(const QString& text)
{
    save({ m_options.callId, m_position++, QStringLiteral("callee"), text, text, false, m_clock.now(), m_turn - 1 });
}

void Conversation::save(const UtteranceRow& utterance)
{
    reportFailure(m_store.saveUtterance(utterance), this, m_options.callId);
    Q_EMIT utteranceChanged(utterance);
}

qint64 Conversation::microsSince(std::chrono::nanoseconds then) const
{
    return std::chrono::duration_cast<std::chrono::microseconds>(m_clock.monotonic() - then).count();
}

} // namespace core
