#include "ui/console/callnews.h"

#include "ui/theme/statuslook.h"

namespace ui {

namespace {

QString nameOf(const core::CallInfo& call)
{
    const QString name = call.parameter(QStringLiteral("customerName"));
    return name.isEmpty() ? call.to : name;
}

bool isTrouble(const QString& status)
{
    return status == QLatin1String("failed") || status == QLatin1String("refused")
        || status == QLatin1String("unknown");
}

} // namespace

CallNews::CallNews(core::CallFeed& feed, QObject* parent)
    : QObject(parent)
    , m_feed(feed)
{
    connect(&m_feed, &core::CallFeed::arrived, this, &CallNews::take);
    connect(&m_feed, &core::CallFeed::linkChanged, this, [this] {
        if (m_feed.link() == core::CallFeed::Link::Away)
            Q_EMIT happened(tr("The core is away"), m_feed.reason(), {}, true);
    });
}

void CallNews::take(const core::FeedBatch& batch)
{
    for (const core::FeedEvent& event : batch.events) {
        const auto* call = std::get_if<core::CallInfo>(&event);
        if (call && batch.isSnapshot && !core::isFinalStatus(call->status))
            m_statuses.insert(call->id, call->status); // how it stands is no news
        else if (call)
            takeCall(*call);
    }
}

void CallNews::takeCall(const core::CallInfo& call)
{
    const QString before = m_statuses.value(call.id);
    if (before == call.status)
        return;
    const bool isOver = core::isFinalStatus(call.status);
    if (isOver && !before.isEmpty()) {
        m_statuses.remove(call.id);
        const QString why = !call.outcome.isEmpty() ? call.outcome : call.errorMessage;
        const QString word = statusLook(call.status).word;
        Q_EMIT happened(
            nameOf(call), why.isEmpty() ? word : tr("%1: %2").arg(word, why), call.id, isTrouble(call.status));
        return;
    }
    if (isOver)
        return; // an ended call that was changed, such as by its price
    m_statuses.insert(call.id, call.status);
    if (call.status == QLatin1String("in-progress"))
        Q_EMIT happened(nameOf(call), tr("The call was answered."), call.id, false);
}

} // namespace ui
