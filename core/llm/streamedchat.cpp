#include "core/llm/streamedchat.h"

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

StreamedChat::StreamedChat(std::unique_ptr<HttpStream> http, std::unique_ptr<AnswerReader> reader,
    const OpenAiTimeouts& timeouts, QByteArray secret)
    : m_http(std::move(http))
    , m_timeouts(timeouts)
    , m_secret(std::move(secret))
    , m_reader(std::move(reader))
{
    connect(m_http.get(), &HttpStream::started, this, &StreamedChat::onHead);
    connect(m_http.get(), &HttpStream::arrived, this, &StreamedChat::onBytes);
    connect(m_http.get(), &HttpStream::finished, this, &StreamedChat::onBodyEnd);
    connect(m_http.get(), &HttpStream::failed, this, &StreamedChat::onHttpFailure);
    connect(&m_silence, &SilenceTimer::expired, this, &StreamedChat::onSilence);
    connect(&m_total, &QTimer::timeout, this, &StreamedChat::onTotal);
    connect(&m_grace, &QTimer::timeout, this, &StreamedChat::conclude);
    m_total.setSingleShot(true);
    m_grace.setSingleShot(true);
    m_silence.start(m_timeouts.firstToken);
    m_total.start(m_timeouts.total);
}

void StreamedChat::abort()
{
    m_silence.stop();
    m_total.stop();
    m_grace.stop();
    m_http.reset();
}

void StreamedChat::onHead(int status, const HttpHeaders& headers)
{
    m_response.status = status;
    m_response.headers = headers;
    m_isRefusal = status < 200 || status > 299 || !isEventStream(m_response);
}

void StreamedChat::onBytes(const QByteArray& bytes)
{
    if (m_isRefusal) {
        m_response.body += bytes;
        return;
    }
    const auto events = m_sse.feed(bytes);
    if (!events)
        fail(llmError(LlmFailure::BrokenStream, { events.error().message }));
    else if (!events->isEmpty() && !m_done)
        deliver(*events);
}

bool StreamedChat::deliver(const QList<SseEvent>& events)
{
    AnswerPart part;
    std::optional<Error> failure;
    for (auto event = events.begin(); event != events.end() && !failure && !part.isDone; ++event) {
        if (event->data.trimmed().isEmpty())
            continue;
        m_hasEvents = true;
        failure = m_reader->read(*event, part);
    }
    m_done = m_done || part.isDone;
    if (part.grew || !part.deltas.isEmpty()) {
        if (!std::exchange(m_hasBegun, true))
            m_silence.start(m_timeouts.stall);
        m_silence.touch();
    }
    if (!part.deltas.isEmpty()) {
        const QPointer<StreamedChat> self(this);
        Q_EMIT textArrived(part.deltas);
        if (!self || !m_http)
            return false;
    }
    if (failure) {
        fail(*failure);
        return false;
    }
    if (m_done)
        m_grace.start(kGraceAfterDone);
    else if (m_reader->hasReason() && !m_grace.isActive())
        m_grace.start(kGraceAfterFinish);
    return true;
}

void StreamedChat::onBodyEnd()
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

void StreamedChat::onHttpFailure(const Error& error)
{
    if (m_isRefusal || isStream())
        onBodyEnd(); // what has come decides
    else
        fail(
            llmError(LlmFailure::Network, { error.message.chopped(error.message.endsWith(QLatin1Char('.')) ? 1 : 0) }));
}

void StreamedChat::conclude()
{
    if (!m_reader->hasReason()) {
        fail(llmError(m_hasEvents || m_response.status == 0 ? LlmFailure::Truncated : LlmFailure::BrokenStream));
        return;
    }
    const Result<ChatEnd> end = m_reader->end();
    if (!end) {
        fail(end.error());
        return;
    }
    abort();
    Q_EMIT finished(*end);
}

void StreamedChat::onSilence()
{
    if (m_isRefusal)
        fail(openAiRefusal(m_response, m_secret));
    else
        fail(llmError(m_hasBegun ? LlmFailure::Stalled : LlmFailure::TimeoutFirstToken));
}

void StreamedChat::onTotal()
{
    fail(llmError(m_hasBegun ? LlmFailure::Stalled : LlmFailure::TimeoutFirstToken,
        { QStringLiteral("not ready after %1 seconds").arg(double(m_timeouts.total.count()) / 1000) }));
}

void StreamedChat::fail(const Error& error)
{
    abort();
    Q_EMIT failed(error);
}

} // namespace core
