#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace ui {

/// A sentence where it belongs: an icon, words, and what can be done about it. Takes no place while it is silent.
class Notice : public QWidget {
    Q_OBJECT
public:
    explicit Notice(QWidget* parent = nullptr);

    void say(const QString& words, Tone tone);
    void clear();
    QString words() const;
    /// Buttons stand below the words, in the order in which they come; hidden while their action is.
    void addButton(QAction* action);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    void tint();

    QLabel* m_icon;
    QLabel* m_words;
    QHBoxLayout* m_buttons;
    Tone m_tone = Tone::Dim;
};

} // namespace ui
