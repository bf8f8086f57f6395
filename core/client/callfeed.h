#pragma once

#include "core/client/feed.h"

#include <QHash>
#include <QObject>

namespace core {

/// The live picture of a core that every window shares. Takes batches (from a FeedReader, or a test) on the thread of
/// the windows and hands each on once.
/// Knows the live calls and those that ended while it watched, at most 20,000 together. Live ones are never forgotten.
class CallFeed : public QObject {
    Q_OBJECT
public:
    enum class Link { Connecting, Attached, Away };
    Q_ENUM(Link)

    using QObject::QObject;

    Link link() const { return m_link; }
    /// Why it is away, one English sentence; empty while attached.
    QString reason() const { return m_reason; }
    QDateTime since() const { return m_since; } ///< when the link became what it is

    QList<CallInfo> calls() const; ///< oldest first
    /// By our id or Twilio's SID; null when unknown. Valid until the next batch.
    const CallInfo* find(const QString& idOrSid) const;
    int liveCount() const;

public Q_SLOTS:
    void take(const core::FeedBatch& batch);
    void setLink(core::CallFeed::Link link, const QString& reason = {});

Q_SIGNALS:
    /// After the calls of the batch have become part of calls(). Live calls that a snapshot did not name are gone from
    /// calls(), as vanished() then says: ask the records for their end.
    void arrived(const core::FeedBatch& batch);
    void vanished(const QStringList& callIds); ///< live before, not in the newest snapshot
    void linkChanged();
    void liveCountChanged(int count);

private:
    void put(const CallInfo& call);
    /// Takes out the live calls that a snapshot does not name.
    QStringList dropUnnamed(const FeedBatch& snapshot);
    void forgetOldest();

    QHash<QString, CallInfo> m_calls; ///< by id
    QHash<QString, QString> m_ids; ///< by SID
    QStringList m_order; ///< ids, oldest first
    Link m_link = Link::Connecting;
    QString m_reason;
    QDateTime m_since;
    int m_live = 0;
};

} // namespace core
