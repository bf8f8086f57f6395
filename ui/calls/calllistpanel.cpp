#include "ui/calls/calllistpanel.h"

#include "ui/calls/callfilterbar.h"
#include "ui/calls/callnotice.h"
#include "ui/calls/calltable.h"
#include "ui/calls/recordpages.h"
#include "ui/common/errorwords.h"
#include "ui/theme/icon.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kPage = 500;

} // namespace

CallListPanel::CallListPanel(core::CoreLink& link, QWidget* parent)
    : CallListPanel(link.feed(), link.calls(), parent)
{
}

CallListPanel::CallListPanel(core::CallFeed& feed, core::CallApi& api, QWidget* parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_model(feed)
    , m_rows(m_model)
    , m_bar(new CallFilterBar(this))
    , m_notice(new CallNotice(this))
    , m_table(new CallTable(m_model, m_rows, this))
    , m_records(new RecordPages(api, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_notice);
    column->addWidget(m_table, 1);
    setFocusProxy(m_table);

    auto* columns = new QMenu(this);
    connect(columns, &QMenu::aboutToShow, this, [this, columns] {
        columns->clear();
        m_table->fillColumnMenu(*columns);
    });
    m_bar->columnsButton().setMenu(columns);

    m_rows.setFilter(m_bar->filter());
    connect(m_bar, &CallFilterBar::filterChanged, this, [this](const TableFilter& filter) {
        m_rows.setFilter(filter);
        showEmptyText();
    });
    connect(m_bar, &CallFilterBar::leftDownwards, m_table, &CallTable::enterFromAbove);
    connect(&m_model, &CallTableModel::countsChanged, this, &CallListPanel::showCounts);
    connect(m_table, &CallTable::currentCallChanged, this, &CallListPanel::selected);
    connect(m_table, &CallTable::currentCallChanged, this, &CallListPanel::enableActions);
    connect(m_table, &CallTable::opened, this, &CallListPanel::opened);
    makeActions();

    connect(m_records, &RecordPages::arrived, &m_model, &CallTableModel::addRecords);
    connect(m_records, &RecordPages::changed, this, &CallListPanel::showLoading);
    connect(m_notice, &CallNotice::retryWanted, m_records, &RecordPages::more);
    connect(&feed, &core::CallFeed::vanished, this, &CallListPanel::reload);
    connect(&feed, &core::CallFeed::linkChanged, this, [this] {
        if (m_feed.link() == core::CallFeed::Link::Attached)
            reload({});
        showEmptyText();
    });
    connect(&feed, &core::CallFeed::arrived, this, &CallListPanel::enableActions);
    if (feed.link() == core::CallFeed::Link::Attached)
        reload({});
    showCounts();
    showEmptyText();
    enableActions();
}

CallListPanel::~CallListPanel() { m_table->saveState(); }

QAction* CallListPanel::addAction(
    const char* name, const QString& text, const char* iconName, void (CallListPanel::*act)())
{
    auto* action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    if (iconName)
        action->setIcon(icon(QString::fromLatin1(iconName)));
    connect(action, &QAction::triggered, this, act);
    m_actions.append(action);
    return action;
}

void CallListPanel::makeActions()
{
    const auto inMenu = [this](const char* name, const QString& text, const char* iconName,
                            void (CallListPanel::*act)()) { m_table->addAction(addAction(name, text, iconName, act)); };
    inMenu("calls.open", tr("&Open in a window"), "external", &CallListPanel::open);
    inMenu("calls.callAgain", tr("Call &again"), "redo", &CallListPanel::again);
    inMenu("calls.copyNumber", tr("Copy &number"), "copy", &CallListPanel::copyNumber);
    inMenu("calls.copySid", tr("Copy call &SID"), "key", &CallListPanel::copySid);
    inMenu("calls.hangUp", tr("&Hang up"), "phone-down", &CallListPanel::hangUp);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    addAction("calls.find", tr("&Find a call"), "search", &CallListPanel::find)->setShortcut(QKeySequence::Find);
    for (QAction* action : m_actions)
        action->setShortcutContext(Qt::WindowShortcut);
    QWidget::addAction(m_actions.last());
    const std::tuple<const char*, QString, TableFilter::Span> spans[] {
        { "calls.live", tr("Show &live calls"), TableFilter::Live },
        { "calls.today", tr("Show calls of &today"), TableFilter::Today },
        { "calls.all", tr("Show all &calls"), TableFilter::All },
    };
    for (const auto& [name, text, span] : spans) {
        auto* action = new QAction(text, this);
        action->setObjectName(QString::fromLatin1(name));
        connect(action, &QAction::triggered, this, [this, wanted = span] { m_bar->setSpan(wanted); });
        m_actions.append(action);
    }
}

bool CallListPanel::selectCall(const QString& callId)
{
    const core::CallInfo* call = m_feed.find(callId); // by a SID as well
    const QString id = call ? call->id : callId;
    if (m_model.rowOf(id) < 0)
        return false;
    if (m_rows.rowOf(id) < 0) { // whoever asks for it wants to see it
        m_bar->clear();
        m_bar->setSpan(TableFilter::All);
    }
    return m_table->setCurrentCall(id);
}

QString CallListPanel::selectedCall() const { return m_table->currentCall(); }

/// What ended while nobody told us, and what was there before this window.
void CallListPanel::reload(const QStringList& vanished)
{
    QDateTime since = m_model.now().toLocalTime().date().startOfDay().toUTC();
    for (const QString& callId : vanished) {
        const int row = m_model.rowOf(callId);
        if (row >= 0)
            since = std::min(since, m_model.at(row).call.createdAt);
    }
    loadFrom(since);
}

void CallListPanel::loadFrom(const QDateTime& since)
{
    const bool isUnderWay = m_records->isLoading() || m_records->error();
    m_loadFrom = isUnderWay && m_loadFrom.isValid() ? std::min(m_loadFrom, since) : since;
    core::RecordQuery query;
    query.since = m_loadFrom;
    query.limit = kPage;
    m_records->start(query, true);
}

void CallListPanel::showLoading()
{
    const auto& error = m_records->error();
    m_notice->say(error ? tr("The calls of today could not be read. %1").arg(errorWords(*error)) : QString());
    showEmptyText();
}

void CallListPanel::showEmptyText()
{
    const TableFilter& filter = m_bar->filter();
    if (!filter.search.trimmed().isEmpty() || !filter.statuses.isEmpty())
        m_table->setEmptyText(tr("No call fits"), tr("Clear the search (Esc) or choose every status."));
    else if (m_feed.link() == core::CallFeed::Link::Away)
        m_table->setEmptyText(tr("The core cannot be reached"), tr("The calls appear as soon as it answers again."));
    else if (m_records->isLoading())
        m_table->setEmptyText(tr("Reading the calls of today"), {});
    else if (filter.span == TableFilter::Live)
        m_table->setEmptyText(tr("No call is live"), tr("Enter a number and press Enter to call."));
    else
        m_table->setEmptyText(tr("No calls yet"), tr("Enter a number and press Enter to call."));
}

void CallListPanel::showCounts() { m_bar->setCounts(m_model.liveCount(), m_model.todayCount(), m_model.rowCount()); }

const core::CallInfo* CallListPanel::current() const
{
    const int row = m_model.rowOf(m_table->currentCall());
    return row < 0 ? nullptr : &m_model.at(row).call;
}

void CallListPanel::enableActions()
{
    const core::CallInfo* call = current();
    for (QAction* action : m_table->actions())
        action->setEnabled(call != nullptr);
    if (!call)
        return;
    const bool hasSid = !call->sid.isEmpty();
    for (QAction* action : m_table->actions()) {
        if (action->objectName() == QLatin1String("calls.copySid"))
            action->setEnabled(hasSid);
        else if (action->objectName() == QLatin1String("calls.hangUp"))
            action->setEnabled(hasSid && !core::isFinalStatus(call->status));
    }
}

void CallListPanel::open()
{
    if (current())
        Q_EMIT opened(m_table->currentCall());
}

void CallListPanel::again()
{
    if (const core::CallInfo* call = current())
        Q_EMIT callAgain(orderLike(*call));
}

void CallListPanel::copyNumber()
{
    if (const core::CallInfo* call = current())
        QGuiApplication::clipboard()->setText(otherNumber(*call));
}

void CallListPanel::copySid()
{
    if (const core::CallInfo* call = current())
        QGuiApplication::clipboard()->setText(call->sid);
}

void CallListPanel::hangUp()
{
    if (const core::CallInfo* call = current())
        Q_EMIT hangUpRequested(call->sid);
}

void CallListPanel::find() { m_bar->focusSearch(); }

} // namespace ui
