#pragma once

#include "app/desktop/corethread.h"
#include "app/sandboxhost.h"

namespace app {

/// What stands on a CoreThread: made and destroyed there.
class CoreSite : public QObject {
    Q_OBJECT
public:
    explicit CoreSite(CoreOrder order);

    void build();
    void drain();

Q_SIGNALS:
    void started(const app::CoreAddress& address);
    void failed(const core::Error& error);
    void draining(int callsLeft);
    void drained();

private:
    core::Result<CoreAddress> open();

    CoreOrder m_order;
    SandboxHost m_sandbox;
    std::unique_ptr<CoreHost> m_core;
};

} // namespace app
