#include "tests/support/sandboxworld.h"
#include "tests/support/servedcore.h"
#include "tests/support/waitfor.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace core;
using namespace tests;

namespace {

const QString kSilent = QStringLiteral("+15550100008");

/// What systemd listens on.
class NotifySocket {
public:
    explicit NotifySocket(const QByteArray& path)
        : m_descriptor(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
    {
        sockaddr_un address {};
        address.sun_family = AF_UNIX;
        std::strncpy(address.sun_path, path.constData(), sizeof address.sun_path - 1);
        if (::bind(m_descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            qFatal("no notify socket at %s", path.constData());
    }
    ~NotifySocket() { ::close(m_descriptor); }

    QByteArrayList& messages()
    {
        char buffer[512];
        for (ssize_t size; (size = ::recv(m_descriptor, buffer, sizeof buffer, 0)) > 0;)
            m_messages.append(QByteArray(buffer, size));
        return m_messages;
    }

private:
    int m_descriptor;
    QByteArrayList m_messages;
};

} // namespace

/// How the shipping binary ends while calls are running.
class TestDraining : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SandboxWorld> m_world;
    QProcessEnvironment m_environment;
    std::unique_ptr<ServedCore> m_server;

    void serve(const char* drainSeconds)
    {
        m_environment.insert(QStringLiteral("DRAIN_SECONDS"), QLatin1String(drainSeconds));
        m_server = std::make_unique<ServedCore>(m_environment, m_world->folder());
        QVERIFY2(m_server->serve(), m_server->errors());
    }
    /// A call of a person who says nothing: it goes on until somebody ends it.
    void call()
    {
        const ApiAnswer placed = m_server->api().place(kSilent);
        QCOMPARE(placed.status, 200);
        const QString sid = placed.text("callSid");
        QVERIFY(waitFor([&] { return m_server->api().record(sid).text("status") == QLatin1String("in-progress"); }));
    }
    void verifyEnded(int code)
    {
        QVERIFY(m_server->waitForEnd());
        QCOMPARE(m_server->process().exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_server->exitCode(), code);
    }

private Q_SLOTS:
    void init()
    {
        SandboxTwilioOptions twilio = SandboxWorld::quickTwilio();
        twilio.timeScale = 1; // so that the silent one stays for a while
        m_world = std::make_unique<SandboxWorld>(twilio);
        m_environment = m_world->environment(freePort());
        m_server.reset();
    }

    void cleanup()
    {
        m_server.reset();
        m_world.reset();
    }

    void newCallsAreRefusedWhileOneRuns()
    {
        serve("60");
        call();
        m_server->terminate();
        QVERIFY(waitFor([this] { return m_server->api().get("/readyz").status == 503; }));
        const ApiAnswer ready = m_server->api().get("/readyz");
        QVERIFY2(ready.body.contains(R"("server":{"ready":false,"detail":"draining"})"), ready.body);
        const ApiAnswer refused = m_server->api().place(QStringLiteral("+15550100001"));
        QCOMPARE(refused.status, 503);
        QCOMPARE(refused.text("code"), QStringLiteral("draining"));
        QCOMPARE(m_world->creates().size(), 1);
        QCOMPARE(m_server->api().get("/healthz").status, 200);
        QCOMPARE(m_server->api().get("/healthz").text("draining"), QStringLiteral("true"));
        QVERIFY(!m_world->lastCall()->isOver());
        QVERIFY2(m_server->output().contains("1 still running"), m_server->output());
        // The call ends: so does the program, at once and long before the limit.
        const QByteArray path = "/api/calls/" + m_world->lastCall()->sid.toUtf8() + "/hangup";
        QCOMPARE(m_server->api().post(path, "{}").status, 200);
        verifyEnded(0);
    }

    void callsAreEndedAtTheLimit()
    {
        serve("1");
        call();
        m_server->terminate();
        verifyEnded(0);
        QVERIFY(waitFor([this] { return m_world->lastCall()->isOver(); }));
        QVERIFY2(m_server->output().contains("the time is up, 1 calls are left"), m_server->output());
    }

    void secondSignalEndsNow()
    {
        serve("60");
        call();
        m_server->terminate();
        QVERIFY(waitFor([this] { return m_server->api().get("/readyz").status == 503; }));
        m_server->terminate();
        verifyEnded(0);
        QVERIFY2(m_server->output().contains("Stopping now."), m_server->output());
        QVERIFY(!m_world->lastCall()->isOver());
    }

    void systemdIsTold()
    {
        const QByteArray path = m_world->folder().toUtf8() + "/notify";
        NotifySocket systemd(path);
        m_environment.insert(QStringLiteral("NOTIFY_SOCKET"), QString::fromUtf8(path));
        serve("60");
        QVERIFY(waitFor([&] { return systemd.messages().contains("READY=1\nSTATUS=Takes calls."); }));
        call();
        QCOMPARE(systemd.messages().size(), 1);
        m_server->terminate();
        QVERIFY(waitFor([&] { return systemd.messages().contains("STATUS=Draining: 1 calls are left."); }));
        QCOMPARE(systemd.messages()[1], QByteArray("STOPPING=1"));
    }

    void jsonLogIsJson()
    {
        m_environment.insert(QStringLiteral("LOG_FORMAT"), QStringLiteral("json"));
        serve("0");
        call();
        m_server->terminate();
        verifyEnded(0);
        const QByteArrayList lines = m_server->output().trimmed().split('\n');
        QVERIFY(lines.size() >= 4);
        for (const QByteArray& line : lines) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            for (const char* member : { "time", "level", "category", "message" })
                QVERIFY2(!object.value(QLatin1String(member)).toString().isEmpty(), line);
        }
    }

    void serviceUnitIsSound()
    {
        const QString tool = QStandardPaths::findExecutable(QStringLiteral("systemd-analyze"));
        QVERIFY2(!tool.isEmpty(), "systemd-analyze is not installed: it comes with the package systemd");
        QFile unit(QStringLiteral(CALLWRIGHT_SOURCE_DIR "/resources/systemd/callwright.service"));
        QVERIFY(unit.open(QIODevice::ReadOnly));
        QByteArray text = unit.readAll();
        QVERIFY(text.contains("Type=notify\n") && text.contains("TimeoutStopSec=150\n"));
        text.replace("/usr/local/bin/callwright", CALLWRIGHT_BINARY);
        const QString path = m_world->folder() + QStringLiteral("/callwright.service");
        QFile copy(path);
        QVERIFY(copy.open(QIODevice::WriteOnly));
        copy.write(text);
        copy.close();
        const QList<QStringList> checks { { QStringLiteral("verify"), QStringLiteral("--man=no"), path },
            { QStringLiteral("security"), QStringLiteral("--offline=true"), QStringLiteral("--threshold=20"), path } };
        for (const QStringList& arguments : checks) {
            QProcess process;
            process.setProcessChannelMode(QProcess::MergedChannels);
            process.start(tool, arguments);
            QVERIFY(waitFor([&process] { return process.state() == QProcess::NotRunning; }));
            QVERIFY2(process.exitCode() == 0, process.readAll());
        }
    }
};

QTEST_GUILESS_MAIN(TestDraining)
#include "tst_draining.moc"
