#pragma once

#include "app/configuration.h"
#include "app/desktop/corethread.h"
#include "app/desktop/language.h"
#include "app/desktop/rehearsalseat.h"
#include "app/keychainstore.h"
#include "app/settingsfile.h"
#include "app/settingsprobe.h"
#include "app/unixsignals.h"
#include "core/base/qnamhttpclient.h"
#include "core/client/corelink.h"
#include "ui/settings/keymap.h"
#include "ui/settings/preferences.h"
#include "ui/theme/theme.h"

#include <memory>

namespace ui {
class ConsoleWindow;
class MonitorWindow;
class RehearseWindow;
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
    void usePreferences(const ui::Preferences& preferences);

    void openConsole();
    void openMonitor();
    void openRehearsal();
    void openSettings(const QString& page);
    void openFirstStart();
    void openKeys();
    void openPlaybookFolder();

    void startCore();
    void attach(const CoreAddress& address);
    void coreFailed(const QString& words);
    QFuture<core::Result<void>> restartCore();
    void coreStopped();
    void endRestart(const core::Result<void>& result);
    void quit();
    void hangUpAndQuit();
    void quitNow();

    CommandLine m_line;
    ui::Preferences m_preferences;
    Language m_language;
    UnixSignals m_signals;
    ui::Theme m_theme;
    ui::KeyMap m_keys;
    core::QnamHttpClient m_http;
    core::CoreLink m_link;
    CoreThread m_core;
    KeychainStore m_secrets;
    SettingsProbe m_probe;
    DesktopSettings m_settings;
    RehearsalSeat m_rehearsal;
    std::unique_ptr<ui::ConsoleWindow> m_console; ///< null when only the monitor is wanted
    std::unique_ptr<ui::MonitorWindow> m_monitor; ///< null until it is opened
    std::unique_ptr<ui::RehearseWindow> m_rehearse; ///< likewise
    std::shared_ptr<QPromise<core::Result<void>>> m_restart; ///< null unless the core is being started again
    bool m_quitting = false;
};

} // namespace app
