#pragma once

#include <QWidget>

class QComboBox;

namespace ui {

/// "08:00-21:00" as two times; the end may be 24:00. Any text can be typed: who checks it tells what is wrong.
class HoursField : public QWidget {
    Q_OBJECT
public:
    explicit HoursField(const QString& title, QWidget* parent = nullptr);

    QString value() const;
    void setValue(const QString& hours);

Q_SIGNALS:
    void edited();

private:
    QComboBox* m_from;
    QComboBox* m_until;
};

} // namespace ui
