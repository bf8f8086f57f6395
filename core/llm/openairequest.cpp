#include "core/llm/openairequest.h"

#include "core/base/jsonstring.h"
#include "core/llm/toolcalls.h"

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

void appendMessage(QByteArray& out, const ChatMessage& message)
{
    out += R"({"role":")";
    out += roleName(message.role);
    out += R"(","content":)";
    if (message.content.isEmpty() && !message.toolCalls.isEmpty())
        out += "null";
    else
        appendJsonString(out, message.content);
    if (message.role == ChatMessage::Role::Tool) {
        out += R"(,"tool_call_id":)";
        appendJsonString(out, message.toolCallId);
    }
    for (qsizetype i = 0; i < message.toolCalls.size(); ++i) {
        const ToolCall& call = message.toolCalls[i];
        out += i > 0 ? R"(,{"id":)" : R"(,"tool_calls":[{"id":)";
        appendJsonString(out, call.id);
        out += R"(,"type":"function","function":{"name":)";
        appendJsonString(out, call.name);
        out += R"(,"arguments":)";
        appendJsonString(out, QString::fromUtf8(toolArguments(call.arguments)));
        out += "}}";
    }
    out += message.toolCalls.isEmpty() ? "}" : "]}";
}

void appendTools(QByteArray& out, const QList<ToolSpec>& tools)
{
    out += R"(,"tools":[)";
    for (qsizetype i = 0; i < tools.size(); ++i) {
        out += i > 0 ? R"(,{"type":"function","function":{"name":)" : R"({"type":"function","function":{"name":)";
        appendJsonString(out, tools[i].name);
        out += R"(,"description":)";
        appendJsonString(out, tools[i].description);
        out += R"(,"parameters":)" + tools[i].parameters.compact() + "}}";
    }
    out += ']';
}

/// Written by hand: a conversation is sent anew with every turn, and this is several times as fast as QJsonDocument.
QByteArray requestBody(const OpenAiOptions& options, const ChatRequest& chat)
{
    const QList<ChatMessage>& messages = chat.messages;
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
        out += i > 0 ? "," : "";
        appendMessage(out, messages[i]);
    }
    out += ']';
    if (!chat.tools.isEmpty())
        appendTools(out, chat.tools);
    out += '}';
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
    request.body = requestBody(options, chat);
    // The stream's own timers are stricter; this one ends a connection that they would never hear of.
    request.timeout = std::max(options.timeouts.firstToken, options.timeouts.stall) + std::chrono::seconds(1);
    return request;
}

} // namespace core
