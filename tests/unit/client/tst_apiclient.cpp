#include "core/base/qnamhttpclient.h"
#include "core/client/apiclient.h"
#include "tests/support/awaitresult.h"
#include "tests/support/scriptedhttpserver.h"

#include <QTest>

using namespace core;
using tests::awaitResult;
using tests::HttpStep;

namespace {

const QString kToken = QStringLiteral("s3cret");

} // namespace

class TestApiClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksForHealth();
    void placesWithKeyAndToken();
    void withoutTokenNoneIsSent();
    void namesCallsInThePath();
    void tellsTheServersWords_data();
    void tellsTheServersWords();
    void keepsWhatElseTheServerSays();
    void movesTo();
    void brokenAnswerIsAnError();
    void nobodyThereIsUnreachable();
    void placingIsNeverRepeated();

private:
    std::unique_ptr<tests::ScriptedHttpServer> m_server;
    QnamHttpClient m_http;
    std::unique_ptr<ApiClient> m_client;
};

void TestApiClient::init()
{
    m_server = std::make_unique<tests::ScriptedHttpServer>();
    m_client = std::make_unique<ApiClient>(m_http, m_server->url(), kToken);
}

void TestApiClient::asksForHealth()
{
    m_server->answer(200, R"({"status":"ok","service":"callwright"})");
    const auto health = awaitResult(m_client->health());
    QVERIFY(health);
    QCOMPARE(health->find(QStringLiteral("service"))->text(), QStringLiteral("callwright"));
    QCOMPARE(m_server->requests().first().method, QByteArray("GET"));
    QCOMPARE(m_server->requests().first().target, QByteArray("/healthz"));
}

void TestApiClient::placesWithKeyAndToken()
{
    m_server->answer(200, R"({"callSid":"CA1","status":"queued"})");
    const auto parameters = OrderedJson::parse(R"({"z":1.10,"a":"ä"})");
    const auto placed
        = awaitResult(m_client->place(QStringLiteral("+1 500 555 0010"), *parameters, QStringLiteral("key-1")));
    QVERIFY(placed);
    QCOMPARE(placed->find(QStringLiteral("callSid"))->text(), QStringLiteral("CA1"));
    const auto& request = m_server->requests().first();
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.target, QByteArray("/api/outbound-call"));
    QCOMPARE(request.header("Content-Type"), QByteArray("application/json"));
    QCOMPARE(request.header("Idempotency-Key"), QByteArray("key-1"));
    QCOMPARE(request.header("Authorization"), QByteArray("Bearer s3cret"));
    QCOMPARE(request.body, QByteArray(R"({"to":"+1 500 555 0010","customParameters":{"z":1.10,"a":"ä"}})"));
}

void TestApiClient::withoutTokenNoneIsSent()
{
    ApiClient client(m_http, m_server->url(), {});
    m_server->answer(200, "{}");
    QVERIFY(awaitResult(client.health()));
    QVERIFY(m_server->requests().first().header("Authorization").isEmpty());
}

void TestApiClient::namesCallsInThePath()
{
    m_server->answer(200, "{}");
    m_server->answer(200, "{}");
    QVERIFY(awaitResult(m_client->record(QStringLiteral("CA1"))));
    QVERIFY(awaitResult(m_client->hangUp(QStringLiteral("CA1"))));
    QCOMPARE(m_server->requests()[0].target, QByteArray("/api/calls/CA1"));
    QCOMPARE(m_server->requests()[1].method, QByteArray("POST"));
    QCOMPARE(m_server->requests()[1].target, QByteArray("/api/calls/CA1/hangup"));
}

void TestApiClient::tellsTheServersWords_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* title, int status, const QByteArray& body, ErrorCode code, const char* message) {
        QTest::newRow(title) << status << body << code << QString::fromLatin1(message);
    };
    row("by its code", 400, R"({"error":"x","code":"impossible_number","message":"Too short."})",
        ErrorCode::ImpossibleNumber, "Too short.");
    row("codes of one status", 409, R"({"code":"not_connected","message":"Nobody."})", ErrorCode::NotConnected,
        "Nobody.");
    row("Twilio's", 500, R"({"code":"carrier_refused","message":"No."})", ErrorCode::CarrierRefused, "No.");
    row("a code of a newer core", 400, R"({"code":"brand_new","message":"Send it."})", ErrorCode::Internal, "Send it.");
    row("not found without a code", 404, R"({"message":"There is no call CA1."})", ErrorCode::NotFound,
        "There is no call CA1.");
    row("unauthorized without a code", 401, "", ErrorCode::Unauthorized, "The server answered 401.");
    row("no JSON", 502, "<html>Bad gateway", ErrorCode::Internal, "The server answered 502.");
    row("no words", 500, "{}", ErrorCode::Internal, "The server answered 500.");
    row("words of another kind", 500, R"({"code":7,"message":[1]})", ErrorCode::Internal, "The server answered 500.");
    row("a list", 500, "[1,2]", ErrorCode::Internal, "The server answered 500.");
}

void TestApiClient::tellsTheServersWords()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    m_server->answer(status, body);
    const auto answer = awaitResult(m_client->record(QStringLiteral("CA1")));
    QVERIFY(!answer);
    QTEST(answer.error().code, "code");
    QTEST(answer.error().message, "message");
    QCOMPARE(answer.error().details.value(QStringLiteral("httpStatus")).toInt(), status);
}

void TestApiClient::keepsWhatElseTheServerSays()
{
    m_server->answer(429, R"({"error":"x","code":"rate_limited","message":"Slow down.","retryAfter":3})");
    const auto answer = awaitResult(m_client->record(QStringLiteral("CA1")));
    QCOMPARE(answer.error(),
        (Error { ErrorCode::RateLimited, QStringLiteral("Slow down."),
            { { QStringLiteral("retryAfter"), 3 }, { QStringLiteral("httpStatus"), 429 } } }));
}

void TestApiClient::movesTo()
{
    tests::ScriptedHttpServer other;
    other.answer(200, "{}");
    m_client->moveTo(other.url(), {});
    QVERIFY(awaitResult(m_client->health()));
    QVERIFY(other.requests().first().header("Authorization").isEmpty());
    QVERIFY(m_server->requests().isEmpty());
}

void TestApiClient::brokenAnswerIsAnError()
{
    m_server->answer(200, "{\"callSid\":");
    QCOMPARE(awaitResult(m_client->record(QStringLiteral("CA1"))).error().code, ErrorCode::Malformed);
}

void TestApiClient::nobodyThereIsUnreachable()
{
    m_server->close();
    QCOMPARE(awaitResult(m_client->health()).error().code, ErrorCode::CarrierUnreachable);
}

void TestApiClient::placingIsNeverRepeated()
{
    m_server->add({ {}, HttpStep::Cut::AfterRequest });
    m_server->answer(200, "{}");
    const auto placed
        = awaitResult(m_client->place(QStringLiteral("+15005550010"), OrderedJson::object(), QStringLiteral("k")));
    QCOMPARE(placed.error().code, ErrorCode::OutcomeUnknown);
    QCOMPARE(m_server->requests().size(), 1);
}

QTEST_GUILESS_MAIN(TestApiClient)
#include "tst_apiclient.moc"
