#include "core/llm/ladderstream.h"

#include "core/llm/shortened.h"

#include <optional>

namespace core {

namespace {

using std::chrono::milliseconds;

bool mayPass(LlmFailure kind)
{
    return kind == LlmFailure::RateLimited || kind == LlmFailure::Server || kind == LlmFailure::Network
        || kind == LlmFailure::Truncated || kind == LlmFailure::BrokenStream;
}

/// What the server asks to wait; only those two kinds mean it.
std::optional<milliseconds> askedWait(LlmFailure kind, const Error& error)
{
    const QJsonValue seconds = error.details.value(QLatin1String("retryAfter"));
    if (!seconds.isDouble() || (kind != LlmFailure::RateLimited && kind != LlmFailure::Server))
        return std::nullopt;
    constexpr double kDay = 86'400;
    return milliseconds(qint64(std::min(seconds.toDouble(), kDay) * 1000));
}

QString seconds(milliseconds time) { return QString::number(double(time.count()) / 1000, 'f', 1); }

} // namespace

LadderStream::LadderStream(LadderModel& ladder, ChatRequest request)
    : m_ladder(ladder)
    , m_request(std::move(request))
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] { m_asked.isValid() ? ask() : askFirst(); });
    if (m_ladder.resting() > milliseconds(0)) {
        m_pause.start(0); // whoever asks must be listening before anything is told
    } else {
        m_asked.start();
        ask();
    }
}

LadderStream::~LadderStream() { drop(); }

void LadderStream::abort()
{
    m_pause.stop();
    drop();
}

void LadderStream::drop()
{
    if (!m_attempt)
        return;
    m_attempt->disconnect(this);
    m_attempt->abort();
    m_attempt.reset();
}

void LadderStream::askFirst()
{
    const milliseconds rest = m_ladder.resting();
    if (rest == milliseconds(0)) {
        m_asked.start();
        return ask();
    }
    const Error error = llmError(LlmFailure::RateLimited,
        { QStringLiteral("it wants to be left alone for another %1 s").arg(seconds(rest)) },
        { { QStringLiteral("retryAfter"), double(rest.count()) / 1000 } });
    if (!fallBack(LlmFailure::RateLimited, error))
        Q_EMIT failed(error);
}

void LadderStream::ask()
{
    m_attempt.reset(model().start(m_request).release());
    ChatStream* attempt = m_attempt.get();
    connect(
        attempt, &ChatStream::textArrived, this, [this] { m_spoken = true; }, Qt::SingleShotConnection);
    connect(attempt, &ChatStream::textArrived, this, &ChatStream::textArrived);
    connect(attempt, &ChatStream::troubled, this, &ChatStream::troubled);
    connect(attempt, &ChatStream::finished, this, &LadderStream::onFinished);
    connect(attempt, &ChatStream::failed, this, &LadderStream::onFailed);
}

void LadderStream::askAgain(milliseconds wait, const Error& error, const QString& how)
{
    m_pause.start(wait); // before the signal, whose listener may abort
    Q_EMIT troubled(QStringLiteral("%1; %2 is asked %3.").arg(whatHappened(error), model().name(), how));
}

void LadderStream::onFinished(ChatEnd end)
{
    drop();
    if (m_onFallback && end.model.isEmpty())
        end.model = model().name();
    Q_EMIT finished(end);
}

void LadderStream::onFailed(const Error& failure)
{
    const Error error = failure; // may belong to the attempt
    drop();
    const LlmFailure kind = kindOf(error);
    const auto wait = askedWait(kind, error);
    if (wait && *wait > m_ladder.options().longestWait && !m_onFallback)
        m_ladder.rest(*wait);
    if (!m_spoken && (retry(kind, error) || shorten(error) || fallBack(kind, error)))
        return;
    Q_EMIT failed(error);
}

bool LadderStream::retry(LlmFailure kind, const Error& error)
{
    const LadderOptions& options = m_ladder.options();
    const milliseconds usual = kind == LlmFailure::RateLimited ? options.usualWait : milliseconds(0);
    const milliseconds wait = askedWait(kind, error).value_or(usual);
    if (m_retried || m_onFallback || !mayPass(kind) || !isQuick() || wait > options.longestWait)
        return false;
    m_retried = true;
    askAgain(wait, error,
        wait > milliseconds(0) ? QStringLiteral("once more in %1 s").arg(seconds(wait)) : QStringLiteral("once more"));
    return true;
}

bool LadderStream::shorten(const Error& error)
{
    if (m_shortened || kindOf(error) != LlmFailure::ContextTooLong || !isQuick())
        return false;
    QList<ChatMessage> shorter = withoutOlderHalf(m_request.messages);
    if (shorter.size() == m_request.messages.size())
        return false;
    m_shortened = true;
    m_request.messages = std::move(shorter);
    askAgain(milliseconds(0), error, QStringLiteral("once more without the older half"));
    return true;
}

bool LadderStream::fallBack(LlmFailure kind, const Error& error)
{
    if (m_onFallback || !m_ladder.fallback() || kind == LlmFailure::ContentFilter)
        return false;
    m_onFallback = true;
    m_asked.start();
    askAgain(milliseconds(0), error, QStringLiteral("instead"));
    return true;
}

} // namespace core
