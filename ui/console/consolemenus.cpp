#include "ui/console/consolemenus.h"

#include "ui/settings/keymap.h"
#include "ui/theme/icon.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace ui {

ConsoleMenus::ConsoleMenus(QMainWindow& window, KeyMap& keys)
    : QObject(&window)
    , m_window(window)
    , m_keys(keys)
    , m_file(window.menuBar()->addMenu(tr("&File")))
    , m_call(window.menuBar()->addMenu(tr("&Call")))
    , m_view(window.menuBar()->addMenu(tr("&View")))
    , m_playbooks(window.menuBar()->addMenu(tr("&Playbooks")))
    , m_help(window.menuBar()->addMenu(tr("&Help")))
    , m_tray(new QMenu(&window))
{
}

QAction* ConsoleMenus::add(QMenu* menu, const QString& name, const QString& text, const QKeySequence& key,
    const QString& iconName, Signal wanted)
{
    auto* action = new QAction(text, &m_window);
    action->setObjectName(name);
    action->setShortcut(key);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName, Tone::Dim));
    connect(action, &QAction::triggered, this, wanted);
    menu->addAction(action);
    QString title = menu->title();
    m_keys.add({ action }, title.remove(QLatin1Char('&')));
    return action;
}

void ConsoleMenus::addCallActions(const QList<QAction*>& actions, const QString& group)
{
    QMenu* outcomes = nullptr;
    for (QAction* action : actions) {
        const bool isOutcome = action->objectName().startsWith(QLatin1String("call.outcome"));
        if (isOutcome && !outcomes)
            outcomes = m_call->addMenu(tr("&Outcome"));
        (isOutcome ? outcomes : m_call)->addAction(action);
    }
    m_call->addSeparator();
    m_keys.add(actions, group);
}

void ConsoleMenus::addViewActions(const QList<QAction*>& actions, const QString& group)
{
    m_view->addMenu(group)->addActions(actions);
    m_keys.add(actions, group);
}

void ConsoleMenus::addFileActions(const QList<QAction*>& actions, const QString& group)
{
    m_file->addActions(actions);
    m_file->addSeparator();
    m_keys.add(actions, group);
}

void ConsoleMenus::addPane(const QString& name, const QString& text, const QKeySequence& key, QWidget* pane)
{
    auto* action = new QAction(text, &m_window);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setCheckable(true);
    action->setChecked(true);
    connect(action, &QAction::toggled, pane, &QWidget::setVisible);
    m_view->addAction(action);
    m_window.addAction(action); // so that its key works while no menu is open, and the window finds it
    m_keys.add({ action }, tr("View"));
}

void ConsoleMenus::addPlace(const QString& name, const QString& text, const QKeySequence& key, std::function<void()> go)
{
    auto* action = new QAction(text, &m_window);
    action->setObjectName(name);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, std::move(go));
    m_view->addAction(action);
    m_window.addAction(action); // so that its key works while no menu is open, and the window finds it
    m_keys.add({ action }, tr("View"));
}

void ConsoleMenus::finish()
{
    const auto s = [](const char* name) { return QString::fromLatin1(name); };
    add(m_file, s("file.settings"), tr("&Settings …"), Qt::CTRL | Qt::Key_Comma, s("settings"),
        &ConsoleMenus::settingsWanted);
    add(m_file, s("file.check"), tr("&Check the settings …"), {}, s("check"), &ConsoleMenus::checkWanted);
    m_file->addSeparator();
    QAction* quit = add(m_file, s("file.quit"), tr("&Quit"), Qt::CTRL | Qt::Key_Q, {}, &ConsoleMenus::quitWanted);

    add(m_call, s("call.stopAll"), tr("Stop &all …"), Qt::SHIFT | Qt::Key_F4, s("stop"), &ConsoleMenus::stopAllWanted);

    m_view->addSeparator();
    QAction* monitor = add(m_view, s("view.monitor"), tr("Open the &monitor"), Qt::CTRL | Qt::Key_M, s("monitor"),
        &ConsoleMenus::monitorWanted);

    add(m_playbooks, s("playbooks.rehearse"), tr("&Rehearse with yourself as the callee …"), Qt::CTRL | Qt::Key_E,
        s("sandbox"), &ConsoleMenus::rehearsalWanted);
    add(m_playbooks, s("playbooks.folder"), tr("Open the &folder of playbooks"), {}, s("open"),
        &ConsoleMenus::playbookFolderWanted);
    add(m_playbooks, s("playbooks.refresh"), tr("Read the playbooks &again"), Qt::CTRL | Qt::Key_F5, {},
        &ConsoleMenus::playbooksWanted);

    add(m_help, s("help.keys"), tr("&Map of keys"), Qt::Key_F1, s("keypad"), &ConsoleMenus::keysWanted);
    add(m_help, s("help.about"), tr("&About Callwright"), {}, {}, &ConsoleMenus::aboutWanted);

    connect(m_tray->addAction(tr("&Show Callwright")), &QAction::triggered, this, &ConsoleMenus::windowWanted);
    m_tray->addAction(monitor);
    m_tray->addAction(quit);
}

} // namespace ui
