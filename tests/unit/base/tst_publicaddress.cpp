#include "core/base/hostresolver.h"
#include "core/base/publicaddress.h"
#include "tests/support/awaitresult.h"

#include <QTest>

using namespace core;

class TestPublicAddress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatIsPublic_data()
    {
        QTest::addColumn<bool>("isPublic");
        for (const char* address :
            { "8.8.8.8", "1.1.1.1", "100.63.255.255", "100.128.0.0", "172.15.255.255", "172.32.0.1", "192.167.1.1",
                "198.17.1.1", "198.20.0.1", "168.63.129.15", "223.255.255.255", "2606:4700::1111", "2a00:1450:4001::1",
                "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::1", "2001:4860:4860::8888" })
            QTest::newRow(address) << true;
        for (const char* address : { "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1",
                 "100.100.100.200", "127.0.0.1", "127.9.9.9", "168.63.129.16", "169.254.169.254", "172.16.0.1",
                 "172.31.255.255", "192.0.0.192", "192.0.2.1", "192.168.1.1", "198.18.0.1", "198.19.255.255",
                 "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
                 "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:a9fe:a9fe", "::127.0.0.1",
                 "64:ff9b::10.0.0.1", "64:ff9b:1::8.8.8.8", "fc00::1", "fd00:ec2::254", "fe80::1", "fec0::1", "ff02::1",
                 "2001::1", "2001:db8::1", "2002:7f00:1::", "100::1", "2002:a00:1::1", "3fff::1" })
            QTest::newRow(address) << false;
    }
    void knowsWhatIsPublic()
    {
        const QHostAddress address(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(!address.isNull());
        QTEST(isPublicAddress(address), "isPublic");
    }

    void nothingIsNotPublic() { QVERIFY(!isPublicAddress(QHostAddress())); }

    void resolvesAddressesAndNames()
    {
        SystemHostResolver resolver;
        const auto literal = tests::awaitResult(resolver.resolve(QStringLiteral("127.0.0.1")));
        QVERIFY(bool(literal));
        QCOMPARE(*literal, QList<QHostAddress> { QHostAddress(QHostAddress::LocalHost) });
        const auto name = tests::awaitResult(resolver.resolve(QStringLiteral("localhost")));
        QVERIFY(bool(name));
        for (const QHostAddress& address : *name)
            QVERIFY(address.isLoopback() && !isPublicAddress(address));
        const auto none = tests::awaitResult(resolver.resolve(QStringLiteral("nowhere.invalid")));
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::CarrierUnreachable);
    }
};

QTEST_GUILESS_MAIN(TestPublicAddress)
#include "tst_publicaddress.moc"
