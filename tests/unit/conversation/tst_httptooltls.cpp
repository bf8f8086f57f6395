#include "core/base/qnamhttpclient.h"
#include "core/conversation/httptools.h"
#include "tests/support/awaitresult.h"
#include "tests/support/scriptedhttpserver.h"
#include "tests/unit/conversation/fixedresolver.h"

#include <QFile>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTest>

using namespace core;

namespace {

QByteArray dataFile(const char* name)
{
    QFile file(QStringLiteral(CALLWRIGHT_TEST_DATA "/tls/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", name);
    return file.readAll();
}

} // namespace

/// A tool's server is found by an address that was checked, and yet known by the name of its certificate.
class TestHttpToolTls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void certificateMustNameTheHost_data();
    void certificateMustNameTheHost();
};

void TestHttpToolTls::certificateMustNameTheHost_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("its own name") << QStringLiteral("tool.test") << true;
    QTest::newRow("another name") << QStringLiteral("other.test") << false;
    QTest::newRow("the address") << QStringLiteral("127.0.0.1") << false;
}

void TestHttpToolTls::certificateMustNameTheHost()
{
    QFETCH(QString, host);
    QFETCH(bool, accepted);
    const QSslCertificate certificate(dataFile("tool.test.crt"));
    QSslConfiguration served;
    served.setLocalCertificate(certificate);
    served.setPrivateKey(QSslKey(dataFile("tool.test.key"), QSsl::Ec));
    QSslServer server;
    server.setSslConfiguration(served);
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QByteArray head;
    connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [&server, &head] {
        QTcpSocket* socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket, &head] {
            head += socket->readAll();
            if (head.endsWith("\r\n\r\n"))
                socket->write(tests::httpAnswer(200, "safe"));
        });
    });
    const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
    QSslConfiguration trusting = before;
    trusting.addCaCertificate(certificate);
    QSslConfiguration::setDefaultConfiguration(trusting);
    HttpToolConfig config;
    config.spec.name = QStringLiteral("t");
    config.headers = { { "X-Key", "the-secret" } };
    config.allowPrivate = true;
    config.url = QStringLiteral("https://%1:%2/x").arg(host).arg(server.serverPort());
    QnamHttpClient client;
    tests::FixedResolver resolver;
    HttpTools tools(client, resolver, { config });
    const auto answer = tests::awaitResult(tools.run({ QStringLiteral("1"), config.spec.name, QStringLiteral("{}") }));
    QSslConfiguration::setDefaultConfiguration(before);
    QCOMPARE(bool(answer), accepted);
    if (accepted)
        QVERIFY(head.contains("\r\nHost: tool.test:" + QByteArray::number(server.serverPort())));
    else
        QCOMPARE(answer.error().code, ErrorCode::CarrierUnreachable);
    QCOMPARE(head.isEmpty(), !accepted); // the key in the header went to nobody else
}

QTEST_GUILESS_MAIN(TestHttpToolTls)
#include "tst_httptooltls.moc"
