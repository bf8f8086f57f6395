#include "core/server/relaysocket.h"

namespace core {

RelaySocket::RelaySocket(QWebSocket* socket)
    : m_socket(socket)
    , m_guard(new WebSocketGuard(*socket, {}, socket))
{
    connect(socket, &QWebSocket::textMessageReceived, this, &MessageChannel::received);
    // Queued, since a peer that does not read is cut off inside send().
    connect(socket, &QWebSocket::disconnected, this, &MessageChannel::closed, Qt::QueuedConnection);
}

void RelaySocket::send(const QString& message) { m_guard->sendText(message); }

void RelaySocket::close() { m_socket->close(); }

} // namespace core
