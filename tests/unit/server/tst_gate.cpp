#include "core/base/eventdispatcher.h"
#include "tests/unit/server/gateserver.h"
#include "tests/unit/server/rawclient.h"

#include <QSignalSpy>
#include <QTest>

namespace tests {

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
    void lateAnswerArrives();
    void lateAnswerAfterTheClientLeft();
    void lateAnswerAfterTheServerLeft();
    void droppedAnswerIs500();
    void drainEndsIdleAndBusyConnections();
    void takenPortIsNamed();
};

void TestGate::answers()
{
    GateServer server;
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
    GateServer server;
    RawClient client(server.port);
    QVERIFY(client.send(get("/target?a=%7E%41%2f&b=c+d")));
    QVERIFY(client.expect("/target?a=%7E%41%2f&b=c+d  127.0.0.1"));
}

void TestGate::stripsTheInternalHeader()
{
    GateServer server;
    RawClient client(server.port);
    QVERIFY(client.send(get("/target", "x-callwright-target: /forged\r\nConnection: x\r\n")));
    QVERIFY(client.expect("/target  127.0.0.1"));
}

void TestGate::pipelinedAnswersKeepTheirOrder()
{
    GateServer server;
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
    GateServer server;
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
    GateServer server;
    RawClient client(server.port);
    QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n0\r\n\r\n"
        + post("/echo", "two")));
    QVERIFY(client.expect("two"));
    QVERIFY(client.received.contains("one"));
}

void TestGate::headGetsNoBody()
{
    GateServer server;
    RawClient client(server.port);
    QVERIFY(client.send("HEAD /target HTTP/1.1\r\nHost: a\r\n\r\n" + post("/echo", "next")));
    QVERIFY(client.expect("next"));
    QVERIFY(!client.received.contains("127.0.0.1"));
    QVERIFY(client.received.contains("Content-Length: 18\r\n"));
}

void TestGate::noContentHasNoLength()
{
    GateServer server;
    RawClient client(server.port);
    QVERIFY(client.send(get("/none") + post("/echo", "next")));
    QVERIFY(client.expect("next"));
    QCOMPARE(client.status(), 204);
    QCOMPARE(client.received.count("Content-Length"), 1);
}

void TestGate::continuesWhenAsked()
{
    GateServer server;
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
    GateServer server;
    RawClient client(server.port);
    QVERIFY(client.send(request));
    QVERIFY(client.expectClose());
    QCOMPARE(client.status(), 200);
    QVERIFY(client.received.contains("Connection: close\r\n"));
    QVERIFY(client.received.endsWith("127.0.0.1"));
    QTRY_COMPARE(server.front->connectionCount(), 0);
}

void TestGate::lateAnswerArrives()
{
    GateServer server;
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
    GateServer server;
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
    GateServer server;
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
    GateServer server;
    RawClient client(server.port);
    QVERIFY(client.send(get("/dropped")));
    QVERIFY(client.expect("\"code\":\"internal\""));
    QCOMPARE(client.status(), 500);
}

void TestGate::drainEndsIdleAndBusyConnections()
{
    GateServer server;
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
    GateServer server;
    core::HttpFront other(GateServer::quick());
    const auto listening = other.listen(QHostAddress(QHostAddress::LocalHost), server.port);
    QVERIFY(!listening);
    QVERIFY(listening.error().message.contains(QString::number(server.port)));
    QVERIFY(listening.error().message.contains(QStringLiteral("PORT")));
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
