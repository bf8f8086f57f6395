#include "core/server/websocketguard.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocketServer>

#include <memory>

using namespace std::chrono_literals;

namespace tests {

class TestWebSocketGuard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answeringPeerStays();
    void mutePeerIsCut();
    void peerThatDoesNotReadIsCut();

private:
    QUrl url() const { return QUrl(QStringLiteral("ws://127.0.0.1:%1/").arg(m_server->serverPort())); }
    /// Opens a WebSocket by hand: nobody answers pings, nobody reads.
    void openRaw(QTcpSocket& client) const;

    std::unique_ptr<QWebSocketServer> m_server;
    std::unique_ptr<QWebSocket> m_accepted;
};

void TestWebSocketGuard::init()
{
    m_accepted.reset();
    m_server = std::make_unique<QWebSocketServer>(QStringLiteral("test"), QWebSocketServer::NonSecureMode);
    connect(m_server.get(), &QWebSocketServer::newConnection, this,
        [this] { m_accepted.reset(m_server->nextPendingConnection()); });
    QVERIFY(m_server->listen(QHostAddress(QHostAddress::LocalHost)));
}

void TestWebSocketGuard::openRaw(QTcpSocket& client) const
{
    client.setReadBufferSize(1024);
    client.connectToHost(m_server->serverAddress(), m_server->serverPort());
    client.write("GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                 "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
}

void TestWebSocketGuard::answeringPeerStays()
{
    QWebSocket client;
    client.open(url());
    QTRY_VERIFY(m_accepted);
    QSignalSpy pongs(m_accepted.get(), &QWebSocket::pong);
    core::WebSocketGuard guard(*m_accepted, { 1024, 100ms }, nullptr);
    QTRY_VERIFY(pongs.count() >= 5);
    QCOMPARE(m_accepted->state(), QAbstractSocket::ConnectedState);
}

void TestWebSocketGuard::mutePeerIsCut()
{
    QTcpSocket client;
    openRaw(client);
    QTRY_VERIFY(m_accepted);
    core::WebSocketGuard guard(*m_accepted, { 1024, 20ms }, nullptr);
    QTRY_COMPARE(m_accepted->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(!guard.sendText(QStringLiteral("x")));
}

void TestWebSocketGuard::peerThatDoesNotReadIsCut()
{
    QTcpSocket client;
    openRaw(client);
    QTRY_VERIFY(m_accepted);
    core::WebSocketGuard guard(*m_accepted, { 100'000, 1h }, nullptr);
    const QString message(50'000, QLatin1Char('x'));
    int sent = 0;
    while (sent < 1000 && guard.sendText(message))
        ++sent;
    QVERIFY(sent > 0);
    QVERIFY(sent < 1000);
    QCOMPARE(m_accepted->state(), QAbstractSocket::UnconnectedState);
}

} // namespace tests

QTEST_GUILESS_MAIN(tests::TestWebSocketGuard)
#include "tst_websocketguard.moc"
