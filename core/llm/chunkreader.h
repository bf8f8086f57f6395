#pragma once

#include "core/base/result.h"
#include "core/llm/chatmodel.h"
#include "core/llm/thinkfilter.h"

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
    bool operator==(const ChatChunk&) const = default;
};

/// Reads the chunks of one streamed chat completion. Unknown and misshapen members are skipped, since the servers
/// differ; tool calls are not read.
/// Source: OpenAI API reference, "chat completion chunk", and the servers' own documents (see the samples).
class ChunkReader {
public:
    /// Errors: Malformed when it is not a JSON object.
    Result<ChatChunk> read(const QByteArray& json);
    /// Text that was held back because it looked like the beginning of a tag.
    QString finish() { return m_filter.finish(); }

private:
    ThinkFilter m_filter;
};

} // namespace core
