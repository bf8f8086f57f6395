#pragma once

#include "core/llm/answerreader.h"
#include "core/llm/thinkfilter.h"
#include "core/llm/toolcalls.h"

#include <QJsonObject>

namespace core {

/// A streamed message. Unknown events, deltas and blocks are skipped.
/// Source: Anthropic API, "streaming messages".
class AnthropicAnswer : public AnswerReader {
public:
    explicit AnthropicAnswer(QByteArray secret)
        : m_secret(std::move(secret))
    {
    }

    std::optional<Error> read(const SseEvent& event, AnswerPart& part) override;
    bool hasReason() const override { return !m_end.finishReason.isEmpty(); }
    /// A full context window is a failure only if nothing was said; otherwise the answer is as good as one that hit
    /// `max_tokens`.
    Result<ChatEnd> end() const override;

private:
    void speak(const QString& text, AnswerPart& part);
    std::optional<Error> readBlock(const QJsonObject& event, AnswerPart& part);
    void readUsage(const QJsonObject& usage);

    QByteArray m_secret;
    ThinkFilter m_filter;
    ToolCallGatherer m_toolCalls;
    ChatEnd m_end;
    bool m_hasText = false;
};

} // namespace core
