#include "core/calls/callbackurls.h"
#include "core/server/webrequest.h"

#include <QTest>

using namespace core;

namespace {

const QUrl kPublic(QStringLiteral("https://x.example"));
const QString kId = QStringLiteral("0123456789abcdef0123456789abcdef");

/// As it arrives at our own server.
WebRequest arriving(const QUrl& url)
{
    const QByteArray whole = url.toEncoded();
    WebRequest request;
    request.setTarget(whole.mid(whole.indexOf('/', 8)));
    return request;
}

} // namespace

class TestCallbackUrls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parametersArriveUnharmed_data();
    void parametersArriveUnharmed();
    void looksAsTheGuideSays();
    void longParametersGoByReference();
    void baseMayHaveAPath();
    void statusCallbackCarriesOurId();
};

void TestCallbackUrls::parametersArriveUnharmed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("none") << QByteArray("{}");
    QTest::newRow("key order") << QByteArray(R"({"z":1,"a":2,"m":{"y":1,"b":2}})");
    QTest::newRow("URL signs") << QByteArray(R"({"a":"100% + 1 & x=y # ? / ; , : @ ~"})");
    QTest::newRow("plus and blank") << QByteArray(R"({"a":"1+1 = 2","b":"%2B%20"})");
    QTest::newRow("quotes") << QByteArray(R"({"a":"\"it's\" \\ <b>"})");
    QTest::newRow("new lines") << QByteArray(R"({"a":"one\r\ntwo\tthree"})");
    QTest::newRow("emoji") << QByteArray(R"({"naïve":"Zoë 📞 日本"})");
    QTest::newRow("numbers") << QByteArray(R"({"a":1.10,"b":12345678901234567890,"c":-0.5e3,"d":null,"e":true})");
}

void TestCallbackUrls::parametersArriveUnharmed()
{
    QFETCH(QByteArray, json);
    const auto parameters = OrderedJson::parse(json);
    QVERIFY(parameters);
    const WebRequest request = arriving(twimlUrl(kPublic, kId, *parameters));
    QCOMPARE(request.path, QByteArray("/api/outbound-call-twiml"));
    QCOMPARE(request.queryItem("customParams").toUtf8(), parameters->compact());
    QCOMPARE(request.queryItem("callId"), kId);
}

void TestCallbackUrls::looksAsTheGuideSays()
{
    const auto parameters = OrderedJson::parse(R"({"customerName":"Ann Lee","amount":"$1"})");
    QCOMPARE(twimlUrl(kPublic, kId, *parameters).toEncoded(),
        QByteArray("https://x.example/api/outbound-call-twiml?customParams=%7B%22customerName%22%3A%22Ann%20Lee%22%2C"
                   "%22amount%22%3A%22%241%22%7D&callId=")
            + kId.toLatin1());
}

void TestCallbackUrls::longParametersGoByReference()
{
    const auto urlWith = [](int characters) {
        return twimlUrl(kPublic, kId,
            OrderedJson::object(
                { { QStringLiteral("a"), OrderedJson::string(QString(characters, QLatin1Char('x'))) } }));
    };
    const qsizetype around = urlWith(0).toEncoded().size();
    const int most = static_cast<int>(4000 - around);
    QCOMPARE(urlWith(most).toEncoded().size(), 4000);
    const WebRequest reference = arriving(urlWith(most + 1));
    QCOMPARE(reference.query, QByteArray("callId=") + kId.toLatin1());
}

void TestCallbackUrls::baseMayHaveAPath()
{
    const QUrl base(QStringLiteral("https://x.example:8443/phone/"));
    QCOMPARE(statusCallbackUrl(base, kId).toEncoded(),
        QByteArray("https://x.example:8443/phone/api/call-status?callId=") + kId.toLatin1());
}

void TestCallbackUrls::statusCallbackCarriesOurId()
{
    const WebRequest request = arriving(statusCallbackUrl(kPublic, QStringLiteral("a b&c")));
    QCOMPARE(request.path, QByteArray("/api/call-status"));
    QCOMPARE(request.queryItem("callId"), QStringLiteral("a b&c"));
}

QTEST_GUILESS_MAIN(TestCallbackUrls)
#include "tst_callbackurls.moc"
