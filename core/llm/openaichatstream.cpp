#include "core/llm/openaichatstream.h"

#include "core/llm/llmfailure.h"
#include "core/llm/openaifailure.h"

#include <QJsonDocument>
#include <QPointer>

namespace core {

namespace {

/// Usage and [DONE] follow the finish reason at once, or never.
constexpr std::chrono::milliseconds kGraceAfterFinish { 300 };
/// The end of the body comes with [DONE]; read to its end, the connection can be used again.
constexpr std::chrono::milliseconds kGraceAfterDone { 20 };

/// Proxies and some servers answer 200 with a page or an error object.
bool isEventStream(const HttpResponse& response)
{
    const QByteArray type = response.header("content-type").toLower();
    return !type.startsWith("application/json") && !type.startsWith("text/html");
}

} // namespace

OpenAiChatStream::OpenAiChatStream(std::unique_ptr<HttpStream> http, const OpenAiTimeouts& timeouts, QByteArray secret)
    : m_http(std::move(http))
    , m_timeouts(timeouts)
    , m_secret(std::move(secret))
{
    connect(m_http.get(), &HttpStream::started, this, &OpenAiChatStream::onHead);
    connect(m_http.get(), &HttpStream::arrived, this, &OpenAiChatStream::onBytes);
    connect(m_http.get(), &HttpStream::finished, this, &OpenAiChatStream::onBodyEnd);
    connect(m_http.get(), &HttpStream::failed, this, &OpenAiChatStream::onHttpFailure);
    connect(&m_silence, &SilenceTimer::expired, this, &OpenAiChatStream::onSilence);
    connect(&m_total, &QTimer::timeout, this, &OpenAiChatStream::onTotal);
    connect(&m_grace, &QTimer::timeout, this, &OpenAiChatStream::conclude);
    m_total.setSingleShot(true);
    m_grace.setSingleShot(true);
    m_silence.start(m_timeouts.firstToken);
    m_total.start(m_timeouts.total);
}

void OpenAiChatStream::abort()
{
    m_silence.stop();
    m_total.stop();
    m_grace.stop();
    m_http.reset();
}

void OpenAiChatStream::onHead(int status, const HttpHeaders& headers)
{
    m_response.status = status;
    m_response.headers = headers;
    m_isRefusal = status < 200 || status > 299 || !isEventStream(m_response);
}

void OpenAiChatStream::onBytes(const QByteArray& bytes)
{
    if (m_isRefusal) {
        m_response.body += bytes;
        return;
    }
    const auto events = m_sse.feed(bytes);
    if (!events)
        fail(llmError(LlmFailure::BrokenStream, { events.error().message }));
    else if (!events->isEmpty())
        deliver(*events);
}

bool OpenAiChatStream::deliver(const QList<SseEvent>& events)
{
    QStringList deltas;
    std::optional<Error> failure;
    m_grew = false;
    for (auto event = events.begin(); event != events.end() && !failure && !m_done; ++event)
        failure = readEvent(*event, deltas);
    if (m_grew || !deltas.isEmpty()) {
        if (!std::exchange(m_hasBegun, true))
            m_silence.start(m_timeouts.stall);
        m_silence.touch();
    }
    if (!deltas.isEmpty()) {
        const QPointer<OpenAiChatStream> self(this);
        Q_EMIT textArrived(deltas);
        if (!self || !m_http)
            return false;
    }
    if (failure) {
        fail(*failure);
        return false;
    }
    if (m_done)
        m_grace.start(kGraceAfterDone);
    else if (!m_end.finishReason.isEmpty() && !m_grace.isActive())
        m_grace.start(kGraceAfterFinish);
    return true;
}

std::optional<Error> OpenAiChatStream::readEvent(const SseEvent& event, QStringList& deltas)
{
    const QByteArray data = event.data.trimmed();
    if (data.isEmpty())
        return std::nullopt;
    m_hasEvents = true;
    m_done = data == "[DONE]";
    if (m_done)
        return std::nullopt;
    const auto chunk = m_reader.read(data);
    if (!chunk)
        return llmError(LlmFailure::BrokenStream, { chunk.error().message });
    if (!chunk->text.isEmpty())
        deltas.append(chunk->text);
    m_grew = m_grew || chunk->hasToolCall;
    if (chunk->error || event.name == "error")
        return openAiStreamError(chunk->error.value_or(ProviderError {}), m_secret);
    if (chunk->usage)
        m_end.usage = *chunk->usage;
    if (!chunk->finishReason.isEmpty()) {
        m_end.finishReason = chunk->finishReason;
        const QString held = m_reader.finish();
        if (!held.isEmpty())
            deltas.append(held);
    }
    return std::nullopt;
}

void OpenAiChatStream::onBodyEnd()
{
    if (m_isRefusal) {
        fail(openAiRefusal(m_response, m_secret));
        return;
    }
    const SseEvent last = m_sse.finish();
    const bool whole = last.data.trimmed() == "[DONE]" || QJsonDocument::fromJson(last.data).isObject();
    if (whole && !deliver({ last }))
        return;
    conclude();
}

void OpenAiChatStream::onHttpFailure(const Error& error)
{
    if (m_isRefusal || isStream())
        onBodyEnd(); // what has come decides
    else
        fail(
            llmError(LlmFailure::Network, { error.message.chopped(error.message.endsWith(QLatin1Char('.')) ? 1 : 0) }));
}

void OpenAiChatStream::conclude()
{
    if (m_end.finishReason.isEmpty()) {
        fail(llmError(m_hasEvents || m_response.status == 0 ? LlmFailure::Truncated : LlmFailure::BrokenStream));
        return;
    }
    if (m_end.finishReason == QLatin1String("content_filter")) {
        fail(llmError(LlmFailure::ContentFilter));
        return;
    }
    ChatEnd end = m_end;
    end.toolCalls = m_reader.toolCalls(end.finishReason == QLatin1String("length"));
    abort();
    Q_EMIT finished(end);
}

void OpenAiChatStream::onSilence()
{
    if (m_isRefusal)
        fail(openAiRefusal(m_response, m_secret));
    else
        fail(llmError(m_hasBegun ? LlmFailure::Stalled : LlmFailure::TimeoutFirstToken));
}

void OpenAiChatStream::onTotal()
{
    fail(llmError(m_hasBegun ? LlmFailure::Stalled : LlmFailure::TimeoutFirstToken,
        { QStringLiteral("not ready after %1 seconds").arg(double(m_timeouts.total.count()) / 1000) }));
}

void OpenAiChatStream::fail(const Error& error)
{
    abort();
    Q_EMIT failed(error);
}

} // namespace core
