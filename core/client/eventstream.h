#pragma once

#include "core/base/orderedjson.h"

#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QWebSocket>

namespace core {

/// A core's events (GET /api/events). Connects again by itself and asks for what it missed.
class EventStream : public QObject {
    Q_OBJECT
public:
    /// `base` is "http://host:port"; `token` may be empty.
    EventStream(const QUrl& base, const QString& token);
    ~EventStream() override;

    void open();
    void close();

Q_SIGNALS:
    /// `type`: snapshot, call, transcript, spoken, heardPartly, turn. `event` is the whole message.
    void received(const QString& type, const core::OrderedJson& event);
    void attached(); ///< the core answers
    void lost(const QString& reason); ///< the core went away, or did not answer; another try follows

private:
    void connectNow();
    void take(const QString& message);
    void ping();
    void giveUp(const QString& reason);

    QUrl m_url;
    QString m_token;
    QWebSocket m_socket;
    QTimer m_again;
    QTimer m_ping;
    bool m_answered = true; ///< the newest ping, by anything at all
    int m_tries = 0; ///< in vain, since it was attached
    qint64 m_sequence = -1; ///< the last one seen
};

} // namespace core
