#include "core/llm/llmfailure.h"

#include <algorithm>
#include <iterator>

namespace core {

namespace {

struct Row {
    LlmFailure kind;
    const char* wireName;
    const char* happened;
    const char* remedy;
};

constexpr Row kRows[] = {
    { LlmFailure::Refused, "refused", "The language model server refused the request",
        "check the settings of the model" },
    { LlmFailure::Unauthorized, "unauthorized", "The language model server refused the API key",
        "check the key and what it may do" },
    { LlmFailure::ModelNotFound, "model_not_found", "The language model server does not know the model",
        "check the model's name" },
    { LlmFailure::RateLimited, "rate_limited", "The language model server asks to slow down", "try again later" },
    { LlmFailure::Quota, "quota", "The account at the language model provider has no credit left",
        "check plan and billing" },
    { LlmFailure::Server, "server", "The language model server failed", "try again" },
    { LlmFailure::TimeoutFirstToken, "timeout_first_token", "The language model did not begin to answer in time",
        "try again or choose a faster model" },
    { LlmFailure::Stalled, "stalled", "The language model stopped in the middle of its answer", "try again" },
    { LlmFailure::BrokenStream, "broken_stream", "The language model server sent what is no answer stream",
        "check the base URL" },
    { LlmFailure::Truncated, "truncated", "The language model's answer ended before it was whole", "try again" },
    { LlmFailure::ContextTooLong, "context_too_long", "The conversation is too long for the language model",
        "shorten it or choose a model with a longer context" },
    { LlmFailure::ContentFilter, "content_filter", "The provider's content filter stopped the answer",
        "reword the prompt" },
    { LlmFailure::Network, "network", "The language model server did not answer",
        "check the base URL and the network" },
};

const Row& rowOf(LlmFailure kind) { return *std::ranges::find(kRows, kind, &Row::kind); }

} // namespace

QLatin1String wireName(LlmFailure kind) { return QLatin1String(rowOf(kind).wireName); }

Error llmError(LlmFailure kind, const QStringList& particulars, QJsonObject details)
{
    const Row& row = rowOf(kind);
    QStringList told = particulars;
    told.removeAll(QString());
    const QString middle = told.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(told.join(QStringLiteral(", ")));
    details.insert(QStringLiteral("kind"), QLatin1String(row.wireName));
    return { ErrorCode::LlmFailed,
        QLatin1String(row.happened) + middle + QStringLiteral(": ") + QLatin1String(row.remedy) + QLatin1Char('.'),
        std::move(details) };
}

LlmFailure kindOf(const Error& error)
{
    const QString name = error.details.value(QLatin1String("kind")).toString();
    const auto* row
        = std::ranges::find_if(kRows, [&name](const Row& each) { return name == QLatin1String(each.wireName); });
    return row == std::end(kRows) ? LlmFailure::Server : row->kind;
}

QString whatHappened(const Error& error)
{
    QString text = error.message;
    const QString end = QStringLiteral(": ") + QLatin1String(rowOf(kindOf(error)).remedy) + QLatin1Char('.');
    if (text.endsWith(end))
        text.chop(end.size());
    else if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text;
}

} // namespace core
