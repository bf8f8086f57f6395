#include "core/llm/anthropicanswer.h"

#include "core/llm/llmfailure.h"
#include "core/llm/openaifailure.h"

#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace core {

namespace {

int tokens(const QJsonObject& usage, const char* name)
{
    constexpr double kMost = std::numeric_limits<int>::max() / 4;
    return int(std::clamp(usage.value(QLatin1String(name)).toDouble(), 0.0, kMost));
}

} // namespace

std::optional<Error> AnthropicAnswer::read(const SseEvent& event, AnswerPart& part)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(event.data, &problem);
    if (!document.isObject()) {
        return llmError(LlmFailure::BrokenStream,
            { QStringLiteral("an event of the answer is not a JSON object: %1").arg(problem.errorString()) });
    }
    const QJsonObject root = document.object();
    const QString type = root.value(QLatin1String("type")).toString();
    if (type == QLatin1String("error") || event.name == "error")
        return openAiStreamError(readProviderError(root).value_or(ProviderError {}), m_secret);
    if (type == QLatin1String("content_block_delta") || type == QLatin1String("content_block_start"))
        return readBlock(root, part);
    if (type == QLatin1String("message_start")) {
        readUsage(root.value(QLatin1String("message")).toObject().value(QLatin1String("usage")).toObject());
    } else if (type == QLatin1String("message_delta")) {
        readUsage(root.value(QLatin1String("usage")).toObject());
        const QJsonObject delta = root.value(QLatin1String("delta")).toObject();
        const QString reason = delta.value(QLatin1String("stop_reason")).toString();
        if (!reason.isEmpty()) {
            m_end.finishReason = reason;
            const QString held = m_filter.finish();
            if (!held.isEmpty())
                part.deltas.append(held);
        }
    } else if (type == QLatin1String("message_stop")) {
        part.isDone = true;
    }
    return std::nullopt;
}

std::optional<Error> AnthropicAnswer::readBlock(const QJsonObject& event, AnswerPart& part)
{
    const QJsonObject delta = event.value(QLatin1String("delta")).toObject();
    const QJsonObject block = event.value(QLatin1String("content_block")).toObject();
    const QString type = (delta.isEmpty() ? block : delta).value(QLatin1String("type")).toString();
    if (type == QLatin1String("text_delta") || type == QLatin1String("text")) {
        speak((delta.isEmpty() ? block : delta).value(QLatin1String("text")).toString(), part);
        return std::nullopt;
    }
    if (type != QLatin1String("tool_use") && type != QLatin1String("input_json_delta"))
        return std::nullopt;
    const QJsonObject input = block.value(QLatin1String("input")).toObject();
    const QByteArray whole = input.isEmpty() ? QByteArray() : QJsonDocument(input).toJson(QJsonDocument::Compact);
    const auto added = m_toolCalls.add({ .index = event.value(QLatin1String("index")).toInteger(),
        .id = block.value(QLatin1String("id")).toString(),
        .name = block.value(QLatin1String("name")).toString(),
        .arguments = QString::fromUtf8(whole) + delta.value(QLatin1String("partial_json")).toString() });
    if (!added)
        return llmError(LlmFailure::BrokenStream, { added.error().message });
    part.grew = part.grew || *added;
    return std::nullopt;
}

void AnthropicAnswer::speak(const QString& text, AnswerPart& part)
{
    const QString spoken = text.isEmpty() ? QString() : m_filter.feed(text);
    if (spoken.isEmpty())
        return;
    m_hasText = true;
    part.deltas.append(spoken);
}

void AnthropicAnswer::readUsage(const QJsonObject& usage)
{
    const int prompt = tokens(usage, "input_tokens") + tokens(usage, "cache_creation_input_tokens")
        + tokens(usage, "cache_read_input_tokens");
    if (prompt > 0)
        m_end.usage.promptTokens = prompt;
    if (usage.contains(QLatin1String("output_tokens")))
        m_end.usage.completionTokens = tokens(usage, "output_tokens");
}

Result<ChatEnd> AnthropicAnswer::end() const
{
    const QString& reason = m_end.finishReason;
    if (reason == QLatin1String("refusal"))
        return llmError(LlmFailure::ContentFilter);
    const bool full = reason == QLatin1String("model_context_window_exceeded");
    if (full && !m_hasText)
        return llmError(LlmFailure::ContextTooLong);
    ChatEnd end = m_end;
    end.toolCalls = m_toolCalls.calls(full || reason == QLatin1String("max_tokens"));
    return end;
}

} // namespace core
