#include "core/client/eventstream.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>
#include <QWebSocketServer>

using namespace core;

namespace {

constexpr int kPatience = 10'000; // it tries again after a second

/// A core's end of the event stream.
class EventServer : public QWebSocketServer {
    Q_OBJECT
public:
    EventServer()
        : QWebSocketServer(QStringLiteral("test"), NonSecureMode)
    {
        connect(this, &QWebSocketServer::newConnection, this, [this] {
            sockets.emplace_back(nextPendingConnection());
            paths << sockets.back()->requestUrl().path();
            since << QUrlQuery(sockets.back()->requestUrl()).queryItemValue(QStringLiteral("since"));
            authorizations << sockets.back()->request().rawHeader("Authorization");
        });
        open();
    }
    void open(quint16 port = 0)
    {
        if (!listen(QHostAddress::LocalHost, port))
            qFatal("no port");
    }
    QUrl base() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort())); }
    void say(const QString& message) { sockets.back()->sendTextMessage(message); }

    std::vector<std::unique_ptr<QWebSocket>> sockets;
    QStringList paths;
    QStringList since;
    QByteArrayList authorizations;
};

} // namespace

class TestEventStream : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsEvents();
    void sendsTheToken();
    void comesBackAndAsksForWhatItMissed();
    void waitsForACoreThatIsNotThere();
    void ignoresWhatItDoesNotUnderstand();
    void closedStaysClosed();

private:
    std::unique_ptr<EventServer> m_server;
};

void TestEventStream::init() { m_server = std::make_unique<EventServer>(); }

void TestEventStream::tellsEvents()
{
    EventStream stream(m_server->base(), {});
    QSignalSpy received(&stream, &EventStream::received);
    stream.open();
    QTRY_COMPARE(m_server->paths, QStringList { QStringLiteral("/api/events") });
    QCOMPARE(m_server->since, QStringList { QString() });
    QCOMPARE(m_server->authorizations, QByteArrayList { QByteArray() });
    m_server->say(QStringLiteral(R"({"seq":7,"type":"snapshot","calls":[]})"));
    QTRY_COMPARE(received.count(), 1);
    QCOMPARE(received.first().at(0).toString(), QStringLiteral("snapshot"));
    QVERIFY(received.first().at(1).value<OrderedJson>().find(QStringLiteral("calls")));
}

void TestEventStream::sendsTheToken()
{
    EventStream stream(m_server->base(), QStringLiteral("s3cret"));
    stream.open();
    QTRY_COMPARE(m_server->authorizations, QByteArrayList { "Bearer s3cret" });
}

void TestEventStream::comesBackAndAsksForWhatItMissed()
{
    EventStream stream(m_server->base(), QStringLiteral("s3cret"));
    QSignalSpy received(&stream, &EventStream::received);
    QSignalSpy lost(&stream, &EventStream::lost);
    stream.open();
    QTRY_COMPARE(m_server->sockets.size(), std::size_t(1));
    m_server->say(QStringLiteral(R"({"seq":1760000000000007,"type":"snapshot","calls":[]})"));
    m_server->say(QStringLiteral(R"({"seq":1760000000000009,"type":"call","call":{}})"));
    QTRY_COMPARE(received.count(), 2);
    m_server->sockets.back()->abort();
    QTRY_COMPARE(lost.count(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->sockets.size(), std::size_t(2), kPatience);
    QCOMPARE(m_server->since.last(), QStringLiteral("1760000000000009"));
    QCOMPARE(m_server->authorizations.last(), QByteArray("Bearer s3cret"));
    m_server->say(QStringLiteral(R"({"seq":1760000000000010,"type":"call","call":{}})"));
    QTRY_COMPARE(received.count(), 3);
}

void TestEventStream::waitsForACoreThatIsNotThere()
{
    const quint16 port = m_server->serverPort();
    EventStream stream(m_server->base(), {});
    QSignalSpy lost(&stream, &EventStream::lost);
    m_server->close();
    stream.open();
    QTRY_VERIFY_WITH_TIMEOUT(lost.count() >= 1, kPatience);
    m_server->open(port);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->sockets.size(), std::size_t(1), kPatience);
}

void TestEventStream::ignoresWhatItDoesNotUnderstand()
{
    EventStream stream(m_server->base(), {});
    QSignalSpy received(&stream, &EventStream::received);
    stream.open();
    QTRY_COMPARE(m_server->sockets.size(), std::size_t(1));
    m_server->say(QStringLiteral("no JSON"));
    m_server->say(QStringLiteral("[1,2]"));
    m_server->say(QStringLiteral(R"({"seq":1})"));
    m_server->say(QStringLiteral(R"({"seq":2,"type":"brand-new"})"));
    QTRY_COMPARE(received.count(), 1);
    QCOMPARE(received.first().at(0).toString(), QStringLiteral("brand-new"));
}

void TestEventStream::closedStaysClosed()
{
    EventStream stream(m_server->base(), {});
    QSignalSpy lost(&stream, &EventStream::lost);
    stream.open();
    QTRY_COMPARE(m_server->sockets.size(), std::size_t(1));
    QSignalSpy left(m_server->sockets.back().get(), &QWebSocket::disconnected);
    stream.close();
    QTRY_COMPARE(left.count(), 1);
    QVERIFY(!QSignalSpy(m_server.get(), &QWebSocketServer::newConnection).wait(1500));
    QCOMPARE(lost.count(), 0);
}

QTEST_GUILESS_MAIN(TestEventStream)
#include "tst_eventstream.moc"
