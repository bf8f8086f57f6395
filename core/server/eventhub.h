#pragma once

#include "core/base/clock.h"
#include "core/base/later.h"
#include "core/base/orderedjson.h"
#include "core/server/websocketguard.h"
#include "core/storage/callrow.h"

#include <QObject>
#include <QWebSocket>

#include <deque>
#include <functional>
#include <utility>
#include <vector>

namespace core {

/// Tells every watcher (GET /api/events) what changes. Each message is {"seq", "type", …}; the first is a "snapshot" of
/// the live calls or, for a watcher that comes back with `since`, what it has missed. A watcher that does not read is
/// dropped, so that it cannot slow a call.
class EventHub : public QObject {
    Q_OBJECT
public:
    /// `snapshot` gives the calls that a new watcher is told of. Sequence numbers begin at the time, so that one from
    /// an earlier run of the program is never taken for one of this run.
    EventHub(std::function<QList<CallRow>()> snapshot, const Clock& clock);

    /// Takes a watcher on; `since` is the last sequence number it knows, -1 for none.
    void add(QWebSocket* socket, qint64 since);

    void publishCall(const CallRow& call);
    void publishUtterance(const UtteranceRow& utterance);
    void publishTurn(const TurnRow& turn);
    void publishAct(const ActRow& act);
    /// Tokens while they stream; not kept for those who come back, since the utterance that follows holds them all.
    void publishSpoken(const QString& callId, int position, const QString& text);
    void publishHeardPartly(const QString& callId, const QString& text);

    int watcherCount() const { return static_cast<int>(m_watchers.size()); }
    qint64 droppedCount() const { return m_dropped; } ///< watchers that were cut off
    qint64 unsentBytes() const; ///< of all watchers together

private:
    void publish(const QString& type, const OrderedJson& body);
    void publishPassing(const QString& type, const OrderedJson& body);
    QByteArray message(const QString& type, const OrderedJson& body) const;
    void sendAll(const QString& message);
    void sendStart(WebSocketGuard& watcher, qint64 since);
    void drop(const QWebSocket* socket);

    struct Kept {
        qint64 sequence;
        QByteArray message; ///< UTF-8: half of what a QString takes
    };

    std::function<QList<CallRow>()> m_snapshot;
    std::deque<Kept> m_kept; ///< what a watcher that comes back may have missed
    qsizetype m_keptBytes = 0;
    /// Each with its guard, a child of the socket, which drops it when it does not read.
    std::vector<std::pair<Later<QWebSocket>, WebSocketGuard*>> m_watchers;
    qint64 m_sequence; ///< of the newest event
    qint64 m_dropped = 0;
};

} // namespace core
