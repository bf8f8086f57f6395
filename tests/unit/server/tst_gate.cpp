#include "core/base/eventdispatcher.h"
#include "core/server/httpfront.h"

#include "tests/unit/server/rawclient.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QWebSocket>

#include <memory>

using namespace std::chrono_literals;

namespace tests {

namespace {

/// A front with short deadlines and a few routes, on a free port.
struct Server {
    explicit Server(core::GateOptions options = quick())
        : front(std::make_unique<core::HttpFront>(std::move(options)))
    {
        front->router().add("POST", "/echo",
            [](const core::WebRequest& request, const core::Answer& answer) { answer.json(200, request.body); });
        front->router().add("GET", "/target", [](const core::WebRequest& request, const core::Answer& answer) {
            answer.text(200, "text/plain",
                request.target + ' ' + request.header(core::kTargetHeader) + ' ' + request.header("Connection")
                    + request.peer.toString().toLatin1());
        });
        front->router().add("GET", "/big", [](const core::WebRequest&, const core::Answer& answer) {
            answer.text(200, "text/plain", QByteArray(4'000'000, 'x'));
        });
        front->router().add(
            "GET", "/late", [this](const core::WebRequest&, const core::Answer& answer) { late.push_back(answer); });
        front->router().add(
            "GET", "/none", [](const core::WebRequest&, const core::Answer& answer) { answer.empty(204); });
        front->router().add("GET", "/dropped", [](const core::WebRequest&, const core::Answer&) {});
        const auto listening = front->listen(QHostAddress(QHostAddress::LocalHost), 0);
        port = listening ? *listening : 0;
    }
    static core::GateOptions quick()
    {
        core::GateOptions options;
        options.tick = 10ms;
        options.lingerTime = 50ms;
        options.bodyLimit = [](const core::HttpHead& head) { return qint64(head.path() == "/echo" ? 1000 : 10); };
        options.mayUpgrade = [](const core::HttpHead& head, const QHostAddress&) -> core::Result<void> {
            if (head.path() == "/relay/1")
                return {};
            return core::Error { core::ErrorCode::BadSignature, QStringLiteral("Not you.") };
        };
        return options;
    }

    std::vector<core::Answer> late;
    std::unique_ptr<core::HttpFront> front;
    quint16 port = 0;
};

const QByteArray kHandshake = "GET /relay/1 HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                              "Connection: keep-alive, Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

/// "hello", masked with zeros.
const QByteArray kHelloFrame = QByteArray("\x81\x85\0\0\0\0hello", 11);

} // namespace

class TestGate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answers();
    void keepsTheExactTarget();
    void stripsTheInternalHeader();
    void pipelinedAnswersKeepTheirOrder();
    void chunkedBodyArrivesWhole();
    void pipelinedRequestAfterChunkedBody();
    void headGetsNoBody();
    void noContentHasNoLength();
    void continuesWhenAsked();
    void closesWhenTheClientWants_data();
    void closesWhenTheClientWants();
    void refuses_data();
    void refuses();
    void refusesEndlessChunks();
    void refusesTooManyBodies();
    void slowHeadTimesOut();
    void slowBodyTimesOut();
    void silentConnectionIsClosed();
    void idleConnectionIsClosed();
    void stalledReaderIsCut();
    void limitsConnections();
    void lateAnswerArrives();
    void lateAnswerAfterTheClientLeft();
    void lateAnswerAfterTheServerLeft();
    void droppedAnswerIs500();
    void drainEndsIdleAndBusyConnections();
    void takenPortIsNamed();
    void upgradeIsRefusedBeforeItHappens();
    void badHandshakeIsRefused();
    void upgradeLeavesTheGate();
    void frameThatCameWithTheHandshakeArrives();
    void upgradeAfterARequest();
    void deletedWebSocketClosesItsConnection();
    void tooLargeFrameIsRefused();
};

void TestGate::answers()
{
    Server server;
    QVERIFY(server.port != 0);
    RawClient client(server.port);
    QVERIFY(client.send(post("/echo", "{\"a\":1}")));
    QVERIFY(client.expect("{\"a\":1}"));
    QCOMPARE(client.status(), 200);
    QVERIFY(client.received.contains("Content-Type: application/json\r\n"));
    QVERIFY(client.received.contains("\r\nDate: "));
    QVERIFY(client.send(get("/nowhere")));
    QVERIFY(client.expect("404"));
    QVERIFY(client.expect("\"code\":\"not_found\""));
    QVERIFY(client.send("DELETE /echo HTTP/1.1\r\nHost: a\r\n\r\n"));
    QVERIFY(client.expect("Allow: POST\r\n"));
    QVERIFY(client.isOpen());
}

void TestGate::keepsTheExactTarget()
{
    Server server;
    RawClient client(server.port);
    QVERIFY(client.send(get("/target?a=%7E%41%2f&b=c+d")));
    QVERIFY(client.expect("/target?a=%7E%41%2f&b=c+d  127.0.0.1"));
}

void TestGate::stripsTheInternalHeader()
{
    Server server;
    RawClient client(server.port);
    QVERIFY(client.send(get("/target", "x-callwright-target: /forged\r\nConnection: x\r\n")));
    QVERIFY(client.expect("/target  127.0.0.1"));
}

void TestGate::pipelinedAnswersKeepTheirOrder()
{
    Server server;
    RawClient client(server.port);
    QVERIFY(client.send(get("/late") + post("/echo", "second") + "\r\n" + post("/echo", "third") + get("/dropped")));
    QTRY_COMPARE(server.late.size(), size_t(1));
    QVERIFY(!client.received.contains("second"));
    server.late.front().text(200, "text/plain", "first");
    QVERIFY(client.expect("500"));
    QVERIFY(client.received.indexOf("first") < client.received.indexOf("second"));
    QVERIFY(client.received.indexOf("second") < client.received.indexOf("third"));
    QVERIFY(client.received.indexOf("third") < client.received.indexOf("500"));
}

void TestGate::chunkedBodyArrivesWhole()
{
    Server server;
    RawClient client(server.port);
    const QByteArray request = "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n"
                               "5\r\nhello\r\nA;x=\"y\"\r\n, chunked!\r\n0\r\nTrailer: 1\r\n\r\n";
    for (const char c : request)
        QVERIFY(client.send(QByteArray(1, c)) && client.socket().flush());
    QVERIFY(client.expect("hello, chunked!"));
    QVERIFY(client.received.contains("Content-Length: 15\r\n"));
}

void TestGate::pipelinedRequestAfterChunkedBody()
{
    Server server;
    RawClient client(server.port);
    QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n0\r\n\r\n"
        + post("/echo", "two")));
    QVERIFY(client.expect("two"));
    QVERIFY(client.received.contains("one"));
}

void TestGate::headGetsNoBody()
{
    Server server;
    RawClient client(server.port);
    QVERIFY(client.send("HEAD /target HTTP/1.1\r\nHost: a\r\n\r\n" + post("/echo", "next")));
    QVERIFY(client.expect("next"));
    QVERIFY(!client.received.contains("127.0.0.1"));
    QVERIFY(client.received.contains("Content-Length: 18\r\n"));
}

void TestGate::noContentHasNoLength()
{
    Server server;
    RawClient client(server.port);
    QVERIFY(client.send(get("/none") + post("/echo", "next")));
    QVERIFY(client.expect("next"));
    QCOMPARE(client.status(), 204);
    QCOMPARE(client.received.count("Content-Length"), 1);
}

void TestGate::continuesWhenAsked()
{
    Server server;
    RawClient client(server.port);
    QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n"));
    QVERIFY(client.expect("HTTP/1.1 100 Continue\r\n\r\n"));
    QVERIFY(client.send("body"));
    QVERIFY(client.expect("HTTP/1.1 200"));
    QVERIFY(client.expect("\r\n\r\nbody"));

    RawClient greedy(server.port);
    QVERIFY(greedy.send("POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 4000\r\n\r\n"));
    QVERIFY(greedy.expectClose());
    QCOMPARE(greedy.status(), 413);
}

void TestGate::closesWhenTheClientWants_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("close") << get("/target", "Connection: x, Close\r\n");
    QTest::newRow("1.0") << QByteArray("GET /target HTTP/1.0\r\n\r\n");
    QTest::newRow("1.0 keep-alive") << QByteArray("GET /target HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
}

void TestGate::closesWhenTheClientWants()
{
    QFETCH(QByteArray, request);
    Server server;
    RawClient client(server.port);
    QVERIFY(client.send(request));
    QVERIFY(client.expectClose());
    QCOMPARE(client.status(), 200);
    QVERIFY(client.received.contains("Connection: close\r\n"));
    QVERIFY(client.received.endsWith("127.0.0.1"));
    QTRY_COMPARE(server.front->connectionCount(), 0);
}

void TestGate::refuses_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::newRow("no Host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("bare LF") << QByteArray("GET / HTTP/1.1\nHost: a\n\n") << 400;
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02\x00", 5) << 400;
    QTest::newRow("two lengths") << QByteArray(
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx")
                                 << 400;
    QTest::newRow("bad chunk") << QByteArray(
        "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n")
                               << 400;
    QTest::newRow("body too large") << QByteArray("POST /webhook HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\n")
                                    << 413;
    QTest::newRow("announced 1 GB") << QByteArray(
        "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1073741824\r\n\r\n")
                                    << 413;
    QTest::newRow("head too large") << get("/", "X: " + QByteArray(17'000, 'a') + "\r\n") << 431;
    QTest::newRow("too many fields") << get("/", QByteArray("X: y\r\n").repeated(101)) << 431;
    QTest::newRow("method") << QByteArray("BREW / HTTP/1.1\r\nHost: a\r\n\r\n") << 501;
    QTest::newRow("gzip coding") << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n") << 501;
    QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 505;
}

void TestGate::refuses()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    Server server;
    RawClient client(server.port);
    QVERIFY(client.send(request));
    QVERIFY(client.expectClose());
    QCOMPARE(client.status(), status);
    QVERIFY(client.received.contains("Content-Type: application/json\r\n"));
    QVERIFY(client.received.contains("\"code\":\""));
    QTRY_COMPARE(server.front->connectionCount(), 0);
}

void TestGate::refusesEndlessChunks()
{
    Server server;
    RawClient client(server.port);
    QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"));
    for (int i = 0; i < 20; ++i)
        QVERIFY(client.send("64\r\n" + QByteArray(100, 'x') + "\r\n"));
    QVERIFY(client.expectClose());
    QCOMPARE(client.status(), 413);
}

void TestGate::refusesTooManyBodies()
{
    core::GateOptions options = Server::quick();
    options.bodiesInFlight = 1500;
    Server server(options);
    RawClient first(server.port);
    const QByteArray head = "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n";
    QVERIFY(first.send(head + QByteArray(900, 'x')));
    QTRY_COMPARE(server.front->connectionCount(), 1);
    QTest::qWait(20);
    RawClient second(server.port);
    QVERIFY(second.send(head + QByteArray(1000, 'y')));
    QVERIFY(second.expectClose());
    QCOMPARE(second.status(), 503);
    QVERIFY(second.received.contains("Retry-After: 1\r\n"));
    QVERIFY(first.send(QByteArray(100, 'x')));
    QVERIFY(first.expect(QByteArray(1000, 'x')));
    RawClient third(server.port);
    QVERIFY(third.send(head + QByteArray(1000, 'z')));
    QVERIFY(third.expect(QByteArray(1000, 'z')));
}

void TestGate::slowHeadTimesOut()
{
    core::GateOptions options = Server::quick();
    options.headTime = 100ms;
    Server server(options);
    RawClient client(server.port);
    QVERIFY(client.send("GET / HTTP/1.1\r\nHos"));
    QVERIFY(client.expectClose());
    QCOMPARE(client.status(), 408);
}

void TestGate::slowBodyTimesOut()
{
    core::GateOptions options = Server::quick();
    options.bodyTime = 100ms;
    Server server(options);
    RawClient client(server.port);
    QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n12345"));
    QVERIFY(client.expectClose());
    QCOMPARE(client.status(), 408);
}

void TestGate::silentConnectionIsClosed()
{
    core::GateOptions options = Server::quick();
    options.headTime = 100ms;
    Server server(options);
    RawClient client(server.port);
    QVERIFY(client.send(""));
    QVERIFY(client.expectClose());
    QVERIFY(client.received.isEmpty());
}

void TestGate::idleConnectionIsClosed()
{
    core::GateOptions options = Server::quick();
    options.idleTime = 100ms;
    Server server(options);
    RawClient client(server.port);
    QVERIFY(client.send(get("/none")));
    QVERIFY(client.expectClose());
    QCOMPARE(client.received.count("HTTP/1.1"), 1);
}

void TestGate::stalledReaderIsCut()
{
    core::GateOptions options = Server::quick();
    options.writeStall = 100ms;
    Server server(options);
    RawClient client(server.port);
    client.socket().setReadBufferSize(1);
    client.socket().disconnect(); // nobody reads
    QVERIFY(client.send(get("/big").repeated(10)));
    QTRY_COMPARE(server.front->connectionCount(), 1);
    QTRY_COMPARE(server.front->connectionCount(), 0);
}

void TestGate::limitsConnections()
{
    core::GateOptions options = Server::quick();
    options.connections = 2;
    options.connectionsPerAddress = 1; // loopback is exempt
    Server server(options);
    RawClient first(server.port);
    RawClient second(server.port);
    QVERIFY(first.send(get("/none")) && first.expect("204"));
    QVERIFY(second.send(get("/none")) && second.expect("204"));
    RawClient third(server.port);
    QVERIFY(third.expectClose());
    QCOMPARE(third.status(), 503);
    first.leave();
    QTRY_COMPARE(server.front->connectionCount(), 1);
    RawClient fourth(server.port);
    QVERIFY(fourth.send(get("/none")) && fourth.expect("204"));
}

void TestGate::lateAnswerArrives()
{
    Server server;
    RawClient client(server.port);
    QVERIFY(client.send(get("/late")));
    QTRY_COMPARE(server.late.size(), size_t(1));
    server.late.front().json(200, "{}");
    QVERIFY(client.expect("\r\n\r\n{}"));
    server.late.front().json(200, "again");
    QVERIFY(client.send(get("/none")) && client.expect("204"));
    QVERIFY(!client.received.contains("again"));
}

void TestGate::lateAnswerAfterTheClientLeft()
{
    Server server;
    RawClient client(server.port);
    QVERIFY(client.send(get("/late") + get("/late")));
    QTRY_COMPARE(server.late.size(), size_t(1));
    client.leave();
    QTest::qWait(50);
    QCOMPARE(server.front->connectionCount(), 1);
    server.late.front().json(200, "{}");
    QTRY_COMPARE(server.front->connectionCount(), 0);
    QCOMPARE(server.late.size(), size_t(1));
}

void TestGate::lateAnswerAfterTheServerLeft()
{
    Server server;
    RawClient client(server.port);
    QVERIFY(client.send(get("/late")));
    QTRY_COMPARE(server.late.size(), size_t(1));
    server.front.reset();
    server.late.front().json(200, "{}");
    server.late.clear();
    QVERIFY(client.expectClose());
}

void TestGate::droppedAnswerIs500()
{
    Server server;
    RawClient client(server.port);
    QVERIFY(client.send(get("/dropped")));
    QVERIFY(client.expect("\"code\":\"internal\""));
    QCOMPARE(client.status(), 500);
}

void TestGate::drainEndsIdleAndBusyConnections()
{
    Server server;
    RawClient idle(server.port);
    RawClient busy(server.port);
    QVERIFY(idle.send(get("/none")) && idle.expect("204"));
    QVERIFY(busy.send(get("/late")));
    QTRY_COMPARE(server.late.size(), size_t(1));
    QSignalSpy drained(server.front.get(), &core::HttpFront::drained);
    server.front->drain();
    QVERIFY(idle.expectClose());
    QVERIFY(busy.isOpen());
    QCOMPARE(drained.count(), 0);
    server.late.front().json(200, "{}");
    QVERIFY(busy.expectClose());
    QVERIFY(busy.received.endsWith("{}"));
    QTRY_COMPARE(drained.count(), 1);
}

void TestGate::takenPortIsNamed()
{
    Server server;
    core::HttpFront other(Server::quick());
    const auto listening = other.listen(QHostAddress(QHostAddress::LocalHost), server.port);
    QVERIFY(!listening);
    QVERIFY(listening.error().message.contains(QString::number(server.port)));
    QVERIFY(listening.error().message.contains(QStringLiteral("PORT")));
}

void TestGate::upgradeIsRefusedBeforeItHappens()
{
    Server server;
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

void TestGate::badHandshakeIsRefused()
{
    Server server;
    for (const QByteArray& bad : { QByteArray(kHandshake).replace("Version: 13", "Version: 8"),
             QByteArray(kHandshake).replace("dGhlIHNh", "dGhl"), QByteArray(kHandshake).replace("GET", "POST") }) {
        RawClient client(server.port);
        QVERIFY(client.send(bad));
        QVERIFY(client.expectClose());
        QCOMPARE(client.status(), 400);
    }
}

void TestGate::upgradeLeavesTheGate()
{
    Server server;
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

void TestGate::frameThatCameWithTheHandshakeArrives()
{
    Server server;
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

void TestGate::upgradeAfterARequest()
{
    Server server;
    std::unique_ptr<QWebSocket> socket;
    connect(server.front.get(), &core::HttpFront::webSocketOpened, this,
        [&socket](QWebSocket* opened) { socket.reset(opened); });
    RawClient client(server.port);
    QVERIFY(client.send(get("/none") + "\r\n" + kHandshake));
    QVERIFY(client.expect("101"));
    QTRY_VERIFY(socket);
    QVERIFY(client.received.indexOf("204") < client.received.indexOf("101"));
}

void TestGate::deletedWebSocketClosesItsConnection()
{
    Server server;
    std::unique_ptr<QWebSocket> socket;
    connect(server.front.get(), &core::HttpFront::webSocketOpened, this,
        [&socket](QWebSocket* opened) { socket.reset(opened); });
    RawClient client(server.port);
    QVERIFY(client.send(kHandshake));
    QTRY_VERIFY(socket);
    socket.reset();
    QVERIFY(client.expectClose());
}

void TestGate::tooLargeFrameIsRefused()
{
    Server server;
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
    tests::TestGate test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_gate.moc"
