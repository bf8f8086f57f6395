#include "core/base/epolldispatcher.h"
#include "core/base/eventdispatcher.h"
#include "tests/unit/base/descriptorpair.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <array>
#include <memory>

using namespace std::chrono_literals;

namespace tests {

class TestEpollDispatcher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isInstalled();
    void canBeSwitchedOff();
    void nestedLoopsServeEverything();
    void otherThreadsWakeIt();
    void quitFromAnotherThread();
    void worksInAThread();
    void worksWithProcesses();
    void worksWithTcp();
    void worksWithSqlInAThread();
};

void TestEpollDispatcher::isInstalled()
{
    QVERIFY(qobject_cast<core::EpollDispatcher*>(QAbstractEventDispatcher::instance()));
}

void TestEpollDispatcher::canBeSwitchedOff()
{
    qputenv("CALLWRIGHT_EPOLL", "0");
    QThread thread;
    QVERIFY(!core::installFastDispatcher(thread));
    QVERIFY(!thread.eventDispatcher());
    qunsetenv("CALLWRIGHT_EPOLL");
    QVERIFY(core::installFastDispatcher(thread));
    QVERIFY(thread.eventDispatcher());
    thread.start(); // only a thread that has run deletes its dispatcher
    thread.quit();
    QVERIFY(thread.wait(5000));
}

void TestEpollDispatcher::nestedLoopsServeEverything()
{
    DescriptorPair outer;
    DescriptorPair inner;
    QSocketNotifier outerReader(outer.ends[0], QSocketNotifier::Read);
    QSocketNotifier innerReader(inner.ends[0], QSocketNotifier::Read);
    QStringList order;
    connect(&innerReader, &QSocketNotifier::activated, this, [&] {
        inner.drain();
        order.append(QStringLiteral("inner"));
    });
    connect(&outerReader, &QSocketNotifier::activated, this, [&] {
        outer.drain();
        inner.fill();
        QEventLoop loop;
        QTimer::singleShot(20, &loop, &QEventLoop::quit);
        loop.exec();
        order.append(QStringLiteral("outer"));
    });
    outer.fill();
    QTRY_COMPARE(order, (QStringList { QStringLiteral("inner"), QStringLiteral("outer") }));
}

void TestEpollDispatcher::otherThreadsWakeIt()
{
    constexpr int kPosts = 20'000;
    int arrived = 0;
    const std::unique_ptr<QThread> poster(QThread::create([this, &arrived] {
        for (int i = 0; i < kPosts; ++i) {
            QMetaObject::invokeMethod(
                this, [&arrived] { ++arrived; }, Qt::QueuedConnection);
            if (i % 100 == 0)
                QThread::usleep(50); // so that the loop falls asleep in between
        }
    }));
    poster->start();
    QTRY_COMPARE_WITH_TIMEOUT(arrived, kPosts, 20'000);
    poster->wait();
}

void TestEpollDispatcher::quitFromAnotherThread()
{
    for (int i = 0; i < 200; ++i) {
        QEventLoop loop;
        const std::unique_ptr<QThread> quitter(QThread::create([&loop] { loop.quit(); }));
        QTimer::singleShot(0, &loop, [&quitter] { quitter->start(); });
        loop.exec(); // would hang if an interrupt were lost
        quitter->wait();
    }
}

void TestEpollDispatcher::worksInAThread()
{
    QThread thread;
    QVERIFY(core::installFastDispatcher(thread));
    thread.start();
    QObject worker;
    worker.moveToThread(&thread);
    std::atomic<int> ticks = 0;
    std::atomic<bool> hasEpoll = false;
    QMetaObject::invokeMethod(&worker, [&worker, &ticks, &hasEpoll] {
        hasEpoll = qobject_cast<core::EpollDispatcher*>(QAbstractEventDispatcher::instance()) != nullptr;
        auto* timer = new QTimer(&worker);
        connect(timer, &QTimer::timeout, &worker, [&ticks] { ++ticks; });
        timer->start(1ms);
    });
    QTRY_VERIFY(ticks > 5);
    QVERIFY(hasEpoll);
    QMetaObject::invokeMethod(
        &worker, [this, &worker] { worker.moveToThread(this->thread()); }, Qt::BlockingQueuedConnection);
    QTest::qWait(10); // its timer now runs here
    thread.quit();
    QVERIFY(thread.wait(5000));
}

void TestEpollDispatcher::worksWithProcesses()
{
    QProcess process;
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(QStringLiteral("cat"), {});
    process.write("hello");
    process.closeWriteChannel();
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(process.readAllStandardOutput(), QByteArray("hello"));
}

void TestEpollDispatcher::worksWithTcp()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost)));
    connect(&server, &QTcpServer::newConnection, this, [&server] {
        QTcpSocket* socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->write(socket->readAll()); });
    });
    std::array<QTcpSocket, 20> clients;
    const QByteArray data(200'000, 'x');
    for (QTcpSocket& client : clients) {
        client.connectToHost(server.serverAddress(), server.serverPort());
        client.write(data);
    }
    for (QTcpSocket& client : clients) {
        QTRY_COMPARE(client.bytesAvailable(), data.size());
        QSignalSpy gone(&client, &QTcpSocket::disconnected);
        client.disconnectFromHost();
        QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    }
}

void TestEpollDispatcher::worksWithSqlInAThread()
{
    QThread thread;
    core::installFastDispatcher(thread);
    thread.start();
    QObject worker;
    worker.moveToThread(&thread);
    int answer = 0;
    QMetaObject::invokeMethod(
        &worker,
        [&answer] {
            {
                QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("epoll"));
                db.setDatabaseName(QStringLiteral(":memory:"));
                QSqlQuery query(db.open() ? db : QSqlDatabase());
                if (query.exec(QStringLiteral("SELECT 6 * 7")) && query.next())
                    answer = query.value(0).toInt();
            }
            QSqlDatabase::removeDatabase(QStringLiteral("epoll"));
        },
        Qt::BlockingQueuedConnection);
    QCOMPARE(answer, 42);
    thread.quit();
    QVERIFY(thread.wait(5000));
}

} // namespace tests

int main(int argc, char** argv)
{
    core::installFastDispatcher();
    QCoreApplication app(argc, argv);
    tests::TestEpollDispatcher test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_epolldispatcher.moc"
