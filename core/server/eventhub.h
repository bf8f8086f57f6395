#pragma once

#include "core/base/later.h"
#include "core/base/orderedjson.h"
#include "core/storage/callrow.h"

#include <QHash>
#include <QObject>
#include <QWebSocket>

#include <deque>
#include <functional>

namespace core {

/// Tells every watcher (GET /api/events) what changes. Each message is {"seq", "type", …}; the first is a "snapshot" of
/// the live calls or, for a watcher that comes back with `since`, what it has missed. A watcher that does not read is
/// dropped, so that it cannot slow a call.
class EventHub : public QObject {
    Q_OBJECT
public:
    /// `snapshot` gives the calls that a new watcher is told of.
    explicit EventHub(std::function<QList<CallRow>()> snapshot);

    /// Takes a watcher on; `since` is the last sequence number it knows, -1 for none.
    void add(QWebSocket* socket, qint64 since);

    void publishCall(const CallRow& call);
    void publishUtterance(const UtteranceRow& utterance);
    void publishTurn(const TurnRow& turn);
    /// Tokens while they stream; not kept for those who come back, since the utterance that follows holds them all.
    void publishSpoken(const QString& callId, int position, const QString& text);
    void publishHeardPartly(const QString& callId, const QString& text);

    int watcherCount() const { return static_cast<int>(m_watchers.size()); }

private:
    void publish(const QString& type, const OrderedJson& body);
    void publishPassing(const QString& type, const OrderedJson& body);
    QString message(const QString& type, const OrderedJson& body) const;
    void sendAll(const QString& message);
    void send(QWebSocket* socket, const QString& message);
    void sendStart(QWebSocket* socket, qint64 since);

    struct Kept {
        qint64 sequence;
        QString message;
    };

    std::function<QList<CallRow>()> m_snapshot;
    std::deque<Kept> m_kept;
    QHash<QWebSocket*, std::shared_ptr<QWebSocket>> m_watchers;
    qint64 m_sequence = 0;
};

} // namespace core
