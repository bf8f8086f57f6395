#pragma once

#include "ui/settings/settingsbook.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace core {
class CallFeed;
}

namespace ui {

/// Says that what is kept counts only once the core has started again, and starts it. Hidden while nothing is due.
class RestartBar : public QWidget {
    Q_OBJECT
public:
    RestartBar(SettingsBook& book, const core::CallFeed& feed, QWidget* parent = nullptr);

    void ask(); ///< names the live calls first, when there are any

Q_SIGNALS:
    void restarted();

private:
    void update();
    void restart();
    QString liveCalls() const;

    SettingsBook& m_book;
    const core::CallFeed& m_feed;
    QLabel* m_text;
    QProgressBar* m_progress;
    QPushButton* m_restart;
    QString m_fault;
    bool m_isRunning = false;
};

} // namespace ui
