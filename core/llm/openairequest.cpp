#include "core/llm/openairequest.h"

#include "core/base/jsonstring.h"

#include <algorithm>

namespace core {

namespace {

const char* roleName(ChatMessage::Role role)
{
    switch (role) {
    case ChatMessage::Role::System:
        return "system";
    case ChatMessage::Role::User:
        return "user";
    case ChatMessage::Role::Assistant:
        return "assistant";
    case ChatMessage::Role::Tool:
        return "tool";
    }
    Q_UNREACHABLE();
}

void appendStreamOptions(QByteArray& out, const OpenAiDialect& dialect)
{
    if (dialect.includeUsage && dialect.refuseObfuscation)
        out += R"(,"stream_options":{"include_usage":true,"include_obfuscation":false})";
    else if (dialect.includeUsage)
        out += R"(,"stream_options":{"include_usage":true})";
    else if (dialect.refuseObfuscation)
        out += R"(,"stream_options":{"include_obfuscation":false})";
}

/// Written by hand: a conversation is sent anew with every turn, and this is several times as fast as QJsonDocument.
QByteArray requestBody(const OpenAiOptions& options, const QList<ChatMessage>& messages)
{
    qsizetype size = 256;
    for (const ChatMessage& message : messages)
        size += 40 + message.content.size() * 5 / 4;
    QByteArray out;
    out.reserve(size);
    out += R"({"model":)";
    appendJsonString(out, options.model);
    out += R"(,"stream":true)";
    appendStreamOptions(out, options.dialect);
    if (options.maxTokens) {
        out += options.dialect.maxCompletionTokens ? R"(,"max_completion_tokens":)" : R"(,"max_tokens":)";
        out += QByteArray::number(*options.maxTokens);
    }
    if (options.temperature)
        out += R"(,"temperature":)" + QByteArray::number(*options.temperature, 'g', 6);
    out += R"(,"messages":[)";
    for (qsizetype i = 0; i < messages.size(); ++i) {
        out += i > 0 ? R"(,{"role":")" : R"({"role":")";
        out += roleName(messages[i].role);
        out += R"(","content":)";
        appendJsonString(out, messages[i].content);
        out += '}';
    }
    out += "]}";
    return out;
}

QUrl completionsUrl(const QUrl& baseUrl)
{
    QUrl url = baseUrl;
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    url.setPath(path + QStringLiteral("/chat/completions"), QUrl::TolerantMode);
    return url;
}

} // namespace

OpenAiDialect dialectFor(const QUrl& baseUrl)
{
    const QString host = baseUrl.host();
    OpenAiDialect dialect;
    const bool official = host == QLatin1String("api.openai.com");
    const bool azure = host.endsWith(QLatin1String(".openai.azure.com"));
    dialect.maxCompletionTokens = official || azure;
    dialect.refuseObfuscation = official;
    dialect.apiKeyHeader = azure;
    return dialect;
}

HttpRequest openAiRequest(const OpenAiOptions& options, const ChatRequest& chat)
{
    HttpRequest request;
    request.method = "POST";
    request.url = completionsUrl(options.baseUrl);
    request.headers = { { "Content-Type", "application/json" }, { "Accept", "text/event-stream" } };
    const QByteArray key = options.apiKey.trimmed();
    if (!key.isEmpty() && options.dialect.apiKeyHeader)
        request.headers.append({ "api-key", key });
    else if (!key.isEmpty())
        request.headers.append({ "Authorization", "Bearer " + key });
    request.body = requestBody(options, chat.messages);
    // The stream's own timers are stricter; this one ends a connection that they would never hear of.
    request.timeout = std::max(options.timeouts.firstToken, options.timeouts.stall) + std::chrono::seconds(1);
    return request;
}

} // namespace core
