#include "ui/dial/dialpanel.h"
#include "ui/dial/notice.h"
#include "ui/dial/numberedit.h"
#include "ui/dial/numberfield.h"
#include "ui/dial/parametermodel.h"
#include "ui/dial/parametertable.h"
#include "ui/dial/playbookchoice.h"
#include "ui/dial/previewpane.h"
#include "ui/theme/icon.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

QLabel* caption(const QString& text, QWidget* buddy)
{
    auto* label = new QLabel(text, buddy->parentWidget());
    label->setFont(Theme::font(TypeSize::Small));
    label->setBuddy(buddy);
    return label;
}

/// Icons grow with the letters beside them.
QSize iconSize(const QWidget& widget)
{
    const int side = widget.fontMetrics().height();
    return { side, side };
}

} // namespace

/// The layout; what it does stands in dialpanel.cpp.
void DialPanel::build()
{
    m_retry = addAct(QStringLiteral("dial.retry"), tr("Try again"), {}, &DialPanel::retry);
    m_forget = addAct(QStringLiteral("dial.forget"), tr("Dismiss"), {}, &DialPanel::forget);
    QAction* call = addAct(QStringLiteral("call.place"), tr("Call"), QStringLiteral("phone"), &DialPanel::place);
    call->setShortcuts({ Qt::Key_Return, Qt::Key_Enter });
    call->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QAction* again = addAct(QStringLiteral("dial.redial"), tr("Redial"), QStringLiteral("redo"), &DialPanel::redial);
    again->setShortcut(Qt::CTRL | Qt::Key_R);

    QWidget* fields = buildFields();
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(fields);
    scroll->setMinimumWidth(fields->minimumSizeHint().width()); // it scrolls up and down alone

    m_notice = new Notice(this);
    m_notice->setObjectName(QStringLiteral("outcome"));
    m_notice->addButton(m_retry);
    m_notice->addButton(m_forget);
    m_reason = new QLabel(this);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setWordWrap(true);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setFont(Theme::font(TypeSize::Small));
    m_call = new QPushButton(icon(QStringLiteral("phone")), tr("Call"), this);
    m_call->setObjectName(QStringLiteral("call"));
    m_call->setIconSize(iconSize(*m_call));
    m_call->setDefault(true);
    m_call->setMinimumHeight(m_call->fontMetrics().height() + 2 * Theme::kGap);
    connect(m_call, &QPushButton::clicked, this, &DialPanel::place);

    auto* bottom = new QVBoxLayout;
    bottom->setContentsMargins(12, 0, 12, 12);
    bottom->setSpacing(Theme::kGap);
    bottom->addWidget(m_notice);
    bottom->addWidget(m_reason);
    bottom->addWidget(m_call);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kGap);
    layout->addWidget(scroll, 1);
    layout->addLayout(bottom);
    setFocusProxy(m_number);
}

QWidget* DialPanel::buildFields()
{
    auto* fields = new QWidget(this);
    m_number = new NumberField(fields);
    m_playbook = new PlaybookChoice(m_desk, fields);
    m_playbookNotice = new Notice(fields);
    m_playbookNotice->setObjectName(QStringLiteral("playbookWords"));

    QAction* recents = addAct(
        QStringLiteral("dial.recents"), tr("Recent numbers"), QStringLiteral("history"), &DialPanel::showRecents);
    recents->setShortcut(Qt::Key_Down);
    recents->setShortcutContext(Qt::WidgetShortcut);
    removeAction(recents);
    m_number->edit().addAction(recents, QLineEdit::TrailingPosition);

    m_splitter = new QSplitter(Qt::Vertical, fields);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildTable());
    m_preview = new PreviewPane(m_calls, m_splitter);
    m_splitter->addWidget(m_preview);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);

    auto* layout = new QVBoxLayout(fields);
    layout->setContentsMargins(12, 12, 12, 0);
    layout->setSpacing(Theme::kGap / 2);
    layout->addWidget(caption(tr("&Number"), m_number));
    layout->addWidget(m_number);
    layout->addSpacing(Theme::kGap);
    layout->addWidget(caption(tr("Play&book"), m_playbook));
    layout->addWidget(m_playbook);
    layout->addWidget(m_playbookNotice);
    layout->addSpacing(Theme::kGap);
    layout->addWidget(m_splitter, 1);
    m_actions.append(m_preview->copyAction());
    return fields;
}

QWidget* DialPanel::buildTable()
{
    auto* pane = new QWidget(this);
    m_table = new ParameterTable(*m_model, pane);
    m_table->setMinimumHeight(m_table->verticalHeader()->defaultSectionSize() * 5);
    m_pasteNotice = new Notice(pane);
    m_pasteNotice->setObjectName(QStringLiteral("pasteWords"));
    auto* head = new QHBoxLayout;
    head->setSpacing(0);
    head->addWidget(caption(tr("&Parameters"), m_table), 1);
    for (QAction* action : m_table->actions()) {
        m_actions.append(action);
        static const QStringList kShown { QStringLiteral("parameters.add"), QStringLiteral("parameters.remove"),
            QStringLiteral("parameters.paste"), QStringLiteral("parameters.undo"), QStringLiteral("parameters.redo") };
        if (!kShown.contains(action->objectName()))
            continue;
        auto* button = new QToolButton(pane);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setIconSize(iconSize(*button));
        button->setFocusPolicy(Qt::NoFocus); // each has a key of its own
        button->setAccessibleName(action->text());
        head->addWidget(button);
    }
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, Theme::kGap);
    layout->setSpacing(Theme::kGap / 2);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_pasteNotice);
    return pane;
}

QAction* DialPanel::addAct(const QString& name, const QString& text, const QString& iconName, void (DialPanel::*slot)())
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
    m_actions.append(action);
    return action;
}

} // namespace ui
