#include "core/base/qnamhttpclient.h"
#include "core/client/corelink.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace core;

namespace {

constexpr int kPatience = 15'000;

/// A core's end of the events.
class EventServer : public QWebSocketServer {
    Q_OBJECT
public:
    EventServer()
        : QWebSocketServer(QStringLiteral("test"), NonSecureMode)
    {
        connect(this, &QWebSocketServer::newConnection, this, [this] {
            sockets.emplace_back(nextPendingConnection());
            since << QUrlQuery(sockets.back()->requestUrl()).queryItemValue(QStringLiteral("since"));
            sockets.back()->sendTextMessage(greeting);
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

    QString greeting = QStringLiteral(R"({"seq":7,"type":"snapshot","calls":[{"id":"a","status":"ringing"}]})");
    std::vector<std::unique_ptr<QWebSocket>> sockets;
    QStringList since;
};

} // namespace

/// The way of an event from the socket, over the thread that reads, to the feed.
class TestFeedReader : public QObject {
    Q_OBJECT

private:
    QnamHttpClient m_http;

private Q_SLOTS:
    void bringsBatches()
    {
        EventServer server;
        CoreLink link(m_http, server.base(), {});
        QList<FeedBatch> batches;
        connect(&link.feed(), &CallFeed::arrived, this, [&batches](const FeedBatch& batch) { batches << batch; });
        link.open();
        QTRY_COMPARE(batches.size(), 1);
        QVERIFY(batches.first().isSnapshot);
        QTRY_COMPARE(link.feed().link(), CallFeed::Link::Attached);
        QCOMPARE(link.feed().liveCount(), 1);
        constexpr int kTokens = 500;
        for (int i = 0; i < kTokens; ++i)
            server.say(QStringLiteral(R"({"seq":8,"type":"spoken","callId":"a","position":1,"text":"%1 "})").arg(i));
        const auto spoken = [&batches] {
            QString text;
            for (const FeedBatch& batch : batches) {
                for (const FeedEvent& event : batch.events) {
                    if (const auto* one = std::get_if<SpokenInfo>(&event))
                        text += one->text;
                }
            }
            return text;
        };
        QString expected;
        for (int i = 0; i < kTokens; ++i)
            expected += QStringLiteral("%1 ").arg(i);
        QTRY_COMPARE(spoken(), expected);
        QVERIFY2(batches.size() < 50, qPrintable(QString::number(batches.size()))); // together, not each alone
    }

    void comesBackAndAsksForWhatItMissed()
    {
        EventServer server;
        CoreLink link(m_http, server.base(), {});
        link.open();
        QTRY_COMPARE(link.feed().link(), CallFeed::Link::Attached);
        QTRY_COMPARE(link.feed().liveCount(), 1);
        server.greeting = QStringLiteral(R"({"seq":8,"type":"call","call":{"id":"a","status":"completed"}})");
        QSignalSpy changes(&link.feed(), &CallFeed::linkChanged);
        server.sockets.back()->abort();
        QTRY_COMPARE(link.feed().liveCount(), 0);
        QCOMPARE(server.since, (QStringList { QString(), QStringLiteral("7") }));
        QTRY_COMPARE(link.feed().link(), CallFeed::Link::Attached);
        QCOMPARE(changes.count(), 2);
        QVERIFY(link.feed().reason().isEmpty());
    }

    void saysThatNobodyIsThere()
    {
        EventServer server;
        const QUrl base = server.base();
        const quint16 port = server.serverPort();
        server.close();
        CoreLink link(m_http, base, {});
        link.open();
        QTRY_COMPARE_WITH_TIMEOUT(link.feed().link(), CallFeed::Link::Away, kPatience);
        QCOMPARE(link.feed().reason(), QStringLiteral("Nothing answers at its address."));
        server.open(port);
        QTRY_COMPARE_WITH_TIMEOUT(link.feed().link(), CallFeed::Link::Attached, kPatience);
    }

    /// As one whose process is stopped: the kernel takes the connection, and nobody ever speaks.
    void noticesACoreThatIsFrozen()
    {
        QTcpServer frozen;
        QVERIFY(frozen.listen(QHostAddress::LocalHost));
        CoreLink link(m_http, QUrl(QStringLiteral("http://127.0.0.1:%1").arg(frozen.serverPort())), {});
        link.open();
        QTRY_COMPARE_WITH_TIMEOUT(link.feed().link(), CallFeed::Link::Away, 6'000);
        QCOMPARE(link.feed().reason(), QStringLiteral("It does not answer."));
        QTRY_VERIFY_WITH_TIMEOUT(frozen.hasPendingConnections(), kPatience);
    }

    /// One that freezes after it was attached: the socket stays open, its pings stay unanswered.
    void noticesACoreThatFreezes()
    {
        QTcpServer relay; // between the two, so that the core can fall silent
        EventServer server;
        QVERIFY(relay.listen(QHostAddress::LocalHost));
        bool isFrozen = false;
        connect(&relay, &QTcpServer::newConnection, this, [&relay, &server, &isFrozen] {
            QTcpSocket* near = relay.nextPendingConnection();
            auto* far = new QTcpSocket(near);
            far->connectToHost(QHostAddress::LocalHost, server.serverPort());
            const auto pass = [&isFrozen](QTcpSocket* from, QTcpSocket* to) {
                connect(from, &QTcpSocket::readyRead, to, [from, to, &isFrozen] {
                    if (!isFrozen)
                        to->write(from->readAll());
                });
            };
            connect(far, &QTcpSocket::connected, near, [near, far] { far->write(near->readAll()); });
            connect(near, &QTcpSocket::readyRead, far, [near, far, &isFrozen] {
                if (!isFrozen && far->state() == QAbstractSocket::ConnectedState)
                    far->write(near->readAll());
            });
            pass(far, near);
        });
        CoreLink link(m_http, QUrl(QStringLiteral("http://127.0.0.1:%1").arg(relay.serverPort())), {});
        link.open();
        QTRY_COMPARE(link.feed().liveCount(), 1);
        QTRY_COMPARE(link.feed().link(), CallFeed::Link::Attached);
        isFrozen = true;
        QTRY_COMPARE_WITH_TIMEOUT(link.feed().link(), CallFeed::Link::Away, 6'000);
        isFrozen = false;
        QTRY_COMPARE_WITH_TIMEOUT(link.feed().link(), CallFeed::Link::Attached, kPatience);
    }

    void movesToAnotherCore()
    {
        EventServer server;
        EventServer other;
        other.greeting = QStringLiteral(R"({"seq":3,"type":"snapshot","calls":[{"id":"b","status":"ringing"}]})");
        CoreLink link(m_http, server.base(), {});
        link.open();
        QTRY_COMPARE(link.feed().liveCount(), 1);
        QSignalSpy vanished(&link.feed(), &CallFeed::vanished);
        link.moveTo(other.base(), QStringLiteral("t"));
        QTRY_VERIFY(link.feed().find(QStringLiteral("b")));
        QVERIFY(!link.feed().find(QStringLiteral("a")));
        QCOMPARE(vanished.count(), 1);
        QCOMPARE(other.since, QStringList { QString() }); // sequences of the one mean nothing to the other
        QTRY_COMPARE(link.feed().link(), CallFeed::Link::Attached);
    }

    void closedStaysClosed()
    {
        EventServer server;
        CoreLink link(m_http, server.base(), {});
        link.open();
        QTRY_COMPARE(link.feed().link(), CallFeed::Link::Attached);
        QSignalSpy left(server.sockets.back().get(), &QWebSocket::disconnected);
        QSignalSpy came(&server, &QWebSocketServer::newConnection);
        link.close();
        QTRY_COMPARE(left.count(), 1);
        QVERIFY(!came.wait(1000));
        link.open();
        QTRY_COMPARE(came.count(), 1);
    }

    void goesWhileItReads()
    {
        EventServer server;
        {
            CoreLink link(m_http, server.base(), {});
            link.open();
            QTRY_COMPARE(server.sockets.size(), std::size_t(1));
            for (int i = 0; i < 100; ++i)
                server.say(QStringLiteral(R"({"seq":8,"type":"spoken","callId":"a","position":1,"text":"x"})"));
        }
        QSignalSpy left(server.sockets.back().get(), &QWebSocket::disconnected);
        QTRY_COMPARE(server.sockets.back()->state(), QAbstractSocket::UnconnectedState);
    }
};

QTEST_GUILESS_MAIN(TestFeedReader)
#include "tst_feedreader.moc"
