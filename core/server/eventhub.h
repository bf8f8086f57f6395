#pragma once

#include "core/base/clock.h"
#include "core/base/later.h"
#include "core/base/orderedjson.h"
#include "core/server/websocketguard.h"
#include "core/storage/callrow.h"

#include <QHash>
#include <QObject>
#include <QTimer>
#include <QWebSocket>

#include <deque>
#include <functional>
#include <utility>
#include <variant>
#include <vector>

namespace core {

/// A call as a new watcher is told of it.
struct LiveCall {
    CallRow row;
    bool takenOver = false; ///< an operator speaks in the assistant's place
};

/// Tells every watcher (GET /api/events) what changes. Each message is {"seq", "type", …}; the first is a "snapshot" of
/// the live calls or, for a watcher that comes back with `since`, what it has missed. A watcher that does not read is
/// dropped, so that it cannot slow a call.
/// What happens within some milliseconds goes out together: each event is put into words once, each watcher costs one
/// write. While nobody watches, nothing is put into words at all.
class EventHub : public QObject {
    Q_OBJECT
public:
    /// `snapshot` gives the calls that a new watcher is told of. Sequence numbers begin at the time, so that one from
    /// an earlier run of the program is never taken for one of this run.
    EventHub(std::function<QList<LiveCall>()> snapshot, const Clock& clock);

    /// Takes a watcher on; `since` is the last sequence number it knows, -1 for none.
    void add(QWebSocket* socket, qint64 since);

    void publishCall(const CallRow& call, bool takenOver = false);
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
    struct Spoken {
        QString callId;
        int position;
        QString text;
    };
    struct HeardPartly {
        QString callId;
        QString text;
    };
    using Body = std::variant<LiveCall, UtteranceRow, TurnRow, ActRow, Spoken, HeardPartly>;
    struct Event {
        qint64 sequence; ///< of a passing event: that of the one before it
        Body body;
    };

    void publish(const Body& body);
    void publishPassing(const Body& body);
    void queue(const Event& event, const QString& callId);
    void flush();
    void sendStart(QWebSocket* socket, qint64 since);
    void drop(const QWebSocket* socket);

    static QString callIdOf(const Body& body);
    static QString textOf(const Event& event);
    static bool absorb(Body& earlier, const Body& later);

    std::function<QList<LiveCall>()> m_snapshot;
    std::deque<Event> m_kept; ///< what a watcher that comes back may have missed
    qsizetype m_keptSize = 0;
    std::vector<Event> m_queue; ///< to be sent when m_gathering ends
    QHash<QString, std::size_t> m_lastQueued; ///< by call id: the place of its newest event in the queue
    QTimer m_gathering;
    /// Each with its guard, a child of the socket, which drops it when it does not read.
    std::vector<std::pair<Later<QWebSocket>, WebSocketGuard*>> m_watchers;
    qint64 m_sequence; ///< of the newest event
    qint64 m_dropped = 0;
};

} // namespace core
