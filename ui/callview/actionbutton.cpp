#include "ui/callview/actionbutton.h"

namespace ui {

ActionButton::ActionButton(QAction& action, QWidget* parent)
    : QPushButton(parent)
    , m_action(action)
{
    setObjectName(action.objectName() + QStringLiteral(".button"));
    setAutoDefault(false);
    const int side = fontMetrics().height();
    setIconSize({ side, side });
    connect(&action, &QAction::changed, this, &ActionButton::mirror);
    connect(this, &QPushButton::clicked, &action, &QAction::trigger);
    mirror();
}

void ActionButton::mirror()
{
    const QString keys = m_action.shortcut().toString(QKeySequence::NativeText);
    const QString word = m_action.text();
    setText(keys.isEmpty() ? word : QStringLiteral("%1  %2").arg(word, keys));
    setIcon(m_action.icon());
    setEnabled(m_action.isEnabled());
    setVisible(m_action.isVisible());
    setAccessibleName(m_action.text().remove(QLatin1Char('&')));
    setToolTip(m_action.toolTip());
}

} // namespace ui
