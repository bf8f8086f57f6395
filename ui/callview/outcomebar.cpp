#include "ui/callview/outcomebar.h"

#include "ui/callview/flowlayout.h"
#include "ui/theme/icon.h"

#include <QToolButton>

namespace ui {

namespace {

constexpr int kMost = 9;

} // namespace

OutcomeBar::OutcomeBar(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Outcome"));
    auto* layout = new FlowLayout(4);
    setLayout(layout);
    for (int i = 0; i < kMost; ++i) {
        auto* action = new QAction(this);
        action->setObjectName(QStringLiteral("call.outcome%1").arg(i + 1));
        action->setShortcut(QKeySequence(Qt::Key_1 + i));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, i] {
            refresh(); // a check mark comes from the record alone
            Q_EMIT chosen(m_outcomes.value(i));
        });
        m_actions.append(action);
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    setOutcomes({});
}

void OutcomeBar::setOutcomes(const QStringList& outcomes)
{
    m_outcomes = outcomes.mid(0, kMost);
    if (m_outcomes.isEmpty())
        m_outcomes = QStringList { tr("Reached"), tr("Agreed"), tr("Declined"), tr("Call back"), tr("Wrong person"),
            tr("Voicemail") };
    refresh();
}

void OutcomeBar::setChosen(const QString& outcome)
{
    m_chosen = outcome;
    refresh();
}

void OutcomeBar::setPending(const QString& outcome)
{
    m_pending = outcome;
    refresh();
}

void OutcomeBar::setUsable(bool usable)
{
    m_usable = usable;
    refresh();
}

void OutcomeBar::refresh()
{
    const auto buttons = findChildren<QToolButton*>(QString(), Qt::FindDirectChildrenOnly);
    for (int i = 0; i < kMost; ++i) {
        const QString outcome = m_outcomes.value(i);
        const bool isChosen = !outcome.isEmpty() && outcome == m_chosen;
        QString words = tr("%1 %2").arg(i + 1).arg(outcome);
        if (!outcome.isEmpty() && outcome == m_pending)
            words = tr("%1 %2 …").arg(i + 1).arg(outcome);
        QAction* action = m_actions[i];
        action->setText(words);
        action->setToolTip(isChosen ? tr("The outcome of this call") : tr("Note this as the outcome"));
        action->setIcon(isChosen ? icon(QStringLiteral("check"), Tone::Completed) : QIcon());
        action->setChecked(isChosen);
        action->setEnabled(m_usable && !outcome.isEmpty());
        action->setVisible(!outcome.isEmpty());
        buttons[i]->setVisible(!outcome.isEmpty());
        buttons[i]->setAccessibleName(outcome);
    }
}

} // namespace ui
