#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

/// One line that says what went wrong, where it went wrong, with a button that tries again. Not there otherwise.
class CallNotice : public QWidget {
    Q_OBJECT
public:
    explicit CallNotice(QWidget* parent = nullptr);

    void say(const QString& words); ///< empty: goes away

Q_SIGNALS:
    void retryWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void tint();

    QLabel* m_icon;
    QLabel* m_words;
    QPushButton* m_retry;
};

} // namespace ui
