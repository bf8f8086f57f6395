#pragma once

#include "core/base/result.h"
#include "core/llm/chatmodel.h"
#include "core/llm/thinkfilter.h"
#include "core/llm/toolcalls.h"

#include <QJsonObject>

#include <optional>

namespace core {

/// An error as an OpenAI-compatible server words it.
struct ProviderError {
    QString message;
    QString type;
    QString code; ///< numbers as text
    QString param;
    bool operator==(const ProviderError&) const = default;
};

/// Reads `{"error": {…}}`, `{"error": "text"}` and the old `{"object": "error", "message", …}`; nothing when it is none
/// of them.
std::optional<ProviderError> readProviderError(const QJsonObject& body);

struct ChatChunk {
    QString text; ///< to be spoken: content or refusal, without reasoning
    QString finishReason;
    std::optional<TokenUsage> usage;
    std::optional<ProviderError> error;
    bool hasToolCall = false; ///< a part of one came
    bool operator==(const ChatChunk&) const = default;
};

/// Reads the chunks of one streamed chat completion. Unknown and misshapen members are skipped, since the servers
/// differ.
/// Source: OpenAI API reference, "chat completion chunk", and the servers' own documents (see the samples).
class ChunkReader {
public:
    /// Errors: Malformed when it is not a JSON object, TooLarge for tool calls beyond all measure.
    Result<ChatChunk> read(const QByteArray& json);
    /// Text that was held back because it looked like the beginning of a tag.
    QString finish() { return m_filter.finish(); }
    /// What the answer wants done, once its finish reason has come. See ToolCallGatherer::calls().
    QList<ToolCall> toolCalls(bool wasCut) const { return m_toolCalls.calls(wasCut); }

private:
    /// Whether anything came.
    Result<bool> readToolCalls(const QJsonValue& parts);

    ThinkFilter m_filter;
    ToolCallGatherer m_toolCalls;
};

} // namespace core
