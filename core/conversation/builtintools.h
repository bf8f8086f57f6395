#pragma once

#include "core/conversation/callactions.h"
#include "core/llm/chatmodel.h"

#include <QStringList>

namespace core {

struct BuiltinToolOptions {
    QStringList transferNumbers = {}; ///< E.164; the first is the usual one; empty: transfer_call is not offered
    QStringList languages = {}; ///< BCP-47 tags that a call is set up with; fewer than two: set_language is not offered
};

/// end_call, transfer_call, send_digits, opt_out, note, set_language: what the assistant can do to its own call.
class BuiltinTools {
public:
    explicit BuiltinTools(BuiltinToolOptions options);

    const QList<ToolSpec>& specs() const { return m_specs; }
    /// What the model is told. Errors: Malformed for arguments that do not fit, and those of CallActions.
    Result<QString> run(const ToolCall& call, CallActions& actions) const;

private:
    BuiltinToolOptions m_options;
    QList<ToolSpec> m_specs;
};

/// The names of all of them, offered or not.
QStringList builtinToolNames();

} // namespace core
