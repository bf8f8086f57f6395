#include "ui/calls/callfilterbar.h"

#include "ui/calls/callchip.h"
#include "ui/theme/icon.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSettings>
#include <QSignalBlocker>
#include <QToolButton>

#include <array>

namespace ui {

namespace {

const QString kSpanKey = QStringLiteral("calls/filter/span");
const QString kStatusesKey = QStringLiteral("calls/filter/statuses");
const QString kSearchKey = QStringLiteral("calls/filter/search");

constexpr std::array kStatuses { "in-progress", "ringing", "initiated", "queued", "completed", "busy", "no-answer",
    "canceled", "failed", "refused", "unknown" };

} // namespace

CallFilterBar::CallFilterBar(QWidget* parent)
    : QWidget(parent)
    , m_status(new QToolButton(this))
    , m_statusMenu(new QMenu(this))
    , m_search(new QLineEdit(this))
    , m_columns(new QToolButton(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::kGap, Theme::kGap / 2, Theme::kGap, Theme::kGap / 2);
    row->setSpacing(Theme::kGap / 2);
    row->addWidget(chip(TableFilter::Live, tr("Calls that are not over")));
    row->addWidget(chip(TableFilter::Today, tr("Calls of today")));
    row->addWidget(chip(TableFilter::All, tr("Every call that this window knows")));

    m_status->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_status->setIcon(icon(QStringLiteral("filter"), Tone::Dim));
    m_status->setPopupMode(QToolButton::InstantPopup);
    m_status->setMenu(m_statusMenu);
    m_status->setAutoRaise(true);
    m_status->setFocusPolicy(Qt::StrongFocus);
    row->addSpacing(Theme::kGap);
    row->addWidget(m_status);
    row->addStretch(1);

    m_search->setPlaceholderText(tr("Search"));
    m_search->setToolTip(tr("Name, number, last words or outcome"));
    m_search->setAccessibleName(tr("Search in the calls"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search"), Tone::Dim), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 16);
    m_search->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
    m_search->installEventFilter(this);
    row->addWidget(m_search, 3);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        TableFilter filter = m_filter;
        filter.search = text;
        change(filter);
    });

    const QSize iconSize(fontMetrics().height(), fontMetrics().height());
    m_status->setIconSize(iconSize);
    m_columns->setIconSize(iconSize);
    m_columns->setIcon(icon(QStringLiteral("columns"), Tone::Dim));
    m_columns->setToolTip(tr("Columns"));
    m_columns->setAccessibleName(tr("Columns"));
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_columns->setAutoRaise(true);
    m_columns->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(m_columns);

    fillStatusMenu();
    restore();
    setCounts(0, 0, 0);
    show();
}

QToolButton* CallFilterBar::chip(TableFilter::Span span, const QString& tip)
{
    auto* button = new CallChip(this);
    button->setToolTip(tip);
    connect(button, &QToolButton::clicked, this, [this, span] { setSpan(span); });
    m_chips.insert(span, button);
    return button;
}

void CallFilterBar::fillStatusMenu()
{
    for (const char* name : kStatuses) {
        const QString status = QString::fromLatin1(name);
        const StatusLook look = statusLook(status);
        auto* action = m_statusMenu->addAction(icon(look.icon, look.tone), look.word);
        action->setCheckable(true);
        m_statusActions.insert(status, action);
        connect(action, &QAction::toggled, this, [this, status](bool isWanted) {
            TableFilter filter = m_filter;
            filter.statuses.removeAll(status);
            if (isWanted)
                filter.statuses.append(status);
            change(filter);
        });
    }
    m_statusMenu->addSeparator();
    connect(m_statusMenu->addAction(tr("Every status")), &QAction::triggered, this, [this] {
        TableFilter filter = m_filter;
        filter.statuses.clear();
        change(filter);
    });
}

void CallFilterBar::setCounts(int live, int today, int all)
{
    const QLocale locale;
    m_chips.value(TableFilter::Live)->setText(tr("Live %1").arg(locale.toString(live)));
    m_chips.value(TableFilter::Today)->setText(tr("Today %1").arg(locale.toString(today)));
    m_chips.value(TableFilter::All)->setText(tr("All %1").arg(locale.toString(all)));
}

void CallFilterBar::setSpan(TableFilter::Span span)
{
    TableFilter filter = m_filter;
    filter.span = span;
    change(filter);
}

void CallFilterBar::clear()
{
    TableFilter filter = m_filter;
    filter.search.clear();
    filter.statuses.clear();
    change(filter);
}

void CallFilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void CallFilterBar::change(const TableFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    QSettings settings;
    settings.setValue(kSpanKey, int(filter.span));
    settings.setValue(kStatusesKey, filter.statuses);
    settings.setValue(kSearchKey, filter.search);
    show();
    Q_EMIT filterChanged(m_filter);
}

/// The controls say what the filter is.
void CallFilterBar::show()
{
    m_chips.value(m_filter.span)->setChecked(true);
    const QSignalBlocker quiet(m_search);
    if (m_search->text() != m_filter.search)
        m_search->setText(m_filter.search);
    QStringList words;
    for (const char* name : kStatuses) {
        const QString status = QString::fromLatin1(name);
        QAction& action = *m_statusActions.value(status);
        const QSignalBlocker still(action);
        action.setChecked(m_filter.statuses.contains(status));
        if (action.isChecked())
            words.append(action.text());
    }
    constexpr int kMostNamed = 2;
    if (words.isEmpty())
        m_status->setText(tr("Every status"));
    else if (words.size() <= kMostNamed)
        m_status->setText(QLocale().createSeparatedList(words));
    else
        m_status->setText(tr("%n statuses", nullptr, int(words.size())));
    m_status->setAccessibleName(
        tr("Status: %1").arg(words.isEmpty() ? m_status->text() : words.join(QStringLiteral(", "))));
}

void CallFilterBar::restore()
{
    const QSettings settings;
    const int span = settings.value(kSpanKey, int(TableFilter::Today)).toInt();
    m_filter.span = span >= TableFilter::Live && span <= TableFilter::All ? TableFilter::Span(span) : TableFilter::Today;
    for (const QString& status : settings.value(kStatusesKey).toStringList()) {
        if (m_statusActions.contains(status))
            m_filter.statuses.append(status);
    }
    m_filter.search = settings.value(kSearchKey).toString();
}

bool CallFilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
            Q_EMIT leftDownwards();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
