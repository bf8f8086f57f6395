#include "core/server/websocketguard.h"

#include "core/server/serverlog.h"

namespace core {

WebSocketGuard::WebSocketGuard(QWebSocket& socket, const WebSocketLimits& limits, QObject* parent)
    : QObject(parent)
    , m_socket(socket)
    , m_limits(limits)
{
    connect(&m_socket, &QWebSocket::pong, this, [this] { m_unanswered = 0; });
    connect(&m_socket, &QWebSocket::disconnected, &m_timer, &QTimer::stop);
    connect(&m_timer, &QTimer::timeout, this, &WebSocketGuard::onTimeout);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    if (m_limits.pingInterval < std::chrono::seconds(2))
        m_timer.setTimerType(Qt::CoarseTimer);
    m_timer.start(m_limits.pingInterval);
}

bool WebSocketGuard::sendTexts(const QStringList& messages)
{
    if (m_socket.state() != QAbstractSocket::ConnectedState)
        return false;
    if (m_socket.bytesToWrite() > m_limits.unsentBytes) {
        qCWarning(lcServer) << "A WebSocket peer does not read what it is sent; the connection is cut.";
        m_socket.abort();
        Q_EMIT cutOff();
        return false;
    }
    for (const QString& message : messages)
        m_socket.sendTextMessage(message);
    m_socket.flush(); // now, not in the next round of the event loop, when it may have been taken back
    return true;
}

void WebSocketGuard::onTimeout()
{
    if (m_unanswered >= 2) {
        qCInfo(lcServer) << "A WebSocket peer has not answered two pings; the connection is cut.";
        m_socket.abort();
        Q_EMIT cutOff();
        return;
    }
    ++m_unanswered;
    m_socket.ping();
}

} // namespace core
