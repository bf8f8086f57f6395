#pragma once

#include <QAction>
#include <QPushButton>

namespace ui {

/// A button for an action, with its shortcut beside its word, as remapped.
class ActionButton : public QPushButton {
    Q_OBJECT
public:
    explicit ActionButton(QAction& action, QWidget* parent = nullptr);

private:
    void mirror();

    QAction& m_action;
};

} // namespace ui
