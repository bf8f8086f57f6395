#pragma once

#include "core/base/later.h"
#include "core/conversation/messagechannel.h"
#include "core/server/websocketguard.h"

#include <QWebSocket>

namespace core {

/// A WebSocket that the server accepted, as a MessageChannel. A peer that does not read is cut off.
class RelaySocket : public MessageChannel {
    Q_OBJECT
public:
    /// Takes the socket over.
    explicit RelaySocket(QWebSocket* socket);

    void send(const QString& message) override;
    void close() override;

private:
    Later<QWebSocket> m_socket;
    WebSocketGuard* m_guard; ///< a child of the socket
};

} // namespace core
