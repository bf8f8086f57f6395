#include "core/sandbox/calleescriptreader.h"
#include "core/sandbox/sandboxtwilio.h"
#include "tests/unit/sandbox/talkingapp.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace core;
using namespace tests;

namespace {

QJsonObject payment()
{
    return { { QStringLiteral("customerName"), QStringLiteral("Sarah Johnson") },
        { QStringLiteral("callReason"), QStringLiteral("Payment reminder") },
        { QStringLiteral("amount"), QStringLiteral("$250.00") },
        { QStringLiteral("dueDate"), QStringLiteral("2025-12-10") } };
}

} // namespace

/// Callees that are lists of steps, on a real line with the rules of the sandbox model, tools and all.
class TestSteppedCallees : public QObject {
    Q_OBJECT

private:
    void start()
    {
        m_app = std::make_unique<TalkingApp>(m_options, payment());
        m_app->declareAll();
        m_twilio = std::make_unique<SandboxTwilio>(m_options, m_faults);
        QVERIFY(m_twilio->listen());
        askTwilio(
            m_options, m_twilio->baseUrl(), "POST", "/Calls.json", m_app->createForm(QStringLiteral("+15558675310")));
        QCOMPARE(m_twilio->calls().size(), 1);
    }
    void play(const char* callee)
    {
        m_options.callee = QLatin1String(callee);
        start();
        QTRY_VERIFY_WITH_TIMEOUT(call().isOver(), 30'000);
        if (qEnvironmentVariableIsSet("SANDBOX_SHOW"))
            qInfo("%s\n%s", callee, qPrintable(transcript(call())));
    }
    void script(const char* json)
    {
        const auto script = readCalleeScript(QJsonDocument::fromJson(json).object());
        QVERIFY2(script, qPrintable(script ? QString() : script.error().message));
        m_options.script = std::make_shared<CalleeScript>(*script);
        start();
    }
    const SandboxCall& call() const { return *m_twilio->calls().first(); }
    QStringList called() const
    {
        QStringList names;
        for (const ModelCall& one : m_app->called)
            names.append(one.name);
        return names;
    }
    QStringList prompts() const
    {
        QStringList texts;
        for (const QJsonObject& prompt : m_app->relayOf(QStringLiteral("prompt")))
            texts.append(prompt.value(QLatin1String("voicePrompt")).toString());
        return texts;
    }

    SandboxTwilioOptions m_options;
    Faults m_faults;
    std::unique_ptr<TalkingApp> m_app;
    std::unique_ptr<SandboxTwilio> m_twilio;

private Q_SLOTS:
    void init() { m_options = fastOptions(); }

    void cleanup()
    {
        m_twilio.reset();
        m_app.reset();
    }

    void charactersMakeTheModelUseItsTools_data()
    {
        QTest::addColumn<QByteArray>("callee");
        QTest::addColumn<QStringList>("tools");
        const QString end = QStringLiteral("end_call");
        const QString note = QStringLiteral("note");
        QTest::newRow("later") << QByteArray("later") << QStringList { note, end };
        QTest::newRow("never") << QByteArray("never") << QStringList { QStringLiteral("opt_out"), end };
        QTest::newRow("wrong person") << QByteArray("wrong-person") << QStringList { note, end };
        QTest::newRow("spanish") << QByteArray("spanish") << QStringList { QStringLiteral("set_language"), end };
        QTest::newRow("angry") << QByteArray("angry") << QStringList { QStringLiteral("transfer_call") };
    }

    void charactersMakeTheModelUseItsTools()
    {
        QFETCH(QByteArray, callee);
        QFETCH(QStringList, tools);
        play(callee.constData());
        QVERIFY2(called() == tools, qPrintable(called().join(QLatin1Char(' ')) + transcript(call())));
        QCOMPARE(call().status, QStringLiteral("completed"));
    }

    void spanishIsSpoken()
    {
        play("spanish");
        QCOMPARE(call().spokenLanguage, QStringLiteral("es-ES"));
        const QString text = transcript(call());
        QVERIFY2(
            text.contains(QStringLiteral("A: Buenos días, Sarah. Soy un asistente automático.")), qPrintable(text));
        QCOMPARE(m_app->relayOf(QStringLiteral("prompt")).last().value(QLatin1String("lang")).toString(),
            QStringLiteral("es-ES"));
    }

    void screeningIsPassed()
    {
        play("screening");
        const QString text = transcript(call());
        QVERIFY2(text.contains(QStringLiteral("calling for Sarah about your payment")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("C: Hello? This is Sarah.")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("C: All right, I will pay it on Friday")), qPrintable(text));
    }

    void menuWaitsForItsKey()
    {
        play("menu");
        QCOMPARE(call().digitsSent, QStringLiteral("1"));
        const QString text = transcript(call());
        QVERIFY2(text.contains(QStringLiteral("C: Billing, this is Sarah speaking.")), qPrintable(text));
    }

    void menuRepeatsItself()
    {
        script(R"({"patienceSeconds":1,"lines":[{"when":"at-once","say":"Type twelve."},
            {"when":"digits","digits":"12","say":"Thank you."}]})");
        QTRY_VERIFY_WITH_TIMEOUT(prompts().count(QStringLiteral("Type twelve.")) >= 2, 10'000);
        m_app->send({ { QStringLiteral("type"), QStringLiteral("sendDigits") },
            { QStringLiteral("digits"), QStringLiteral("312") } });
        QTRY_VERIFY_WITH_TIMEOUT(prompts().contains(QStringLiteral("Thank you.")), 10'000);
    }

    void angryOneShouts()
    {
        play("angry");
        QVERIFY2(call().lines.first().interrupted, qPrintable(transcript(call())));
        QVERIFY(prompts().first().startsWith(QStringLiteral("WHAT?")));
    }

    void pausesMakeSeveralPrompts()
    {
        play("pauses");
        QVERIFY(prompts().startsWith(QStringLiteral("Oh hello! Yes, speaking.")));
        QVERIFY(prompts().contains(QStringLiteral("How much was it,")));
        QVERIFY(prompts().contains(QStringLiteral("and when is it due?")));
    }

    void theseNeverEnd_data()
    {
        QTest::addColumn<QByteArray>("callee");
        QTest::addColumn<QString>("line");
        QTest::newRow("hold music") << QByteArray("hold-music") << QStringLiteral("All our agents are busy.");
        QTest::newRow("bot") << QByteArray("bot") << QStringLiteral("Thank you for calling Miller and Sons.");
    }

    void theseNeverEnd()
    {
        QFETCH(QByteArray, callee);
        QFETCH(QString, line);
        m_options.callee = QString::fromLatin1(callee);
        start();
        QTRY_VERIFY_WITH_TIMEOUT(prompts().size() >= 5, 20'000);
        for (const QString& prompt : prompts())
            QVERIFY2(prompt.startsWith(line), qPrintable(prompt));
        QVERIFY(!call().isOver());
    }

    void scriptsCutInPressAndHangUp()
    {
        script(R"({"lines":[{"when":"cut-in","words":3,"say":"Wait."},{"keys":"12w\u0023"},
            {"say":"That was it.","hangUp":true}]})");
        QTRY_VERIFY_WITH_TIMEOUT(call().isOver(), 20'000);
        QCOMPARE(call().callee, QStringLiteral("scripted"));
        QVERIFY2(call().lines.first().interrupted, qPrintable(transcript(call())));
        QCOMPARE(call().digitsPressed, QStringLiteral("12#"));
        QCOMPARE(call().lines.last().text, QStringLiteral("That was it."));
        QCOMPARE(call().status, QStringLiteral("completed"));
    }

    void silenceMakesHerSpeak()
    {
        script(R"({"lines":[{"when":"silence","afterSeconds":20,"say":"It is so quiet."},
            {"when":"at-once","afterSeconds":1,"say":"Well, goodbye!","hangUp":true}]})");
        QTRY_VERIFY_WITH_TIMEOUT(call().isOver(), 20'000);
        QCOMPARE(prompts().first(), QStringLiteral("It is so quiet."));
        // Not before the assistant was done, and then the silence lasted.
        const QList<SandboxLine>& lines = call().lines;
        QVERIFY(!lines[0].interrupted);
        QVERIFY(lines[0].at.msecsTo(lines[1].at) >= 400);
    }

    void scriptsNeedNotAnswer_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("status");
        QTest::newRow("busy") << QByteArray(R"({"pickup":"busy"})") << QStringLiteral("busy");
        QTest::newRow("no answer") << QByteArray(R"({"pickup":"no-answer"})") << QStringLiteral("no-answer");
        QTest::newRow("too late") << QByteArray(R"({"ringSeconds":61})") << QStringLiteral("no-answer");
        QTest::newRow("nothing to say") << QByteArray("{}") << QStringLiteral("completed");
    }

    void scriptsNeedNotAnswer()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, status);
        script(json.constData());
        QTRY_COMPARE_WITH_TIMEOUT(call().isOver(), true, 20'000);
        QCOMPARE(call().status, status);
    }

    void nobodyTalksToHer()
    {
        script(R"({"patienceSeconds":1})");
        m_app->onRelay = [](const QJsonObject&) {}; // an application that is silent
        QTRY_VERIFY_WITH_TIMEOUT(call().isOver(), 20'000);
        QCOMPARE(prompts().count(QStringLiteral("Hello? Are you still there?")), 2);
    }
};

QTEST_GUILESS_MAIN(TestSteppedCallees)
#include "tst_steppedcallees.moc"
