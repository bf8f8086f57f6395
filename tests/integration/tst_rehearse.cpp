#include "tests/support/sandboxworld.h"
#include "tests/support/servedcore.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace tests;

namespace {

const char* kBusy = R"({"name": "It is busy", "callee": {"pickup": "busy", "ringSeconds": 0.1},
    "expect": {"status": "busy"}})";
const char* kWrong = R"({"name": "She hangs up", "callee": {"lines": [{"when": "cut-in", "words": 3, "hangUp": true}]},
    "expect": {"said": ["Hello", "world peace"]}})";

} // namespace

/// callwright --rehearse, as a user runs it.
class TestRehearse : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QString& name, const QByteArray& json) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
            qFatal("The folder cannot be written.");
        return file.fileName();
    }
    std::unique_ptr<ServedCore> rehearsed(const QStringList& arguments) const
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
        environment.insert(QStringLiteral("HOME"), m_folder.path());
        auto run = std::make_unique<ServedCore>(environment, m_folder.path());
        run->run(QStringList { QStringLiteral("--rehearse") } + arguments);
        return run;
    }

private Q_SLOTS:
    void failureIsToldWithItsTranscript()
    {
        const QString report = m_folder.filePath(QStringLiteral("report.xml"));
        const auto run = rehearsed({ write(QStringLiteral("busy.json"), kBusy),
            write(QStringLiteral("wrong.json"), kWrong), QStringLiteral("--junit"), report });
        QVERIFY(run->waitForEnd());
        const QString output = QString::fromUtf8(run->output());
        QVERIFY2(run->exitCode() == 1, qPrintable(output + QString::fromUtf8(run->errors())));
        QVERIFY2(output.contains(QRegularExpression(QStringLiteral("✓ It is busy +[0-9.]+ s\n"))), qPrintable(output));
        QVERIFY2(output.contains(QStringLiteral("✗ She hangs up")), qPrintable(output));
        QVERIFY2(
            output.contains(QStringLiteral("said: expected \"world peace\", found it nowhere")), qPrintable(output));
        QVERIFY2(output.contains(QStringLiteral("Assistant  Hello")), qPrintable(output));
        QVERIFY2(output.contains(QStringLiteral("1 passed, 1 failed, 0 skipped")), qPrintable(output));
        QFile xml(report);
        QVERIFY(xml.open(QIODevice::ReadOnly));
        const QByteArray text = xml.readAll();
        QVERIFY2(text.contains("tests=\"2\" failures=\"1\""), text.constData());
    }

    void allPassedIsZero()
    {
        const auto run = rehearsed({ write(QStringLiteral("busy.json"), kBusy) });
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->exitCode(), 0);
    }

    void badFileIsTwoAndNothingIsPlayed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("no JSON") << QByteArray("{") << QByteArray("bad.json: Line 1");
        QTest::newRow("setting out of range") << QByteArray(
            R"({"name": "A", "callee": {"kind": "busy"}, "settings": {"SILENCE_SECONDS": 1}, "expect": {}})")
                                              << QByteArray("SILENCE_SECONDS");
    }

    void badFileIsTwoAndNothingIsPlayed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, said);
        const auto run
            = rehearsed({ write(QStringLiteral("busy.json"), kBusy), write(QStringLiteral("bad.json"), json) });
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->exitCode(), 2);
        QVERIFY2(run->errors().contains(said), run->errors().constData());
        QVERIFY(!run->output().contains("passed"));
    }

    /// The configured model talks, at real speed; the configured telephone does not ring.
    void realModelTalksOnTheSandboxTelephone()
    {
        SandboxWorld world;
        ServedCore run(world.environment(freePort()), m_folder.path());
        run.run({ QStringLiteral("--rehearse"),
            write(QStringLiteral("short.json"), R"({"name": "Short", "call": {"parameters": {"amount": "$250.00"}},
                "callee": {"ringSeconds": 0.5, "lines": [{"when": "cut-in", "words": 3, "hangUp": true}]},
                "expect": {"said": "Hello", "turns": 1}})"),
            write(QStringLiteral("fault.json"), R"({"name": "Fault", "callee": {"kind": "busy"},
                "faults": {"model-cut": 1}, "expect": {}})") });
        QVERIFY(run.waitForEnd());
        const QString output = QString::fromUtf8(run.output());
        QVERIFY2(run.exitCode() == 0, qPrintable(output + QString::fromUtf8(run.errors())));
        QVERIFY2(output.contains(QStringLiteral("1 passed, 0 failed, 1 skipped")), qPrintable(output));
        QVERIFY2(!output.contains(QStringLiteral("ten times")), qPrintable(output));
        QCOMPARE(world.model().requests().size(), 1);
        QVERIFY(world.calls().isEmpty());
    }

    void interruptEndsCleanly()
    {
        const auto run = rehearsed({ write(QStringLiteral("silent.json"),
            R"({"name": "Long", "callee": {"polite": false, "patienceSeconds": 3600}, "settings": {"SILENCE_SECONDS": 300}, "expect": {}})") });
        QTRY_VERIFY(run->output().contains("1 rehearsal "));
        QVERIFY(run->isRunning());
        run->interrupt();
        QVERIFY(run->waitForEnd());
        QCOMPARE(run->exitCode(), 1);
        QVERIFY2(run->output().contains("0 passed, 0 failed, 1 skipped"), run->output().constData());
    }
};

QTEST_GUILESS_MAIN(TestRehearse)
#include "tst_rehearse.moc"
