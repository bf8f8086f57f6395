#include "core/base/httplanes.h"
#include "tests/support/streamingserver.h"
#include "tests/unit/base/streamlistener.h"

#include <QTest>

using namespace std::chrono_literals;
using core::HttpLanes;
using core::HttpLanesOptions;
using core::HttpRequest;
using core::HttpStream;
using tests::Listener;
using tests::post;
using tests::StreamingServer;

/// What is true of lanes alone; the rest is in tst_httpstreamers.cpp.
class HttpLanesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fiftyStreamsStartAtOnce();
    void lanesAreReusedAndSurplusOnesRetired();
    void silenceRetiresTheLane();
    void newConnectionsAreTold();
};

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

void HttpLanesTest::silenceRetiresTheLane()
{
    StreamingServer server;
    server.answer({ { StreamingServer::streamHead() } });
    HttpLanes lanes;
    HttpRequest request = post(server.url());
    request.timeout = 200ms;
    Listener listener(lanes.open(request));
    QTRY_COMPARE(listener.failures.size(), qsizetype(1));
    const auto next = lanes.open(request);
    QCOMPARE(lanes.laneCount(), qsizetype(2));
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
