#include "core/llm/openaianswer.h"

#include "core/llm/llmfailure.h"
#include "core/llm/openaifailure.h"

namespace core {

std::optional<Error> OpenAiAnswer::read(const SseEvent& event, AnswerPart& part)
{
    const QByteArray data = event.data.trimmed();
    part.isDone = data == "[DONE]";
    if (part.isDone)
        return std::nullopt;
    const auto chunk = m_reader.read(data);
    if (!chunk)
        return llmError(LlmFailure::BrokenStream, { chunk.error().message });
    if (!chunk->text.isEmpty())
        part.deltas.append(chunk->text);
    part.grew = part.grew || chunk->hasToolCall;
    if (chunk->error || event.name == "error")
        return openAiStreamError(chunk->error.value_or(ProviderError {}), m_secret);
    if (chunk->usage)
        m_end.usage = *chunk->usage;
    if (!chunk->finishReason.isEmpty()) {
        m_end.finishReason = chunk->finishReason;
        const QString held = m_reader.finish();
        if (!held.isEmpty())
            part.deltas.append(held);
    }
    return std::nullopt;
}

Result<ChatEnd> OpenAiAnswer::end() const
{
    if (m_end.finishReason == QLatin1String("content_filter"))
        return llmError(LlmFailure::ContentFilter);
    ChatEnd end = m_end;
    end.toolCalls = m_reader.toolCalls(end.finishReason == QLatin1String("length"));
    return end;
}

} // namespace core
