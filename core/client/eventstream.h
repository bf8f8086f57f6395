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
    void lost(); ///< the core went away; another try follows

private:
    void connectNow();
    void take(const QString& message);

    QUrl m_url;
    QString m_token;
    QWebSocket m_socket;
    QTimer m_again;
    qint64 m_sequence = -1; ///< the last one seen
};

} // namespace core
