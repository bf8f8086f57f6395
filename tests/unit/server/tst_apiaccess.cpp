#include "core/server/apiaccess.h"

#include <QTest>

using namespace core;

namespace {

using Fields = QHash<QByteArray, QByteArray>;

ApiAccess::HeaderOf headerOf(const Fields& fields)
{
    return [fields](const QByteArray& name) { return fields.value(name); };
}

const QString kToken = QStringLiteral("s3cret-token");
const QHostAddress kHere(QHostAddress::LocalHost);

} // namespace

class TestApiAccess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void letsIn_data();
    void letsIn();
    void messagesTellNoToken();
    void tellsClientsApart();
    void comparesWholeTexts();
};

void TestApiAccess::letsIn_data()
{
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<QHostAddress>("peer");
    QTest::addColumn<bool>("letIn");
    const Fields local { { "Host", "localhost:3000" } };
    const auto with = [&local](const QByteArray& name, const QByteArray& value) {
        Fields fields = local;
        fields.insert(name, value);
        return fields;
    };
    const QHostAddress far(QStringLiteral("203.0.113.7"));
    QTest::newRow("curl") << local << kHere << true;
    QTest::newRow("127.0.0.1") << with("Host", "127.0.0.1:3000") << kHere << true;
    QTest::newRow("IPv6") << with("Host", "[::1]:3000") << QHostAddress(QHostAddress::LocalHostIPv6) << true;
    QTest::newRow("mapped peer") << local << QHostAddress(QStringLiteral("::ffff:127.0.0.1")) << true;
    QTest::newRow("own origin") << with("Origin", "http://localhost:3000") << kHere << true;
    QTest::newRow("another machine") << local << far << false;
    QTest::newRow("tunnel's host") << with("Host", "x.ngrok.app") << kHere << false;
    QTest::newRow("name that rebinds") << with("Host", "localhost.evil.example") << kHere << false;
    QTest::newRow("no host") << Fields {} << kHere << false;
    QTest::newRow("broken host") << with("Host", "local host") << kHere << false;
    QTest::newRow("foreign origin") << with("Origin", "https://evil.example") << kHere << false;
    QTest::newRow("null origin") << with("Origin", "null") << kHere << false;
    QTest::newRow("other local port") << with("Origin", "http://localhost:5173") << kHere << false;
    for (const char* name :
        { "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via" })
        QTest::newRow(name) << with(name, "1.2.3.4") << kHere << false;
    QTest::newRow("token from afar") << Fields { { "Authorization", "Bearer s3cret-token" }, { "Host", "x" } } << far
                                     << true;
    QTest::newRow("scheme in any case") << Fields { { "Authorization", "bearer  s3cret-token " } } << far << true;
    QTest::newRow("wrong token") << Fields { { "Authorization", "Bearer s3cret-tokem" } } << far << false;
    QTest::newRow("wrong token at home") << with("Authorization", "Bearer x") << kHere << false;
    QTest::newRow("empty token") << with("Authorization", "Bearer ") << kHere << false;
    QTest::newRow("Basic") << with("Authorization", "Basic s3cret-token") << kHere << false;
    QTest::newRow("longer") << Fields { { "Authorization", "Bearer s3cret-token2" } } << far << false;
}

void TestApiAccess::letsIn()
{
    QFETCH(Fields, fields);
    QFETCH(QHostAddress, peer);
    QFETCH(bool, letIn);
    const auto error = ApiAccess(kToken).check(headerOf(fields), peer);
    QCOMPARE(!error.has_value(), letIn);
    if (error)
        QCOMPARE(error->code, ErrorCode::Unauthorized);
    // Where no token is set, none opens the door.
    if (fields.contains("Authorization"))
        QVERIFY(ApiAccess(QString()).check(headerOf(fields), peer));
}

void TestApiAccess::messagesTellNoToken()
{
    for (const char* authorization : { "Bearer guess", "Basic guess", "" }) {
        const auto error = ApiAccess(kToken).check(headerOf({ { "Authorization", authorization } }), kHere);
        QVERIFY(error);
        QVERIFY(!error->message.contains(kToken));
        QVERIFY(!error->message.contains(QStringLiteral("guess")));
    }
}

void TestApiAccess::tellsClientsApart()
{
    const ApiAccess access(kToken);
    QVERIFY(access.client(headerOf({ { "Authorization", "Bearer s3cret-token" } })) != access.client(headerOf({})));
}

void TestApiAccess::comparesWholeTexts()
{
    QVERIFY(equalInConstantTime("abc", "abc"));
    QVERIFY(equalInConstantTime("", ""));
    QVERIFY(!equalInConstantTime("abc", "abd"));
    QVERIFY(!equalInConstantTime("abc", "abcd"));
    QVERIFY(!equalInConstantTime("", "a"));
}

QTEST_GUILESS_MAIN(TestApiAccess)
#include "tst_apiaccess.moc"
