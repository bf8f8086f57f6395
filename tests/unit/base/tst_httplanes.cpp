#include "core/base/httplanes.h"
#include "tests/support/streamingserver.h"

#include <QHostAddress>
#include <QPointer>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace std::chrono_literals;
using core::ErrorCode;
using core::HttpLanes;
using core::HttpLanesOptions;
using core::HttpRequest;
using core::HttpStream;
using tests::StreamingServer;

namespace {

HttpRequest post(const QUrl& url, const QByteArray& body = "{}")
{
    return { "POST", url, { { "Content-Type", "application/json" } }, body };
}

/// Collects what a stream says.
struct Listener {
    explicit Listener(std::unique_ptr<HttpStream> opened)
        : stream(std::move(opened))
    {
        QObject::connect(
            stream.get(), &HttpStream::started, stream.get(), [this](int code, const core::HttpHeaders& fields) {
                head = { code, fields, {} };
            });
        QObject::connect(stream.get(), &HttpStream::arrived, stream.get(),
            [this](const QByteArray& bytes) { pieces.append(bytes); });
        QObject::connect(stream.get(), &HttpStream::finished, stream.get(), [this] { ++finished; });
        QObject::connect(stream.get(), &HttpStream::failed, stream.get(),
            [this](const core::Error& error) { failures.append(error); });
    }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    QByteArray body() const { return pieces.join(); }
    bool ended() const { return finished > 0 || !failures.isEmpty(); }
    int signalCount() const { return int(pieces.size() + failures.size()) + finished; }

    core::HttpResponse head = {};
    QByteArrayList pieces = {};
    int finished = 0;
    QList<core::Error> failures = {};
    std::unique_ptr<HttpStream> stream; // last: destroyed first
};

} // namespace

class HttpLanesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void passesOnWhatComes();
    void asksForPlainBytesAndKeepsTheConnection();
    void fiftyStreamsStartAtOnce();
    void lanesAreReusedAndSurplusOnesRetired();
    void abortIsSilentAndReachesTheServer();
    void destroyingIsAbort();
    void mayBeDestroyedInsideItsSignals_data();
    void mayBeDestroyedInsideItsSignals();
    void destroyingTheLanesEndsTheirStreams();
    void refusedConnectionMeansNothingWasSent();
    void unknownHostMeansNothingWasSent();
    void connectingHasALimit();
    void closedConnectionGetsNoSecondPost();
    void reusedConnectionGetsNoSecondPost();
    void cutBodyFails();
    void silenceFailsAndRetiresTheLane();
    void errorBodiesAreCapped();
    void errorStatusesAreAnswers_data();
    void errorStatusesAreAnswers();
    void newConnectionsAreTold();
};

void HttpLanesTest::passesOnWhatComes()
{
    StreamingServer server;
    server.answer({ { StreamingServer::streamHead() }, { StreamingServer::chunk("one") },
        { StreamingServer::chunk("two"), 400ms }, { StreamingServer::lastChunk(), 20ms } });
    HttpLanes lanes;
    Listener listener(lanes.open(post(server.url(QStringLiteral("/v1/x?y=1")), QByteArray(100'000, 'x'))));
    QTRY_COMPARE(listener.finished, 1);
    QCOMPARE(listener.pieces, (QByteArrayList { "one", "two" }));
    QCOMPARE(listener.head.status, 200);
    QCOMPARE(listener.head.header("content-type"), QByteArray("text/event-stream"));
    QVERIFY(listener.failures.isEmpty());
    QCOMPARE(server.requests().first().body, QByteArray(100'000, 'x'));
    QVERIFY(server.requests().first().head.startsWith("POST /v1/x?y=1 HTTP/1.1\r\n"));
}

void HttpLanesTest::asksForPlainBytesAndKeepsTheConnection()
{
    StreamingServer server;
    server.answer(StreamingServer::stream("x"));
    HttpLanes lanes;
    for (int i = 0; i < 3; ++i) {
        Listener listener(lanes.open(post(server.url())));
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

void HttpLanesTest::fiftyStreamsStartAtOnce()
{
    StreamingServer server;
    server.answer({ { StreamingServer::streamHead() + StreamingServer::chunk("x") } }); // and never ends
    HttpLanes lanes;
    std::vector<std::unique_ptr<Listener>> listeners;
    for (int i = 0; i < 50; ++i)
        listeners.push_back(std::make_unique<Listener>(lanes.open(post(server.url()))));
    QCOMPARE(lanes.laneCount(), qsizetype(9));
    QTRY_COMPARE(server.requests().size(), qsizetype(50));
    for (const auto& listener : listeners)
        QTRY_COMPARE(listener->body(), QByteArray("x"));
    QCOMPARE(server.openConnections(), 50);
}

void HttpLanesTest::lanesAreReusedAndSurplusOnesRetired()
{
    StreamingServer server;
    server.answer({ { StreamingServer::streamHead() } });
    HttpLanesOptions options;
    options.idleLaneLifetime = 50ms;
    HttpLanes lanes(options);
    std::vector<std::unique_ptr<HttpStream>> streams;
    for (int i = 0; i < 18; ++i)
        streams.push_back(lanes.open(post(server.url())));
    QCOMPARE(lanes.laneCount(), qsizetype(3));
    QTRY_COMPARE(server.requests().size(), qsizetype(18));
    streams.resize(17); // the third lane has room again
    streams.push_back(lanes.open(post(server.url())));
    QCOMPARE(lanes.laneCount(), qsizetype(3));
    streams.clear();
    QTRY_COMPARE(lanes.laneCount(), qsizetype(1)); // one stays warm
    QTRY_COMPARE(server.openConnections(), 0);
}

void HttpLanesTest::abortIsSilentAndReachesTheServer()
{
    StreamingServer server;
    tests::StreamScript script { { StreamingServer::streamHead() } };
    for (int i = 0; i < 200; ++i)
        script.append({ StreamingServer::chunk("a"), 1ms });
    server.answer(script);
    HttpLanes lanes;
    Listener listener(lanes.open(post(server.url())));
    connect(
        listener.stream.get(), &HttpStream::arrived, listener.stream.get(), [&listener] { listener.stream->abort(); });
    QTRY_COMPARE(listener.pieces.size(), qsizetype(1));
    QTRY_COMPARE(server.openConnections(), 0);
    QTest::qWait(50);
    QCOMPARE(listener.signalCount(), 1);
    listener.stream->abort(); // once more does no harm
}

void HttpLanesTest::destroyingIsAbort()
{
    StreamingServer server;
    server.answer({ { StreamingServer::streamHead() } });
    HttpLanes lanes;
    auto stream = lanes.open(post(server.url()));
    QSignalSpy started(stream.get(), &HttpStream::started);
    QVERIFY(started.wait());
    stream.reset();
    QTRY_COMPARE(server.openConnections(), 0);
    stream = lanes.open(post(server.url()));
    stream.reset(); // before anything was sent
    Listener next(lanes.open(post(server.url())));
    QTRY_COMPARE(next.head.status, 200);
}

void HttpLanesTest::mayBeDestroyedInsideItsSignals_data()
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

void HttpLanesTest::mayBeDestroyedInsideItsSignals()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, which);
    StreamingServer server;
    server.answer({ { answer, 0ms, answer.isEmpty() } });
    HttpLanes lanes;
    auto stream = lanes.open(post(server.url()));
    const QPointer<HttpStream> watched(stream.get());
    QObject context;
    connect(stream.get(), &HttpStream::started, &context, [&stream, which] { which == 0 ? stream.reset() : void(); });
    connect(stream.get(), &HttpStream::arrived, &context, [&stream, which] { which == 1 ? stream.reset() : void(); });
    connect(stream.get(), &HttpStream::finished, &context, [&stream, which] { which == 2 ? stream.reset() : void(); });
    connect(stream.get(), &HttpStream::failed, &context, [&stream, which] { which == 3 ? stream.reset() : void(); });
    QTRY_VERIFY(!watched);
    Listener next(lanes.open(post(server.url())));
    QTRY_VERIFY(next.ended());
}

void HttpLanesTest::destroyingTheLanesEndsTheirStreams()
{
    StreamingServer server;
    server.answer({ { StreamingServer::streamHead() + StreamingServer::chunk("x") } });
    auto lanes = std::make_unique<HttpLanes>();
    Listener listener(lanes->open(post(server.url())));
    QTRY_COMPARE(listener.body(), QByteArray("x"));
    lanes.reset();
    QTRY_COMPARE(server.openConnections(), 0);
    QVERIFY(!listener.ended());
    listener.stream->abort();
}

void HttpLanesTest::refusedConnectionMeansNothingWasSent()
{
    QUrl url;
    {
        StreamingServer server;
        url = server.url();
    }
    HttpLanes lanes;
    Listener listener(lanes.open(post(url)));
    QTRY_COMPARE(listener.failures.size(), qsizetype(1));
    QVERIFY(listener.failures.first().code == ErrorCode::CarrierUnreachable);
    QCOMPARE(listener.signalCount(), 1);
}

void HttpLanesTest::unknownHostMeansNothingWasSent()
{
    HttpLanes lanes;
    Listener listener(lanes.open(post(QUrl(QStringLiteral("http://no-such-host.invalid/")))));
    QTRY_COMPARE(listener.failures.size(), qsizetype(1));
    QVERIFY(listener.failures.first().code == ErrorCode::CarrierUnreachable);
}

void HttpLanesTest::connectingHasALimit()
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

    HttpLanesOptions options;
    options.connectTimeout = 200ms;
    HttpLanes lanes(options);
    Listener listener(lanes.open(post(QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(full.serverPort())))));
    QTRY_COMPARE(listener.failures.size(), qsizetype(1));
    QVERIFY(listener.failures.first().code == ErrorCode::CarrierUnreachable);
    QVERIFY(listener.failures.first().message.contains(QLatin1String("No connection")));
}

void HttpLanesTest::closedConnectionGetsNoSecondPost()
{
    StreamingServer server;
    server.answer({ { {}, 0ms, true } });
    HttpLanes lanes;
    Listener listener(lanes.open(post(server.url(), QByteArray(5000, 'x'))));
    QTRY_COMPARE(listener.failures.size(), qsizetype(1));
    QVERIFY(listener.failures.first().code == ErrorCode::OutcomeUnknown);
    QTest::qWait(100);
    QCOMPARE(server.requests().size(), qsizetype(1));
    QCOMPARE(listener.signalCount(), 1);
}

void HttpLanesTest::reusedConnectionGetsNoSecondPost()
{
    StreamingServer server;
    server.answer(StreamingServer::stream("x"));
    server.answer({ { {}, 0ms, true } });
    HttpLanes lanes;
    Listener first(lanes.open(post(server.url())));
    QTRY_COMPARE(first.finished, 1);
    Listener second(lanes.open(post(server.url())));
    QTRY_COMPARE(second.failures.size(), qsizetype(1));
    QTest::qWait(100);
    QCOMPARE(server.requests().size(), qsizetype(2));
}

void HttpLanesTest::cutBodyFails()
{
    StreamingServer server;
    server.answer({ { StreamingServer::streamHead() + StreamingServer::chunk("x") }, { "ff\r\nabc", 10ms, true } });
    HttpLanes lanes;
    Listener listener(lanes.open(post(server.url())));
    QTRY_COMPARE(listener.failures.size(), qsizetype(1));
    QVERIFY(listener.failures.first().code == ErrorCode::OutcomeUnknown);
    QCOMPARE(listener.body(), QByteArray("xabc"));
    QCOMPARE(listener.finished, 0);
}

void HttpLanesTest::silenceFailsAndRetiresTheLane()
{
    StreamingServer server;
    server.answer({ { StreamingServer::streamHead() }, { StreamingServer::chunk("a"), 250ms },
        { StreamingServer::chunk("b"), 250ms },
        { StreamingServer::chunk("c"), 250ms } }); // longer than the limit in all
    HttpLanes lanes;
    HttpRequest request = post(server.url());
    request.timeout = 700ms;
    Listener listener(lanes.open(request));
    QTRY_COMPARE(listener.failures.size(), qsizetype(1));
    QCOMPARE(listener.body(), QByteArray("abc"));
    QVERIFY(listener.failures.first().code == ErrorCode::OutcomeUnknown);
    const auto next = lanes.open(request);
    QCOMPARE(lanes.laneCount(), qsizetype(2));
}

void HttpLanesTest::errorBodiesAreCapped()
{
    StreamingServer server;
    server.answer({ { "HTTP/1.1 503 Busy\r\nContent-Length: 9000000\r\n\r\n" + QByteArray(5000, 'x') } });
    HttpLanesOptions options;
    options.maxErrorBody = 1000;
    HttpLanes lanes(options);
    Listener listener(lanes.open(post(server.url())));
    QTRY_COMPARE(listener.finished, 1);
    QCOMPARE(listener.head.status, 503);
    QCOMPARE(listener.body(), QByteArray(1000, 'x'));
    QTRY_COMPARE(server.openConnections(), 0);
}

void HttpLanesTest::errorStatusesAreAnswers_data()
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

void HttpLanesTest::errorStatusesAreAnswers()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, headers);
    StreamingServer server;
    server.answer({ { StreamingServer::whole(status, headers, "{\"error\":1}") } });
    HttpLanes lanes;
    Listener listener(lanes.open(post(server.url())));
    QTRY_VERIFY(listener.ended());
    QCOMPARE(listener.finished, 1);
    QCOMPARE(listener.head.status, status.left(3).toInt());
    QCOMPARE(listener.body(), QByteArray("{\"error\":1}"));
    QCOMPARE(server.requests().size(), qsizetype(1));
}

void HttpLanesTest::newConnectionsAreTold()
{
    StreamingServer server;
    server.answer(StreamingServer::stream("x"));
    int told = 0;
    HttpLanesOptions options;
    options.onConnected = [&told] { ++told; };
    HttpLanes lanes(options);
    for (int i = 0; i < 3; ++i) {
        Listener listener(lanes.open(post(server.url())));
        QTRY_COMPARE(listener.finished, 1);
    }
    QCOMPARE(server.connections(), 1);
    QCOMPARE(told, 1);
}

QTEST_GUILESS_MAIN(HttpLanesTest)
#include "tst_httplanes.moc"
