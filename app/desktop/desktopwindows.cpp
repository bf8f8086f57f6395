#include "app/desktop/desktop.h"
#include "ui/callview/rehearsewindow.h"
#include "ui/console/awaybanner.h"
#include "ui/console/consolemenus.h"
#include "ui/console/consolewindow.h"
#include "ui/dial/dialpanel.h"
#include "ui/monitor/monitorwindow.h"
#include "ui/settings/firststartdialog.h"
#include "ui/settings/keymapdialog.h"
#include "ui/settings/settingsdialog.h"

#include <QDesktopServices>
#include <QDir>

namespace app {

void Desktop::usePreferences(const ui::Preferences& preferences)
{
    m_preferences = preferences;
    m_theme.choose(preferences.theme);
    m_link.control().setOperator(preferences.operatorName);
    if (!m_console)
        return;
    m_console->setNotifies(preferences.notifications);
    m_console->setStaysInTray(preferences.tray);
}

void Desktop::openConsole()
{
    const QString where = isElsewhere() ? m_line.connect.toString() : QString();
    m_console = std::make_unique<ui::ConsoleWindow>(m_link, m_keys, where);
    const ui::ConsoleMenus* menus = &m_console->menus();
    connect(menus, &ui::ConsoleMenus::monitorWanted, this, &Desktop::openMonitor);
    connect(menus, &ui::ConsoleMenus::settingsWanted, this, [this] { openSettings(QStringLiteral("Telephone")); });
    connect(menus, &ui::ConsoleMenus::checkWanted, this, [this] { openSettings(QStringLiteral("doctor")); });
    connect(menus, &ui::ConsoleMenus::rehearsalWanted, this, &Desktop::openRehearsal);
    connect(menus, &ui::ConsoleMenus::keysWanted, this, &Desktop::openKeys);
    connect(menus, &ui::ConsoleMenus::playbookFolderWanted, this, &Desktop::openPlaybookFolder);
    connect(m_console.get(), &ui::ConsoleWindow::quitWanted, this, &Desktop::quit);
    connect(
        &m_console->banner(), &ui::AwayBanner::mendWanted, this, [this] { openSettings(QStringLiteral("Telephone")); });
    if (m_preferences.startMinimised)
        m_console->showMinimized();
    else
        m_console->show();
}

void Desktop::openMonitor()
{
    if (!m_monitor) {
        m_monitor = std::make_unique<ui::MonitorWindow>(m_link);
        if (m_line.monitor)
            connect(m_monitor.get(), &ui::MonitorWindow::closed, this, &Desktop::quit);
    }
    m_monitor->show();
    m_monitor->raise();
    m_monitor->activateWindow();
}

void Desktop::openRehearsal()
{
    if (!m_rehearse)
        m_rehearse = std::make_unique<ui::RehearseWindow>(m_rehearsal);
    if (!m_rehearse->isRunning())
        m_rehearse->prepare(m_console->dialPanel().order());
    m_rehearse->show();
    m_rehearse->raise();
    m_rehearse->activateWindow();
}

void Desktop::openSettings(const QString& page)
{
    auto* dialog
        = new ui::SettingsDialog(isElsewhere() ? nullptr : &m_settings, ui::coreViewOf(m_link), m_console.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ui::SettingsDialog::preferencesChanged, this, &Desktop::usePreferences);
    dialog->showPage(page);
    dialog->open();
}

void Desktop::openFirstStart()
{
    auto* dialog = new ui::FirstStartDialog(m_settings, ui::coreViewOf(m_link), m_console.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void Desktop::openKeys()
{
    auto* dialog = new ui::KeyMapDialog(m_keys, m_console.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void Desktop::openPlaybookFolder()
{
    const QString folder = readConfiguration(m_settings.sources()).settings.settings.playbooksFolder;
    QDir().mkpath(folder);
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

} // namespace app
