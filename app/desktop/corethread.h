#pragma once

#include "app/commandline.h"
#include "app/corehost.h"

#include <QThread>

namespace core {
class CalleeSeat;
}

namespace app {

class CoreSite;

/// Everything that a core is started with.
struct CoreOrder {
    core::Settings settings;
    QList<core::HttpToolConfig> tools;
    CommandLine line; ///< who answers in the sandbox, and what goes wrong there
};

/// Where a core on a thread can be reached, and what of it is a sandbox.
struct CoreAddress {
    QUrl base;
    QString token;
    Sandboxed sandboxed;
    core::CalleeSeat* seat = nullptr; ///< lives on the core's thread; null when the telephone is real
};

/// A whole core, with what it needs of the sandbox, on a thread of its own: no window can delay a call.
class CoreThread : public QObject {
    Q_OBJECT
public:
    CoreThread();
    ~CoreThread() override; ///< ends the core at once

    /// One of `started` and `failed` follows. To be called when no core runs.
    void start(const CoreOrder& order);
    /// Lets the running calls end, up to the drain limit; `stopped` follows.
    void drain();
    /// Ends the core at once; no signal follows.
    void stopNow();
    bool isRunning() const { return m_thread.isRunning(); }

Q_SIGNALS:
    void started(const app::CoreAddress& address);
    void failed(const core::Error& error);
    void draining(int callsLeft);
    void stopped();

private:
    QThread m_thread;
    CoreSite* m_site = nullptr; ///< lives and dies on m_thread
};

} // namespace app
