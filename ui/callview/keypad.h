#pragma once

#include <QFrame>
#include <QLabel>

namespace ui {

/// Twelve keys, pressed by mouse or keyboard.
class Keypad : public QFrame {
    Q_OBJECT
public:
    explicit Keypad(QWidget* parent = nullptr);

    void openAt(const QWidget& anchor);

Q_SIGNALS:
    void pressed(QChar digit);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void press(QChar digit);

    QLabel* m_shown; ///< what was pressed since it was opened
};

} // namespace ui
