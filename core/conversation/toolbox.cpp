#include "core/conversation/toolbox.h"

#include "core/base/async.h"

namespace core {

ToolBox::ToolBox(BuiltinToolOptions options)
    : m_builtins(std::move(options))
    , m_specs(m_builtins.specs())
{
}

QFuture<Result<QString>> ToolBox::run(const ToolCall& call, CallActions& actions)
{
    return readyFuture(m_builtins.run(call, actions));
}

} // namespace core
