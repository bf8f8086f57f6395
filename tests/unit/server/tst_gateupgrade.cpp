#include "core/base/eventdispatcher.h"
#include "tests/unit/server/gateserver.h"
#include "tests/unit/server/rawclient.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QWebSocket>

#include <memory>

namespace tests {

namespace {

const QByteArray kHandshake = "GET /relay/1 HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                              "Connection: keep-alive, Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

/// "hello", masked with zeros.
const QByteArray kHelloFrame = QByteArray("\x81\x85\0\0\0\0hello", 11);

} // namespace

class TestGateUpgrade : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void upgradeIsRefusedBeforeItHappens();
    void badHandshakeIsRefused();
    void upgradeLeavesTheGate();
    void frameThatCameWithTheHandshakeArrives();
    void upgradeAfterARequest();
    void deletedWebSocketClosesItsConnection();
    void tooLargeFrameIsRefused();
};

void TestGateUpgrade::upgradeIsRefusedBeforeItHappens()
{
    GateServer server;
    int opened = 0;
    connect(server.front.get(), &core::HttpFront::webSocketOpened, this, [&opened] { ++opened; });
    RawClient client(server.port);
    QVERIFY(client.send(QByteArray(kHandshake).replace("/relay/1", "/relay/2") + kHelloFrame));
    QVERIFY(client.expectClose());
    QCOMPARE(client.status(), 403);
    QVERIFY(client.received.contains("\"code\":\"bad_signature\""));
    QVERIFY(!client.received.contains("101"));
    QCOMPARE(opened, 0);
}

void TestGateUpgrade::badHandshakeIsRefused()
{
    GateServer server;
    for (const QByteArray& bad : { QByteArray(kHandshake).replace("Version: 13", "Version: 8"),
             QByteArray(kHandshake).replace("dGhlIHNh", "dGhl"), QByteArray(kHandshake).replace("GET", "POST") }) {
        RawClient client(server.port);
        QVERIFY(client.send(bad));
        QVERIFY(client.expectClose());
        QCOMPARE(client.status(), 400);
    }
}

void TestGateUpgrade::upgradeLeavesTheGate()
{
    GateServer server;
    QPointer<QWebSocket> socket;
    QString path;
    connect(
        server.front.get(), &core::HttpFront::webSocketOpened, this, [&](QWebSocket* opened, const QString& itsPath) {
            socket = opened;
            path = itsPath;
            connect(opened, &QWebSocket::textMessageReceived, opened,
                [opened](const QString& text) { opened->sendTextMessage(text.toUpper()); });
        });
    QWebSocket client;
    QSignalSpy messages(&client, &QWebSocket::textMessageReceived);
    client.open(QUrl(QStringLiteral("ws://127.0.0.1:%1/relay/1").arg(server.port)));
    QTRY_VERIFY(socket);
    QCOMPARE(path, QStringLiteral("/relay/1"));
    QTRY_COMPARE(server.front->connectionCount(), 0);
    QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
    client.sendTextMessage(QStringLiteral("hello"));
    QTRY_COMPARE(messages.count(), 1);
    QCOMPARE(messages.front().front().toString(), QStringLiteral("HELLO"));
    QCOMPARE(server.front->findChildren<QTcpSocket*>().size(), 0);
    delete socket.data();
}

void TestGateUpgrade::frameThatCameWithTheHandshakeArrives()
{
    GateServer server;
    std::unique_ptr<QWebSocket> socket;
    QStringList texts;
    connect(server.front.get(), &core::HttpFront::webSocketOpened, this, [&](QWebSocket* opened) {
        socket.reset(opened);
        connect(opened, &QWebSocket::textMessageReceived, this, [&texts](const QString& text) { texts.append(text); });
    });
    RawClient client(server.port);
    QVERIFY(client.send(kHandshake + kHelloFrame + kHelloFrame));
    QVERIFY(client.expect("101"));
    QTRY_COMPARE(texts.size(), 2);
    QCOMPARE(texts.front(), QStringLiteral("hello"));
}

void TestGateUpgrade::upgradeAfterARequest()
{
    GateServer server;
    std::unique_ptr<QWebSocket> socket;
    connect(server.front.get(), &core::HttpFront::webSocketOpened, this,
        [&socket](QWebSocket* opened) { socket.reset(opened); });
    RawClient client(server.port);
    QVERIFY(client.send(get("/none") + "\r\n" + kHandshake));
    QVERIFY(client.expect("101"));
    QTRY_VERIFY(socket);
    QVERIFY(client.received.indexOf("204") < client.received.indexOf("101"));
}

void TestGateUpgrade::deletedWebSocketClosesItsConnection()
{
    GateServer server;
    std::unique_ptr<QWebSocket> socket;
    connect(server.front.get(), &core::HttpFront::webSocketOpened, this,
        [&socket](QWebSocket* opened) { socket.reset(opened); });
    RawClient client(server.port);
    QVERIFY(client.send(kHandshake));
    QTRY_VERIFY(socket);
    socket.reset();
    QVERIFY(client.expectClose());
}

void TestGateUpgrade::tooLargeFrameIsRefused()
{
    GateServer server;
    std::unique_ptr<QWebSocket> socket;
    connect(server.front.get(), &core::HttpFront::webSocketOpened, this,
        [&socket](QWebSocket* opened) { socket.reset(opened); });
    QWebSocket client;
    QSignalSpy closed(&client, &QWebSocket::disconnected);
    client.open(QUrl(QStringLiteral("ws://127.0.0.1:%1/relay/1").arg(server.port)));
    QTRY_VERIFY(socket);
    QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
    client.sendTextMessage(QString(300'000, QLatin1Char('x')));
    QTRY_COMPARE(closed.count(), 1);
    QCOMPARE(int(client.closeCode()), int(QWebSocketProtocol::CloseCodeTooMuchData));
}

} // namespace tests

int main(int argc, char** argv)
{
    core::installFastDispatcher(); // as the program has it
    QCoreApplication app(argc, argv);
    tests::TestGateUpgrade test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_gateupgrade.moc"
