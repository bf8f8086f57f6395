#pragma once

#include "core/conversation/toolbox.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace core {

/// The tools that one answer of the model asks for, run side by side. Each tells its result exactly once.
class ToolRound : public QObject {
    Q_OBJECT
public:
    ToolRound(ToolBox& tools, CallActions& actions, QList<ToolCall> calls);

    /// `slowAfter`: when to tell that it takes long.
    void start(std::chrono::milliseconds slowAfter);

Q_SIGNALS:
    void resulted(const core::ToolCall& call, const QString& text, bool failed);
    void slow();
    void finished();

private:
    ToolBox& m_tools;
    CallActions& m_actions;
    QList<ToolCall> m_calls;
    QTimer m_slow;
    qsizetype m_running = 0;
};

} // namespace core
