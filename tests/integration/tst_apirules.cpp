#include "tests/support/hostedcore.h"

#include <QTest>

using namespace core;
using namespace tests;

namespace {

const QString kSarah = QStringLiteral("+15558675310");
const QByteArray kCall = R"({"to": "+15558675310"})";
const QString kToken = QStringLiteral("a-token-for-the-integration-tests");

} // namespace

/// What is refused, how that is told, and that Twilio hears nothing of it.
class TestApiRules : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<HostedCore> m_core;

    void verifyNobodyWasCalled() const { QCOMPARE(m_core->world.twilio().requests().size(), 0); }

private Q_SLOTS:
    void init()
    {
        m_core = std::make_unique<HostedCore>();
        m_core->apiToken = kToken;
        m_core->start();
    }

    void cleanup() { m_core.reset(); }

    void wrongRequestsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const QByteArray post = "POST";
        const QByteArray place = "/api/outbound-call";
        const QByteArray json = "application/json";
        const auto row = [](const char* name) -> QTestData& { return QTest::newRow(name); };
        row("no JSON") << post << place << json << QByteArray("{\"to\": ") << 400 << QStringLiteral("malformed");
        row("no object") << post << place << json << QByteArray("[1]") << 400 << QStringLiteral("malformed");
        row("empty body") << post << place << json << QByteArray() << 400 << QStringLiteral("malformed");
        row("empty to") << post << place << json << QByteArray(R"({"to": ""})") << 400
                        << QStringLiteral("missing_field");
        row("null to") << post << place << json << QByteArray(R"({"to": null})") << 400
                       << QStringLiteral("missing_field");
        row("to is a number") << post << place << json << QByteArray(R"({"to": 15558675310})") << 400
                              << QStringLiteral("malformed");
        row("impossible number") << post << place << json << QByteArray(R"({"to": "+1234"})") << 400
                                 << QStringLiteral("impossible_number");
        row("words") << post << place << json << QByteArray(R"({"to": "Sarah"})") << 400
                     << QStringLiteral("impossible_number");
        row("premium number") << post << place << json << QByteArray(R"({"to": "+19005551234"})") << 403
                              << QStringLiteral("premium_number");
        row("parameters are a list") << post << place << json
                                     << QByteArray(R"({"to": "+15558675310", "customParameters": []})") << 400
                                     << QStringLiteral("malformed");
        row("unknown field") << post << place << json << QByteArray(R"({"to": "+15558675310", "customParams": {}})")
                             << 400 << QStringLiteral("malformed");
        row("ring for an hour") << post << place << json << QByteArray(R"({"to": "+15558675310", "timeout": 3600})")
                                << 400 << QStringLiteral("malformed");
        row("later part") << post << place << json << QByteArray(R"({"to": "+15558675310", "timeZone": "x"})") << 400
                          << QStringLiteral("not_supported");
        row("not JSON by its type") << post << place << QByteArray("text/plain") << kCall << 415
                                    << QStringLiteral("unsupported_media_type");
        row("form") << post << place << QByteArray("application/x-www-form-urlencoded") << QByteArray("to=1") << 415
                    << QStringLiteral("unsupported_media_type");
        row("wrong method") << QByteArray("PUT") << place << json << kCall << 405
                            << QStringLiteral("method_not_allowed");
        row("GET") << QByteArray("GET") << place << json << QByteArray() << 405 << QStringLiteral("method_not_allowed");
        row("nothing there") << QByteArray("GET") << QByteArray("/api/nothing") << json << QByteArray() << 404
                             << QStringLiteral("not_found");
        row("no such call") << QByteArray("GET") << QByteArray("/api/calls/CA00000000000000000000000000000000") << json
                            << QByteArray() << 404 << QStringLiteral("not_found");
        row("too large") << post << place << json << QByteArray(1024 * 1024 + 1, ' ') << 413
                         << QStringLiteral("too_large");
        row("no such status") << QByteArray("GET") << QByteArray("/api/calls?status=dreaming") << json << QByteArray()
                              << 400 << QStringLiteral("malformed");
        row("no limit") << QByteArray("GET") << QByteArray("/api/calls?limit=0") << json << QByteArray() << 400
                        << QStringLiteral("malformed");
        row("no time") << QByteArray("GET") << QByteArray("/api/calls?since=yesterday") << json << QByteArray() << 400
                       << QStringLiteral("malformed");
        row("no cursor") << QByteArray("GET") << QByteArray("/api/calls?cursor=%21") << json << QByteArray() << 400
                         << QStringLiteral("malformed");
    }

    void wrongRequestsAreRefused()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        const ApiAnswer answer = m_core->api().send(method, target, { { "Content-Type", type } }, body);
        QTEST(answer.status, "status");
        QTEST(answer.text("code"), "code");
        QCOMPARE(answer.header("Content-Type"), QByteArray("application/json"));
        QVERIFY(!answer.text("error").isEmpty());
        QVERIFY(!answer.text("message").isEmpty());
        if (answer.status == 405)
            QCOMPARE(answer.header("Allow"), QByteArray("POST"));
        verifyNobodyWasCalled();
        QCOMPARE(m_core->api().get("/api/calls").items("calls").size(), 0);
    }

    void tooManyRequestsAreTold()
    {
        m_core->settings.limits.requestsPerMinute = 2;
        m_core->restart();
        QCOMPARE(m_core->api().place(kSarah).status, 200);
        QCOMPARE(m_core->api().place(kSarah).status, 200);
        const ApiAnswer answer = m_core->api().place(kSarah);
        QCOMPARE(answer.status, 429);
        QCOMPARE(answer.text("code"), QStringLiteral("rate_limited"));
        const int seconds = answer.header("Retry-After").toInt();
        QVERIFY(seconds >= 1 && seconds <= 30);
        QCOMPARE(m_core->world.creates().size(), 2);
    }

    void tooManyCallsAtOnceAreTold()
    {
        m_core->settings.limits.concurrentCalls = 1;
        m_core->restart();
        const QString silent = QStringLiteral("+15550100008");
        const ApiAnswer first = m_core->api().place(silent);
        QCOMPARE(first.status, 200);
        const ApiAnswer second = m_core->api().place(silent);
        QCOMPARE(second.status, 429);
        QCOMPARE(second.text("code"), QStringLiteral("too_many_calls"));
        QVERIFY(second.header("Retry-After").toInt() >= 1);
        QVERIFY(m_core->waitForStatus(first.text("callSid"), QStringLiteral("completed")));
        QCOMPARE(m_core->api().place(silent).status, 200);
        QCOMPARE(m_core->world.creates().size(), 2);
    }

    void onlyTheRightOnesMayCall_data()
    {
        QTest::addColumn<HttpHeaders>("headers");
        QTest::addColumn<int>("status");
        const QByteArray bearer = "Bearer " + kToken.toUtf8();
        QTest::newRow("this machine") << HttpHeaders {} << 200;
        QTest::newRow("by number") << HttpHeaders { { "Host", "127.0.0.1:3000" } } << 200;
        QTest::newRow("by IPv6") << HttpHeaders { { "Host", "[::1]:3000" } } << 200;
        QTest::newRow("own page") << HttpHeaders { { "Host", "localhost:3000" }, { "Origin", "http://localhost:3000" } }
                                  << 200;
        QTest::newRow("tunnel") << HttpHeaders { { "X-Forwarded-For", "203.0.113.7" } } << 401;
        QTest::newRow("tunnel by standard") << HttpHeaders { { "Forwarded", "for=203.0.113.7" } } << 401;
        QTest::newRow("foreign Host") << HttpHeaders { { "Host", "callwright.example.com" } } << 401;
        QTest::newRow("rebinding") << HttpHeaders { { "Host", "127.0.0.1.example.com" } } << 401;
        QTest::newRow("foreign page") << HttpHeaders { { "Origin", "https://evil.example.com" } } << 401;
        QTest::newRow("other local page")
            << HttpHeaders { { "Host", "localhost:3000" }, { "Origin", "http://localhost:8080" } } << 401;
        QTest::newRow("file page") << HttpHeaders { { "Origin", "null" } } << 401;
        QTest::newRow("right token") << HttpHeaders { { "Authorization", bearer } } << 200;
        QTest::newRow("right token from afar") << HttpHeaders { { "Authorization", bearer },
            { "X-Forwarded-For", "203.0.113.7" }, { "Host", "callwright.example.com" } }
                                               << 200;
        QTest::newRow("wrong token") << HttpHeaders { { "Authorization", "Bearer guess" } } << 401;
        QTest::newRow("longer token") << HttpHeaders { { "Authorization", bearer + "x" } } << 401;
        QTest::newRow("no bearer") << HttpHeaders { { "Authorization", "Basic " + kToken.toUtf8().toBase64() } } << 401;
        QTest::newRow("empty bearer") << HttpHeaders { { "Authorization", "Bearer " } } << 401;
    }

    void onlyTheRightOnesMayCall()
    {
        QFETCH(HttpHeaders, headers);
        QFETCH(int, status);
        const ApiAnswer answer = m_core->api().post("/api/outbound-call", kCall, headers);
        QCOMPARE(answer.status, status);
        for (const char* path : { "/api/calls", "/metrics" })
            QCOMPARE(m_core->api().get(path, headers).status, status);
        QCOMPARE(m_core->world.creates().size(), status == 200 ? 1 : 0);
        if (status == 200)
            return;
        QCOMPARE(answer.text("code"), QStringLiteral("unauthorized"));
        QVERIFY(answer.header("WWW-Authenticate").startsWith("Bearer"));
        QVERIFY(!answer.body.contains(kToken.toUtf8()));
    }

    void eventsAreForTheRightOnes()
    {
        const HttpHeaders upgrade { { "Upgrade", "websocket" }, { "Sec-WebSocket-Version", "13" },
            { "Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==" }, { "Connection", "Upgrade" },
            { "Origin", "https://evil.example.com" } };
        QCOMPARE(m_core->api().get("/api/events", upgrade).status, 401);
    }

    void webhooksNeedTwiliosSignature_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("TwiML") << QByteArray("/api/outbound-call-twiml?customParams=%7B%7D&callId=1");
        QTest::newRow("status") << QByteArray("/api/call-status?callId=1");
        QTest::newRow("action") << QByteArray("/api/connect-action");
    }

    void webhooksNeedTwiliosSignature()
    {
        QFETCH(QByteArray, target);
        const FormFields form { { QStringLiteral("CallSid"), QStringLiteral("CA00000000000000000000000000000001") },
            { QStringLiteral("CallStatus"), QStringLiteral("completed") }, { QStringLiteral("To"), kSarah } };
        FormFields changed = form;
        changed[1].second = QStringLiteral("ringing");
        const QByteArray good = m_core->signature(target, form);
        const QList<QByteArray> bad { m_core->signature(target, changed), m_core->signature(target + "x", form),
            "AAAAAAAAAAAAAAAAAAAAAAAAAAA=", good.chopped(1) };
        const auto verifyRefused = [](const ApiAnswer& answer) {
            QCOMPARE(answer.status, 403);
            QCOMPARE(answer.text("code"), QStringLiteral("bad_signature"));
        };
        verifyRefused(m_core->api().postForm(target, form));
        verifyRefused(m_core->api().postForm(target, form, { { "Authorization", "Bearer " + kToken.toUtf8() } }));
        for (const QByteArray& signature : bad)
            verifyRefused(m_core->api().postForm(target, form, { { "X-Twilio-Signature", signature } }));
        QCOMPARE(m_core->api().get("/api/calls").items("calls").size(), 0); // nothing was adopted
        QCOMPARE(
            m_core->api()
                .send("POST", target, { { "Content-Type", "application/json" }, { "X-Twilio-Signature", good } }, "{}")
                .status,
            415);
        const QByteArray metrics = m_core->api().get("/metrics").body;
        for (const char* line :
            { "{reason=\"no_signature\"} 2\n", "{reason=\"bad_signature\"} 4\n", "{reason=\"content_type\"} 1\n" })
            QVERIFY2(metrics.contains("callwright_webhooks_refused_total" + QByteArray(line)), metrics);
        QCOMPARE(m_core->postSigned(target, form).status, 200);
    }

    void relayNeedsTwiliosSignature()
    {
        QCOMPARE(m_core->api().place(QStringLiteral("+15550100005")).status, 200); // it rings for a while
        const QByteArray path = "/relay/" + m_core->api().record(m_core->world.lastCall()->sid).text("id").toUtf8();
        const HttpHeaders upgrade { { "Upgrade", "websocket" }, { "Sec-WebSocket-Version", "13" },
            { "Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==" }, { "Connection", "Upgrade" } };
        QCOMPARE(m_core->api().get(path, upgrade).status, 403);
        QCOMPARE(m_core->api()
                     .get(path, upgrade + HttpHeaders { { "X-Twilio-Signature", "AAAAAAAAAAAAAAAAAAAAAAAAAAA=" } })
                     .status,
            403);
    }

    void healthIsForEverybody()
    {
        const HttpHeaders foreign { { "X-Forwarded-For", "203.0.113.7" } };
        const ApiAnswer health = m_core->api().get("/healthz", foreign);
        QCOMPARE(health.status, 200);
        QCOMPARE(health.text("status"), QStringLiteral("ok"));
        QCOMPARE(health.text("service"), QStringLiteral("callwright"));
        QCOMPARE(health.text("carrier"), QStringLiteral("sandbox"));
        QCOMPARE(health.text("llm"), QStringLiteral("sandbox"));
        QCOMPARE(health.text("draining"), QStringLiteral("false"));
        QVERIFY(health.text("from").isEmpty()); // whose number it is, is for those who may use the API
        QCOMPARE(m_core->api().get("/healthz").text("from"), SandboxWorld::ourNumber());
        const ApiAnswer ready = m_core->api().get("/readyz", foreign);
        QCOMPARE(ready.status, 200);
        QCOMPARE(ready.text("status"), QStringLiteral("ready"));
        for (const char* part : { "database", "carrier", "llm" })
            QCOMPARE(textOf(*ready.json.find(QLatin1String(part)), "ready"), QStringLiteral("true"));
        for (const QByteArray& body : { health.body, ready.body }) {
            QVERIFY(!body.contains(m_core->settings.twilio.authToken.toUtf8()));
            QVERIFY(!body.contains(m_core->settings.llm.apiKey.toUtf8()));
        }
    }

    void metricsAreCounted()
    {
        QCOMPARE(m_core->api().place(QStringLiteral("+15550100008")).status, 200);
        const ApiAnswer metrics = m_core->api().get("/metrics");
        QCOMPARE(metrics.status, 200);
        QVERIFY(metrics.header("Content-Type").startsWith("text/plain; version=0.0.4"));
        QVERIFY(metrics.body.contains(
            "# TYPE callwright_calls_total counter\ncallwright_calls_total{status=\"intent\"} 1\n"));
        QTRY_VERIFY(m_core->api().get("/metrics").body.contains("\ncallwright_turns_total{end=\"stop\"} 1\n"));
        // The opening line may be ready before the callee has answered.
        QTRY_VERIFY(m_core->api().get("/metrics").body.contains("callwright_live_calls{status=\"in-progress\"} 1\n"));
    }
};

QTEST_GUILESS_MAIN(TestApiRules)
#include "tst_apirules.moc"
