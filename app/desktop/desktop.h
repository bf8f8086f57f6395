#pragma once

#include "app/configuration.h"
#include "app/desktop/corethread.h"
#include "app/unixsignals.h"
#include "core/base/qnamhttpclient.h"
#include "core/client/corelink.h"
#include "ui/settings/keymap.h"
#include "ui/theme/theme.h"

#include <memory>

namespace ui {
class ConsoleWindow;
class MonitorWindow;
} // namespace ui

namespace app {

/// One run with windows: attaches them to the core in this program or to one elsewhere, and ends when the operator
/// wants it.
class Desktop : public QObject {
    Q_OBJECT
public:
    explicit Desktop(CommandLine line);
    ~Desktop() override;

    void start();
    /// Another start of the program: shows the window; `dialLink` may be empty.
    void comeForward(const QString& dialLink);

private:
    bool isElsewhere() const { return !m_line.connect.isEmpty(); }
    void openConsole();
    void openMonitor();
    void startCore();
    void attach(const CoreAddress& address);
    void coreFailed(const QString& words);
    void quit();
    void hangUpAndQuit();
    void quitNow();

    CommandLine m_line;
    UnixSignals m_signals;
    ui::Theme m_theme;
    ui::KeyMap m_keys;
    core::QnamHttpClient m_http;
    core::CoreLink m_link;
    CoreThread m_core;
    std::unique_ptr<ui::ConsoleWindow> m_console; ///< null when only the monitor is wanted
    std::unique_ptr<ui::MonitorWindow> m_monitor; ///< null until it is opened
    bool m_quitting = false;
};

} // namespace app
