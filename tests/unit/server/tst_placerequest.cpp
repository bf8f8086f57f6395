#include "core/server/placerequest.h"

#include <QTest>

using namespace core;

namespace {

WebRequest post(const QByteArray& body, const QByteArray& type = "application/json", const QByteArray& key = {})
{
    WebRequest request;
    request.headers = { { "content-type", type } };
    if (!key.isEmpty())
        request.headers.append({ "idempotency-key", key });
    request.body = body;
    return request;
}

} // namespace

class TestPlaceRequest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEverything();
    void leavesDefaults();
    void refuses_data();
    void refuses();
    void mediaType_data();
    void mediaType();
    void missingToIsWordedAsTheGuideSays();
    void keyComesWithTheBodysHash();
    void keyIsBounded();
    void machineDetection_data();
    void machineDetection();
};

void TestPlaceRequest::readsEverything()
{
    const auto call = parsePlaceRequest(
        post(R"({"to":" +15005550010 ","from":"+15005550006","timeout":20,"record":true,)"
             R"("mode":"relay","playbook":null,"customParameters":{"z":1,"a":{"b":[true,null]}}})"));
    QVERIFY(call);
    QCOMPARE(call->to, QStringLiteral("+15005550010"));
    QCOMPARE(call->from, QStringLiteral("+15005550006"));
    QCOMPARE(call->ringTimeout, std::chrono::seconds(20));
    QVERIFY(call->record);
    QCOMPARE(call->parameters.compact(), QByteArray(R"({"z":1,"a":{"b":[true,null]}})"));
    QVERIFY(call->idempotencyKey.isEmpty());
    QVERIFY(call->requestHash.isEmpty());
}

void TestPlaceRequest::leavesDefaults()
{
    const auto call = parsePlaceRequest(post(R"({"to":"+15005550010","customParameters":null})"));
    QVERIFY(call);
    QCOMPARE(call->parameters.compact(), QByteArray("{}"));
    QCOMPARE(call->ringTimeout, std::chrono::seconds(60));
    QVERIFY(!call->record);
    QVERIFY(call->machineDetection.isEmpty());
}

void TestPlaceRequest::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    const auto row
        = [](const char* name, const QByteArray& body, ErrorCode code) { QTest::newRow(name) << body << code; };
    const auto field = [](const char* name, const QByteArray& text, ErrorCode code) {
        QTest::newRow(name) << QByteArray(R"({"to":"+15005550010",)" + text + '}') << code;
    };
    row("empty", "", ErrorCode::Malformed);
    row("no JSON", "to=+15005550010", ErrorCode::Malformed);
    row("cut off", R"({"to":"+1500)", ErrorCode::Malformed);
    row("two documents", R"({"to":"+15005550010"}{})", ErrorCode::Malformed);
    row("array", R"(["+15005550010"])", ErrorCode::Malformed);
    row("text", R"("+15005550010")", ErrorCode::Malformed);
    row("null", "null", ErrorCode::Malformed);
    row("bad UTF-8", "{\"to\":\"+1500555\xff\"}", ErrorCode::Malformed);
    row("nested deeply", QByteArray(1000, '['), ErrorCode::Malformed);
    row("nothing", "{}", ErrorCode::MissingField);
    row("to is null", R"({"to":null})", ErrorCode::MissingField);
    row("to is blank", R"({"to":"  "})", ErrorCode::MissingField);
    row("to is a number", R"({"to":15005550010})", ErrorCode::Malformed);
    row("to is an object", R"({"to":{"$gt":""}})", ErrorCode::Malformed);
    field("from is a list", R"("from":["+15005550006"])", ErrorCode::Malformed);
    field("parameters are a list", R"("customParameters":[1])", ErrorCode::Malformed);
    field("parameters are a text", R"("customParameters":"{}")", ErrorCode::Malformed);
    field("timeout 0", R"("timeout":0)", ErrorCode::Malformed);
    field("timeout 601", R"("timeout":601)", ErrorCode::Malformed);
    field("timeout broken", R"("timeout":1.5)", ErrorCode::Malformed);
    field("timeout as text", R"("timeout":"60")", ErrorCode::Malformed);
    field("timeout huge", R"("timeout":99999999999999999999)", ErrorCode::Malformed);
    field("record as text", R"("record":"true")", ErrorCode::Malformed);
    field("detection", R"("machineDetection":"maybe")", ErrorCode::Malformed);
    field("other mode", R"("mode":"media-stream")", ErrorCode::NotSupported);
    field("playbook", R"("playbook":7)", ErrorCode::Malformed);
    field("schedule", R"("scheduleAt":"2026-11-02T09:52:20Z")", ErrorCode::NotSupported);
    field("unknown", R"("Url":"https://evil.example")", ErrorCode::Malformed);
}

void TestPlaceRequest::refuses()
{
    QFETCH(QByteArray, body);
    const auto call = parsePlaceRequest(post(body));
    QVERIFY(!call);
    QTEST(call.error().code, "code");
    QVERIFY(!call.error().message.isEmpty());
}

void TestPlaceRequest::mediaType_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("plain") << QByteArray("application/json") << true;
    QTest::newRow("charset") << QByteArray("application/json; charset=utf-8") << true;
    QTest::newRow("case") << QByteArray("Application/JSON") << true;
    QTest::newRow("form") << QByteArray("application/x-www-form-urlencoded") << false;
    QTest::newRow("text, as a web page may send it") << QByteArray("text/plain;application/json") << false;
    QTest::newRow("sequence") << QByteArray("application/json-seq") << false;
    QTest::newRow("none") << QByteArray() << false;
}

void TestPlaceRequest::mediaType()
{
    QFETCH(QByteArray, type);
    const auto call = parsePlaceRequest(post(R"({"to":"+15005550010"})", type));
    QTEST(bool(call), "isTaken");
    if (!call)
        QCOMPARE(call.error().code, ErrorCode::UnsupportedMediaType);
}

void TestPlaceRequest::missingToIsWordedAsTheGuideSays()
{
    const auto call = parsePlaceRequest(post(R"({"customParameters":{}})"));
    QVERIFY(toJson(call.error()).contains(R"("error":"Missing required field: to")"));
}

void TestPlaceRequest::keyComesWithTheBodysHash()
{
    const auto hashOf = [](const QByteArray& body) {
        const auto call = parsePlaceRequest(post(body, "application/json", " key-1 "));
        return call && call->idempotencyKey == QLatin1String("key-1") ? call->requestHash : QByteArray();
    };
    const QByteArray hash = hashOf(R"({"to":"+15005550010","timeout":20})");
    QCOMPARE(hash.size(), 32);
    QCOMPARE(hashOf("{ \"to\": \"+15005550010\",\n  \"timeout\": 20 }"), hash); // blanks are no difference
    QVERIFY(hashOf(R"({"to":"+15005550010","timeout":21})") != hash);
    QVERIFY(hashOf(R"({"to":"+15005550011","timeout":20})") != hash);
}

void TestPlaceRequest::keyIsBounded()
{
    const QByteArray body = R"({"to":"+15005550010"})";
    QVERIFY(parsePlaceRequest(post(body, "application/json", QByteArray(255, 'k'))));
    QCOMPARE(
        parsePlaceRequest(post(body, "application/json", QByteArray(256, 'k'))).error().code, ErrorCode::Malformed);
}

void TestPlaceRequest::machineDetection_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("word");
    QTest::newRow("true") << QByteArray("true") << QStringLiteral("Enable");
    QTest::newRow("false") << QByteArray("false") << QString();
    QTest::newRow("Enable") << QByteArray("\"Enable\"") << QStringLiteral("Enable");
    QTest::newRow("DetectMessageEnd") << QByteArray("\"DetectMessageEnd\"") << QStringLiteral("DetectMessageEnd");
}

void TestPlaceRequest::machineDetection()
{
    QFETCH(QByteArray, value);
    const auto call = parsePlaceRequest(post(R"({"to":"+15005550010","machineDetection":)" + value + '}'));
    QVERIFY(call);
    QTEST(call->machineDetection, "word");
}

QTEST_GUILESS_MAIN(TestPlaceRequest)
#include "tst_placerequest.moc"
