#pragma once

#include "core/conversation/builtintools.h"
#include "core/conversation/httptools.h"

#include <QFuture>

#include <memory>

namespace core {

/// All tools that the assistant of a call may use.
class ToolBox {
public:
    /// `declared`: the tools of the user's own; null when there are none.
    explicit ToolBox(BuiltinToolOptions options, std::unique_ptr<HttpTools> declared = {});

    const QList<ToolSpec>& specs() const { return m_specs; }
    /// What the model is told. Errors are worded for the model.
    QFuture<Result<QString>> run(const ToolCall& call, CallActions& actions);
    /// What is to be said while that tool takes long; empty: the usual words.
    QString filler(const QString& name) const { return m_declared ? m_declared->filler(name) : QString(); }

private:
    BuiltinTools m_builtins;
    std::unique_ptr<HttpTools> m_declared;
    QList<ToolSpec> m_specs;
};

} // namespace core
