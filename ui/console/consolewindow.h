#pragma once

#include "core/client/corelink.h"

#include <QMainWindow>

class QSplitter;
class QTabWidget;

namespace ui {

class AwayBanner;
class CallListPanel;
class CallView;
class ConsoleMenus;
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
    ConsoleWindow(core::CoreLink& link, KeyMap& keys, const QString& where, QWidget* parent = nullptr);
    ~ConsoleWindow() override;

    /// Fills in the dial panel; nothing is dialled before somebody says so.
    void dialLink(const QString& link);
    /// Shows that call in the pane on the right.
    void showCall(const QString& callId);
    void comeForward();
    /// Closing the window then hides it where there is a tray.
    void setStaysInTray(bool stays) { m_staysInTray = stays; }
    void setNotifies(bool notifies) { m_notifies = notifies; }

    ConsoleMenus& menus() { return *m_menus; }
    AwayBanner& banner() { return *m_banner; }
    DialPanel& dialPanel() { return *m_dial; }

Q_SIGNALS:
    void quitWanted();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void buildPanes();
    void fillMenus();
    void find();
    void connectPanes();
    void refresh(); ///< what the panes know of the core itself
    void openWindow(const QString& callId);
    void callAgain(const core::CallOrder& order);
    void hangUp(const QString& callSid);
    void notify(const QString& title, const QString& text, const QString& callId, bool isTrouble);
    void about();
    void restoreLayout();
    void saveLayout() const;

    core::CoreLink& m_link;
    bool m_staysInTray = true;
    bool m_notifies = true;
    AwayBanner* m_banner;
    StatusLine* m_status;
    StopAll* m_stopAll;
    ConsoleMenus* m_menus;
    TrayIcon* m_tray;
    DialPanel* m_dial = nullptr;
    CallListPanel* m_calls = nullptr;
    SheetPanel* m_sheet = nullptr;
    HistoryPanel* m_history = nullptr;
    CallView* m_call = nullptr;
    QTabWidget* m_lower = nullptr;
    QSplitter* m_across = nullptr;
    QSplitter* m_middle = nullptr;
};

} // namespace ui
