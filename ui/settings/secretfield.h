#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

/// A secret that can be set, replaced and removed, but never read.
class SecretField : public QWidget {
    Q_OBJECT
public:
    explicit SecretField(const QString& title, QWidget* parent = nullptr);

    void setState(bool isSet, bool isFixed);
    bool isChanged() const;
    QString value() const; ///< what was typed; empty also when it is to be removed
    void startTyping(); ///< as a click on Set or Replace

Q_SIGNALS:
    void edited();

private:
    void show(bool typing, bool removing);

    QLabel* m_sign;
    QLabel* m_state;
    QLineEdit* m_line;
    QPushButton* m_replace;
    QPushButton* m_remove;
    QPushButton* m_keep;
    bool m_isSet = false;
    bool m_isFixed = false;
    bool m_isTyping = false;
    bool m_isRemoving = false;
};

} // namespace ui
