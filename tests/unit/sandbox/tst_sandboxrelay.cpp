#include "core/sandbox/sandboxtwilio.h"
#include "core/twilio/signature.h"
#include "tests/unit/sandbox/scriptedapp.h"

#include <QTest>

#include <memory>

using namespace core;
using namespace tests;

namespace {

QString text(const QJsonObject& message, const char* name) { return message.value(QLatin1String(name)).toString(); }

} // namespace

/// ConversationRelay as the application sees it, with the callee played by the test.
class TestSandboxRelay : public QObject {
    Q_OBJECT

private:
    /// Starts a call to the seat and waits until the application has its setup message.
    void start(const QByteArray& attributes = {}, const QByteArray& children = {})
    {
        m_app->twiml = [this, attributes, children](const SeenRequest& request) {
            return request.path == "/twiml" ? m_app->relayTwiml(attributes, children) : m_actionTwiml;
        };
        m_options.callee = QStringLiteral("me");
        m_twilio = std::make_unique<SandboxTwilio>(m_options, m_faults);
        QVERIFY(m_twilio->listen());
        askTwilio(
            m_options, m_twilio->baseUrl(), "POST", "/Calls.json", m_app->createForm(QStringLiteral("+15558675310")));
        QTRY_COMPARE(m_app->relayOf(QStringLiteral("setup")).size(), 1);
    }
    const SandboxCall& call() const { return *m_twilio->calls().first(); }
    CalleeSeat& seat() { return m_twilio->seat(); }
    FormFields action() const { return m_app->seenAt("/action").first().fields; }
    QStringList infos(const char* name) const
    {
        QStringList values;
        for (const QJsonObject& info : m_app->relayOf(QStringLiteral("info"))) {
            if (text(info, "name") == QLatin1String(name))
                values.append(text(info, "value"));
        }
        return values;
    }

    SandboxTwilioOptions m_options;
    Faults m_faults;
    QByteArray m_actionTwiml;
    std::unique_ptr<ScriptedApp> m_app;
    std::unique_ptr<SandboxTwilio> m_twilio;

private Q_SLOTS:
    void init()
    {
        m_options = fastOptions();
        m_faults = Faults();
        m_actionTwiml = "<Response/>";
        m_app = std::make_unique<ScriptedApp>(m_options);
    }

    void cleanup()
    {
        m_twilio.reset();
        m_app.reset();
    }

    void setupIsSignedAndComplete()
    {
        start(
            {}, "<Parameter name=\"zeta\" value=\"a &quot;b&quot; &amp; c\"/><Parameter name=\"alpha\" value=\"2\"/>");
        QCOMPARE(m_app->relaySignature, twilioSignature(m_options.authToken, m_app->relayUrl()));
        const QJsonObject setup = m_app->relayOf(QStringLiteral("setup")).first();
        QCOMPARE(text(setup, "callSid"), call().sid);
        QCOMPARE(text(setup, "accountSid"), m_options.accountSid);
        QCOMPARE(text(setup, "to"), QStringLiteral("+15558675310"));
        QCOMPARE(text(setup, "from"), QStringLiteral("+15005550006"));
        QCOMPARE(text(setup, "direction"), QStringLiteral("outbound-api"));
        QCOMPARE(text(setup, "callStatus"), QStringLiteral("IN_PROGRESS"));
        QVERIFY(text(setup, "sessionId").startsWith(QStringLiteral("VX")));
        const QJsonObject parameters = setup.value(QLatin1String("customParameters")).toObject();
        QCOMPARE(text(parameters, "zeta"), QStringLiteral("a \"b\" & c"));
        // In the order of the document, not of the alphabet.
        QVERIFY(call().relaySent.first().indexOf("zeta") < call().relaySent.first().indexOf("alpha"));
    }

    void tokensBecomeSpeech()
    {
        start("welcomeGreeting=\"Hello there.\"");
        QTRY_COMPARE(infos("tokensPlayed"), QStringList { QStringLiteral("Hello there.") });
        m_app->sendText(QStringLiteral("How are "), false);
        m_app->sendText(QStringLiteral("you?"), false);
        m_app->sendText({}, true);
        QTRY_COMPARE(infos("tokensPlayed").size(), 2);
        QCOMPARE(infos("tokensPlayed").last(), QStringLiteral("How are you?"));
        QTRY_COMPARE(infos("agentSpeaking"),
            (QStringList { QStringLiteral("on"), QStringLiteral("off"), QStringLiteral("on"), QStringLiteral("off") }));

        seat().say(QStringLiteral("Very well."));
        QTRY_COMPARE(m_app->relayOf(QStringLiteral("prompt")).size(), 1);
        const QJsonObject prompt = m_app->relayOf(QStringLiteral("prompt")).first();
        QCOMPARE(text(prompt, "voicePrompt"), QStringLiteral("Very well."));
        QCOMPARE(text(prompt, "lang"), QStringLiteral("en-US"));
        QVERIFY(prompt.value(QLatin1String("last")).toBool());
        QCOMPARE(infos("clientSpeaking"), (QStringList { QStringLiteral("on"), QStringLiteral("off") }));
        QVERIFY(m_app->relayOf(QStringLiteral("interrupt")).isEmpty());
        QCOMPARE(call().lines.size(), 3);
    }

    void interruptTellsWhatWasHeard()
    {
        m_options.timeScale = 0.2; // a word takes 60 ms
        start();
        const QString sentence = QStringLiteral("The basic plan costs ten dollars a month and more if you like it.");
        m_app->sendText(sentence);
        QTRY_COMPARE(infos("agentSpeaking").size(), 1);
        QString heard;
        connect(&seat(), &CalleeSeat::heard, this, [&heard](const QString& soFar) { heard = soFar; });
        QTRY_VERIFY(heard.split(QLatin1Char(' ')).size() >= 4);
        const QString atInterrupt = heard;
        seat().say(QStringLiteral("Wait."));
        m_app->sendText(QStringLiteral("Too late."), true); // what was on its way is not spoken
        QTRY_COMPARE(m_app->relayOf(QStringLiteral("interrupt")).size(), 1);
        const QJsonObject interrupt = m_app->relayOf(QStringLiteral("interrupt")).first();
        QCOMPARE(text(interrupt, "utteranceUntilInterrupt"), atInterrupt);
        QVERIFY(sentence.startsWith(atInterrupt));
        QVERIFY(interrupt.value(QLatin1String("durationUntilInterruptMs")).toInt() >= 4 * 55);
        QTRY_COMPARE(m_app->relayOf(QStringLiteral("prompt")).size(), 1);
        QCOMPARE(call().staleTokens, 1);
        QVERIFY(call().lines.first().interrupted);
        QCOMPARE(call().lines.first().text, atInterrupt);

        m_app->sendText(QStringLiteral("Yes?"));
        QTRY_COMPARE(call().lines.last().text, QStringLiteral("Yes?"));
    }

    void protectedSpeechIsNotInterrupted()
    {
        m_options.timeScale = 0.1;
        start("interruptible=\"none\"");
        m_app->sendText(QStringLiteral("This has to be said to the very end."));
        QTRY_VERIFY(!infos("agentSpeaking").isEmpty());
        seat().say(QStringLiteral("Wait!"));
        QTRY_COMPARE(infos("tokensPlayed").size(), 1);
        QTRY_COMPARE(call().lines.size(), 2);
        QVERIFY(m_app->relayOf(QStringLiteral("interrupt")).isEmpty());
        QVERIFY(m_app->relayOf(QStringLiteral("prompt")).isEmpty()); // reportInputDuringAgentSpeech is none
    }

    void protectedSentencesAreNotInterrupted()
    {
        m_options.timeScale = 0.1;
        start();
        m_app->send({ { QStringLiteral("type"), QStringLiteral("text") },
            { QStringLiteral("token"), QStringLiteral("Thank you and goodbye, it was a pleasure.") },
            { QStringLiteral("last"), true }, { QStringLiteral("interruptible"), false } });
        QTRY_VERIFY(!infos("agentSpeaking").isEmpty());
        seat().say(QStringLiteral("Wait!"));
        QTRY_COMPARE(infos("tokensPlayed").size(), 1);
        QVERIFY(m_app->relayOf(QStringLiteral("interrupt")).isEmpty());
    }

    void preemptibleTextGivesWay()
    {
        m_options.timeScale = 0.2;
        start();
        m_app->send({ { QStringLiteral("type"), QStringLiteral("text") },
            { QStringLiteral("token"), QStringLiteral("One moment please, I am looking for that in all our files.") },
            { QStringLiteral("last"), true }, { QStringLiteral("preemptible"), true } });
        QTRY_VERIFY(!infos("agentSpeaking").isEmpty());
        m_app->sendText(QStringLiteral("Found it."));
        QTRY_COMPARE(infos("tokensPlayed").size(), 2);
        QVERIFY(QStringLiteral("One moment please").startsWith(infos("tokensPlayed").first()));
        QCOMPARE(infos("tokensPlayed").last(), QStringLiteral("Found it."));
        QVERIFY(m_app->relayOf(QStringLiteral("interrupt")).isEmpty());
    }

    void digitsAreHeard()
    {
        start();
        m_app->send({ { QStringLiteral("type"), QStringLiteral("sendDigits") },
            { QStringLiteral("digits"), QStringLiteral("9w1#") } });
        QTRY_COMPARE(call().digitsSent, QStringLiteral("91#"));
        m_app->send({ { QStringLiteral("type"), QStringLiteral("sendDigits") },
            { QStringLiteral("digits"), QStringLiteral("12x") } });
        QTRY_COMPARE(m_app->relayOf(QStringLiteral("error")).size(), 1);
    }

    void languageIsSwitched()
    {
        start();
        m_app->send({ { QStringLiteral("type"), QStringLiteral("language") },
            { QStringLiteral("ttsLanguage"), QStringLiteral("es-ES") },
            { QStringLiteral("transcriptionLanguage"), QStringLiteral("es-MX") } });
        QTRY_COMPARE(call().spokenLanguage, QStringLiteral("es-ES"));
        seat().say(QStringLiteral("Hola."));
        QTRY_COMPARE(m_app->relayOf(QStringLiteral("prompt")).size(), 1);
        QCOMPARE(text(m_app->relayOf(QStringLiteral("prompt")).first(), "lang"), QStringLiteral("es-MX"));
        m_app->send({ { QStringLiteral("type"), QStringLiteral("language") } });
        QTRY_COMPARE(m_app->relayOf(QStringLiteral("error")).size(), 1);
    }

    void eventsOnlyWhereAsked()
    {
        m_app->twiml = [this](const SeenRequest&) {
            return "<Response><Connect><ConversationRelay url=\"" + m_app->relayUrl()
                + "\" events=\"tokens-played\"/></Connect></Response>";
        };
        m_options.callee = QStringLiteral("me");
        m_twilio = std::make_unique<SandboxTwilio>(m_options, m_faults);
        QVERIFY(m_twilio->listen());
        askTwilio(
            m_options, m_twilio->baseUrl(), "POST", "/Calls.json", m_app->createForm(QStringLiteral("+15558675310")));
        QTRY_COMPARE(m_app->relayOf(QStringLiteral("setup")).size(), 1);
        m_app->sendText(QStringLiteral("Hello."));
        QTRY_COMPARE(infos("tokensPlayed"), QStringList { QStringLiteral("Hello.") });
        QVERIFY(infos("agentSpeaking").isEmpty());
    }

    void partialsComeWhenAsked()
    {
        start("partialPrompts=\"true\"");
        seat().say(QStringLiteral("I would like to change my address now"));
        QTRY_COMPARE(m_app->relayOf(QStringLiteral("prompt")).size(), 3);
        const QList<QJsonObject> prompts = m_app->relayOf(QStringLiteral("prompt"));
        QCOMPARE(text(prompts.first(), "voicePrompt"), QStringLiteral("I would like"));
        QVERIFY(!prompts.first().value(QLatin1String("last")).toBool(true));
        QVERIFY(prompts.last().value(QLatin1String("last")).toBool());
    }

    void endHandsOver()
    {
        m_actionTwiml = "<Response><Say>Goodbye.</Say></Response>";
        start();
        m_app->send({ { QStringLiteral("type"), QStringLiteral("end") },
            { QStringLiteral("handoffData"), QStringLiteral("{\"reasonCode\":\"done & 50% off\"}") } });
        QTRY_COMPARE(m_app->seenAt("/action").size(), 1);
        QVERIFY(m_app->seenAt("/action").first().signatureIsGood);
        QCOMPARE(formValue(action(), u"SessionStatus"), QStringLiteral("ended"));
        QCOMPARE(formValue(action(), u"CallStatus"), QStringLiteral("in-progress"));
        QCOMPARE(formValue(action(), u"HandoffData"), QStringLiteral("{\"reasonCode\":\"done & 50% off\"}"));
        QTRY_COMPARE(call().status, QStringLiteral("completed"));
        QCOMPARE(call().lines.last().text, QStringLiteral("Goodbye."));
    }

    void hangUpCompletesTheSession()
    {
        start();
        seat().hangUp();
        QTRY_COMPARE(m_app->seenAt("/action").size(), 1);
        QCOMPARE(formValue(action(), u"SessionStatus"), QStringLiteral("completed"));
        QCOMPARE(formValue(action(), u"CallStatus"), QStringLiteral("completed"));
        QTRY_VERIFY(!m_app->relayIsOpen());
    }

    void brokenSocketIsResumed_data()
    {
        QTest::addColumn<bool>("cut");
        QTest::addColumn<QString>("code");
        QTest::newRow("closed") << false << QStringLiteral("64105");
        QTest::newRow("cut") << true << QStringLiteral("39001");
    }

    void brokenSocketIsResumed()
    {
        QFETCH(bool, cut);
        QFETCH(QString, code);
        m_actionTwiml = m_app->relayTwiml();
        start();
        cut ? m_app->cutRelay() : m_app->closeRelay();
        QTRY_COMPARE(m_app->relayOf(QStringLiteral("setup")).size(), 2);
        QCOMPARE(formValue(action(), u"SessionStatus"), QStringLiteral("failed"));
        QCOMPARE(formValue(action(), u"ErrorCode"), code);
        const QList<QJsonObject> setups = m_app->relayOf(QStringLiteral("setup"));
        QCOMPARE(text(setups[0], "callSid"), text(setups[1], "callSid"));
        QVERIFY(text(setups[0], "sessionId") != text(setups[1], "sessionId"));
        seat().say(QStringLiteral("Are you back?"));
        QTRY_COMPARE(m_app->relayOf(QStringLiteral("prompt")).size(), 1);
    }

    void unreachableSocketFails()
    {
        m_app->twiml = [](const SeenRequest& request) {
            return request.path == "/twiml"
                ? QByteArray("<Response><Connect action=\"/action\"><ConversationRelay url=\"ws://127.0.0.1:1/x\"/>"
                             "</Connect></Response>")
                : QByteArray("<Response/>");
        };
        m_options.callee = QStringLiteral("silent");
        m_twilio = std::make_unique<SandboxTwilio>(m_options, m_faults);
        QVERIFY(m_twilio->listen());
        askTwilio(
            m_options, m_twilio->baseUrl(), "POST", "/Calls.json", m_app->createForm(QStringLiteral("+15558675310")));
        QTRY_COMPARE(m_app->seenAt("/action").size(), 1);
        QCOMPARE(formValue(action(), u"ErrorCode"), QStringLiteral("64102"));
    }

    void refusedHandshakeFails()
    {
        m_app->twiml = [this](const SeenRequest& request) { // the HTTP server upgrades nothing
            const QByteArray target = m_app->url("/relay").replace("http://", "ws://");
            return request.path == "/twiml" ? "<Response><Connect action=\"/action\"><ConversationRelay url=\"" + target
                    + "\"/></Connect></Response>"
                                            : QByteArray("<Response/>");
        };
        m_options.callee = QStringLiteral("silent");
        m_twilio = std::make_unique<SandboxTwilio>(m_options, m_faults);
        QVERIFY(m_twilio->listen());
        askTwilio(
            m_options, m_twilio->baseUrl(), "POST", "/Calls.json", m_app->createForm(QStringLiteral("+15558675310")));
        QTRY_COMPARE_WITH_TIMEOUT(m_app->seenAt("/action").size(), 1, 7'000);
        QCOMPARE(formValue(action(), u"ErrorCode"), QStringLiteral("64102"));
    }

    void badMessagesAreReported()
    {
        start();
        m_app->send({ { QStringLiteral("type"), QStringLiteral("error") } });
        m_app->send({ { QStringLiteral("type"), QStringLiteral("text") }, { QStringLiteral("last"), true } });
        QTRY_COMPARE(m_app->relayOf(QStringLiteral("error")).size(), 2);
        QVERIFY(text(m_app->relayOf(QStringLiteral("error")).last(), "description")
                    .startsWith(QStringLiteral("Invalid message received: text message without token")));
        m_app->sendText(QStringLiteral("Still here.")); // a good one starts the count anew
        for (int i = 0; i < 10; ++i)
            m_app->send({ { QStringLiteral("type"), QStringLiteral("nonsense") } });
        QTRY_COMPARE(m_app->seenAt("/action").size(), 1);
        QCOMPARE(formValue(action(), u"ErrorCode"), QStringLiteral("64105"));
    }

    void speechOverTheAssistantsFirstWordInterruptsIt()
    {
        m_options.timeScale = 0.1;
        start();
        seat().say(QStringLiteral("I am talking for quite a while about this and that."));
        QTRY_COMPARE(infos("clientSpeaking").size(), 1);
        m_app->sendText(QStringLiteral("May I say something?"));
        QTRY_COMPARE(m_app->relayOf(QStringLiteral("interrupt")).size(), 1);
        QCOMPARE(text(m_app->relayOf(QStringLiteral("interrupt")).first(), "utteranceUntilInterrupt"),
            QStringLiteral("May"));
        QTRY_COMPARE(m_app->relayOf(QStringLiteral("prompt")).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSandboxRelay)
#include "tst_sandboxrelay.moc"
