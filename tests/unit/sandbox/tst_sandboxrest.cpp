#include "core/sandbox/sandboxtwilio.h"
#include "tests/support/testdata.h"
#include "tests/unit/sandbox/scriptedapp.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <memory>

using namespace core;
using namespace tests;

namespace {

const QString kCallee = QStringLiteral("+15558675310");

FormFields changed(FormFields form, const QString& name, const QString& value)
{
    form.removeIf([&name](const auto& field) { return field.first == name; });
    if (!value.isNull())
        form.append({ name, value });
    return form;
}

} // namespace

class TestSandboxRest : public QObject {
    Q_OBJECT

private:
    HttpResponse create(const FormFields& form) { return request("POST", "/Calls.json", form); }
    HttpResponse request(const QByteArray& method, const QByteArray& path, const FormFields& form = {})
    {
        return askTwilio(m_options, m_twilio->baseUrl(), method, path, form);
    }
    QByteArray callPath(const HttpResponse& created)
    {
        return "/Calls/" + jsonOf(created).value(QLatin1String("sid")).toString().toLatin1() + ".json";
    }
    static QString statusOf(const HttpResponse& response)
    {
        return jsonOf(response).value(QLatin1String("status")).toString();
    }

    SandboxTwilioOptions m_options;
    std::unique_ptr<Faults> m_faults;
    std::unique_ptr<SandboxTwilio> m_twilio;
    std::unique_ptr<ScriptedApp> m_app;

private Q_SLOTS:
    void init()
    {
        m_options = fastOptions();
        m_options.callee = QStringLiteral("silent");
        m_faults = std::make_unique<Faults>();
        m_twilio = std::make_unique<SandboxTwilio>(m_options, *m_faults);
        m_app = std::make_unique<ScriptedApp>(m_options);
        QVERIFY(m_twilio->listen());
    }

    void cleanup()
    {
        m_twilio.reset();
        m_app.reset();
    }

    void createdCallLooksLikeTwilios()
    {
        const HttpResponse response = create(m_app->createForm(kCallee));
        QCOMPARE(response.status, 201);
        const QJsonObject call = jsonOf(response);
        const QJsonObject sample
            = QJsonDocument::fromJson(testData(QStringLiteral("samples/twilio-call-created.json"))).object();
        for (const QString& key : sample.keys()) {
            QVERIFY2(call.contains(key), qPrintable(key));
            if (key != QLatin1String("phone_number_sid"))
                QCOMPARE(call.value(key).type(), sample.value(key).type());
        }
        QCOMPARE(call.value(QLatin1String("status")).toString(), QStringLiteral("queued"));
        QCOMPARE(call.value(QLatin1String("to")).toString(), kCallee);
        QCOMPARE(call.value(QLatin1String("to_formatted")).toString(), QStringLiteral("(555) 867-5310"));
        const QString sid = call.value(QLatin1String("sid")).toString();
        QCOMPARE(sid.size(), 34);
        QVERIFY(sid.startsWith(QLatin1String("CA")));
        QVERIFY(m_twilio->call(sid) != nullptr);
        QCOMPARE(m_twilio->requests().size(), 1);
        QCOMPARE(m_twilio->requests().first().callSid, sid);
    }

    void sameSeedSameSids()
    {
        SandboxTwilio again(m_options, *m_faults);
        QVERIFY(again.listen());
        const auto form = m_app->createForm(kCallee);
        const QJsonObject one = jsonOf(create(form));
        const QJsonObject other = jsonOf(askTwilio(m_options, again.baseUrl(), "POST", "/Calls.json", form));
        QCOMPARE(one.value(QLatin1String("sid")), other.value(QLatin1String("sid")));
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("code");
        const auto row = [](const char* field, const char* value, int code) {
            QTest::addRow("%s=%s", field, value ? value : "(missing)")
                << QString::fromLatin1(field) << QString::fromLatin1(value) << code;
        };
        row("To", nullptr, 21201);
        row("To", "+1555", 21211);
        row("To", "555 867 5310", 21211);
        row("To", "+15005550006", 21211); // its own From
        row("To", "+15005550001", 21217);
        row("To", "+15005550002", 21214);
        row("To", "+15005550003", 21215);
        row("To", "+15005550004", 21216);
        row("From", nullptr, 21213);
        row("From", "me", 21212);
        row("From", "+15005550001", 21212);
        row("From", "+15005550007", 21210);
        row("Url", nullptr, 21205);
        row("Url", "twiml.xml", 21205);
        row("Url", "ftp://example.net/x", 21205);
        row("Url", "https://my_host.example.net/x", 21205);
        row("Timeout", "0", 21208);
        row("Timeout", "soon", 21208);
        row("Method", "PUT", 21209);
        row("MachineDetection", "Maybe", 21234);
    }

    void refusals()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(int, code);
        const HttpResponse response = create(changed(m_app->createForm(kCallee), field, value));
        const QJsonObject body = jsonOf(response);
        QCOMPARE(response.status, 400);
        QCOMPARE(body.value(QLatin1String("code")).toInt(), code);
        QCOMPARE(body.value(QLatin1String("status")).toInt(), 400);
        QCOMPARE(body.value(QLatin1String("more_info")).toString(),
            QStringLiteral("https://www.twilio.com/docs/errors/%1").arg(code));
        QVERIFY(!body.value(QLatin1String("message")).toString().isEmpty());
        QVERIFY(m_twilio->calls().isEmpty());
    }

    void wrongCredentialsAreRefused()
    {
        SandboxTwilioOptions wrong = m_options;
        wrong.authToken = QStringLiteral("guess");
        const HttpResponse response
            = askTwilio(wrong, m_twilio->baseUrl(), "POST", "/Calls.json", m_app->createForm(kCallee));
        QCOMPARE(response.status, 401);
        QCOMPARE(jsonOf(response).value(QLatin1String("code")).toInt(), 20003);
        QVERIFY(m_twilio->calls().isEmpty());
    }

    void unknownResources()
    {
        const HttpResponse response = request("GET", "/Calls/CA00000000000000000000000000000000.json");
        QCOMPARE(response.status, 404);
        QCOMPARE(jsonOf(response).value(QLatin1String("code")).toInt(), 20404);
        QCOMPARE(request("DELETE", "/Calls.json").status, 405);
        QCOMPARE(request("GET", ".json").status, 200);
    }

    void fetchFollowsTheCall()
    {
        const QByteArray path = callPath(create(m_app->createForm(kCallee)));
        QTRY_COMPARE(statusOf(request("GET", path)), QStringLiteral("in-progress"));
        const QJsonObject live = jsonOf(request("GET", path));
        QVERIFY(live.value(QLatin1String("start_time")).toString().endsWith(QStringLiteral(" +0000")));
        QVERIFY(live.value(QLatin1String("duration")).isNull());
        QVERIFY(live.value(QLatin1String("price")).isNull());

        QCOMPARE(request("POST", path, { { QStringLiteral("Status"), QStringLiteral("completed") } }).status, 200);
        const QJsonObject over = jsonOf(request("GET", path));
        QCOMPARE(over.value(QLatin1String("status")).toString(), QStringLiteral("completed"));
        QCOMPARE(over.value(QLatin1String("duration")).toString(), QStringLiteral("1"));
        QVERIFY(!over.value(QLatin1String("end_time")).isNull());
        // The price comes later than the end.
        QTRY_COMPARE(jsonOf(request("GET", path)).value(QLatin1String("price")).toString(), QStringLiteral("-0.01400"));
    }

    void endedCallsRefuseUpdates()
    {
        const QByteArray path = callPath(create(m_app->createForm(kCallee)));
        QTRY_COMPARE(statusOf(request("GET", path)), QStringLiteral("in-progress"));
        const FormFields hangUp { { QStringLiteral("Status"), QStringLiteral("completed") } };
        QCOMPARE(request("POST", path, { { QStringLiteral("Status"), QStringLiteral("canceled") } }).status, 400);
        QCOMPARE(request("POST", path, hangUp).status, 200);
        const HttpResponse again = request("POST", path, hangUp);
        QCOMPARE(again.status, 400);
        QCOMPARE(jsonOf(again).value(QLatin1String("code")).toInt(), 21220);
    }

    void listFiltersAndPages()
    {
        const QString other = QStringLiteral("+15558675311");
        for (const QString& to : { kCallee, other, kCallee, kCallee })
            QCOMPARE(create(m_app->createForm(to)).status, 201);
        const QJsonObject all = jsonOf(request("GET", "/Calls.json"));
        QCOMPARE(all.value(QLatin1String("calls")).toArray().size(), 4);
        QVERIFY(all.value(QLatin1String("next_page_uri")).isNull());

        const QByteArray today = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).left(10).toLatin1();
        const QJsonObject first = jsonOf(
            request("GET", "/Calls.json?To=%2B15558675310&From=%2B15005550006&StartTime%3E=" + today + "&PageSize=2"));
        QCOMPARE(first.value(QLatin1String("calls")).toArray().size(), 2);
        QCOMPARE(
            first.value(QLatin1String("calls"))[0][QLatin1String("sid")].toString(), m_twilio->calls().last()->sid);
        const QString next = first.value(QLatin1String("next_page_uri")).toString();
        const QByteArray account = "/2010-04-01/Accounts/" + m_options.accountSid.toLatin1();
        QVERIFY(next.startsWith(QString::fromLatin1(account)));
        const QJsonObject second = jsonOf(request("GET", next.toLatin1().sliced(account.size())));
        QCOMPARE(second.value(QLatin1String("calls")).toArray().size(), 1);
        QVERIFY(second.value(QLatin1String("next_page_uri")).isNull());

        QVERIFY(jsonOf(request("GET", "/Calls.json?StartTime%3E=2999-01-01"))
                    .value(QLatin1String("calls"))
                    .toArray()
                    .isEmpty());
        QVERIFY(jsonOf(request("GET", "/Calls.json?StartTime%3C=1999-01-01"))
                    .value(QLatin1String("calls"))
                    .toArray()
                    .isEmpty());
    }

    void callsWaitForTheirTurn()
    {
        m_options.callsPerSecond = 0.01; // with the time scale: one in two seconds
        m_twilio = std::make_unique<SandboxTwilio>(m_options, *m_faults);
        QVERIFY(m_twilio->listen());
        const QByteArray first = callPath(create(m_app->createForm(kCallee)));
        const QByteArray second = callPath(create(m_app->createForm(kCallee)));
        QTRY_COMPARE(statusOf(request("GET", first)), QStringLiteral("in-progress"));
        QCOMPARE(statusOf(request("GET", second)), QStringLiteral("queued"));

        // A call that is cancelled in the queue is never dialled and never reported.
        const qsizetype callbacks = m_app->statuses().size();
        QCOMPARE(request("POST", second, { { QStringLiteral("Status"), QStringLiteral("canceled") } }).status, 200);
        QCOMPARE(statusOf(request("GET", second)), QStringLiteral("canceled"));
        const QByteArray third = callPath(create(m_app->createForm(kCallee)));
        QTRY_COMPARE(statusOf(request("GET", third)), QStringLiteral("in-progress"));
        for (const SeenRequest& seen : m_app->seenAt("/status").sliced(callbacks))
            QVERIFY(!second.contains(formValue(seen.fields, u"CallSid").toLatin1()));
    }
};

QTEST_GUILESS_MAIN(TestSandboxRest)
#include "tst_sandboxrest.moc"
