#include "core/conversation/toolbox.h"

#include "core/base/async.h"

namespace core {

ToolBox::ToolBox(BuiltinToolOptions options, std::unique_ptr<HttpTools> declared)
    : m_builtins(std::move(options))
    , m_declared(std::move(declared))
    , m_specs(m_builtins.specs())
{
    if (m_declared)
        m_specs += m_declared->specs();
}

QFuture<Result<QString>> ToolBox::run(const ToolCall& call, CallActions& actions)
{
    if (m_declared && m_declared->has(call.name))
        return m_declared->run(call);
    return readyFuture(m_builtins.run(call, actions));
}

} // namespace core
