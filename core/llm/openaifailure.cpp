#include "core/llm/openaifailure.h"

#include "core/llm/llmfailure.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr int kStreamErrorStatus = 500; ///< what an error inside a stream counts as
constexpr qsizetype kMaxProviderText = 300; ///< characters

struct CodeRow {
    const char* code; ///< `code` or `type` of the error
    LlmFailure kind;
};

/// Codes are surer than the status: several servers answer 400 or 429 to everything.
constexpr CodeRow kCodes[] = {
    { "invalid_api_key", LlmFailure::Unauthorized },
    { "insufficient_quota", LlmFailure::Quota },
    { "billing_hard_limit_reached", LlmFailure::Quota },
    { "context_length_exceeded", LlmFailure::ContextTooLong },
    { "exceed_context_size_error", LlmFailure::ContextTooLong }, // llama.cpp
    { "model_not_found", LlmFailure::ModelNotFound },
    { "DeploymentNotFound", LlmFailure::ModelNotFound }, // Azure
    { "content_filter", LlmFailure::ContentFilter }, // Azure
    { "content_policy_violation", LlmFailure::ContentFilter },
    { "rate_limit_exceeded", LlmFailure::RateLimited },
    { "rate_limit_error", LlmFailure::RateLimited }, // Anthropic, as are the next
    { "authentication_error", LlmFailure::Unauthorized },
    { "permission_error", LlmFailure::Unauthorized },
    { "billing_error", LlmFailure::Quota },
    { "request_too_large", LlmFailure::ContextTooLong },
};

LlmFailure kindOfStatus(int status, const ProviderError& error)
{
    switch (status) {
    case 401:
    case 403:
        return LlmFailure::Unauthorized;
    case 402:
        return LlmFailure::Quota;
    case 404: {
        // Ollama and vLLM say "not found" of the model; a wrong path says nothing of a model.
        const bool model = error.param == QLatin1String("model") || error.message.contains(QLatin1String("model"));
        return model ? LlmFailure::ModelNotFound : LlmFailure::Refused;
    }
    case 408: // the provider gave up waiting
    case 409:
    case 498:
        return LlmFailure::Server; // Groq: flex capacity exceeded
    case 413:
        return LlmFailure::ContextTooLong;
    case 429:
        return LlmFailure::RateLimited;
    default:
        return status >= 500 ? LlmFailure::Server : LlmFailure::Refused;
    }
}

LlmFailure kindOf(int status, const ProviderError& error)
{
    for (const CodeRow& row : kCodes) {
        if (error.code == QLatin1String(row.code) || error.type == QLatin1String(row.code))
            return row.kind;
    }
    if (status == 400 && error.message.contains(QLatin1String("context length"))) // vLLM has no code for it
        return LlmFailure::ContextTooLong;
    if (status == 400 && error.message.startsWith(QLatin1String("prompt is too long"))) // Anthropic neither
        return LlmFailure::ContextTooLong;
    return kindOfStatus(status, error);
}

/// The provider's words, fit for a log: one line, without the key. Those about the key itself quote it in part.
QString words(LlmFailure kind, const ProviderError& error, const QByteArray& secret)
{
    if (kind == LlmFailure::Unauthorized)
        return {};
    QString text = error.message.simplified();
    if (!secret.isEmpty())
        text.replace(QString::fromUtf8(secret), QStringLiteral("***"));
    text.truncate(kMaxProviderText);
    return text;
}

Error toError(int kindStatus, const ProviderError& error, const QByteArray& secret, QJsonObject details)
{
    const LlmFailure kind = kindOf(kindStatus, error);
    const QString code = error.code.isEmpty() ? error.type : error.code;
    if (!code.isEmpty())
        details.insert(QStringLiteral("providerCode"), code);
    const int status = details.value(QLatin1String("httpStatus")).toInt();
    return llmError(kind,
        { status > 0 ? QStringLiteral("HTTP %1").arg(status) : QString(), code, words(kind, error, secret) },
        std::move(details));
}

std::optional<double> positive(double seconds)
{
    return std::isfinite(seconds) && seconds >= 0 ? std::optional(seconds) : std::nullopt;
}

/// "Sun, 06 Nov 1994 08:49:37 GMT"
QDateTime httpDate(const QByteArray& text)
{
    auto date = QLocale::c().toDateTime(QString::fromLatin1(text), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    return date;
}

} // namespace

Error openAiRefusal(const HttpResponse& response, const QByteArray& secret)
{
    const auto error = readProviderError(QJsonDocument::fromJson(response.body).object());
    QJsonObject details { { QStringLiteral("httpStatus"), response.status } };
    if (const auto seconds = retryAfter(response))
        details.insert(QStringLiteral("retryAfter"), *seconds);
    if (response.status >= 200 && response.status < 300 && !error)
        return llmError(LlmFailure::BrokenStream, { QString::fromLatin1(response.header("content-type")) }, details);
    const int status = response.status < 300 ? kStreamErrorStatus : response.status;
    return toError(status, error.value_or(ProviderError {}), secret, std::move(details));
}

Error openAiStreamError(const ProviderError& error, const QByteArray& secret)
{
    const int code = error.code.toInt();
    return toError(code >= 400 && code <= 599 ? code : kStreamErrorStatus, error, secret, {});
}

std::optional<double> retryAfter(const HttpResponse& response)
{
    bool ok = false;
    const double milliseconds = response.header("retry-after-ms").toDouble(&ok);
    if (ok)
        return positive(milliseconds / 1000);
    const QByteArray text = response.header("retry-after");
    const double seconds = text.toDouble(&ok);
    if (ok)
        return positive(seconds);
    const QDateTime until = httpDate(text);
    const QDateTime now = httpDate(response.header("date"));
    if (!until.isValid() || !now.isValid())
        return std::nullopt;
    return std::max(0.0, double(now.msecsTo(until)) / 1000);
}

} // namespace core
