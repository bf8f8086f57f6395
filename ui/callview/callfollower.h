#pragma once

#include "core/client/callapi.h"
#include "core/client/callfeed.h"

#include <QObject>

#include <optional>

namespace ui {

/// Follows one call: its record, then every event after it, nothing missed and nothing doubled. After the core was
/// away, or the call vanished from the feed, the record is read again.
class CallFollower : public QObject {
    Q_OBJECT
public:
    CallFollower(core::CallApi& calls, core::CallFeed& feed, QObject* parent = nullptr);

    /// An id of ours or Twilio's SID; empty to follow none.
    void follow(const QString& idOrSid);
    /// Reads the record again.
    void reload();

    bool isLoading() const { return m_loading; }
    /// As it is known now; what the feed knows at once, the rest with the record.
    const core::CallInfo& call() const { return m_call; }
    QString wanted() const { return m_wanted; }

Q_SIGNALS:
    void loadingChanged(bool loading);
    void recordArrived(const core::RecordInfo& record); ///< again after an absence: put it over what was known
    void recordFailed(const core::Error& error);
    void happened(const core::FeedEvent& event); ///< in order, after the record
    void callChanged(); ///< call()
    void missedSome(); ///< the link was lost: tokens may be missing

private:
    void take(const core::FeedBatch& batch);
    void takeRecord(const core::RecordInfo& record);
    void replay(const core::RecordInfo& record);
    void noticeLink();
    void setCall(const core::CallInfo& call);
    void setLoading(bool loading);
    bool isOurs(const core::FeedEvent& event) const;

    core::CallApi& m_calls;
    core::CallFeed& m_feed;
    QString m_wanted;
    core::CallInfo m_call;
    QList<core::FeedEvent> m_waiting; ///< came while the record was on its way
    int m_request = 0; ///< answers to earlier ones are late
    bool m_loading = false;
    bool m_away = false;
};

} // namespace ui
