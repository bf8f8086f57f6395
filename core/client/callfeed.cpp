#include "core/client/callfeed.h"

#include <QSet>

namespace core {

namespace {

constexpr qsizetype kKept = 20'000;

} // namespace

QList<CallInfo> CallFeed::calls() const
{
    QList<CallInfo> all;
    all.reserve(m_order.size());
    for (const QString& id : m_order)
        all.append(m_calls.value(id));
    return all;
}

const CallInfo* CallFeed::find(const QString& idOrSid) const
{
    auto found = m_calls.constFind(idOrSid);
    if (found == m_calls.cend())
        found = m_calls.constFind(m_ids.value(idOrSid));
    return found == m_calls.cend() ? nullptr : &*found;
}

int CallFeed::liveCount() const { return m_live; }

void CallFeed::take(const FeedBatch& batch)
{
    const int liveBefore = m_live;
    for (const FeedEvent& event : batch.events) {
        if (const auto* call = std::get_if<CallInfo>(&event); call && !call->id.isEmpty())
            put(*call);
    }
    const QStringList gone = batch.isSnapshot ? dropUnnamed(batch) : QStringList();
    forgetOldest();
    Q_EMIT arrived(batch);
    if (!gone.isEmpty())
        Q_EMIT vanished(gone);
    if (m_live != liveBefore)
        Q_EMIT liveCountChanged(m_live);
}

void CallFeed::setLink(Link link, const QString& reason)
{
    if (link == m_link && reason == m_reason)
        return;
    if (link != m_link || !m_since.isValid())
        m_since = QDateTime::currentDateTimeUtc();
    m_link = link;
    m_reason = reason;
    Q_EMIT linkChanged();
}

void CallFeed::put(const CallInfo& call)
{
    auto known = m_calls.find(call.id);
    if (known == m_calls.end()) {
        m_order.append(call.id);
        known = m_calls.insert(call.id, {});
    } else if (!isFinalStatus(known->status)) {
        --m_live;
    }
    *known = call;
    if (!isFinalStatus(call.status))
        ++m_live;
    if (!call.sid.isEmpty())
        m_ids.insert(call.sid, call.id);
}

QStringList CallFeed::dropUnnamed(const FeedBatch& snapshot)
{
    QSet<QString> named;
    for (const FeedEvent& event : snapshot.events) {
        if (const auto* call = std::get_if<CallInfo>(&event))
            named.insert(call->id);
    }
    QStringList gone;
    m_order.removeIf([this, &named, &gone](const QString& id) {
        const auto call = m_calls.constFind(id);
        if (named.contains(id) || isFinalStatus(call->status))
            return false;
        gone.append(id);
        m_ids.remove(call->sid);
        m_calls.erase(call);
        return true;
    });
    m_live -= static_cast<int>(gone.size());
    return gone;
}

/// Live calls stay, however many there are.
void CallFeed::forgetOldest()
{
    if (m_order.size() <= kKept)
        return;
    // Some more at once, so that it is not done each time.
    qsizetype tooMany = std::min(m_order.size() - kKept + kKept / 20, m_order.size() - m_live);
    m_order.removeIf([this, &tooMany](const QString& id) {
        if (tooMany == 0)
            return false;
        const auto call = m_calls.constFind(id);
        if (!isFinalStatus(call->status))
            return false;
        --tooMany;
        m_ids.remove(call->sid);
        m_calls.erase(call);
        return true;
    });
}

} // namespace core
