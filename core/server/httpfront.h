#pragma once

#include "core/server/gate.h"
#include "core/server/router.h"

#include <QWebSocketServer>

#include <memory>

class QHttpServer;
class QHttpServerRequest;
class QHttpServerResponder;
class QWebSocket;

namespace core {

/// The server's face: gate, HTTP server, WebSocket server and router, put together on one port.
class HttpFront : public QObject {
    Q_OBJECT
public:
    explicit HttpFront(GateOptions options, QObject* parent = nullptr);
    ~HttpFront() override;

    Router& router() { return m_router; }
    /// Port 0 takes any free one. Returns the port.
    /// Errors: Internal, naming the port and what to do.
    Result<quint16> listen(const QHostAddress& address, quint16 port);
    /// Stops listening and lets running requests end; `drained` follows.
    void drain();
    qsizetype connectionCount() const { return m_gate.connectionCount(); }
    int runningRequests() const { return m_running; } ///< that have no answer yet

Q_SIGNALS:
    /// A connected WebSocket, bounded to messages of 256 KB; `path` as in its URL, percent-encoded. It is the
    /// receiver's from now on: connect its signals at once, frames may follow in this very turn of the event loop.
    void webSocketOpened(QWebSocket* socket, const QString& path);
    void drained();

private:
    void onRequest(const QHttpServerRequest& request, QHttpServerResponder&& responder);
    void onNewWebSockets();
    void adoptTcpSocket(QWebSocket* socket);

    Router m_router;
    int m_running = 0;
    std::unique_ptr<QHttpServer> m_http;
    QWebSocketServer m_webSockets;
    Gate m_gate; ///< last: it must go before the servers that it feeds
};

} // namespace core
