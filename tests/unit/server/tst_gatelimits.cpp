#include "core/base/eventdispatcher.h"
#include "tests/unit/server/gateserver.h"
#include "tests/unit/server/rawclient.h"

#include <QTest>

using namespace std::chrono_literals;

namespace tests {

class TestGateLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
};

void TestGateLimits::refuses_data()
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

void TestGateLimits::refuses()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    GateServer server;
    RawClient client(server.port);
    QVERIFY(client.send(request));
    QVERIFY(client.expectClose());
    QCOMPARE(client.status(), status);
    QVERIFY(client.received.contains("Content-Type: application/json\r\n"));
    QVERIFY(client.received.contains("\"code\":\""));
    QTRY_COMPARE(server.front->connectionCount(), 0);
}

void TestGateLimits::refusesEndlessChunks()
{
    GateServer server;
    RawClient client(server.port);
    QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"));
    for (int i = 0; i < 20; ++i)
        QVERIFY(client.send("64\r\n" + QByteArray(100, 'x') + "\r\n"));
    QVERIFY(client.expectClose());
    QCOMPARE(client.status(), 413);
}

void TestGateLimits::refusesTooManyBodies()
{
    core::GateOptions options = GateServer::quick();
    options.bodiesInFlight = 1500;
    GateServer server(options);
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

void TestGateLimits::slowHeadTimesOut()
{
    core::GateOptions options = GateServer::quick();
    options.headTime = 100ms;
    GateServer server(options);
    RawClient client(server.port);
    QVERIFY(client.send("GET / HTTP/1.1\r\nHos"));
    QVERIFY(client.expectClose());
    QCOMPARE(client.status(), 408);
}

void TestGateLimits::slowBodyTimesOut()
{
    core::GateOptions options = GateServer::quick();
    options.bodyTime = 100ms;
    GateServer server(options);
    RawClient client(server.port);
    QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n12345"));
    QVERIFY(client.expectClose());
    QCOMPARE(client.status(), 408);
}

void TestGateLimits::silentConnectionIsClosed()
{
    core::GateOptions options = GateServer::quick();
    options.headTime = 100ms;
    GateServer server(options);
    RawClient client(server.port);
    QVERIFY(client.send(""));
    QVERIFY(client.expectClose());
    QVERIFY(client.received.isEmpty());
}

void TestGateLimits::idleConnectionIsClosed()
{
    core::GateOptions options = GateServer::quick();
    options.idleTime = 100ms;
    GateServer server(options);
    RawClient client(server.port);
    QVERIFY(client.send(get("/none")));
    QVERIFY(client.expectClose());
    QCOMPARE(client.received.count("HTTP/1.1"), 1);
}

void TestGateLimits::stalledReaderIsCut()
{
    core::GateOptions options = GateServer::quick();
    options.writeStall = 100ms;
    GateServer server(options);
    RawClient client(server.port);
    client.socket().setReadBufferSize(1);
    client.socket().disconnect(); // nobody reads
    QVERIFY(client.send(get("/big").repeated(10)));
    QTRY_COMPARE(server.front->connectionCount(), 1);
    QTRY_COMPARE(server.front->connectionCount(), 0);
}

void TestGateLimits::limitsConnections()
{
    core::GateOptions options = GateServer::quick();
    options.connections = 2;
    options.connectionsPerAddress = 1; // loopback is exempt
    GateServer server(options);
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

} // namespace tests

int main(int argc, char** argv)
{
    core::installFastDispatcher(); // as the program has it
    QCoreApplication app(argc, argv);
    tests::TestGateLimits test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_gatelimits.moc"
