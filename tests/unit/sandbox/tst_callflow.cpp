#include "core/sandbox/sandboxtwilio.h"
#include "core/twilio/signature.h"
#include "tests/unit/sandbox/scriptedapp.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace core;
using namespace tests;

namespace {

const QString kCallee = QStringLiteral("+15558675310");

} // namespace

class TestCallFlow : public QObject {
    Q_OBJECT

private:
    void start(const QString& callee, const FormFields& more = {})
    {
        m_options.callee = callee;
        m_twilio = std::make_unique<SandboxTwilio>(m_options, m_faults);
        QVERIFY(m_twilio->listen());
        const HttpResponse created
            = askTwilio(m_options, m_twilio->baseUrl(), "POST", "/Calls.json", m_app->createForm(kCallee) + more);
        QCOMPARE(created.status, 201);
        m_sid = jsonOf(created).value(QLatin1String("sid")).toString();
    }
    HttpResponse update(const FormFields& form)
    {
        return askTwilio(m_options, m_twilio->baseUrl(), "POST", "/Calls/" + m_sid.toLatin1() + ".json", form);
    }
    const SandboxCall& call() const { return *m_twilio->call(m_sid); }

    SandboxTwilioOptions m_options;
    Faults m_faults;
    std::unique_ptr<SandboxTwilio> m_twilio;
    std::unique_ptr<ScriptedApp> m_app;
    QString m_sid;

private Q_SLOTS:
    void init()
    {
        m_options = fastOptions();
        m_app = std::make_unique<ScriptedApp>(m_options);
    }

    void cleanup()
    {
        m_twilio.reset();
        m_app.reset();
    }

    void callbacksComeSignedAndInOrder()
    {
        m_app->twiml = [](const SeenRequest&) {
            return QByteArray("<Response><Pause length=\"2\"/><Say>Hello there.</Say><Hangup/></Response>");
        };
        start(QStringLiteral("talkative"));
        const QStringList expected { QStringLiteral("initiated"), QStringLiteral("ringing"),
            QStringLiteral("in-progress"), QStringLiteral("completed") };
        QTRY_COMPARE(m_app->statuses(), expected);
        const SignatureCheck check({ m_options.authToken }, QUrl(QString::fromLatin1(m_app->url({}))));
        int sequence = 0;
        for (const SeenRequest& seen : m_app->seenAt("/status")) {
            QVERIFY(seen.signatureIsGood);
            QVERIFY(check.checkForm(twilioSignature(m_options.authToken, m_app->url("/status?attempt=7"), seen.fields),
                "/status?attempt=7", seen.fields));
            QCOMPARE(formValue(seen.fields, u"SequenceNumber"), QString::number(sequence++));
            QCOMPARE(formValue(seen.fields, u"CallSid"), m_sid);
            QCOMPARE(formValue(seen.fields, u"To"), kCallee);
            QCOMPARE(formValue(seen.fields, u"CallbackSource"), QStringLiteral("call-progress-events"));
            QVERIFY(formValue(seen.fields, u"Timestamp").endsWith(QStringLiteral("+0000")));
        }
        const FormFields last = m_app->seenAt("/status").last().fields;
        QCOMPARE(formValue(last, u"CallDuration"), QStringLiteral("1"));
        QCOMPARE(formValue(last, u"Duration"), QStringLiteral("1"));
        QCOMPARE(formValue(last, u"SipResponseCode"), QStringLiteral("200"));
        QVERIFY(formValue(m_app->seenAt("/status").first().fields, u"CallDuration").isNull());

        const SeenRequest twiml = m_app->seenAt("/twiml").first();
        QVERIFY(twiml.signatureIsGood);
        QCOMPARE(formValue(twiml.fields, u"CallStatus"), QStringLiteral("in-progress"));
        QCOMPARE(call().lines.size(), 1);
        QCOMPARE(call().lines.first().text, QStringLiteral("Hello there."));
    }

    void onlyWantedEventsAreReported()
    {
        m_app->twiml = [](const SeenRequest&) { return QByteArray("<Response/>"); };
        m_options.callee = QStringLiteral("talkative");
        m_twilio = std::make_unique<SandboxTwilio>(m_options, m_faults);
        QVERIFY(m_twilio->listen());
        FormFields form = m_app->createForm(kCallee);
        form.removeIf([](const auto& field) { return field.second == QLatin1String("ringing"); });
        askTwilio(m_options, m_twilio->baseUrl(), "POST", "/Calls.json", form);
        QTRY_COMPARE(m_app->statuses().size(), 3);
        QCOMPARE(formValue(m_app->seenAt("/status").at(1).fields, u"SequenceNumber"), QStringLiteral("2"));
    }

    void unansweredCallsTellWhy_data()
    {
        QTest::addColumn<QString>("callee");
        QTest::addColumn<QString>("sipCode");
        QTest::newRow("busy") << QStringLiteral("busy") << QStringLiteral("486");
        QTest::newRow("no-answer") << QStringLiteral("no-answer") << QStringLiteral("487");
    }

    void unansweredCallsTellWhy()
    {
        QFETCH(QString, callee);
        QFETCH(QString, sipCode);
        start(callee, { { QStringLiteral("Timeout"), QStringLiteral("5") } });
        QTRY_COMPARE(m_app->statuses().size(), 3);
        const FormFields last = m_app->seenAt("/status").last().fields;
        QCOMPARE(formValue(last, u"CallStatus"), callee);
        QCOMPARE(formValue(last, u"SipResponseCode"), sipCode);
        QCOMPARE(formValue(last, u"CallDuration"), QStringLiteral("0"));
        QVERIFY(m_app->seenAt("/twiml").isEmpty());
    }

    void cancelWhileRinging()
    {
        m_options.timeScale = 0.2;
        start(QStringLiteral("no-answer"));
        QTRY_COMPARE(m_app->statuses().size(), 2);
        QCOMPARE(update({ { QStringLiteral("Status"), QStringLiteral("completed") } }).status, 200);
        QTRY_COMPARE(m_app->statuses().size(), 3);
        QCOMPARE(m_app->statuses().last(), QStringLiteral("canceled"));
    }

    void restHangUpEndsTheSession()
    {
        start(QStringLiteral("silent"));
        QTRY_VERIFY(m_app->relayIsOpen());
        QCOMPARE(update({ { QStringLiteral("Status"), QStringLiteral("completed") } }).status, 200);
        QTRY_VERIFY(!m_app->relayIsOpen());
        QTRY_COMPARE(m_app->statuses().size(), 4);
        QCOMPARE(m_app->statuses().last(), QStringLiteral("completed"));
        QVERIFY(m_app->seenAt("/action").isEmpty());
    }

    void newInstructionsReplaceTheSession()
    {
        start(QStringLiteral("silent"));
        QTRY_VERIFY(m_app->relayIsOpen());
        const QString twiml = QStringLiteral("<Response><Say>One moment.</Say></Response>");
        QCOMPARE(update({ { QStringLiteral("Twiml"), twiml } }).status, 200);
        QTRY_COMPARE(m_app->statuses().size(), 4);
        QCOMPARE(call().lines.last().text, QStringLiteral("One moment."));
    }

    void timeLimitEndsTheCall()
    {
        start(QStringLiteral("silent"), { { QStringLiteral("TimeLimit"), QStringLiteral("10") } });
        QTRY_COMPARE(m_app->statuses().size(), 4);
        QVERIFY(call().startedAt.msecsTo(call().endedAt) < 1'000);
    }

    void redirectIsFollowed()
    {
        m_app->twiml = [](const SeenRequest& request) {
            return request.path == "/twiml"
                ? QByteArray("<Response><Redirect method=\"GET\">/next?a=1&amp;b=2</Redirect><Say>No.</Say></Response>")
                : QByteArray("<Response><Say>Yes.</Say></Response>");
        };
        start(QStringLiteral("talkative"));
        QTRY_COMPARE(m_app->statuses().size(), 4);
        const SeenRequest next = m_app->seenAt("/next").first();
        QCOMPARE(next.method, QByteArray("GET"));
        QVERIFY(next.signatureIsGood);
        QCOMPARE(formValue(next.fields, u"b"), QStringLiteral("2"));
        QCOMPARE(formValue(next.fields, u"CallSid"), m_sid);
        QCOMPARE(call().lines.size(), 1);
        QCOMPARE(call().lines.first().text, QStringLiteral("Yes."));
    }

    void badTwimlIsAnApplicationError()
    {
        m_app->twiml = [](const SeenRequest&) { return QByteArray("<Response><Say>Hello</Response>"); };
        start(QStringLiteral("talkative"));
        QTRY_COMPARE(m_app->statuses().size(), 4);
        QVERIFY(call().lines.last().text.contains(QStringLiteral("application error")));
    }

    void machineDetection_data()
    {
        QTest::addColumn<QString>("callee");
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("answeredBy");
        QTest::newRow("person") << QStringLiteral("silent") << QStringLiteral("Enable") << QStringLiteral("human");
        QTest::newRow("machine") << QStringLiteral("voicemail") << QStringLiteral("Enable")
                                 << QStringLiteral("machine_start");
        QTest::newRow("beep") << QStringLiteral("voicemail") << QStringLiteral("DetectMessageEnd")
                              << QStringLiteral("machine_end_beep");
    }

    void machineDetection()
    {
        QFETCH(QString, callee);
        QFETCH(QString, mode);
        QFETCH(QString, answeredBy);
        start(callee, { { QStringLiteral("MachineDetection"), mode } });
        QTRY_COMPARE(m_app->seenAt("/twiml").size(), 1);
        QCOMPARE(formValue(m_app->seenAt("/twiml").first().fields, u"AnsweredBy"), answeredBy);
        QCOMPARE(call().answeredBy, answeredBy);
    }

    void asynchronousDetectionCallsBack()
    {
        start(QStringLiteral("silent"),
            { { QStringLiteral("MachineDetection"), QStringLiteral("Enable") },
                { QStringLiteral("AsyncAmd"), QStringLiteral("true") },
                { QStringLiteral("AsyncAmdStatusCallback"), QString::fromLatin1(m_app->url("/amd")) } });
        QTRY_COMPARE(m_app->seenAt("/amd").size(), 1);
        QVERIFY(m_app->seenAt("/amd").first().signatureIsGood);
        QVERIFY(formValue(m_app->seenAt("/twiml").first().fields, u"AnsweredBy").isNull());
    }
};

QTEST_GUILESS_MAIN(TestCallFlow)
#include "tst_callflow.moc"
