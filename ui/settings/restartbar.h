#pragma once

#include "ui/settings/coreview.h"
#include "ui/settings/settingsbook.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

/// Says that what is kept counts only once the core has started again, and starts it. Hidden while nothing is due.
class RestartBar : public QWidget {
    Q_OBJECT
public:
    RestartBar(SettingsBook& book, const CoreView& core, QWidget* parent = nullptr);

    void ask(); ///< names the live calls first, when there are any

Q_SIGNALS:
    void restarted();

private:
    void update();
    void restart();

    SettingsBook& m_book;
    CoreView m_core;
    QLabel* m_text;
    QProgressBar* m_progress;
    QPushButton* m_restart;
    QString m_fault;
    bool m_isRunning = false;
};

} // namespace ui
