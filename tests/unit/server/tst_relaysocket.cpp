#include "core/server/relaysocket.h"
#include "tests/support/websocketpair.h"

#include <QPointer>
#include <QTcpSocket>

using namespace core;

class TestRelaySocket : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void messagesGoBothWays();
    void closeClosesTheOtherEnd();
    void peerThatLeavesIsTold();
    void mayDieInItsOwnSignal();
    void peerThatDoesNotReadIsCutOffButNotInsideSend();
    void ownsTheSocket();

private:
    tests::WebSocketPairs m_pairs;
    std::unique_ptr<QWebSocket> m_client;
    QPointer<QWebSocket> m_server;
    std::unique_ptr<RelaySocket> m_relay;
};

void TestRelaySocket::init()
{
    m_client = std::make_unique<QWebSocket>();
    m_server = m_pairs.connect(*m_client);
    m_relay = std::make_unique<RelaySocket>(m_server);
}

void TestRelaySocket::messagesGoBothWays()
{
    QSignalSpy received(m_relay.get(), &MessageChannel::received);
    QSignalSpy got(m_client.get(), &QWebSocket::textMessageReceived);
    m_client->sendTextMessage(QStringLiteral("{\"a\":\"ä\"}"));
    m_relay->send(QStringLiteral("one"));
    m_relay->send(QStringLiteral("two"));
    QTRY_COMPARE(received.count(), 1);
    QCOMPARE(received.first().first().toString(), QStringLiteral("{\"a\":\"ä\"}"));
    QTRY_COMPARE(got.count(), 2);
    QCOMPARE(got.last().first().toString(), QStringLiteral("two"));
}

void TestRelaySocket::closeClosesTheOtherEnd()
{
    QSignalSpy left(m_client.get(), &QWebSocket::disconnected);
    QSignalSpy closed(m_relay.get(), &MessageChannel::closed);
    m_relay->close();
    QTRY_COMPARE(left.count(), 1);
    QTRY_COMPARE(closed.count(), 1);
    m_relay->send(QStringLiteral("too late"));
    m_relay->close();
}

void TestRelaySocket::peerThatLeavesIsTold()
{
    QSignalSpy closed(m_relay.get(), &MessageChannel::closed);
    m_client->abort();
    QTRY_COMPARE(closed.count(), 1);
}

void TestRelaySocket::mayDieInItsOwnSignal()
{
    Later<MessageChannel> relay(m_relay.release());
    const QPointer<MessageChannel> watched(relay.get());
    QObject context;
    connect(relay.get(), &MessageChannel::received, &context, [&relay] { relay.reset(); });
    m_client->sendTextMessage(QStringLiteral("x"));
    m_client->sendTextMessage(QStringLiteral("y"));
    QTRY_VERIFY(!watched);
    QTRY_VERIFY(!m_server);
}

void TestRelaySocket::peerThatDoesNotReadIsCutOffButNotInsideSend()
{
    const auto sockets = m_client->findChildren<QTcpSocket*>();
    QCOMPARE(sockets.size(), 1);
    sockets.first()->setReadBufferSize(1);
    sockets.first()->blockSignals(true);
    QSignalSpy closed(m_relay.get(), &MessageChannel::closed);
    const QString bulky(200'000, QLatin1Char('x'));
    for (int i = 0; i < 100 && m_server->state() == QAbstractSocket::ConnectedState; ++i) {
        m_relay->send(bulky);
        QCOMPARE(closed.count(), 0); // its receiver may be in the middle of a sentence
    }
    QVERIFY(m_server->state() != QAbstractSocket::ConnectedState);
    QTRY_COMPARE(closed.count(), 1);
}

void TestRelaySocket::ownsTheSocket()
{
    m_relay.reset();
    QTRY_VERIFY(!m_server);
    QTRY_COMPARE(m_client->state(), QAbstractSocket::UnconnectedState);
}

QTEST_GUILESS_MAIN(TestRelaySocket)
#include "tst_relaysocket.moc"
