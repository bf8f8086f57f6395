#include "tests/support/sandboxworld.h"
#include "tests/support/servedcore.h"

#include <QFile>
#include <QTcpServer>
#include <QTest>

using namespace core;
using namespace tests;

namespace {

const QString kHurry = QStringLiteral("+15550100002");
const QString kSilent = QStringLiteral("+15550100008");

} // namespace

/// The shipping binary as a person at a terminal, or a script, sees it.
class TestProgram : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SandboxWorld> m_world;
    quint16 m_port = 0;
    std::unique_ptr<ServedCore> m_program;

    static QStringList call(const QString& number, const QStringList& more = {})
    {
        return QStringList { QStringLiteral("--call"), number } + more;
    }
    /// A program that knows neither Twilio nor model: all is sandboxed inside it.
    std::unique_ptr<ServedCore> unconfigured() const
    {
        QProcessEnvironment environment = m_world->environment(m_port);
        for (const QString& name : environment.keys()) {
            if (name.startsWith(QLatin1String("TWILIO")) || name.startsWith(QLatin1String("OPENAI"))
                || name.startsWith(QLatin1String("LLM")))
                environment.remove(name);
        }
        environment.remove(QStringLiteral("PUBLIC_URL"));
        return std::make_unique<ServedCore>(environment, m_world->folder());
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<SandboxWorld>();
        m_port = freePort();
        m_program = std::make_unique<ServedCore>(m_world->environment(m_port), m_world->folder());
    }

    void cleanup()
    {
        m_program.reset();
        m_world.reset();
    }

    void textsAreShown()
    {
        m_program->run({ QStringLiteral("--version") });
        QVERIFY(m_program->waitForEnd());
        QCOMPARE(m_program->exitCode(), 0);
        QCOMPARE(m_program->output(), QByteArray("callwright " CALLWRIGHT_VERSION "\n"));
        m_program->run({ QStringLiteral("--help") });
        QVERIFY(m_program->waitForEnd());
        QCOMPARE(m_program->exitCode(), 0);
        for (const char* option : { "--server", "--call", "--param", "--env-file", "--port", "--sandbox", "--callee",
                 "--faults", "--version" })
            QVERIFY2(m_program->output().contains(option), option);
    }

    void badArgumentsAreRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("unknown option") << QStringList { QStringLiteral("--dance") } << QByteArray("dance");
        QTest::newRow("stray word") << QStringList { QStringLiteral("--server"), QStringLiteral("now") }
                                    << QByteArray("\"now\"");
        QTest::newRow("both") << call(kHurry, { QStringLiteral("--server") }) << QByteArray("exclude each other");
        QTest::newRow("number missing") << QStringList { QStringLiteral("--call") } << QByteArray("--call");
        QTest::newRow("parameter") << call(kHurry, { QStringLiteral("--param"), QStringLiteral("name") })
                                   << QByteArray("NAME=VALUE");
        QTest::newRow("parameter without call") << QStringList { QStringLiteral("--server"), QStringLiteral("--param"),
            QStringLiteral("a=b") } << QByteArray("--param");
        QTest::newRow("port") << QStringList { QStringLiteral("--server"), QStringLiteral("--port"),
            QStringLiteral("70000") }
                              << QByteArray("--port");
        QTest::newRow("callee") << call(
            kHurry, { QStringLiteral("--sandbox"), QStringLiteral("--callee"), QStringLiteral("queen") })
                                << QByteArray("queen");
        QTest::newRow("callee on a real telephone")
            << call(kHurry, { QStringLiteral("--callee"), QStringLiteral("busy") }) << QByteArray("--sandbox");
        QTest::newRow("fault") << call(
            kHurry, { QStringLiteral("--sandbox"), QStringLiteral("--faults"), QStringLiteral("earthquake=1") })
                               << QByteArray("earthquake");
        QTest::newRow("no such file") << QStringList { QStringLiteral("--server"), QStringLiteral("--env-file"),
            QStringLiteral("nowhere.env") }
                                      << QByteArray("nowhere.env");
    }

    void badArgumentsAreRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, told);
        m_program->run(arguments);
        QVERIFY(m_program->waitForEnd());
        QCOMPARE(m_program->exitCode(), 2);
        QVERIFY2(m_program->errors().contains(told), m_program->errors());
        QCOMPARE(m_world->twilio().requests().size(), 0);
    }

    void allFaultsOfTheSettingsAreToldAtOnce()
    {
        QFile file(m_world->folder() + QStringLiteral("/.env"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "TWILIO_ACCOUNT_SID=ACverysecretsid\nTWILIO_AUTH_TOKEN=very-secret-token\nPORT=many\nLOG_LEVEL=loud\n"
            "PUBLIC_URL=http://example.com\nCALLING_HOURS=always\n");
        file.close();
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("HOME"), m_world->folder());
        ServedCore program(environment, m_world->folder());
        program.run({ QStringLiteral("--server") });
        QVERIFY(program.waitForEnd());
        QCOMPARE(program.exitCode(), 2);
        const QByteArray errors = program.errors();
        for (const char* name :
            { "TWILIO_ACCOUNT_SID", "TWILIO_PHONE_NUMBER", "PORT", "LOG_LEVEL", "PUBLIC_URL", "CALLING_HOURS" })
            QVERIFY2(errors.contains(name), errors);
        QVERIFY2(errors.contains("/.env:3)"), errors);
        QVERIFY2(!errors.contains("verysecret") && !errors.contains("very-secret"), errors);
        QCOMPARE(program.output(), QByteArray());
    }

    void completedCallEndsWithZero()
    {
        m_program->run(call(QStringLiteral("+15550100001"),
            { QStringLiteral("--param"), QStringLiteral("customerName=Sarah Johnson"), QStringLiteral("--param"),
                QStringLiteral("amount=$250.00"), QStringLiteral("--param"),
                QStringLiteral("callReason=Payment reminder") }));
        QVERIFY(m_program->waitForEnd());
        const QByteArray output = m_program->output();
        QVERIFY2(m_program->exitCode() == 0, output + m_program->errors());
        for (const char* word :
            { "ringing", "in-progress", "completed", "Assistant Hello Sarah!", "$250.00", "Callee Oh hello!" })
            QVERIFY2(output.contains(word), output);
        const QByteArray sid = m_world->lastCall()->sid.toUtf8();
        const QByteArray summary = output.mid(output.indexOf("━"));
        QVERIFY2(summary.contains("Call         " + sid) && summary.contains("Status       completed"), output);
        QCOMPARE(m_program->errors(), QByteArray());
        QCOMPARE(m_world->creates().size(), 1);
    }

    void unsuccessfulCallDoesNotEndWithZero_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("busy") << QStringLiteral("+15550100004") << QByteArray("busy");
        QTest::newRow("no answer") << QStringLiteral("+15550100005") << QByteArray("no-answer");
        QTest::newRow("refused by Twilio") << QStringLiteral("+15005550002") << QByteArray("cannot be reached");
        QTest::newRow("impossible number") << QStringLiteral("+12") << QByteArray("number");
    }

    void unsuccessfulCallDoesNotEndWithZero()
    {
        QFETCH(QString, number);
        QFETCH(QByteArray, told);
        m_program->run(call(number));
        QVERIFY(m_program->waitForEnd());
        QCOMPARE(m_program->process().exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_program->exitCode(), 1);
        QVERIFY2((m_program->output() + m_program->errors()).contains(told), m_program->output() + m_program->errors());
    }

    void interruptHangsUpFirst()
    {
        m_program->run(call(kSilent));
        QTRY_VERIFY_WITH_TIMEOUT(m_program->output().contains("in-progress"), 20'000);
        m_program->interrupt();
        QVERIFY(m_program->waitForEnd());
        QCOMPARE(m_program->process().exitStatus(), QProcess::NormalExit);
        QVERIFY2(m_program->exitCode() == 1, m_program->output());
        const SandboxRequest last = m_world->twilio().requests().last();
        QCOMPARE(formValue(last.fields, u"Status"), QStringLiteral("completed"));
        QVERIFY(m_world->lastCall()->isOver());
        QVERIFY2(m_program->output().contains("hung up by us"), m_program->output());
    }

    void serverLogsTheBlocksOfTheGuide()
    {
        QVERIFY(m_program->serve());
        const auto name = OrderedJson::string(QStringLiteral("Sarah Johnson"));
        const auto parameters = OrderedJson::object({ { QStringLiteral("customerName"), name } });
        QCOMPARE(m_program->api().place(kHurry, parameters).status, 200);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->output().contains("📊 Status: completed"), 20'000);
        const QByteArray line = QByteArray("━").repeated(40) + '\n';
        const QByteArray given = "📋 Custom Parameters: {\n  \"customerName\": \"Sarah Johnson\"\n}\n";
        const QByteArray sid = "📞 Call SID: " + m_world->lastCall()->sid.toUtf8() + '\n';
        const QByteArray base = m_world->environment(m_port).value(QStringLiteral("PUBLIC_URL")).toUtf8();
        const QByteArrayList blocks {
            line + "📞 [CallController] Initiating outbound call\n" + line + "📲 To: " + kHurry.toUtf8()
                + "\n📱 From: " + SandboxWorld::ourNumber().toUtf8() + '\n' + given + "🔗 TwiML URL: " + base
                + "/api/outbound-call-twiml?customParams=%7B%22customerName%22%3A%22Sarah%20Johnson%22%7D&callId=",
            "\n✅ Call initiated successfully\n" + sid + "📊 Status: queued\n" + line,
            line + "📊 [Call Status] Update received\n" + line + sid + "📊 Status: ringing\n" + line,
            line + "📞 [CallController] Generating outbound call TwiML\n" + line + given
                + "✅ Generated 1 TwiML <Parameter> element(s)\n" + line,
        };
        for (const QByteArray& block : blocks)
            QVERIFY2(m_program->output().contains(block), m_program->output());
    }

    void interruptedServerEnds()
    {
        QVERIFY(m_program->serve());
        m_program->interrupt();
        QVERIFY(m_program->waitForEnd());
        QCOMPARE(m_program->process().exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_program->exitCode(), 0);
    }

    void runningServerIsUsed()
    {
        QVERIFY(m_program->serve());
        ServedCore caller(m_world->environment(m_port), m_world->folder());
        caller.run(call(kHurry));
        QVERIFY(caller.waitForEnd());
        QVERIFY2(caller.exitCode() == 0, caller.output() + caller.errors());
        QVERIFY2(caller.output().contains("Calling through the server on port " + QByteArray::number(m_port)),
            caller.output());
        QCOMPARE(m_world->creates().size(), 1);
        QVERIFY(m_program->isRunning());
        QCOMPARE(m_program->api().get("/api/calls").items("calls").size(), 1);
    }

    void practiceNeverUsesARunningServersTelephone_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::newRow("sandbox") << QStringList { QStringLiteral("--sandbox") };
        QTest::newRow("callee") << QStringList { QStringLiteral("--sandbox"), QStringLiteral("--callee"),
            QStringLiteral("me") };
        QTest::newRow("faults") << QStringList { QStringLiteral("--faults"), QStringLiteral("model-cut=1") };
    }

    void practiceNeverUsesARunningServersTelephone()
    {
        QFETCH(QStringList, more);
        QVERIFY(m_program->serve()); // "twilio", as far as it knows
        ServedCore caller(m_world->environment(m_port), m_world->folder());
        caller.run(call(kHurry, more));
        QVERIFY(caller.waitForEnd());
        QCOMPARE(caller.process().exitStatus(), QProcess::NormalExit);
        QCOMPARE(caller.exitCode(), 2);
        QVERIFY2(caller.errors().contains("already runs on port"), caller.errors());
        QCOMPARE(m_world->twilio().requests().size(), 0);
    }

    void takenPortIsTold_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("server") << QStringList { QStringLiteral("--server") };
        QTest::newRow("call") << call(kHurry);
    }

    void takenPortIsTold()
    {
        QFETCH(QStringList, arguments);
        QTcpServer other; // answers nobody
        QVERIFY(other.listen(QHostAddress::LocalHost, m_port));
        m_program->run(arguments);
        QVERIFY(m_program->waitForEnd());
        QCOMPARE(m_program->exitCode(), 1);
        QVERIFY2(m_program->errors().contains(QByteArray::number(m_port)), m_program->errors());
        QCOMPARE(m_world->twilio().requests().size(), 0);
    }

    void windowsNeedADisplay()
    {
        QProcessEnvironment environment = m_world->environment(m_port);
        for (const char* name : { "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM" })
            environment.remove(QLatin1String(name));
        ServedCore program(environment, m_world->folder());
        program.run({});
        QVERIFY(program.waitForEnd());
        QCOMPARE(program.process().exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 2);
        QVERIFY2(program.errors().contains("--server"), program.errors());
        QVERIFY2(program.errors().contains("--call NUMBER"), program.errors());
    }

    void practiceCallNeedsNoAccount()
    {
        const auto program = unconfigured();
        QByteArrayList pieces;
        connect(&program->process(), &QProcess::readyReadStandardOutput, this,
            [&pieces, &program] { pieces.append(program->process().peek(1 << 20)); });
        program->run(call(kHurry, { QStringLiteral("--param"), QStringLiteral("customerName=Sarah") }));
        QTRY_VERIFY_WITH_TIMEOUT(!program->isRunning(), 60'000);
        const QByteArray output = program->output();
        QVERIFY2(program->exitCode() == 0, output + program->errors());
        QVERIFY2(output.contains("sandbox: no telephone rings"), output);
        QVERIFY2(output.contains("callwright-sandbox"), output);
        // A sentence came in pieces; the opening comes at once, since it was written while the phone rang.
        const auto unfinished = std::ranges::count_if(pieces, [](const QByteArray& soFar) {
            const QByteArray line = soFar.mid(soFar.lastIndexOf('\n') + 1);
            return line.contains("Assistant I'm calling");
        });
        QVERIFY2(unfinished >= 3, output);
        QCOMPARE(m_world->twilio().requests().size(), 0);
    }

    void personAtTheTerminalIsTheCallee()
    {
        const auto program = unconfigured();
        program->run(call(QStringLiteral("+15558675310"), { QStringLiteral("--callee"), QStringLiteral("me") }));
        QTRY_VERIFY_WITH_TIMEOUT(program->output().contains("You are the callee"), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(program->output().contains("Assistant Hello"), 30'000);
        program->process().write("Who is calling, please?\n");
        QTRY_VERIFY_WITH_TIMEOUT(program->output().contains("Callee Who is calling, please?"), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(program->output().count("Assistant ") >= 2, 30'000);
        program->process().write("/bye\n");
        QVERIFY(program->waitForEnd());
        QVERIFY2(program->exitCode() == 0, program->output() + program->errors());
    }
};

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
