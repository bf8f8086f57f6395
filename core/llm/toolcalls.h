#pragma once

#include "core/base/result.h"
#include "core/llm/chatmodel.h"

#include <optional>

namespace core {

/// A piece of a tool call as a stream brings it. Everything in it may be missing.
struct ToolCallPart {
    std::optional<qint64> index = {}; ///< which call of the answer the server means
    qsizetype position = -1; ///< among the parts that came with it; -1: it came alone
    QString id = {};
    QString name = {};
    QString arguments = {}; ///< to be joined to what came before
};

/// Joins the parts of an answer's tool calls. Forgiving, since servers differ: the index may be missing or the same for
/// all, ids empty, new or repeated with every part.
class ToolCallGatherer {
public:
    /// True when the part brought something. Errors: TooLarge for more calls or longer arguments than any tool has.
    Result<bool> add(const ToolCallPart& part);
    bool isEmpty() const { return m_calls.isEmpty(); }
    /// The calls, in the order in which they began, with names and ids that every provider takes back: a-z, A-Z, 0-9,
    /// _ and -, ids unique. Calls without a name are left out; with `wasCut` (the answer hit its length limit) those
    /// whose arguments are not whole as well.
    QList<ToolCall> calls(bool wasCut) const;

private:
    struct Entry {
        std::optional<qint64> index;
        ToolCall call;
    };
    Entry* find(const ToolCallPart& part);
    Entry* findWithoutIndex(const ToolCallPart& part);

    QList<Entry> m_calls;
};

/// `arguments` if they are a JSON object, otherwise "{}": what a request may carry back to a provider.
QByteArray toolArguments(const QString& arguments);

} // namespace core
