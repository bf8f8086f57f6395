#include "core/base/qnamhttpclient.h"
#include "core/client/callapi.h"
#include "core/client/controlapi.h"
#include "core/client/deskapi.h"
#include "tests/support/awaitresult.h"
#include "tests/support/scriptedhttpserver.h"

#include <QProcess>
#include <QTest>

using namespace core;
using namespace std::chrono_literals;
using tests::awaitResult;

namespace {

const QString kSid = QStringLiteral("CA1");

CallOrder order()
{
    return { QStringLiteral("+1 555 867 5310"), QStringLiteral("payment-reminder"),
        { { QStringLiteral("name"), QStringLiteral("O'Hara \"Jo\" $HOME `id`\n\\"), true },
            { QStringLiteral("amount"), QStringLiteral("1.10"), false },
            { QStringLiteral("odd"), QStringLiteral("{no JSON"), false } } };
}

const QByteArray kOrder = "{\"to\":\"+1 555 867 5310\",\"playbook\":\"payment-reminder\",\"customParameters\":{"
                          "\"name\":\"O'Hara \\\"Jo\\\" $HOME `id`\\n\\\\\",\"amount\":1.10,\"odd\":\"{no JSON\"}}";

} // namespace

/// What the three APIs send, and what they make of the answers.
class TestCallApi : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<tests::ScriptedHttpServer> m_server;
    QnamHttpClient m_http;
    std::unique_ptr<ApiClient> m_client;

    const tests::ScriptedHttpServer::Request& request() const { return m_server->requests().last(); }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<tests::ScriptedHttpServer>();
        m_client = std::make_unique<ApiClient>(m_http, m_server->url(), QStringLiteral("s3cret"));
    }

    void places()
    {
        m_server->answer(200, R"({"callSid":"CA1","status":"queued","to":"+15558675310","from":"+15551234567"})");
        const auto placed = awaitResult(CallApi(*m_client).place(order(), QStringLiteral("key-1")));
        QVERIFY(placed);
        QCOMPARE(placed->sid, kSid);
        QCOMPARE(placed->status, QStringLiteral("queued"));
        QCOMPARE(request().method, QByteArray("POST"));
        QCOMPARE(request().target, QByteArray("/api/outbound-call"));
        QCOMPARE(request().header("Idempotency-Key"), QByteArray("key-1"));
        QCOMPARE(request().header("Authorization"), QByteArray("Bearer s3cret"));
        QCOMPARE(request().header("Content-Type"), QByteArray("application/json"));
        QCOMPARE(request().body, kOrder);
    }

    void orderWithoutAnythingIsShort()
    {
        m_server->answer(200, R"({"callSid":"CA1"})");
        QVERIFY(awaitResult(CallApi(*m_client).place({ QStringLiteral("+1"), {}, {} }, {})));
        QCOMPARE(request().body, QByteArray(R"({"to":"+1","customParameters":{}})"));
    }

    void previews()
    {
        m_server->answer(200, R"({"to":"+15558675310","contextMessage":"c","twiml":"<Response/>","systemPrompt":"s",
            "greeting":null,"warning":"w"})");
        const auto preview = awaitResult(CallApi(*m_client).preview(order()));
        QVERIFY(preview);
        QCOMPARE(*preview,
            (CallPreview { QStringLiteral("+15558675310"), QStringLiteral("c"), QStringLiteral("<Response/>"),
                QStringLiteral("s"), QString(), QStringLiteral("w") }));
        QCOMPARE(request().target, QByteArray("/api/preview"));
        QCOMPARE(request().body, kOrder);
    }

    void lists()
    {
        m_server->answer(200, R"({"calls":[{"id":"c1","status":"busy"}],"nextCursor":"n"})");
        RecordQuery query;
        query.status = QStringLiteral("busy");
        query.outcome = QStringLiteral("paid & done");
        query.to = QStringLiteral("+1555");
        query.text = QStringLiteral("ä b");
        query.since = QDateTime(QDate(2026, 11, 2), QTime(9, 0), Qt::OffsetFromUTC, 3600);
        query.limit = 50;
        query.cursor = QStringLiteral("c+/=");
        const auto page = awaitResult(CallApi(*m_client).list(query));
        QVERIFY(page);
        QCOMPARE(page->calls.size(), 1);
        QCOMPARE(page->nextCursor, QStringLiteral("n"));
        QByteArray target = request().target;
        target.replace("%3A", ":");
        QVERIFY2(
            target.startsWith("/api/calls?status=busy&outcome=paid%20%26%20done&to=%2B1555&text=%C3%A4%20b&"), target);
        for (const char* item : { "&cursor=c%2B", "&since=2026-11-02T08:00:00.000Z", "&limit=50" })
            QVERIFY2(target.contains(item), target + " lacks " + item);
        QVERIFY(!target.contains("until"));
    }

    void readsARecord()
    {
        m_server->answer(200, R"({"id":"c1","callSid":"CA1","transcript":[{"position":1,"text":"Hi"}]})");
        const auto record = awaitResult(CallApi(*m_client).record(kSid));
        QVERIFY(record);
        QCOMPARE(record->utterances.first().text, QStringLiteral("Hi"));
        QCOMPARE(request().target, QByteArray("/api/calls/CA1"));
    }

    void strangeAnswersAreErrors_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("word") << QByteArray("\"ok\"");
        QTest::newRow("broken") << QByteArray("{\"id\":");
        QTest::newRow("nothing") << QByteArray();
    }

    void strangeAnswersAreErrors()
    {
        QFETCH(QByteArray, body);
        for (int i = 0; i < 5; ++i)
            m_server->answer(200, body);
        CallApi calls(*m_client);
        DeskApi desk(*m_client);
        QCOMPARE(awaitResult(calls.record(kSid)).error().code, ErrorCode::Malformed);
        QCOMPARE(awaitResult(calls.list({})).error().code, ErrorCode::Malformed);
        QCOMPARE(awaitResult(desk.playbooks()).error().code, ErrorCode::Malformed);
        QCOMPARE(
            awaitResult(desk.stats(QDateTime::currentDateTimeUtc(), 60s, 3600s)).error().code, ErrorCode::Malformed);
        QCOMPARE(awaitResult(calls.place(order(), QStringLiteral("k"))).error().code, ErrorCode::Malformed);
    }

    void curlIsWhatPlaceSends_data()
    {
        QTest::addColumn<QString>("token");
        QTest::newRow("token") << QStringLiteral("s3cret");
        QTest::newRow("no token") << QString();
    }

    /// A shell takes the command apart, with a curl that prints what it is given.
    void curlIsWhatPlaceSends()
    {
        QFETCH(QString, token);
        ApiClient client(m_http, QUrl(QStringLiteral("http://127.0.0.1:8080")), token);
        const QString command = CallApi(client).curl(order());
        QVERIFY(!command.contains(QLatin1String("s3cret")));
        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("API_TOKEN"), QStringLiteral("from the environment"));
        shell.setProcessEnvironment(environment);
        shell.start(QStringLiteral("sh"),
            { QStringLiteral("-c"),
                QStringLiteral("curl() { for argument; do printf '%s\\000' \"$argument\"; done; }\n") + command });
        QVERIFY(shell.waitForFinished());
        QByteArrayList expected { "-X", "POST", "http://127.0.0.1:8080/api/outbound-call", "-H",
            "Content-Type: application/json", "-d", kOrder, "" };
        if (!token.isEmpty()) {
            expected.insert(5, "-H");
            expected.insert(6, "Authorization: Bearer from the environment");
        }
        QCOMPARE(shell.readAllStandardOutput().split('\0'), expected);
        QCOMPARE(shell.readAllStandardError(), QByteArray());
    }

    void controls_data()
    {
        using Act = QFuture<Result<void>> (*)(ControlApi&);
        QTest::addColumn<Act>("act");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char* name, Act act, const char* target, const char* body) {
            QTest::newRow(name) << act << QByteArray(target) << QByteArray(body);
        };
        row(
            "say", [](ControlApi& c) { return c.say(kSid, QStringLiteral("Hi")); }, "say", R"({"text":"Hi"})");
        row(
            "note", [](ControlApi& c) { return c.note(kSid, QStringLiteral("N")); }, "note", R"({"text":"N"})");
        row(
            "take over", [](ControlApi& c) { return c.takeOver(kSid, true); }, "takeover", R"({"on":true})");
        row(
            "hand back", [](ControlApi& c) { return c.takeOver(kSid, false); }, "takeover", R"({"on":false})");
        row(
            "transfer", [](ControlApi& c) { return c.transfer(kSid, QStringLiteral("+1")); }, "transfer",
            R"({"to":"+1"})");
        row(
            "digits", [](ControlApi& c) { return c.digits(kSid, QStringLiteral("1#")); }, "digits",
            "{\"digits\":\"1#\"}");
        row(
            "hang up", [](ControlApi& c) { return c.hangUp(kSid); }, "hangup", "{}");
        row(
            "outcome", [](ControlApi& c) { return c.setOutcome(kSid, QStringLiteral("paid")); }, "outcome",
            R"({"outcome":"paid"})");
    }

    void controls()
    {
        using Act = QFuture<Result<void>> (*)(ControlApi&);
        QFETCH(Act, act);
        QFETCH(QByteArray, target);
        ControlApi control(*m_client);
        m_server->answer(200, R"({"callSid":"CA1","status":"in-progress","act":null})");
        QVERIFY(awaitResult(act(control)));
        QCOMPARE(request().method, QByteArray("POST"));
        QCOMPARE(request().target, "/api/calls/CA1/" + target);
        QTEST(request().body, "body");
        QCOMPARE(request().header("X-Operator"), QByteArray());
        control.setOperator(QStringLiteral("Zoë"));
        m_server->answer(409, R"({"code":"call_over","message":"The call is over."})");
        QCOMPARE(awaitResult(act(control)).error().code, ErrorCode::CallOver);
        QCOMPARE(request().header("X-Operator"), QByteArray("Zoë"));
    }

    void knowsTheCore()
    {
        m_server->answer(200, R"({"status":"ok","service":"callwright","version":"0.1","instance":"i",
            "carrier":"sandbox","llm":"openai","model":"m","from":"+1","draining":true})");
        const auto core = awaitResult(DeskApi(*m_client).health());
        QVERIFY(core);
        QCOMPARE(*core,
            (CoreInfo { QStringLiteral("0.1"), QStringLiteral("i"), true, false, QStringLiteral("m"),
                QStringLiteral("+1"), true }));
    }

    void readsPlaybooks()
    {
        m_server->answer(200, R"({"playbooks":[{"name":"p","title":"P","description":"d","parameters":[
            {"name":"amount","label":"Amount","example":"$1","required":true},{"name":"x"}],
            "outcomes":["paid",7,"no"],"fault":null}]})");
        const auto playbooks = awaitResult(DeskApi(*m_client).playbooks());
        QVERIFY(playbooks);
        QCOMPARE(playbooks->size(), 1);
        const PlaybookInfo& playbook = playbooks->first();
        QCOMPARE(playbook.parameters,
            (QList<PlaybookParameter> {
                { QStringLiteral("amount"), QStringLiteral("Amount"), QStringLiteral("$1"), true },
                { QStringLiteral("x"), {}, {}, false } }));
        QCOMPARE(playbook.outcomes, (QStringList { QStringLiteral("paid"), QStringLiteral("no") }));
        QVERIFY(playbook.fault.isEmpty());
        QCOMPARE(request().target, QByteArray("/api/playbooks"));
    }

    void readsChecks()
    {
        m_server->answer(200, R"({"ok":false,"checks":[{"name":"a","state":"ok","message":"m","milliseconds":1},
            {"name":"b","state":"warning","message":"m"},{"name":"c","state":"failed","message":"m","advice":"do"},
            {"name":"d","state":"skipped","message":"m"}]})");
        const auto checks = awaitResult(DeskApi(*m_client).check());
        QVERIFY(checks);
        QCOMPARE(checks->size(), 4);
        QCOMPARE(checks->at(0).verdict, CheckVerdict::Good);
        QCOMPARE(checks->at(1).verdict, CheckVerdict::Warning);
        QCOMPARE(checks->at(2),
            (CheckInfo { QStringLiteral("c"), CheckVerdict::Bad, QStringLiteral("m"), QStringLiteral("do") }));
        QCOMPARE(checks->at(3).verdict, CheckVerdict::Skipped);
    }

    void readsStats()
    {
        m_server->answer(200, R"({"active":2,"ringing":1,"placedToday":9,"answeredToday":5,"answerRate":0.5,
            "averageSeconds":null,"today":{"completed":3,"ownTurnP50Ms":0.5,"tokens":5000000000,"costMicros":12},
            "llmErrors":1,"llmRequests":7,"webhooksRefused":0,"costUnit":"USD",
            "series":[{"start":"2026-11-02T09:00:00.000Z","failed":1,"ownTurnP50Ms":null},{}]})");
        const QDateTime midnight(QDate(2026, 11, 2), QTime(0, 0), Qt::OffsetFromUTC, -3600);
        const auto stats = awaitResult(DeskApi(*m_client).stats(midnight, 60s, 3600s));
        QVERIFY(stats);
        QCOMPARE(stats->active, 2);
        QCOMPARE(stats->answerRate, 0.5);
        QCOMPARE(stats->averageSeconds, -1.0);
        QCOMPARE(stats->today.tokens, 5'000'000'000);
        QCOMPARE(stats->today.ownTurnP50Ms, 0.5);
        QCOMPARE(stats->today.ownTurnP95Ms, -1.0);
        QCOMPARE(stats->series.size(), 2);
        QCOMPARE(stats->series.first().start, QDateTime(QDate(2026, 11, 2), QTime(9, 0), Qt::UTC));
        QCOMPARE(stats->series.first().failed, 1);
        QCOMPARE(stats->series.first().ownTurnP50Ms, -1.0);
        QCOMPARE(QByteArray(request().target).replace("%3A", ":"),
            QByteArray("/api/stats?dayStart=2026-11-02T01:00:00Z&bucketSeconds=60&spanSeconds=3600"));
    }
};

QTEST_GUILESS_MAIN(TestCallApi)
#include "tst_callapi.moc"
