#pragma once

#include "app/callcommand.h"
#include "app/checkcommand.h"
#include "app/commandline.h"
#include "app/corehost.h"
#include "app/keyboard.h"
#include "app/sandboxhost.h"
#include "app/unixsignals.h"
#include "core/base/qnamhttpclient.h"
#include "core/settings/settings.h"

#include <QObject>

#include <memory>

namespace app {

/// One run of the program, after settings were read: a server, or one call on a server that runs or is started.
class Program : public QObject {
    Q_OBJECT
public:
    Program(core::Settings settings, CommandLine line, QList<core::HttpToolConfig> tools);

    /// To be called once the event loop runs; ends the application with the exit code.
    void start();

private:
    void startServer();
    void startCheck();
    void checkOn(const QUrl& core);
    void startCall();
    void callOnRunningCore(const QUrl& core, const core::OrderedJson& health);
    void callOn(const QUrl& core, const QString& token);
    core::Result<void> startCore();
    void announce() const;
    void stop(int times);
    void fail(const core::Error& error);

    core::Settings m_settings;
    CommandLine m_line;
    QList<core::HttpToolConfig> m_tools;
    UnixSignals m_signals;
    core::QnamHttpClient m_http;
    std::unique_ptr<core::ApiClient> m_probe;
    SandboxHost m_sandbox;
    std::unique_ptr<CoreHost> m_core; ///< null when the call runs on another process's core
    std::unique_ptr<Keyboard> m_keyboard;
    std::unique_ptr<CallCommand> m_call;
    std::unique_ptr<CheckCommand> m_check;
};

} // namespace app
