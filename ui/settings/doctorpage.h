#pragma once

#include "ui/settings/coreview.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

/// The doctor: a line for each thing that a core needs, whether it works, and how to mend it.
class DoctorPage : public QWidget {
    Q_OBJECT
public:
    explicit DoctorPage(const CoreView& core, QWidget* parent = nullptr);

    void run();
    QString asText() const;

Q_SIGNALS:
    void finished(bool allGood);

protected:
    void changeEvent(QEvent* event) override;

private:
    void take(const core::Result<QList<core::CheckInfo>>& result);
    void showChecks(const QList<core::CheckInfo>& checks);
    void say(const QString& text);

    CoreView m_core;
    QList<core::CheckInfo> m_checks;
    QLabel* m_summary;
    QProgressBar* m_progress;
    QPushButton* m_again;
    QPushButton* m_copy;
    QWidget* m_lines = nullptr;
    bool m_isRunning = false;
};

} // namespace ui
