#include "core/conversation/toolround.h"

#include "core/base/async.h"

namespace core {

ToolRound::ToolRound(ToolBox& tools, CallActions& actions, QList<ToolCall> calls)
    : m_tools(tools)
    , m_actions(actions)
    , m_calls(std::move(calls))
{
    m_slow.setSingleShot(true);
    connect(&m_slow, &QTimer::timeout, this, &ToolRound::slow);
}

void ToolRound::start(std::chrono::milliseconds slowAfter)
{
    m_slow.start(slowAfter);
    m_running = m_calls.size();
    for (const ToolCall& call : std::as_const(m_calls)) {
        whenDone(m_tools.run(call, m_actions), this, [this, call](const Result<QString>& result) {
            Q_EMIT resulted(call, result ? *result : QStringLiteral("Error: ") + result.error().message, !result);
            if (--m_running > 0)
                return;
            m_slow.stop();
            Q_EMIT finished();
        });
    }
}

} // namespace core
