#pragma once

#include <QObject>
#include <QTimer>
#include <QWebSocket>

#include <chrono>

namespace core {

struct WebSocketLimits {
    qint64 unsentBytes = 1024 * 1024;
    std::chrono::milliseconds pingInterval { 20'000 };
};

/// Watches one open WebSocket: pings it, and aborts it when two pings in a row stay unanswered or when the peer does
/// not read what it is sent.
class WebSocketGuard : public QObject {
    Q_OBJECT
public:
    /// `socket` must outlive the guard: give it the socket as parent.
    WebSocketGuard(QWebSocket& socket, const WebSocketLimits& limits, QObject* parent);

    /// Sends unless the peer is too far behind; then the socket is aborted and the answer is false.
    bool sendText(const QString& message) { return sendTexts({ message }); }
    /// The same for several messages, with one write.
    bool sendTexts(const QStringList& messages);

Q_SIGNALS:
    /// The socket was aborted, for one of the two reasons.
    void cutOff();

private:
    void onTimeout();

    QWebSocket& m_socket;
    WebSocketLimits m_limits;
    QTimer m_timer;
    int m_unanswered = 0; ///< pings since the last sign of life
};

} // namespace core
