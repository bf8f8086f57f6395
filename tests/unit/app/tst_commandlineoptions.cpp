#include "app/commandline.h"

#include <QTest>

using app::CommandLine;

namespace {

core::Result<CommandLine> parsed(const QString& line)
{
    return app::parseCommandLine(
        QStringList { QStringLiteral("callwright") } + line.split(QLatin1Char('|'), Qt::SkipEmptyParts));
}

} // namespace

class TestCommandLineOptions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void modes_data();
    void modes();
    void readsEverything();
    void hasDefaults();
    void parametersKeepTheirOrderAndSigns();
    void rehearsalsAreRead();
    void refuses_data();
    void refuses();
    void tellsTheVersion();
    void helpNamesEveryOption();
};

void TestCommandLineOptions::modes_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<CommandLine::Mode>("mode");
    QTest::newRow("nothing") << "" << CommandLine::Mode::Desktop;
    QTest::newRow("server") << "--server" << CommandLine::Mode::Server;
    QTest::newRow("call") << "--call|+15005550010" << CommandLine::Mode::Call;
    QTest::newRow("call with =") << "--call=+15005550010" << CommandLine::Mode::Call;
    QTest::newRow("help") << "--help" << CommandLine::Mode::ShowText;
    QTest::newRow("help wins") << "--server|-h" << CommandLine::Mode::ShowText;
    QTest::newRow("version") << "--version" << CommandLine::Mode::ShowText;
}

void TestCommandLineOptions::modes()
{
    QFETCH(QString, line);
    const auto command = parsed(line);
    QVERIFY(command);
    QTEST(command->mode, "mode");
}

void TestCommandLineOptions::readsEverything()
{
    const auto command
        = parsed(QStringLiteral("--call|+15005550010|--env-file|my.env|--port|4000|--sandbox|--sandbox-model|"
                                "--playbook|follow-up|--callee|me|--faults|model-stall=1|--seed|4294967295"));
    QVERIFY(command);
    QCOMPARE(command->callNumber, QStringLiteral("+15005550010"));
    QCOMPARE(command->playbook, QStringLiteral("follow-up"));
    QCOMPARE(command->envFile, QStringLiteral("my.env"));
    QCOMPARE(command->port, 4000);
    QVERIFY(command->sandbox);
    QVERIFY(command->sandboxModel);
    QCOMPARE(command->callee, QStringLiteral("me"));
    QCOMPARE(command->faults, QStringLiteral("model-stall=1"));
    QCOMPARE(command->seed, 4294967295U);
}

void TestCommandLineOptions::hasDefaults()
{
    const auto command = parsed(QStringLiteral("--server"));
    QVERIFY(command);
    QCOMPARE(command->port, -1);
    QCOMPARE(command->seed, 1U);
    QVERIFY(!command->sandbox);
    QVERIFY(!command->sandboxModel);
    QVERIFY(command->envFile.isEmpty());
    QCOMPARE(command->parameters.compact(), QByteArray("{}"));
}

void TestCommandLineOptions::parametersKeepTheirOrderAndSigns()
{
    const auto command = parsed(
        QStringLiteral("--param|z=1|--call|+15005550010|--param|a=x=y & \"q\" + 5%|--param|empty=|--param|z=2"));
    QVERIFY(command);
    const QByteArray expected = R"({"z":"2","a":"x=y & \"q\" + 5%","empty":""})";
    QCOMPARE(command->parameters.compact(), expected);
}

void TestCommandLineOptions::rehearsalsAreRead()
{
    const auto command = parsed(QStringLiteral("--rehearse|a.json|folder|--junit|out.xml|--jobs|3|--seed|9"));
    QVERIFY(command);
    QCOMPARE(command->mode, CommandLine::Mode::Rehearse);
    QCOMPARE(command->scenarios, QStringList({ QStringLiteral("a.json"), QStringLiteral("folder") }));
    QCOMPARE(command->junitFile, QStringLiteral("out.xml"));
    QCOMPARE(command->jobs, 3);
    QVERIFY(command->seedGiven);
    QVERIFY(!parsed(QStringLiteral("--rehearse|a.json"))->seedGiven);
}

void TestCommandLineOptions::refuses_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown option") << "--sever"
                                    << "sever";
    QTest::newRow("stray word") << "--server|now"
                                << "now";
    QTest::newRow("call without number") << "--call"
                                         << "call";
    QTest::newRow("server and call") << "--server|--call|+1"
                                     << "exclude";
    QTest::newRow("parameter without value") << "--call|+1|--param|name"
                                             << "name";
    QTest::newRow("parameter without name") << "--call|+1|--param|=x"
                                            << "=x";
    QTest::newRow("parameter without call") << "--server|--param|a=b"
                                            << "--param";
    QTest::newRow("port no number") << "--port|http"
                                    << "--port";
    QTest::newRow("port too large") << "--port|65536"
                                    << "65535";
    QTest::newRow("negative port") << "--port=-1"
                                   << "--port";
    QTest::newRow("rehearse nothing") << "--rehearse"
                                      << "wants the scenario files";
    QTest::newRow("rehearse and serve") << "--rehearse|--server|a.json"
                                        << "stands alone";
    QTest::newRow("rehearse with faults") << "--rehearse|--faults|model-cut=1|a.json"
                                          << "scenario files";
    QTest::newRow("report of nothing") << "--junit|a.xml"
                                       << "--rehearse";
    QTest::newRow("seed too large") << "--seed|4294967296"
                                    << "--seed";
}

void TestCommandLineOptions::refuses()
{
    QFETCH(QString, line);
    QFETCH(QString, named);
    const auto command = parsed(line);
    QVERIFY(!command);
    QCOMPARE(command.error().code, core::ErrorCode::Malformed);
    QVERIFY2(command.error().message.contains(named), qPrintable(command.error().message));
}

void TestCommandLineOptions::tellsTheVersion()
{
    QCOMPARE(parsed(QStringLiteral("--version"))->text, QStringLiteral("callwright " CALLWRIGHT_VERSION "\n"));
}

void TestCommandLineOptions::helpNamesEveryOption()
{
    const QString help = parsed(QStringLiteral("--help"))->text;
    for (const char* name : { "--server", "--call", "--param", "--env-file", "--port", "--sandbox", "--sandbox-model",
             "--callee", "--faults", "--seed", "--rehearse", "--junit", "--jobs", "--version", "--help" })
        QVERIFY2(help.contains(QLatin1String(name)), name);
}

QTEST_GUILESS_MAIN(TestCommandLineOptions)
#include "tst_commandlineoptions.moc"
