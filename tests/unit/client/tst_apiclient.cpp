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
    QTest::newRow("refused") << 400 << QByteArray(R"({"error":"x","message":"Send a number."})")
                             << ErrorCode::CarrierRefused << "Send a number.";
    QTest::newRow("not found") << 404 << QByteArray(R"({"message":"There is no call CA1."})") << ErrorCode::NotFound
                               << "There is no call CA1.";
    QTest::newRow("no JSON") << 502 << QByteArray("<html>Bad gateway") << ErrorCode::CarrierRefused
                             << "The server answered 502.";
    QTest::newRow("no words") << 500 << QByteArray("{}") << ErrorCode::CarrierRefused << "The server answered 500.";
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
