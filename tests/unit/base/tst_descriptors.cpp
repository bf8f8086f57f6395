#include "core/base/descriptors.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

namespace tests {

class TestDescriptors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void limitIsRaised();
    void connectedSocketsGetNoDelay();
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

} // namespace tests

QTEST_GUILESS_MAIN(tests::TestDescriptors)
#include "tst_descriptors.moc"
