#include "core/llm/anthropicrequest.h"

#include "core/base/jsonstring.h"
#include "core/llm/toolcalls.h"

#include <algorithm>

namespace core {

namespace {

using Role = ChatMessage::Role;

/// What one side says until the other one does, as JSON blocks.
struct Turn {
    bool isUser = true;
    QByteArrayList results = {};
    QByteArrayList texts = {};
    QByteArrayList calls = {};
};

QByteArray quoted(const QString& text)
{
    QByteArray out;
    appendJsonString(out, text);
    return out;
}

QByteArray textBlock(const QString& text) { return R"({"type":"text","text":)" + quoted(text) + '}'; }

QList<Turn> turnsOf(const QList<ChatMessage>& messages)
{
    QList<Turn> turns;
    const auto side = [&turns](bool isUser) -> Turn& {
        if (turns.isEmpty() || turns.last().isUser != isUser)
            turns.append(Turn { .isUser = isUser });
        return turns.last();
    };
    for (const ChatMessage& message : messages) {
        const bool isAssistant = message.role == Role::Assistant;
        if (message.role == Role::System)
            continue;
        if (turns.isEmpty() && isAssistant)
            side(true).texts.append(textBlock(QStringLiteral("(call connected)")));
        if (message.role == Role::Tool) {
            side(true).results.append(R"({"type":"tool_result","tool_use_id":)" + quoted(message.toolCallId)
                + R"(,"content":)" + quoted(message.content) + '}');
            continue;
        }
        if (!message.content.trimmed().isEmpty()) // empty texts are refused
            side(!isAssistant).texts.append(textBlock(isAssistant ? message.content.trimmed() : message.content));
        for (const ToolCall& call : message.toolCalls) {
            side(false).calls.append(R"({"type":"tool_use","id":)" + quoted(call.id) + R"(,"name":)" + quoted(call.name)
                + R"(,"input":)" + toolArguments(call.arguments) + '}');
        }
    }
    if (turns.isEmpty())
        side(true).texts.append(textBlock(QStringLiteral("(call connected)")));
    else if (!turns.last().isUser)
        side(true).texts.append(textBlock(QStringLiteral("(go on)")));
    return turns;
}

QByteArray systemText(const QList<ChatMessage>& messages)
{
    QStringList texts;
    for (const ChatMessage& message : messages) {
        if (message.role == Role::System && !message.content.trimmed().isEmpty())
            texts.append(message.content);
    }
    return texts.isEmpty() ? QByteArray() : R"(,"system":)" + quoted(texts.join(QStringLiteral("\n\n")));
}

QByteArray toolsText(const QList<ToolSpec>& tools)
{
    QByteArrayList list;
    for (const ToolSpec& tool : tools) {
        list.append(R"({"name":)" + quoted(tool.name) + R"(,"description":)" + quoted(tool.description)
            + R"(,"input_schema":)" + tool.parameters.compact() + '}');
    }
    return list.isEmpty() ? QByteArray() : R"(,"tools":[)" + list.join(',') + ']';
}

QUrl messagesUrl(const QUrl& baseUrl)
{
    QUrl url = baseUrl;
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.endsWith(QLatin1String("/v1")))
        path.chop(3);
    url.setPath(path + QStringLiteral("/v1/messages"), QUrl::TolerantMode);
    return url;
}

} // namespace

HttpRequest anthropicRequest(const AnthropicOptions& options, const ChatRequest& chat)
{
    HttpRequest request;
    request.method = "POST";
    request.url = messagesUrl(options.baseUrl);
    request.headers = { { "Content-Type", "application/json" }, { "Accept", "text/event-stream" },
        { "anthropic-version", options.version } };
    const QByteArray key = options.apiKey.trimmed();
    if (!key.isEmpty() && options.version == "2023-06-01")
        request.headers.append({ "x-api-key", key });
    else if (!key.isEmpty())
        request.headers.append({ "Authorization", "Bearer " + key });
    QByteArrayList messages;
    for (const Turn& turn : turnsOf(chat.messages)) {
        messages.append((turn.isUser ? R"({"role":"user","content":[)" : R"({"role":"assistant","content":[)")
            + (turn.results + turn.texts + turn.calls).join(',') + "]}");
    }
    request.body = R"({"model":)" + quoted(options.model) + R"(,"max_tokens":)" + QByteArray::number(options.maxTokens)
        + R"(,"stream":true)" + systemText(chat.messages) + R"(,"messages":[)" + messages.join(',') + ']'
        + toolsText(chat.tools) + '}';
    request.timeout = std::max(options.timeouts.firstToken, options.timeouts.stall) + std::chrono::seconds(1);
    return request;
}

} // namespace core
