#include "core/base/httplanes.h"
#include "core/base/httpstreamers.h"
#include "core/base/socketstreamer.h"
#include "tests/support/streamingserver.h"
#include "tests/unit/base/streamlistener.h"

#include <QHostAddress>
#include <QPointer>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace std::chrono_literals;
using core::ErrorCode;
using core::HttpRequest;
using core::HttpStream;
using tests::Listener;
using tests::post;
using tests::StreamingServer;

namespace {

struct Limits {
    std::chrono::milliseconds connectTimeout = 5s;
    qsizetype maxErrorBody = 64 * 1024;
};

/// The streamer of the current row.
std::unique_ptr<core::HttpStreamer> makeStreamer(const Limits& limits = {})
{
    QFETCH_GLOBAL(bool, sockets);
    if (sockets) {
        core::SocketStreamerOptions options;
        options.connectTimeout = limits.connectTimeout;
        options.maxErrorBody = limits.maxErrorBody;
        return std::make_unique<core::SocketStreamer>(options);
    }
    core::HttpLanesOptions options;
    options.connectTimeout = limits.connectTimeout;
    options.maxErrorBody = limits.maxErrorBody;
    return std::make_unique<core::HttpLanes>(options);
}

/// Notes which URLs it is asked for, and sends them on.
class NotingStreamer : public core::HttpStreamer {
public:
    std::unique_ptr<HttpStream> open(const HttpRequest& request) override
    {
        schemes.append(request.url.scheme());
        return sockets.open(request);
    }

    QStringList schemes = {};
    core::SocketStreamer sockets;
};

} // namespace

/// What every HttpStreamer promises: each test runs on lanes and on sockets.
class HttpStreamersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void passesOnWhatComes();
    void asksForPlainBytesAndKeepsTheConnection();
    void abortIsSilentAndReachesTheServer();
    void destroyingIsAbort();
    void mayBeDestroyedInsideItsSignals_data();
    void mayBeDestroyedInsideItsSignals();
    void destroyingTheStreamerEndsItsStreams();
    void refusedConnectionMeansNothingWasSent();
    void unknownHostMeansNothingWasSent();
    void connectingHasALimit();
    void closedConnectionGetsNoSecondPost();
    void reusedConnectionGetsNoSecondPost();
    void cutBodyFails();
    void errorBodiesAreCapped();
    void errorStatusesAreAnswers_data();
    void errorStatusesAreAnswers();
    void silenceFails();
    void schemeChoosesTheStreamer();
};

void HttpStreamersTest::initTestCase_data()
{
    QTest::addColumn<bool>("sockets");
    QTest::newRow("lanes") << false;
    QTest::newRow("sockets") << true;
}

void HttpStreamersTest::passesOnWhatComes()
{
    StreamingServer server;
    server.answer({ { StreamingServer::streamHead() }, { StreamingServer::chunk("one") },
        { StreamingServer::chunk("two"), 400ms }, { StreamingServer::lastChunk(), 20ms } });
    const auto streamer = makeStreamer();
    Listener listener(streamer->open(post(server.url(QStringLiteral("/v1/x?y=1")), QByteArray(100'000, 'x'))));
    QTRY_COMPARE(listener.finished, 1);
    QCOMPARE(listener.pieces, (QByteArrayList { "one", "two" }));
    QCOMPARE(listener.head.status, 200);
    QCOMPARE(listener.head.header("content-type"), QByteArray("text/event-stream"));
    QVERIFY(listener.failures.isEmpty());
    QCOMPARE(server.requests().first().body, QByteArray(100'000, 'x'));
    QVERIFY(server.requests().first().head.startsWith("POST /v1/x?y=1 HTTP/1.1\r\n"));
}

void HttpStreamersTest::asksForPlainBytesAndKeepsTheConnection()
{
    StreamingServer server;
    server.answer(StreamingServer::stream("x"));
    const auto streamer = makeStreamer();
    for (int i = 0; i < 3; ++i) {
        Listener listener(streamer->open(post(server.url())));
        QTRY_COMPARE(listener.finished, 1);
    }
    QCOMPARE(server.connections(), 1);
    for (const auto& request : server.requests()) {
        QCOMPARE(request.header("accept-encoding"), QByteArray("identity"));
        QCOMPARE(request.header("content-type"), QByteArray("application/json"));
        QCOMPARE(request.header("content-length"), QByteArray("2"));
        QCOMPARE(request.header("upgrade"), QByteArray());
    }
}

void HttpStreamersTest::abortIsSilentAndReachesTheServer()
{
    StreamingServer server;
    tests::StreamScript script { { StreamingServer::streamHead() } };
    for (int i = 0; i < 200; ++i)
        script.append({ StreamingServer::chunk("a"), 1ms });
    server.answer(script);
    const auto streamer = makeStreamer();
    Listener listener(streamer->open(post(server.url())));
    connect(
        listener.stream.get(), &HttpStream::arrived, listener.stream.get(), [&listener] { listener.stream->abort(); });
    QTRY_COMPARE(listener.pieces.size(), qsizetype(1));
    QTRY_COMPARE(server.openConnections(), 0);
    QTest::qWait(50);
    QCOMPARE(listener.signalCount(), 1);
    listener.stream->abort(); // once more does no harm
}

void HttpStreamersTest::destroyingIsAbort()
{
    StreamingServer server;
    server.answer({ { StreamingServer::streamHead() } });
    const auto streamer = makeStreamer();
    auto stream = streamer->open(post(server.url()));
    QSignalSpy started(stream.get(), &HttpStream::started);
    QVERIFY(started.wait());
    stream.reset();
    QTRY_COMPARE(server.openConnections(), 0);
    stream = streamer->open(post(server.url()));
    stream.reset(); // before anything was sent
    Listener next(streamer->open(post(server.url())));
    QTRY_COMPARE(next.head.status, 200);
}

void HttpStreamersTest::mayBeDestroyedInsideItsSignals_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("which");
    const QByteArray good = StreamingServer::streamHead() + StreamingServer::chunk("x") + StreamingServer::lastChunk();
    QTest::newRow("started") << good << 0;
    QTest::newRow("arrived") << good << 1;
    QTest::newRow("finished") << good << 2;
    QTest::newRow("failed") << QByteArray() << 3;
    QTest::newRow("full error body") << StreamingServer::whole("500 X", {}, QByteArray(200'000, 'x')) << 1;
}

void HttpStreamersTest::mayBeDestroyedInsideItsSignals()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, which);
    StreamingServer server;
    server.answer({ { answer, 0ms, answer.isEmpty() } });
    const auto streamer = makeStreamer();
    auto stream = streamer->open(post(server.url()));
    const QPointer<HttpStream> watched(stream.get());
    QObject context;
    connect(stream.get(), &HttpStream::started, &context, [&stream, which] { which == 0 ? stream.reset() : void(); });
    connect(stream.get(), &HttpStream::arrived, &context, [&stream, which] { which == 1 ? stream.reset() : void(); });
    connect(stream.get(), &HttpStream::finished, &context, [&stream, which] { which == 2 ? stream.reset() : void(); });
    connect(stream.get(), &HttpStream::failed, &context, [&stream, which] { which == 3 ? stream.reset() : void(); });
    QTRY_VERIFY(!watched);
    Listener next(streamer->open(post(server.url())));
    QTRY_VERIFY(next.ended());
}

void HttpStreamersTest::destroyingTheStreamerEndsItsStreams()
{
    StreamingServer server;
    server.answer({ { StreamingServer::streamHead() + StreamingServer::chunk("x") } });
    auto streamer = makeStreamer();
    Listener listener(streamer->open(post(server.url())));
    QTRY_COMPARE(listener.body(), QByteArray("x"));
    streamer.reset();
    QTRY_COMPARE(server.openConnections(), 0);
    QVERIFY(!listener.ended());
    listener.stream->abort();
}

void HttpStreamersTest::refusedConnectionMeansNothingWasSent()
{
    QUrl url;
    {
        StreamingServer server;
        url = server.url();
    }
    const auto streamer = makeStreamer();
    Listener listener(streamer->open(post(url)));
    QTRY_COMPARE(listener.failures.size(), qsizetype(1));
    QVERIFY(listener.failures.first().code == ErrorCode::CarrierUnreachable);
    QCOMPARE(listener.signalCount(), 1);
}

void HttpStreamersTest::unknownHostMeansNothingWasSent()
{
    const auto streamer = makeStreamer();
    Listener listener(streamer->open(post(QUrl(QStringLiteral("http://no-such-host.invalid/")))));
    QTRY_COMPARE(listener.failures.size(), qsizetype(1));
    QVERIFY(listener.failures.first().code == ErrorCode::CarrierUnreachable);
}

void HttpStreamersTest::connectingHasALimit()
{
    QTcpServer full; // its backlog is full, so that the kernel drops further attempts
    full.setListenBacklogSize(1);
    QVERIFY(full.listen(QHostAddress::LocalHost));
    full.pauseAccepting();
    QTcpSocket waiting[4];
    for (QTcpSocket& socket : waiting)
        socket.connectToHost(QHostAddress::LocalHost, full.serverPort());
    QTRY_VERIFY(waiting[0].state() == QAbstractSocket::ConnectedState);
    QTest::qWait(50);

    const auto streamer = makeStreamer({ 200ms });
    Listener listener(streamer->open(post(QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(full.serverPort())))));
    QTRY_COMPARE(listener.failures.size(), qsizetype(1));
    QVERIFY(listener.failures.first().code == ErrorCode::CarrierUnreachable);
    QVERIFY(listener.failures.first().message.contains(QLatin1String("No connection")));
}

void HttpStreamersTest::closedConnectionGetsNoSecondPost()
{
    StreamingServer server;
    server.answer({ { {}, 0ms, true } });
    const auto streamer = makeStreamer();
    Listener listener(streamer->open(post(server.url(), QByteArray(5000, 'x'))));
    QTRY_COMPARE(listener.failures.size(), qsizetype(1));
    QVERIFY(listener.failures.first().code == ErrorCode::OutcomeUnknown);
    QTest::qWait(100);
    QCOMPARE(server.requests().size(), qsizetype(1));
    QCOMPARE(listener.signalCount(), 1);
}

void HttpStreamersTest::reusedConnectionGetsNoSecondPost()
{
    StreamingServer server;
    server.answer(StreamingServer::stream("x"));
    server.answer({ { {}, 0ms, true } });
    const auto streamer = makeStreamer();
    Listener first(streamer->open(post(server.url())));
    QTRY_COMPARE(first.finished, 1);
    Listener second(streamer->open(post(server.url())));
    QTRY_COMPARE(second.failures.size(), qsizetype(1));
    QTest::qWait(100);
    QCOMPARE(server.requests().size(), qsizetype(2));
}

void HttpStreamersTest::cutBodyFails()
{
    StreamingServer server;
    server.answer({ { StreamingServer::streamHead() + StreamingServer::chunk("x") }, { "ff\r\nabc", 10ms, true } });
    const auto streamer = makeStreamer();
    Listener listener(streamer->open(post(server.url())));
    QTRY_COMPARE(listener.failures.size(), qsizetype(1));
    QVERIFY(listener.failures.first().code == ErrorCode::OutcomeUnknown);
    QCOMPARE(listener.body(), QByteArray("xabc"));
    QCOMPARE(listener.finished, 0);
}

void HttpStreamersTest::errorBodiesAreCapped()
{
    StreamingServer server;
    server.answer({ { "HTTP/1.1 503 Busy\r\nContent-Length: 9000000\r\n\r\n" + QByteArray(5000, 'x') } });
    const auto streamer = makeStreamer({ 5s, 1000 });
    Listener listener(streamer->open(post(server.url())));
    QTRY_COMPARE(listener.finished, 1);
    QCOMPARE(listener.head.status, 503);
    QCOMPARE(listener.body(), QByteArray(1000, 'x'));
    QTRY_COMPARE(server.openConnections(), 0);
}

void HttpStreamersTest::errorStatusesAreAnswers_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("headers");
    QTest::newRow("301") << QByteArray("301 Moved") << QByteArray("Location: /elsewhere\r\n");
    QTest::newRow("400") << QByteArray("400 Bad Request") << QByteArray();
    QTest::newRow("401") << QByteArray("401 Unauthorized") << QByteArray();
    QTest::newRow("401 Bearer") << QByteArray("401 Unauthorized") << QByteArray("WWW-Authenticate: Bearer\r\n");
    QTest::newRow("401 Basic") << QByteArray("401 Unauthorized")
                               << QByteArray("WWW-Authenticate: Basic realm=\"x\"\r\n");
    QTest::newRow("402") << QByteArray("402 Payment Required") << QByteArray();
    QTest::newRow("404") << QByteArray("404 Not Found") << QByteArray();
    QTest::newRow("429") << QByteArray("429 Slow Down") << QByteArray("Retry-After: 3\r\n");
    QTest::newRow("498") << QByteArray("498 Capacity") << QByteArray();
    QTest::newRow("500") << QByteArray("500 Oops") << QByteArray();
    QTest::newRow("503") << QByteArray("503 Loading") << QByteArray();
    QTest::newRow("529") << QByteArray("529 Overloaded") << QByteArray();
}

void HttpStreamersTest::errorStatusesAreAnswers()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, headers);
    StreamingServer server;
    server.answer({ { StreamingServer::whole(status, headers, "{\"error\":1}") } });
    const auto streamer = makeStreamer();
    Listener listener(streamer->open(post(server.url())));
    QTRY_VERIFY(listener.ended());
    QCOMPARE(listener.finished, 1);
    QCOMPARE(listener.head.status, status.left(3).toInt());
    QCOMPARE(listener.body(), QByteArray("{\"error\":1}"));
    QCOMPARE(server.requests().size(), qsizetype(1));
}

void HttpStreamersTest::silenceFails()
{
    StreamingServer server;
    server.answer({ { StreamingServer::streamHead() }, { StreamingServer::chunk("a"), 250ms },
        { StreamingServer::chunk("b"), 250ms },
        { StreamingServer::chunk("c"), 250ms } }); // longer than the limit in all
    const auto streamer = makeStreamer();
    HttpRequest request = post(server.url());
    request.timeout = 700ms;
    Listener listener(streamer->open(request));
    QTRY_COMPARE(listener.failures.size(), qsizetype(1));
    QCOMPARE(listener.body(), QByteArray("abc"));
    QVERIFY(listener.failures.first().code == ErrorCode::OutcomeUnknown);
    QVERIFY(listener.failures.first().message.contains(QLatin1String("silent for 0.7 seconds")));
    QTRY_COMPARE(server.openConnections(), 0);
}

void HttpStreamersTest::schemeChoosesTheStreamer()
{
    NotingStreamer plain;
    NotingStreamer usual;
    core::HttpStreamers streamers(plain, usual);
    for (const char* url : { "http://127.0.0.1:1/", "https://127.0.0.1:1/", "HTTP://127.0.0.1:1/", "ftp://127.0.0.1/" })
        QVERIFY(streamers.open(post(QUrl(QString::fromLatin1(url)))));
    QCOMPARE(plain.schemes, QStringList({ QStringLiteral("http"), QStringLiteral("http") }));
    QCOMPARE(usual.schemes, QStringList({ QStringLiteral("https"), QStringLiteral("ftp") }));
}

QTEST_GUILESS_MAIN(HttpStreamersTest)
#include "tst_httpstreamers.moc"
