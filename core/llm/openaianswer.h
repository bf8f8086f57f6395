#pragma once

#include "core/llm/answerreader.h"
#include "core/llm/chunkreader.h"

namespace core {

/// A streamed chat completion.
class OpenAiAnswer : public AnswerReader {
public:
    explicit OpenAiAnswer(QByteArray secret)
        : m_secret(std::move(secret))
    {
    }

    std::optional<Error> read(const SseEvent& event, AnswerPart& part) override;
    bool hasReason() const override { return !m_end.finishReason.isEmpty(); }
    Result<ChatEnd> end() const override;

private:
    QByteArray m_secret;
    ChunkReader m_reader;
    ChatEnd m_end;
};

} // namespace core
