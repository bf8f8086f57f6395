#include "tests/support/sandboxworld.h"
#include "tests/support/servedcore.h"

#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace core;
using namespace tests;

namespace {

const QString kSarah = QStringLiteral("+15550100001");

/// The call lasts some seconds, so that there is a middle.
SandboxTwilioOptions unhurriedTwilio()
{
    SandboxTwilioOptions options = SandboxWorld::quickTwilio();
    options.timeScale = 0.1;
    return options;
}

} // namespace

/// The disk fills up while people talk: what the limit on file sizes (RLIMIT_FSIZE) does to every write is the same.
class TestFullDisk : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SandboxWorld> m_world;
    std::unique_ptr<ServedCore> m_core;

    void allowWrites(bool allowed) const
    {
        rlimit limit { allowed ? RLIM_INFINITY : 0, RLIM_INFINITY };
        if (prlimit(pid_t(m_core->process().processId()), RLIMIT_FSIZE, &limit, nullptr) != 0)
            qFatal("The limit on file sizes cannot be set.");
    }
    qsizetype wordsHeard() const { return m_world->lastCall()->relayReceived.size(); }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<SandboxWorld>(unhurriedTwilio());
        m_core = std::make_unique<ServedCore>(m_world->environment(freePort()), m_world->folder());
        // A full disk is an error of the write and no signal.
        m_core->process().setChildProcessModifier([] { std::signal(SIGXFSZ, SIG_IGN); });
        QVERIFY(m_core->serve());
    }

    void cleanup()
    {
        m_core.reset();
        m_world.reset();
    }

    void runningCallGoesOnAndNewOnesAreRefused()
    {
        const QString sid = m_core->api().place(kSarah).text("callSid");
        QTRY_VERIFY(m_world->lastCall() && m_world->lastCall()->lines.size() >= 1);
        allowWrites(false);

        const ApiAnswer refused = m_core->api().place(kSarah);
        QCOMPARE(refused.status, 503);
        QCOMPARE(refused.text("code"), QStringLiteral("storage_unavailable"));
        QCOMPARE(refused.text("error"), QStringLiteral("The database cannot be written"));
        QVERIFY(refused.text("message").size() > 20);
        QCOMPARE(m_world->creates().size(), 1); // Twilio was not asked
        const ApiAnswer ready = m_core->api().get("/readyz");
        QCOMPARE(ready.status, 503);
        QCOMPARE(textOf(*ready.json.find(QStringLiteral("database")), "ready"), QStringLiteral("false"));
        QCOMPARE(m_core->api().get("/healthz").status, 200);

        const SandboxCall& call = *m_world->lastCall();
        QVERIFY(!call.isOver());
        const qsizetype before = wordsHeard();
        QTRY_VERIFY_WITH_TIMEOUT(call.isOver(), 30'000);
        QVERIFY(wordsHeard() > before);
        QCOMPARE(call.status, QStringLiteral("completed"));
        QVERIFY2(call.lines.last().text.contains(QLatin1String("oodbye")), qPrintable(call.lines.last().text));
        QVERIFY(m_core->output().contains("Nothing can be saved at present"));
        QCOMPARE(m_core->api().place(kSarah).status, 503);

        allowWrites(true);
        QTRY_COMPARE(m_core->api().get("/readyz").status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(m_core->api().record(sid).text("status"), QStringLiteral("completed"), 10'000);
        QCOMPARE(m_core->api().record(sid).text("durationSeconds").toInt(), call.durationSeconds());
        QCOMPARE(m_core->api().place(kSarah).status, 200);
        QCOMPARE(m_world->creates().size(), 2);
        QCOMPARE(m_core->api().get("/api/calls").items("calls").size(), 2); // the refused ones left nothing
    }

    void serverWithoutSpaceSaysWhy()
    {
        m_core->kill();
        m_core->process().setChildProcessModifier([] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit { 0, RLIM_INFINITY };
            setrlimit(RLIMIT_FSIZE, &limit);
        });
        QVERIFY(!m_core->serve());
        QCOMPARE(m_core->exitCode(), 1);
        const QByteArray errors = m_core->errors();
        QVERIFY2(errors.startsWith("callwright: ") && errors.count('\n') == 1, errors);
    }
};

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_fulldisk.moc"
