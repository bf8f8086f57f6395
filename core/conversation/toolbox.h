#pragma once

#include "core/conversation/builtintools.h"

#include <QFuture>

namespace core {

/// All tools that the assistant of a call may use.
class ToolBox {
public:
    explicit ToolBox(BuiltinToolOptions options);

    const QList<ToolSpec>& specs() const { return m_specs; }
    /// What the model is told. Errors are worded for the model.
    QFuture<Result<QString>> run(const ToolCall& call, CallActions& actions);

private:
    BuiltinTools m_builtins;
    QList<ToolSpec> m_specs;
};

} // namespace core
