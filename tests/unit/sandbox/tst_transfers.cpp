#include "core/sandbox/sandboxtwilio.h"
#include "tests/unit/sandbox/scriptedapp.h"

#include <QTest>

#include <memory>

using namespace core;
using namespace tests;

/// <Dial>, with the callee played by the test.
class TestTransfers : public QObject {
    Q_OBJECT

private:
    void start(const QByteArray& dial, const QByteArray& afterDial = "<Response><Say>Bye.</Say></Response>")
    {
        m_app->twiml = [dial, afterDial](const SeenRequest& request) {
            return request.path == "/twiml" ? "<Response>" + dial + "<Say>Next verb.</Say></Response>" : afterDial;
        };
        m_options.callee = QStringLiteral("me");
        m_twilio = std::make_unique<SandboxTwilio>(m_options, m_faults);
        QVERIFY(m_twilio->listen());
        askTwilio(
            m_options, m_twilio->baseUrl(), "POST", "/Calls.json", m_app->createForm(QStringLiteral("+15558675310")));
    }
    const SandboxCall& call() const { return *m_twilio->calls().first(); }
    QString field(QStringView name) const { return formValue(m_app->seenAt("/dial").first().fields, name); }
    QStringList said(SandboxLine::Who who) const
    {
        QStringList texts;
        for (const SandboxLine& line : call().lines) {
            if (line.who == who)
                texts.append(line.text);
        }
        return texts;
    }

    SandboxTwilioOptions m_options;
    Faults m_faults;
    std::unique_ptr<ScriptedApp> m_app;
    std::unique_ptr<SandboxTwilio> m_twilio;

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

    void colleagueAnswersAndTalks()
    {
        start("<Dial action=\"/dial\" callerId=\"+15005550006\"><Number>+15551112222</Number></Dial>");
        QTRY_COMPARE_WITH_TIMEOUT(m_app->seenAt("/dial").size(), 1, 10'000);
        QVERIFY(m_app->seenAt("/dial").first().signatureIsGood);
        QCOMPARE(field(u"DialCallStatus"), QStringLiteral("completed"));
        QCOMPARE(field(u"CallStatus"), QStringLiteral("in-progress"));
        QCOMPARE(field(u"CallSid"), call().sid);
        QCOMPARE(field(u"DialBridged"), QStringLiteral("true"));
        QVERIFY(field(u"DialCallSid").startsWith(QStringLiteral("CA")));
        QVERIFY(field(u"DialCallSid") != call().sid);
        QVERIFY(field(u"DialCallDuration").toInt() >= 1);
        QCOMPARE(call().dialled, QStringLiteral("+15551112222"));
        QTRY_COMPARE(call().status, QStringLiteral("completed"));
        QCOMPARE(said(SandboxLine::Who::Colleague).size(), 2);
        QCOMPARE(said(SandboxLine::Who::Assistant), QStringList { QStringLiteral("Bye.") }); // the action takes over
    }

    void unansweredOnesAreTold_data()
    {
        QTest::addColumn<QByteArray>("dial");
        QTest::addColumn<QString>("status");
        QTest::newRow("busy") << QByteArray("<Dial action=\"/dial\">+15550100004</Dial>") << QStringLiteral("busy");
        QTest::newRow("no answer") << QByteArray("<Dial action=\"/dial\" timeout=\"5\">+15550100005</Dial>")
                                   << QStringLiteral("no-answer");
        QTest::newRow("gives up before she answers")
            << QByteArray("<Dial action=\"/dial\" timeout=\"1\">+15551112222</Dial>") << QStringLiteral("no-answer");
        QTest::newRow("no number") << QByteArray("<Dial action=\"/dial\">Joe</Dial>") << QStringLiteral("failed");
        QTest::newRow("foreign caller id")
            << QByteArray("<Dial action=\"/dial\" callerId=\"+15559999999\">+15551112222</Dial>")
            << QStringLiteral("failed");
    }

    void unansweredOnesAreTold()
    {
        QFETCH(QByteArray, dial);
        QFETCH(QString, status);
        start(dial);
        QTRY_COMPARE(m_app->seenAt("/dial").size(), 1);
        QCOMPARE(field(u"DialCallStatus"), status);
        QCOMPARE(field(u"DialBridged"), QStringLiteral("false"));
        QVERIFY(field(u"DialCallDuration").isNull());
        QTRY_COMPARE(call().status, QStringLiteral("completed"));
        QCOMPARE(said(SandboxLine::Who::Assistant), QStringList { QStringLiteral("Bye.") });
    }

    void withoutActionTheNextVerbFollows()
    {
        start("<Dial>+15550100004</Dial>");
        QTRY_COMPARE(call().status, QStringLiteral("completed"));
        QCOMPARE(said(SandboxLine::Who::Assistant), QStringList { QStringLiteral("Next verb.") });
    }

    void theAssistantComesBack()
    {
        start("<Dial action=\"/dial\">+15550100004</Dial>", m_app->relayTwiml());
        QTRY_COMPARE(m_app->relayOf(QStringLiteral("setup")).size(), 1);
        m_app->sendText(QStringLiteral("Nobody is there."));
        QTRY_COMPARE(said(SandboxLine::Who::Assistant), QStringList { QStringLiteral("Nobody is there.") });
        QCOMPARE(call().status, QStringLiteral("in-progress"));
    }

    void theCalleeTalksWithTheColleague()
    {
        // A session first, so that the person at the seat has her telephone.
        const QByteArray dial = "<Response><Dial action=\"/dial\">+15551112222</Dial></Response>";
        m_app->twiml = [this, dial](const SeenRequest& request) {
            return request.path == "/twiml" ? m_app->relayTwiml()
                : request.path == "/action" ? dial
                                            : QByteArray("<Response><Hangup/></Response>");
        };
        m_options.callee = QStringLiteral("me");
        m_twilio = std::make_unique<SandboxTwilio>(m_options, m_faults);
        QVERIFY(m_twilio->listen());
        bool asked = false;
        connect(&m_twilio->seat(), &CalleeSeat::assistantDone, this, [this, &asked](const QString& text) {
            if (!std::exchange(asked, true) && text.contains(QStringLiteral("Alex")))
                m_twilio->seat().say(QStringLiteral("My bill is wrong."));
        });
        askTwilio(
            m_options, m_twilio->baseUrl(), "POST", "/Calls.json", m_app->createForm(QStringLiteral("+15558675310")));
        QTRY_COMPARE(m_app->relayOf(QStringLiteral("setup")).size(), 1);
        m_app->send({ { QStringLiteral("type"), QStringLiteral("end") },
            { QStringLiteral("handoffData"), QStringLiteral("{\"transfer\":true}") } });
        QTRY_COMPARE(m_app->seenAt("/dial").size(), 1);
        QCOMPARE(said(SandboxLine::Who::Callee), QStringList { QStringLiteral("My bill is wrong.") });
        QCOMPARE(said(SandboxLine::Who::Colleague).size(), 2);
        QTRY_COMPARE(call().status, QStringLiteral("completed"));
    }

    void hangingUpWhileItRings()
    {
        m_options.timeScale = 0.2;
        const QByteArray dial = "<Response><Dial action=\"/dial\">+15550100005</Dial></Response>";
        m_app->twiml = [this, dial](const SeenRequest& request) {
            return request.path == "/twiml" ? m_app->relayTwiml()
                : request.path == "/action" ? dial
                                            : QByteArray("<Response/>");
        };
        m_options.callee = QStringLiteral("me");
        m_twilio = std::make_unique<SandboxTwilio>(m_options, m_faults);
        QVERIFY(m_twilio->listen());
        askTwilio(
            m_options, m_twilio->baseUrl(), "POST", "/Calls.json", m_app->createForm(QStringLiteral("+15558675310")));
        QTRY_COMPARE(m_app->relayOf(QStringLiteral("setup")).size(), 1);
        m_app->send({ { QStringLiteral("type"), QStringLiteral("end") } });
        QTRY_COMPARE(call().dialled, QStringLiteral("+15550100005"));
        m_twilio->seat().hangUp();
        QTRY_COMPARE(m_app->seenAt("/dial").size(), 1);
        QCOMPARE(field(u"DialCallStatus"), QStringLiteral("canceled"));
        QCOMPARE(field(u"CallStatus"), QStringLiteral("completed"));
        QCOMPARE(call().status, QStringLiteral("completed"));
    }

    void restHangUpEndsItWithoutARequest()
    {
        m_options.timeScale = 0.2;
        start("<Dial action=\"/dial\">+15550100005</Dial>");
        QTRY_COMPARE(call().dialled, QStringLiteral("+15550100005"));
        askTwilio(m_options, m_twilio->baseUrl(), "POST", "/Calls/" + call().sid.toLatin1() + ".json",
            { { QStringLiteral("Status"), QStringLiteral("completed") } });
        QTRY_COMPARE(m_app->statuses().size(), 4);
        QVERIFY(m_app->seenAt("/dial").isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTransfers)
#include "tst_transfers.moc"
