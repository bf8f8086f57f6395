#pragma once

#include "core/client/callfeed.h"

#include <QObject>
#include <QSystemTrayIcon>

class QMenu;

namespace ui {

/// The icon beside the clock: the number of live calls, notifications that open the call. Where there is no tray, all
/// of it does nothing.
class TrayIcon : public QObject {
    Q_OBJECT
public:
    /// `menu`: what a right click shows; owned by the window.
    TrayIcon(core::CallFeed& feed, QMenu* menu, QObject* parent = nullptr);

    bool isThere() const { return m_icon.isVisible(); }
    void setVisible(bool visible);
    /// Shows a notification; a click on it says `callWanted`. An empty `callId`: `windowWanted`.
    void notify(const QString& title, const QString& text, const QString& callId, bool isTrouble);

Q_SIGNALS:
    void windowWanted();
    void callWanted(const QString& callId);

private:
    void draw();

    core::CallFeed& m_feed;
    QSystemTrayIcon m_icon;
    QString m_notified; ///< the call of the newest notification
};

} // namespace ui
