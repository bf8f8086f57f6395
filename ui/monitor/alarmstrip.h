#pragma once

#include "ui/monitor/alarmcenter.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace ui {

/// The alarms that nobody has acknowledged, one line each; hidden when there is none.
class AlarmStrip : public QWidget {
    Q_OBJECT
public:
    explicit AlarmStrip(AlarmCenter& center, QWidget* parent = nullptr);

    void setTextPixels(int pixels);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void rebuild();
    void addLine(const Alarm& alarm);
    QString sentence(const Alarm& alarm) const;

    AlarmCenter& m_center;
    QVBoxLayout* m_lines;
    QPushButton* m_all;
    QList<QWidget*> m_rows;
    int m_pixels = 16;
};

} // namespace ui
