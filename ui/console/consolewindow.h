#pragma once

#include "core/client/corelink.h"

#include <QMainWindow>

class QSplitter;
class QTabWidget;

namespace ui {

class AwayBanner;
class CallListPanel;
class CallNews;
class CallView;
class DialPanel;
class HistoryPanel;
class KeyMap;
class SheetPanel;
class StatusLine;
class StopAll;
class TrayIcon;

/// The operator's seat: dial panel, calls, call sheet and history, and the call at hand.
class ConsoleWindow : public QMainWindow {
    Q_OBJECT
public:
    /// `where`: the address of a core elsewhere; empty for the one in this program.
    ConsoleWindow(core::CoreLink& link, KeyMap& keys, QString where, QWidget* parent = nullptr);
    ~ConsoleWindow() override;

    /// Fills in the dial panel; nothing is dialled before somebody says so.
    void dialLink(const QString& link);
    /// Shows that call, in the pane on the right.
    void showCall(const QString& callId);
    void comeForward();
    AwayBanner& banner() { return *m_banner; }
    TrayIcon& tray() { return *m_tray; }
    /// Whether calls are wanted that this window still has to place.
    bool isPlacing() const;
    /// Closing it then hides it where there is a tray; otherwise the program ends.
    void setStaysInTray(bool stays) { m_staysInTray = stays; }

Q_SIGNALS:
    void monitorWanted();
    void settingsWanted();
    void checkWanted(); ///< the doctor
    void rehearsalWanted();
    void keysWanted();
    void playbookFolderWanted();
    void quitWanted();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildPanes();
    void buildMenus();
    void fileMenu();
    void callMenu();
    void viewMenu();
    void helpMenu();
    QAction* addAction(QMenu* menu, const QString& name, const QString& text, const QKeySequence& key, const QString& icon = {});
    QAction* paneAction(const QString& name, const QString& text, const QKeySequence& key, QWidget* pane);
    void connectPanes();
    void openWindow(const QString& callId);
    void callAgain(const core::CallOrder& order);
    void hangUp(const QString& callSid);
    void notify(const QString& title, const QString& text, const QString& callId, bool isTrouble);
    void about();
    void restoreLayout();
    void saveLayout() const;

    core::CoreLink& m_link;
    KeyMap& m_keys;
    bool m_staysInTray = false;
    AwayBanner* m_banner;
    StatusLine* m_status;
    DialPanel* m_dial;
    CallListPanel* m_calls;
    SheetPanel* m_sheet;
    HistoryPanel* m_history;
    CallView* m_call;
    QTabWidget* m_lower;
    QSplitter* m_across;
    QSplitter* m_middle;
    StopAll* m_stopAll;
    TrayIcon* m_tray;
    QMenu* m_trayMenu = nullptr;
};

} // namespace ui
