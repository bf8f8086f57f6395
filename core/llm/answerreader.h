#pragma once

#include "core/llm/chatmodel.h"
#include "core/llm/sseparser.h"

#include <optional>

namespace core {

/// What the events of one read brought.
struct AnswerPart {
    QStringList deltas = {}; ///< to be spoken
    bool grew = false; ///< a part of a tool call came
    bool isDone = false; ///< the mark of the end came
};

/// One provider's way to write an answer.
class AnswerReader {
public:
    virtual ~AnswerReader() = default;
    /// Reads one event, whose data is not empty, into `part`. An error ends the answer.
    virtual std::optional<Error> read(const SseEvent& event, AnswerPart& part) = 0;
    virtual bool hasReason() const = 0; ///< the finish reason has come
    /// The whole answer, after its finish reason. Errors: LlmFailed for a reason that makes it none.
    virtual Result<ChatEnd> end() const = 0;
};

} // namespace core
