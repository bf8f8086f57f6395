#include "core/conversation/answering.h"

#include "core/conversation/toolround.h"

namespace core {

namespace {

/// A model that asks for tools again and again is stopped: the callee waits.
constexpr int kMaxRounds = 5;

} // namespace

Answering::Answering(Means means, const QString& callId, int turn, std::chrono::nanoseconds promptAt)
    : m_means(means)
    , m_promptAt(promptAt)
{
    m_turn.callId = callId;
    m_turn.number = turn;
    m_turn.promptAt = m_means.clock.now();
    m_turn.model = m_means.model.name();
}

Answering::~Answering() = default;

void Answering::start()
{
    ChatRequest request { .messages = m_means.history.messages() };
    const bool mayUseTools = m_rounds < kMaxRounds && !m_means.actions.isLeaving();
    if (mayUseTools)
        request.tools = m_means.tools.specs();
    ++m_rounds;
    auto stream = m_means.model.start(request);
    m_requestAt = m_means.clock.monotonic();
    if (m_turn.promptToRequestUs < 0)
        m_turn.promptToRequestUs = microsSince(m_promptAt);
    listen(std::move(stream));
}

void Answering::adopt(std::unique_ptr<PreparedStream> prepared)
{
    ++m_rounds;
    m_requestAt = m_promptAt; // it was asked before; from here on the callee waits
    PreparedStream& opening = *prepared;
    listen(std::move(prepared));
    opening.release();
}

void Answering::listen(std::unique_ptr<ChatStream> stream)
{
    m_stream.reset(stream.release());
    connect(m_stream.get(), &ChatStream::textArrived, this, &Answering::takeText);
    connect(m_stream.get(), &ChatStream::troubled, this, &Answering::takeTrouble);
    connect(m_stream.get(), &ChatStream::finished, this, &Answering::takeEnd);
    connect(m_stream.get(), &ChatStream::failed, this, &Answering::takeFailure);
}

void Answering::stop()
{
    if (m_stream) {
        m_stream->disconnect(this);
        m_stream->abort();
        m_stream.reset();
    }
    if (m_toolRound)
        m_toolRound->disconnect(this);
    disconnect();
}

TurnRow Answering::turn(const QString& end) const
{
    TurnRow turn = m_turn;
    turn.end = end;
    turn.totalUs = microsSince(m_promptAt);
    return turn;
}

void Answering::takeText(const QStringList& deltas)
{
    const auto arrived = m_means.clock.monotonic();
    const bool first = !std::exchange(m_hasText, true);
    if (first)
        m_turn.requestToFirstDeltaUs = microsSince(m_requestAt);
    QString text = deltas.size() == 1 ? deltas.first() : deltas.join(QString());
    if (m_roundText.isEmpty() && !first && !text.startsWith(QLatin1Char(' ')))
        text.prepend(QLatin1Char(' ')); // it follows what was said before the tools
    m_roundText += text;
    Q_EMIT textArrived(text);
    if (first) {
        m_turn.firstDeltaToFirstTokenUs = microsSince(arrived);
        m_turn.promptToFirstTokenUs = microsSince(m_promptAt);
    }
}

void Answering::takeTrouble(const QString& what)
{
    m_turn.trouble += m_turn.trouble.isEmpty() ? what : QLatin1Char(' ') + what;
    Q_EMIT troubled(what);
}

void Answering::takeEnd(const ChatEnd& end)
{
    m_turn.promptTokens += end.usage.promptTokens;
    m_turn.completionTokens += end.usage.completionTokens;
    if (!end.model.isEmpty())
        m_turn.model = end.model;
    m_stream.reset();
    if (!end.toolCalls.isEmpty() && m_rounds <= kMaxRounds)
        return runTools(end.toolCalls);
    if (m_roundText.trimmed().isEmpty() && !m_means.actions.isLeaving())
        return takeFailure({ ErrorCode::LlmFailed, QStringLiteral("The model finished without a word.") });
    Q_EMIT finished(end.finishReason);
}

void Answering::takeFailure(const Error& error)
{
    m_stream.reset();
    m_turn.error = error.message;
    Q_EMIT failed(error);
}

void Answering::runTools(const QList<ToolCall>& calls)
{
    m_means.history.addToolCalls(std::exchange(m_roundText, {}), calls);
    auto* round = new ToolRound(m_means.tools, m_means.actions, calls);
    round->setParent(&m_means.owner);
    m_toolRound = round;
    connect(round, &ToolRound::resulted, round,
        [&history = m_means.history](
            const ToolCall& call, const QString& text, bool) { history.setToolResult(call.id, text); });
    connect(round, &ToolRound::resulted, this,
        [this](const ToolCall& call, const QString&, bool isFailure) { Q_EMIT toolFinished(call.name, isFailure); });
    connect(round, &ToolRound::slow, this, &Answering::toolIsSlow);
    connect(round, &ToolRound::finished, this, &Answering::goOn);
    connect(round, &ToolRound::finished, round, &QObject::deleteLater);
    round->start(m_means.slowTool);
}

/// After tools: the model hears of their results, unless it has said goodbye already.
void Answering::goOn()
{
    m_toolRound.clear();
    if (m_means.actions.isLeaving() && m_hasText)
        Q_EMIT finished(QStringLiteral("tool_calls"));
    else
        start();
}

qint64 Answering::microsSince(std::chrono::nanoseconds then) const
{
    return std::chrono::duration_cast<std::chrono::microseconds>(m_means.clock.monotonic() - then).count();
}

} // namespace core
