#include "core/llm/chunkreader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace core {

namespace {

/// Text of a string or a number; empty for anything else.
QString scalarText(const QJsonValue& value)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    return value.toString();
}

int tokenCount(const QJsonValue& value)
{
    constexpr double kMax = std::numeric_limits<int>::max();
    return static_cast<int>(std::clamp(value.toDouble(), 0.0, kMax));
}

std::optional<TokenUsage> readUsage(const QJsonObject& root)
{
    QJsonValue usage = root.value(QLatin1String("usage"));
    if (!usage.isObject())
        usage = root.value(QLatin1String("x_groq")).toObject().value(QLatin1String("usage"));
    if (!usage.isObject())
        return std::nullopt;
    return TokenUsage { tokenCount(usage.toObject().value(QLatin1String("prompt_tokens"))),
        tokenCount(usage.toObject().value(QLatin1String("completion_tokens"))) };
}

/// The first choice; the others of n > 1 were never asked for.
QJsonObject firstChoice(const QJsonObject& root)
{
    const QJsonArray choices = root.value(QLatin1String("choices")).toArray();
    for (const auto& choice : choices) {
        if (choice.isObject() && choice.toObject().value(QLatin1String("index")).toInt() == 0)
            return choice.toObject();
    }
    return {};
}

/// Content is text, null, or (Mistral) a list of parts of which only those of type "text" are meant for the ear.
QString contentText(const QJsonValue& content)
{
    if (!content.isArray())
        return content.toString();
    QString text;
    const QJsonArray parts = content.toArray();
    for (const auto& part : parts) {
        const QJsonObject object = part.toObject();
        if (object.value(QLatin1String("type")).toString() == QLatin1String("text"))
            text += object.value(QLatin1String("text")).toString();
    }
    return text;
}

/// A whole number; servers may write 0 as 0.0.
std::optional<qint64> wholeNumber(const QJsonValue& value)
{
    constexpr qint64 kNone = -1;
    const qint64 number = value.toInteger(kNone);
    return number == kNone ? std::nullopt : std::optional(number);
}

ToolCallPart toolCallPart(const QJsonObject& object)
{
    const QJsonObject function = object.value(QLatin1String("function")).toObject();
    const QJsonValue arguments = function.value(QLatin1String("arguments"));
    return { .index = wholeNumber(object.value(QLatin1String("index"))),
        .id = object.value(QLatin1String("id")).toString(),
        .name = function.value(QLatin1String("name")).toString(),
        .arguments = arguments.isObject()
            ? QString::fromUtf8(QJsonDocument(arguments.toObject()).toJson(QJsonDocument::Compact))
            : arguments.toString() };
}

} // namespace

std::optional<ProviderError> readProviderError(const QJsonObject& body)
{
    QJsonValue error = body.value(QLatin1String("error"));
    if (error.isString())
        return ProviderError { error.toString(), {}, {}, {} };
    if (!error.isObject() && body.value(QLatin1String("object")).toString() == QLatin1String("error"))
        error = body;
    if (!error.isObject())
        return std::nullopt;
    const QJsonObject object = error.toObject();
    return ProviderError { scalarText(object.value(QLatin1String("message"))),
        scalarText(object.value(QLatin1String("type"))), scalarText(object.value(QLatin1String("code"))),
        scalarText(object.value(QLatin1String("param"))) };
}

Result<bool> ChunkReader::readToolCalls(const QJsonValue& parts)
{
    const QJsonArray list = parts.toArray();
    bool any = false;
    for (qsizetype i = 0; i < list.size(); ++i) {
        ToolCallPart part = toolCallPart(list[i].toObject());
        part.position = list.size() > 1 ? i : -1;
        const auto added = m_toolCalls.add(part);
        if (!added)
            return added.error();
        any = any || *added;
    }
    return any;
}

Result<ChatChunk> ChunkReader::read(const QByteArray& json)
{
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject()) {
        return Error { ErrorCode::Malformed,
            QStringLiteral("A chunk of the answer is not a JSON object: %1.").arg(problem.errorString()) };
    }
    const QJsonObject root = document.object();
    const QJsonObject choice = firstChoice(root);
    const QJsonObject delta = choice.value(QLatin1String("delta")).toObject();

    ChatChunk chunk;
    chunk.error = readProviderError(root);
    if (!chunk.error)
        chunk.error = readProviderError(choice); // OpenRouter puts it there as well
    chunk.usage = readUsage(root);
    chunk.finishReason = choice.value(QLatin1String("finish_reason")).toString();
    if (chunk.finishReason == QLatin1String("error") && !chunk.error)
        chunk.error = ProviderError {};
    const QString text
        = contentText(delta.value(QLatin1String("content"))) + delta.value(QLatin1String("refusal")).toString();
    if (!text.isEmpty())
        chunk.text = m_filter.feed(text);
    if (const QJsonValue parts = delta.value(QLatin1String("tool_calls")); parts.isArray()) {
        const auto any = readToolCalls(parts);
        if (!any)
            return any.error();
        chunk.hasToolCall = *any;
    }
    return chunk;
}

} // namespace core
