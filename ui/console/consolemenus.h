#pragma once

#include <QKeySequence>
#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace ui {

class KeyMap;

/// The console's menus. Knows no pane: whoever opens the window puts theirs in.
class ConsoleMenus : public QObject {
    Q_OBJECT
public:
    ConsoleMenus(QMainWindow& window, KeyMap& keys);

    /// Actions that a pane brings along, into the Call menu; `group` as the key map calls them. The outcomes have a
    /// menu of their own.
    void addCallActions(const QList<QAction*>& actions, const QString& group);
    /// The same as a menu in the View menu.
    void addViewActions(const QList<QAction*>& actions, const QString& group);
    void addFileActions(const QList<QAction*>& actions, const QString& group);
    /// A pane that can be closed: Alt and its digit.
    void addPane(const QString& name, const QString& text, const QKeySequence& key, QWidget* pane);
    /// Somewhere the focus can be sent: `go` brings it there.
    void addPlace(const QString& name, const QString& text, const QKeySequence& key, std::function<void()> go);
    /// The last of the Call menu, and what belongs to no pane. After all others.
    void finish();

    QMenu* trayMenu() const { return m_tray; }

Q_SIGNALS:
    void stopAllWanted();
    void monitorWanted();
    void settingsWanted();
    void checkWanted(); ///< the doctor
    void rehearsalWanted();
    void keysWanted();
    void playbookFolderWanted();
    void playbooksWanted(); ///< to be read again
    void windowWanted(); ///< to come forward, from the tray
    void aboutWanted();
    void quitWanted();

private:
    using Signal = void (ConsoleMenus::*)();
    QAction* add(QMenu* menu, const QString& name, const QString& text, const QKeySequence& key, const QString& icon,
        Signal wanted);

    QMainWindow& m_window;
    KeyMap& m_keys;
    QMenu* m_file;
    QMenu* m_call;
    QMenu* m_view;
    QMenu* m_playbooks;
    QMenu* m_help;
    QMenu* m_tray;
};

} // namespace ui
