#include "core/server/relaysocket.h"

namespace core {

RelaySocket::RelaySocket(QWebSocket* socket)
    : m_socket(socket)
    , m_guard(new WebSocketGuard(*socket, {}, socket))
{
    connect(socket, &QWebSocket::textMessageReceived, this, &MessageChannel::received);
    connect(socket, &QWebSocket::disconnected, this, &MessageChannel::closed);
}

void RelaySocket::send(const QString& message)
{
    m_guard->sendText(message);
}

void RelaySocket::close()
{
    m_socket->close();
}

} // namespace core
