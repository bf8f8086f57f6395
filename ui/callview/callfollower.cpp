#include "ui/callview/callfollower.h"

#include "core/base/async.h"

#include <QSet>

#include <utility>

namespace ui {

CallFollower::CallFollower(core::CallApi& calls, core::CallFeed& feed, QObject* parent)
    : QObject(parent)
    , m_calls(calls)
    , m_feed(feed)
    , m_away(feed.link() == core::CallFeed::Link::Away)
{
    connect(&feed, &core::CallFeed::arrived, this, &CallFollower::take);
    connect(&feed, &core::CallFeed::linkChanged, this, &CallFollower::noticeLink);
    connect(&feed, &core::CallFeed::vanished, this, [this](const QStringList& callIds) {
        if (callIds.contains(m_call.id) && !m_call.id.isEmpty())
            reload();
    });
}

void CallFollower::follow(const QString& idOrSid)
{
    m_wanted = idOrSid;
    m_call = {};
    m_waiting.clear();
    ++m_request;
    setLoading(false);
    if (const core::CallInfo* known = idOrSid.isEmpty() ? nullptr : m_feed.find(idOrSid))
        m_call = *known;
    Q_EMIT callChanged();
    if (!idOrSid.isEmpty())
        reload();
}

void CallFollower::reload()
{
    if (m_wanted.isEmpty())
        return;
    setLoading(true);
    const int request = ++m_request;
    core::whenDone(m_calls.record(m_wanted), this, [this, request](const core::Result<core::RecordInfo>& record) {
        if (request != m_request)
            return;
        if (record)
            return takeRecord(*record);
        setLoading(false);
        for (const core::FeedEvent& event : std::exchange(m_waiting, {}))
            Q_EMIT happened(event);
        Q_EMIT recordFailed(record.error());
    });
}

void CallFollower::takeRecord(const core::RecordInfo& record)
{
    core::RecordInfo known = record;
    // Only the feed tells it; a record does not.
    if (const core::CallInfo* live = m_feed.find(record.call.id))
        known.call.takenOver = live->takenOver;
    setCall(known.call);
    setLoading(false);
    Q_EMIT recordArrived(known);
    replay(known);
}

/// Tokens of an answer that the record holds whole would double its words.
void CallFollower::replay(const core::RecordInfo& record)
{
    QSet<int> complete;
    for (const core::UtteranceInfo& utterance : record.utterances)
        complete.insert(utterance.position);
    for (const core::FeedEvent& event : std::exchange(m_waiting, {})) {
        if (const auto* spoken = std::get_if<core::SpokenInfo>(&event); spoken && complete.contains(spoken->position))
            continue;
        if (const auto* said = std::get_if<core::UtteranceInfo>(&event))
            complete.remove(said->position);
        if (const auto* call = std::get_if<core::CallInfo>(&event))
            setCall(*call);
        Q_EMIT happened(event);
    }
}

bool CallFollower::isOurs(const core::FeedEvent& event) const
{
    if (const auto* call = std::get_if<core::CallInfo>(&event))
        return call->id == m_wanted || call->sid == m_wanted || (!m_call.id.isEmpty() && call->id == m_call.id);
    if (m_call.id.isEmpty())
        return false;
    return std::visit(
        [this](const auto& one) {
            if constexpr (requires { one.callId; })
                return one.callId == m_call.id;
            else
                return false;
        },
        event);
}

void CallFollower::take(const core::FeedBatch& batch)
{
    if (m_wanted.isEmpty())
        return;
    for (const core::FeedEvent& event : batch.events) {
        if (!isOurs(event))
            continue;
        if (const auto* call = std::get_if<core::CallInfo>(&event); call && m_call.id.isEmpty())
            setCall(*call);
        if (m_loading) {
            m_waiting.append(event);
            continue;
        }
        if (const auto* call = std::get_if<core::CallInfo>(&event))
            setCall(*call);
        Q_EMIT happened(event);
    }
}

void CallFollower::noticeLink()
{
    if (m_feed.link() == core::CallFeed::Link::Away) {
        m_away = true;
        Q_EMIT missedSome();
    } else if (m_feed.link() == core::CallFeed::Link::Attached && m_away) {
        m_away = false;
        reload();
    }
}

void CallFollower::setCall(const core::CallInfo& call)
{
    if (call == m_call)
        return;
    m_call = call;
    Q_EMIT callChanged();
}

void CallFollower::setLoading(bool loading)
{
    if (m_loading == loading)
        return;
    m_loading = loading;
    Q_EMIT loadingChanged(loading);
}

} // namespace ui
