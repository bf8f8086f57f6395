#include "core/base/descriptors.h"
#include "tests/unit/base/descriptorpair.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

namespace tests {

class TestDescriptors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void limitIsRaised();
    void connectedSocketsGetNoDelay();
    void inputIsSeenBeforeTheEventLoop();
};

void TestDescriptors::limitIsRaised()
{
    const quint64 limit = core::raiseDescriptorLimit();
    QVERIFY(limit > 0);
    QCOMPARE(core::raiseDescriptorLimit(), limit);
}

void TestDescriptors::connectedSocketsGetNoDelay()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost)));
    QTcpSocket client;
    client.connectToHost(server.serverAddress(), server.serverPort());
    QTRY_VERIFY(server.hasPendingConnections());
    QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
    QTcpSocket* accepted = server.nextPendingConnection();
    QCOMPARE(client.socketOption(QAbstractSocket::LowDelayOption).toInt(), 0);
    QCOMPARE(core::setNoDelayOnOwnSockets(), 2); // the listening one does not count
    QVERIFY(client.socketOption(QAbstractSocket::LowDelayOption).toInt() != 0);
    QVERIFY(accepted->socketOption(QAbstractSocket::LowDelayOption).toInt() != 0);
}

void TestDescriptors::inputIsSeenBeforeTheEventLoop()
{
    DescriptorPair pair;
    QVERIFY(!core::hasInput(pair.ends[0]));
    pair.fill();
    QVERIFY(core::hasInput(pair.ends[0]));
    pair.drain(); // it was still there
    QVERIFY(!core::hasInput(pair.ends[0]));
    pair.close(1);
    QVERIFY(core::hasInput(pair.ends[0]));
    QVERIFY(core::hasInput(-1));
}

} // namespace tests

QTEST_GUILESS_MAIN(tests::TestDescriptors)
#include "tst_descriptors.moc"
