#include "app/desktop/corethread.h"
#include "core/base/qnamhttpclient.h"
#include "core/client/corelink.h"
#include "tests/support/awaitresult.h"
#include "tests/support/sandboxworld.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace app;
using namespace tests;

/// A core on a thread of its own, as the windows' program has it.
class TestCoreThread : public QObject {
    Q_OBJECT

    std::unique_ptr<SandboxWorld> m_world; ///< another for each test: no call of one is in the other's database
    core::QnamHttpClient m_http;

    CoreOrder order() const { return { m_world->settings(), {}, {} }; }

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<app::CoreAddress>(); }
    void init() { m_world = std::make_unique<SandboxWorld>(); }
    void cleanup() { m_world.reset(); }

    void answersWhereItSays()
    {
        CoreThread thread;
        QSignalSpy started(&thread, &CoreThread::started);
        thread.start(order());
        QTRY_COMPARE(started.size(), 1);
        const auto address = started.first().first().value<CoreAddress>();
        core::CoreLink link(m_http, address.base, address.token);
        QVERIFY(!awaitResult(link.desk().health())->instance.isEmpty());
    }

    void frozenWindowDelaysNoCall()
    {
        CoreThread thread;
        QSignalSpy started(&thread, &CoreThread::started);
        thread.start(order());
        QTRY_COMPARE(started.size(), 1);
        const auto address = started.first().first().value<CoreAddress>();
        core::CoreLink link(m_http, address.base, address.token);
        const auto placed = awaitResult(link.calls().place({ QStringLiteral("+15550100002"), {}, {} }, QStringLiteral("k")));
        QVERIFY(placed);
        // The sandbox's telephones live on this thread, the core does not: a request of another thread is answered
        // while this one does nothing at all.
        std::unique_ptr<QThread> other(QThread::create([base = address.base] {
            core::QnamHttpClient http;
            core::ApiClient client(http, base, {});
            const auto record = awaitResult(client.get(QStringLiteral("/api/calls")));
            QVERIFY(record);
        }));
        other->start();
        QVERIFY(other->wait(10'000)); // blocks this thread
        link.control().hangUp(placed->sid);
    }

    void drainsAndStops()
    {
        CoreThread thread;
        QSignalSpy started(&thread, &CoreThread::started);
        QSignalSpy stopped(&thread, &CoreThread::stopped);
        thread.start(order());
        QTRY_COMPARE(started.size(), 1);
        thread.drain();
        QTRY_COMPARE(stopped.size(), 1);
        QVERIFY(!thread.isRunning());
        thread.start(order()); // and again
        QTRY_COMPARE(started.size(), 2);
    }

    void takenPortIsTold()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        CoreOrder wanted = order();
        wanted.settings.port = other.serverPort();
        CoreThread thread;
        QSignalSpy failed(&thread, &CoreThread::failed);
        thread.start(wanted);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.first().first().value<core::Error>().message.contains(QString::number(other.serverPort())));
        QVERIFY(!thread.isRunning());
    }
};

QTEST_MAIN(TestCoreThread)
#include "tst_corethread.moc"
