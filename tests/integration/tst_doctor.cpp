#include "core/server/doctorchecks.h"
#include "tests/support/sandboxworld.h"
#include "tests/support/servedcore.h"

#include <QTest>

using namespace core;
using namespace tests;

using State = Finding::State;

namespace {

const QUrl kPublic(QStringLiteral("https://x.example"));
const QString kOurs = QStringLiteral("+15551234567");

Result<HttpResponse> answer(const QByteArray& body, int status = 200, const HttpHeaders& headers = {})
{
    return HttpResponse { status, headers, body };
}

Result<HttpResponse> nobody() { return Error { ErrorCode::CarrierUnreachable, QStringLiteral("refused") }; }

} // namespace

/// What the doctor says, of each answer and of the shipping binary.
class TestDoctor : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SandboxWorld> m_world;
    QProcessEnvironment m_environment;

    QByteArray check(int exitCode)
    {
        ServedCore program(m_environment, m_world->folder());
        program.run({ QStringLiteral("--check") });
        if (!program.waitForEnd() || program.exitCode() != exitCode)
            qWarning("exit code %d, %s", program.exitCode(), program.errors().constData());
        const QByteArray output = program.output();
        return program.exitCode() == exitCode ? output : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<SandboxWorld>();
        m_environment = m_world->environment(freePort());
    }

    void account_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("state");
        const QByteArray sid = R"({"sid":"AC5a4dbc0ffee5a4dbc0ffee5a4dbc0ff0",)";
        QTest::newRow("active") << sid + R"("status":"active","type":"Full"})" << 200 << int(State::Ok);
        QTest::newRow("trial") << sid + R"("status":"active","type":"Trial"})" << 200 << int(State::Warning);
        QTest::newRow("suspended") << sid + R"("status":"suspended"})" << 200 << int(State::Failed);
        QTest::newRow("wrong token") << QByteArray(R"({"code":20003})") << 401 << int(State::Failed);
        QTest::newRow("no JSON") << QByteArray("<html>") << 200 << int(State::Failed);
        QTest::newRow("fault") << QByteArray("oops") << 500 << int(State::Failed);
    }

    void account()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(int, state);
        const Finding finding = accountFinding(answer(body, status));
        QCOMPARE(int(finding.state), state);
        QCOMPARE(finding.advice.isEmpty(), finding.state == State::Ok);
        QVERIFY(!finding.message.contains(QLatin1String("dbc0ffee5")));
        QCOMPARE(accountFinding(nobody()).state, State::Failed);
    }

    void number()
    {
        const QByteArray ours
            = R"({"incoming_phone_numbers":[{"phone_number":"+15551234567","capabilities":{"voice":%}}]})";
        QCOMPARE(numberFinding(answer(QByteArray(ours).replace("%", "true")), kOurs).state, State::Ok);
        QCOMPARE(numberFinding(answer(QByteArray(ours).replace("%", "false")), kOurs).state, State::Failed);
        QCOMPARE(numberFinding(answer(ours), kOurs).state, State::Warning);
        QCOMPARE(numberFinding(answer(R"({"incoming_phone_numbers":[]})"), kOurs).state, State::Warning);
        QCOMPARE(numberFinding(answer("{}", 401), kOurs).state, State::Failed);
        const QByteArray verified = R"({"outgoing_caller_ids":[{"phone_number":"+15551234567"}]})";
        QCOMPARE(callerIdFinding(answer(verified), kOurs).state, State::Ok);
        QCOMPARE(callerIdFinding(answer(R"({"outgoing_caller_ids":[]})"), kOurs).state, State::Failed);
        QCOMPARE(callerIdFinding(answer("{}", 500), kOurs).state, State::Failed);
    }

    void clock_data()
    {
        QTest::addColumn<int>("ahead");
        QTest::addColumn<int>("state");
        QTest::newRow("right") << 0 << int(State::Ok);
        QTest::newRow("half a minute") << 30 << int(State::Ok);
        QTest::newRow("ahead") << 31 << int(State::Warning);
        QTest::newRow("behind") << -3600 << int(State::Warning);
    }

    void clock()
    {
        QFETCH(int, ahead);
        QFETCH(int, state);
        const QDateTime theirs(QDate(2026, 11, 2), QTime(9, 52, 20), Qt::UTC);
        const auto told = answer("{}", 200, { { "Date", "Mon, 02 Nov 2026 09:52:20 GMT" } });
        QCOMPARE(int(clockFinding(told, theirs.addSecs(ahead)).state), state);
        QCOMPARE(clockFinding(answer("{}"), theirs).state, State::Skipped);
    }

    void publicUrl()
    {
        const QString me = QStringLiteral("me");
        const auto state = [&](const Result<HttpResponse>& told) { return publicUrlFinding(told, kPublic, me).state; };
        QCOMPARE(state(answer(R"({"service":"callwright","instance":"me"})")), State::Ok);
        QCOMPARE(state(answer(R"({"service":"callwright","instance":"other"})")), State::Failed);
        QCOMPARE(state(answer("<html>tunnel not found", 404)), State::Failed);
        QCOMPARE(state(answer("{}")), State::Failed);
        QCOMPARE(state(nobody()), State::Failed);
        QVERIFY(publicUrlFinding(answer(R"({"service":"callwright","instance":"me"})"), kPublic, me)
                    .message.contains(QLatin1String("https://x.example/api/outbound-call-twiml")));
    }

    void diskSpace()
    {
        QCOMPARE(diskFinding(2'000'000'000, QStringLiteral("/x")).state, State::Ok);
        QCOMPARE(diskFinding(999'000'000, QStringLiteral("/x")).state, State::Warning);
        QCOMPARE(diskFinding(99'000'000, QStringLiteral("/x")).state, State::Failed);
        QCOMPARE(diskFinding(-1, QStringLiteral("/x")).state, State::Skipped);
    }

    void programFindsAllWell()
    {
        const QByteArray output = check(0);
        for (const char* name :
            { "Twilio account", "Public URL    ", "Language model", "Database      ", "Disk space    " })
            QVERIFY2(output.contains(QByteArray("  ") + name + "  ok"), output);
        QVERIFY2(output.contains("/api/outbound-call-twiml") && output.contains("first word after"), output);
        for (const char* secret : { "TWILIO_AUTH_TOKEN", "OPENAI_API_KEY", "API_TOKEN", "TWILIO_ACCOUNT_SID" })
            QVERIFY(!output.contains(m_environment.value(QLatin1String(secret)).toUtf8()));
    }

    void programFindsTheFaults()
    {
        m_environment.insert(QStringLiteral("TWILIO_AUTH_TOKEN"), QStringLiteral("wrong-token-wrong-token-wrong-00"));
        m_environment.insert(QStringLiteral("OPENAI_API_KEY"), QStringLiteral("sk-wrong"));
        m_environment.insert(QStringLiteral("PUBLIC_URL"), QStringLiteral("http://127.0.0.1:%1").arg(freePort()));
        const QByteArray output = check(1);
        for (const char* name : { "Twilio account", "Public URL    ", "Language model" })
            QVERIFY2(output.contains(QByteArray("  ") + name + "  failed "), output);
        QVERIFY2(output.contains("Database        ok"), output);
        QVERIFY2(output.contains("OPENAI_API_KEY") && !output.contains("sk-wrong"), output);
    }

    void foreignNumberIsTold()
    {
        m_environment.insert(QStringLiteral("TWILIO_PHONE_NUMBER"), QStringLiteral("+14155550123"));
        QVERIFY(check(1).contains("  Twilio number   failed   +1415*****23 is neither"));
    }

    void runningServerIsChecked()
    {
        ServedCore server(m_environment, m_world->folder());
        QVERIFY(server.serve());
        QVERIFY2(check(0).contains("Leads to this very process"), "the server's own instance");
        const ApiAnswer report = server.api().get("/api/check");
        QCOMPARE(report.status, 200);
        QCOMPARE(report.text("ok"), QStringLiteral("true"));
        QCOMPARE(report.items("checks").size(), 7);
        QCOMPARE(server.api().get("/api/check", { { "X-Forwarded-For", "203.0.113.7" } }).status, 401);
    }
};

QTEST_GUILESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
