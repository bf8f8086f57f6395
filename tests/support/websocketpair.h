#pragma once

#include <QSignalSpy>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

namespace tests {

/// Makes connected WebSockets: the server's end for the code under test, the client's for the test.
class WebSocketPairs {
public:
    WebSocketPairs()
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
    }

    /// Connects `client` and returns the server's end, which is the caller's.
    QWebSocket* connect(QWebSocket& client)
    {
        client.open(m_server.serverUrl());
        QSignalSpy connected(&client, &QWebSocket::connected);
        if (!m_server.hasPendingConnections())
            QSignalSpy(&m_server, &QWebSocketServer::newConnection).wait();
        QWebSocket* accepted = m_server.nextPendingConnection();
        if (!accepted || (client.state() != QAbstractSocket::ConnectedState && !connected.wait()))
            qFatal("not connected");
        accepted->setParent(nullptr);
        return accepted;
    }
    QUrl url() const { return m_server.serverUrl(); }

private:
    QWebSocketServer m_server { QStringLiteral("test"), QWebSocketServer::NonSecureMode };
};

} // namespace tests
