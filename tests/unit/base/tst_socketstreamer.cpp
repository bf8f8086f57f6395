#include "core/base/socketstreamer.h"
#include "tests/support/streamingserver.h"
#include "tests/unit/base/streamlistener.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <functional>

using namespace std::chrono_literals;
using core::ErrorCode;
using core::SocketStreamer;
using core::SocketStreamerOptions;

namespace tests {

/// What is true of sockets alone; the rest is in tst_httpstreamers.cpp.
class TestSocketStreamer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void threeHundredStreamsRunAtOnce();
    void theLastConnectionIsUsedFirst();
    void originsDoNotShareConnections();
    void idleConnectionsAreClosed();
    void connectionsTheServerClosesAreDropped();
    void closedConnectionIsNotUsedEvenBeforeItIsNoticed();
    void unexpectedBytesEndAnIdleConnection();
    void answersThatEndTheConnection_data();
    void answersThatEndTheConnection();
    void answerBeforeTheRequestIsReadEndsTheConnection();
    void bodyUntilClose();
    void oneReadTellsHeadBodyAndEnd();
    void connectionIsFreeWhenTheLastPieceArrives();
    void nextRequestMayBeginInsideFinished();
    void whatIsNotHttpFails_data();
    void whatIsNotHttpFails();
    void abortReachesTheServerAtOnce();
    void abortBeforeConnectingIsSilent();
    void unsendableRequestFailsLater();
    void largeBodiesArriveWhole();
    void namesAreLookedUp();
};

void TestSocketStreamer::threeHundredStreamsRunAtOnce()
{
    StreamingServer server;
    server.answer({ { StreamingServer::streamHead() + StreamingServer::chunk("a") },
        { StreamingServer::chunk("b") + StreamingServer::lastChunk(), 300ms } });
    SocketStreamer streamer;
    std::vector<std::unique_ptr<Listener>> listeners;
    for (int i = 0; i < 300; ++i)
        listeners.push_back(std::make_unique<Listener>(streamer.open(post(server.url()))));
    QTRY_COMPARE(server.requests().size(), qsizetype(300));
    QCOMPARE(server.connections(), 300);
    for (const auto& listener : listeners) {
        QTRY_COMPARE(listener->finished, 1);
        QCOMPARE(listener->body(), QByteArray("ab"));
    }
    QCOMPARE(streamer.idleConnections(), qsizetype(300));
    Listener next(streamer.open(post(server.url())));
    QTRY_COMPARE(next.finished, 1);
    QCOMPARE(server.connections(), 300);
}

void TestSocketStreamer::theLastConnectionIsUsedFirst()
{
    StreamingServer server;
    server.answer({ { StreamingServer::whole("200 OK", "X-Slow: 1\r\n", "a"), 200ms } });
    server.answer({ { StreamingServer::whole("200 OK", {}, "b") } });
    SocketStreamerOptions options;
    options.idleLifetime = 1s;
    SocketStreamer streamer(options);
    {
        Listener slow(streamer.open(post(server.url())));
        QTRY_COMPARE(server.requests().size(), qsizetype(1));
        Listener fast(streamer.open(post(server.url())));
        QTRY_COMPARE(slow.finished + fast.finished, 2);
    }
    QCOMPARE(streamer.idleConnections(), qsizetype(2));
    QElapsedTimer clock; // one connection is enough from now on, so that the other one gets old
    clock.start();
    while (streamer.idleConnections() > 1 && clock.elapsed() < 5000) {
        Listener next(streamer.open(post(server.url())));
        QTRY_COMPARE(next.finished, 1);
        QTest::qWait(20);
    }
    QCOMPARE(streamer.idleConnections(), qsizetype(1));
    QCOMPARE(server.connections(), 2);
    QTRY_COMPARE(server.openConnections(), 1);
}

void TestSocketStreamer::originsDoNotShareConnections()
{
    StreamingServer one;
    StreamingServer two;
    one.answer(StreamingServer::stream("one"));
    two.answer(StreamingServer::stream("two"));
    SocketStreamer streamer;
    for (int i = 0; i < 3; ++i) {
        Listener first(streamer.open(post(one.url())));
        QTRY_COMPARE(first.body(), QByteArray("one"));
        QTRY_COMPARE(first.finished, 1);
        Listener second(streamer.open(post(two.url())));
        QTRY_COMPARE(second.body(), QByteArray("two"));
        QTRY_COMPARE(second.finished, 1);
    }
    QCOMPARE(one.connections(), 1);
    QCOMPARE(two.connections(), 1);
}

void TestSocketStreamer::idleConnectionsAreClosed()
{
    StreamingServer server;
    server.answer(StreamingServer::stream("x"));
    SocketStreamerOptions options;
    options.idleLifetime = 50ms;
    SocketStreamer streamer(options);
    for (int i = 0; i < 2; ++i) {
        Listener listener(streamer.open(post(server.url())));
        QTRY_COMPARE(listener.finished, 1);
        QTRY_COMPARE(streamer.idleConnections(), qsizetype(0));
        QTRY_COMPARE(server.openConnections(), 0);
    }
    QCOMPARE(server.connections(), 2);
}

void TestSocketStreamer::connectionsTheServerClosesAreDropped()
{
    StreamingServer server;
    server.answer({ { StreamingServer::whole("200 OK", {}, "x") }, { {}, 50ms, true } });
    SocketStreamer streamer;
    for (int i = 0; i < 2; ++i) {
        Listener listener(streamer.open(post(server.url())));
        QTRY_COMPARE(listener.finished, 1);
        QCOMPARE(listener.body(), QByteArray("x"));
        QTRY_COMPARE(streamer.idleConnections(), qsizetype(0));
    }
    QCOMPARE(server.connections(), 2);
}

void TestSocketStreamer::closedConnectionIsNotUsedEvenBeforeItIsNoticed()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QUrl url(QStringLiteral("http://127.0.0.1:%1/").arg(server.serverPort()));
    SocketStreamer streamer;
    Listener first(streamer.open(post(url)));
    QTRY_VERIFY(server.hasPendingConnections());
    QTcpSocket* accepted = server.nextPendingConnection();
    QTRY_VERIFY(accepted->bytesAvailable() > 0);
    accepted->readAll();
    accepted->write(StreamingServer::whole("200 OK", {}, "x"));
    QTRY_COMPARE(streamer.idleConnections(), qsizetype(1));
    accepted->abort(); // no event loop runs between this and the next request
    Listener second(streamer.open(post(url)));
    QCOMPARE(streamer.idleConnections(), qsizetype(0));
    QTRY_VERIFY(server.hasPendingConnections());
    QTcpSocket* next = server.nextPendingConnection();
    QTRY_VERIFY(next->bytesAvailable() > 0);
    next->write(StreamingServer::whole("200 OK", {}, "y"));
    QTRY_COMPARE(second.finished, 1);
    QCOMPARE(second.body(), QByteArray("y"));
}

void TestSocketStreamer::unexpectedBytesEndAnIdleConnection()
{
    StreamingServer server;
    server.answer({ { StreamingServer::whole("200 OK", {}, "x") }, { "HTTP/1.1 408 Too Slow\r\n\r\n", 50ms } });
    SocketStreamer streamer;
    Listener listener(streamer.open(post(server.url())));
    QTRY_COMPARE(listener.finished, 1);
    QCOMPARE(streamer.idleConnections(), qsizetype(1));
    QTRY_COMPARE(streamer.idleConnections(), qsizetype(0));
    QTRY_COMPARE(server.openConnections(), 0);
    QCOMPARE(listener.body(), QByteArray("x"));
}

void TestSocketStreamer::answersThatEndTheConnection_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("1.0") << QByteArray("HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\nx");
    QTest::newRow("close") << QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 1\r\n\r\nx");
    QTest::newRow("left over") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nxHTTP/1.1 200 OK\r\n");
    QTest::newRow("left over chunk") << QByteArray(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n\r\n");
}

void TestSocketStreamer::answersThatEndTheConnection()
{
    QFETCH(QByteArray, answer);
    StreamingServer server;
    server.answer({ { answer } });
    SocketStreamer streamer;
    for (int i = 0; i < 2; ++i) {
        Listener listener(streamer.open(post(server.url())));
        QTRY_COMPARE(listener.finished, 1);
        QCOMPARE(listener.body(), QByteArray("x"));
        QCOMPARE(streamer.idleConnections(), qsizetype(0));
    }
    QCOMPARE(server.connections(), 2);
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestSocketStreamer::answerBeforeTheRequestIsReadEndsTheConnection()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    SocketStreamer streamer;
    const QUrl url(QStringLiteral("http://127.0.0.1:%1/").arg(server.serverPort()));
    Listener listener(streamer.open(post(url, QByteArray(20'000'000, 'x')))); // more than the kernel takes
    QTRY_VERIFY(server.hasPendingConnections());
    QTcpSocket* accepted = server.nextPendingConnection();
    accepted->setReadBufferSize(1000);
    accepted->write(StreamingServer::whole("413 Too Large", {}, "no"));
    QTRY_COMPARE(listener.finished, 1);
    QCOMPARE(listener.head.status, 413);
    QCOMPARE(streamer.idleConnections(), qsizetype(0));
}

void TestSocketStreamer::bodyUntilClose()
{
    StreamingServer server;
    server.answer({ { "HTTP/1.1 200 OK\r\n\r\nab" }, { "cd", 20ms, true } });
    SocketStreamer streamer;
    Listener listener(streamer.open(post(server.url())));
    QTRY_COMPARE(listener.finished, 1);
    QCOMPARE(listener.body(), QByteArray("abcd"));
    QCOMPARE(streamer.idleConnections(), qsizetype(0));
}

void TestSocketStreamer::oneReadTellsHeadBodyAndEnd()
{
    StreamingServer server;
    server.answer(StreamingServer::stream("x"));
    SocketStreamer streamer;
    Listener listener(streamer.open(post(server.url())));
    QStringList order;
    const auto note
        = [&order](const char* what) { return [&order, what] { order.append(QString::fromLatin1(what)); }; };
    connect(listener.stream.get(), &core::HttpStream::started, this, note("started"));
    connect(listener.stream.get(), &core::HttpStream::arrived, this, note("arrived"));
    connect(listener.stream.get(), &core::HttpStream::finished, this, note("finished"));
    QTRY_COMPARE(listener.finished, 1);
    QCOMPARE(order.join(u' '), QStringLiteral("started arrived finished"));
}

void TestSocketStreamer::connectionIsFreeWhenTheLastPieceArrives()
{
    StreamingServer server;
    server.answer(StreamingServer::stream("x"));
    SocketStreamer streamer;
    auto stream = streamer.open(post(server.url()));
    QObject context;
    connect(stream.get(), &core::HttpStream::arrived, &context, [&stream] { stream.reset(); });
    QTRY_VERIFY(!stream);
    QCOMPARE(streamer.idleConnections(), qsizetype(1));
    Listener aborted(streamer.open(post(server.url())));
    connect(aborted.stream.get(), &core::HttpStream::arrived, &context, [&aborted] { aborted.stream->abort(); });
    QTRY_COMPARE(aborted.signalCount(), 1);
    QTest::qWait(20);
    QCOMPARE(aborted.signalCount(), 1); // no finished after abort()
    QCOMPARE(server.connections(), 1);
}

void TestSocketStreamer::nextRequestMayBeginInsideFinished()
{
    StreamingServer server;
    server.answer(StreamingServer::stream("x"));
    SocketStreamer streamer;
    std::vector<std::unique_ptr<core::HttpStream>> streams;
    QObject context;
    const std::function<void()> next = [&] {
        streams.push_back(streamer.open(post(server.url())));
        if (streams.size() < 20)
            connect(streams.back().get(), &core::HttpStream::finished, &context, next);
    };
    next();
    QTRY_COMPARE(server.requests().size(), qsizetype(20));
    QCOMPARE(server.connections(), 1);
}

void TestSocketStreamer::whatIsNotHttpFails_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("other protocol") << QByteArray("SSH-2.0-OpenSSH\r\n");
    QTest::newRow("endless head") << "HTTP/1.1 200 OK\r\nX: " + QByteArray(100'000, 'x');
    QTest::newRow("lengths") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx");
    QTest::newRow("bad chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
}

void TestSocketStreamer::whatIsNotHttpFails()
{
    QFETCH(QByteArray, answer);
    StreamingServer server;
    server.answer({ { answer } });
    SocketStreamer streamer;
    Listener listener(streamer.open(post(server.url())));
    QTRY_COMPARE(listener.failures.size(), qsizetype(1));
    QVERIFY(listener.failures.first().code == ErrorCode::OutcomeUnknown);
    QVERIFY(listener.failures.first().message.contains(QLatin1String("is not HTTP/1.1")));
    QCOMPARE(listener.signalCount(), 1);
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestSocketStreamer::abortReachesTheServerAtOnce()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    SocketStreamer streamer;
    Listener listener(streamer.open(post(QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(server.serverPort())))));
    QTRY_VERIFY(server.hasPendingConnections());
    QTcpSocket* accepted = server.nextPendingConnection();
    QTRY_VERIFY(accepted->bytesAvailable() > 0);
    accepted->write(StreamingServer::streamHead());
    QTRY_COMPARE(listener.head.status, 200);
    listener.stream->abort();
    // The event loop of this thread has not run since: the end is in the socket already.
    QVERIFY(!accepted->waitForReadyRead(1000));
    QCOMPARE(accepted->error(), QAbstractSocket::RemoteHostClosedError);
    QCOMPARE(listener.signalCount(), 0);
}

void TestSocketStreamer::abortBeforeConnectingIsSilent()
{
    StreamingServer server;
    SocketStreamer streamer;
    const QUrl closed(QStringLiteral("http://127.0.0.1:1/"));
    Listener listener(streamer.open(post(server.url())));
    Listener refused(streamer.open(post(closed)));
    Listener unsendable(streamer.open({ "BAD METHOD", server.url() }));
    Listener name(streamer.open(post(QUrl(QStringLiteral("http://no-such-host.invalid/")))));
    for (const Listener* each : { &listener, &refused, &unsendable, &name })
        each->stream->abort();
    QTest::qWait(50);
    for (const Listener* each : { &listener, &refused, &unsendable, &name })
        QCOMPARE(each->signalCount(), 0);
}

void TestSocketStreamer::unsendableRequestFailsLater()
{
    StreamingServer server;
    SocketStreamer streamer;
    Listener listener(streamer.open({ "GET", server.url(), { { "Authorization", "Bearer secret\n" } } }));
    QCOMPARE(listener.signalCount(), 0);
    QTRY_COMPARE(listener.failures.size(), qsizetype(1));
    QVERIFY(listener.failures.first().code == ErrorCode::CarrierUnreachable);
    QVERIFY(!listener.failures.first().message.contains(QLatin1String("secret")));
    QCOMPARE(server.connections(), 0);
}

void TestSocketStreamer::largeBodiesArriveWhole()
{
    QByteArray body;
    for (int i = 0; i < 400'000; ++i)
        body += QByteArray::number(i);
    StreamingServer server;
    server.answer({ { StreamingServer::streamHead() + StreamingServer::chunk(body) + StreamingServer::lastChunk() } });
    server.answer({ { StreamingServer::whole("200 OK", {}, body) } });
    SocketStreamer streamer;
    for (int i = 0; i < 2; ++i) {
        Listener listener(streamer.open(post(server.url(), body)));
        QTRY_COMPARE(listener.finished, 1);
        QVERIFY(listener.body() == body);
        QVERIFY(server.requests().last().body == body);
    }
    QCOMPARE(server.connections(), 1);
}

void TestSocketStreamer::namesAreLookedUp()
{
    StreamingServer server;
    server.answer(StreamingServer::stream("x"));
    SocketStreamer streamer;
    for (int i = 0; i < 2; ++i) {
        Listener listener(streamer.open(post(QUrl(QStringLiteral("http://localhost:%1/").arg(server.serverPort())))));
        QTRY_COMPARE(listener.finished, 1);
    }
    QCOMPARE(server.requests().first().header("host"), "localhost:" + QByteArray::number(server.serverPort()));
    QCOMPARE(server.connections(), 1);
}

} // namespace tests

QTEST_GUILESS_MAIN(tests::TestSocketStreamer)
#include "tst_socketstreamer.moc"
