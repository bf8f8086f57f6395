#include "core/base/epolldispatcher.h"
#include "core/base/eventdispatcher.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryFile>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <array>
#include <memory>

#include <sys/socket.h>
#include <unistd.h>

using namespace std::chrono_literals;

namespace tests {

namespace {

/// Two connected descriptors.
struct Pair {
    Pair()
    {
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends.data()) != 0)
            qFatal("socketpair failed");
    }
    ~Pair()
    {
        close(0);
        close(1);
    }
    Pair(const Pair&) = delete;
    Pair& operator=(const Pair&) = delete;
    void close(size_t end)
    {
        if (ends[end] >= 0)
            ::close(std::exchange(ends[end], -1));
    }
    void fill() { QVERIFY(::write(ends[1], "x", 1) == 1); }
    void drain()
    {
        char c = 0;
        QVERIFY(::read(ends[0], &c, 1) == 1);
    }

    std::array<int, 2> ends { -1, -1 };
};

} // namespace

class TestEpollDispatcher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isInstalled();
    void canBeSwitchedOff();
    void timersKeepTheirOrderAndTime_data();
    void timersKeepTheirOrderAndTime();
    void repeatingTimerRepeats();
    void zeroTimerDoesNotStarveSockets();
    void timerThatRemovesAnother();
    void timerDoesNotFireInsideItself();
    void remainingTimeIsTold();
    void readAndWriteOfOneDescriptor();
    void notifiersChangedDuringDispatch();
    void descriptorNumberUsedAgain();
    void closedDescriptorWithACopyDoesNotSpin();
    void hangUpIsReported();
    void regularFileIsAlwaysReady();
    void socketNotifiersCanBeExcluded();
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

void TestEpollDispatcher::timersKeepTheirOrderAndTime_data()
{
    QTest::addColumn<Qt::TimerType>("type");
    QTest::newRow("precise") << Qt::PreciseTimer;
    QTest::newRow("coarse") << Qt::CoarseTimer;
}

void TestEpollDispatcher::timersKeepTheirOrderAndTime()
{
    QFETCH(Qt::TimerType, type);
    QList<int> fired;
    QElapsedTimer clock;
    clock.start();
    for (const int delay : { 60, 0, 30 })
        QTimer::singleShot(delay, type, this, [&fired, &clock, delay] {
            fired.append(delay);
            QVERIFY(clock.elapsed() >= delay - 3); // 5 % of a coarse timer's
        });
    QTRY_COMPARE(fired, (QList<int> { 0, 30, 60 }));
}

void TestEpollDispatcher::repeatingTimerRepeats()
{
    QTimer timer;
    QSignalSpy timeouts(&timer, &QTimer::timeout);
    QElapsedTimer clock;
    clock.start();
    timer.start(5ms);
    QTRY_VERIFY(timeouts.count() >= 10);
    QVERIFY(clock.elapsed() >= 45);
    timer.stop();
    const auto count = timeouts.count();
    QTest::qWait(20);
    QCOMPARE(timeouts.count(), count);

    QTimer veryCoarse;
    veryCoarse.setTimerType(Qt::VeryCoarseTimer);
    QSignalSpy seconds(&veryCoarse, &QTimer::timeout);
    veryCoarse.start(1s);
    QTRY_COMPARE(seconds.count(), 1);
}

void TestEpollDispatcher::zeroTimerDoesNotStarveSockets()
{
    Pair pair;
    QSocketNotifier reader(pair.ends[0], QSocketNotifier::Read);
    QSignalSpy reads(&reader, &QSocketNotifier::activated);
    QTimer idle;
    QSignalSpy idles(&idle, &QTimer::timeout);
    idle.start(0);
    QTRY_VERIFY(idles.count() > 100);
    pair.fill();
    QTRY_VERIFY(reads.count() > 0);
}

void TestEpollDispatcher::timerThatRemovesAnother()
{
    auto first = std::make_unique<QTimer>();
    auto second = std::make_unique<QTimer>();
    int fired = 0;
    connect(first.get(), &QTimer::timeout, this, [&] {
        ++fired;
        second.reset();
    });
    connect(second.get(), &QTimer::timeout, this, [&] {
        ++fired;
        first.reset();
    });
    first->start(1ms);
    second->start(1ms);
    QTRY_VERIFY(fired > 3);
    QVERIFY(bool(first) != bool(second));
}

void TestEpollDispatcher::timerDoesNotFireInsideItself()
{
    QTimer timer;
    int depth = 0;
    int deepest = 0;
    int count = 0;
    connect(&timer, &QTimer::timeout, this, [&] {
        deepest = std::max(deepest, ++depth);
        if (++count < 5)
            QTest::qWait(10);
        --depth;
    });
    timer.start(0);
    QTRY_VERIFY(count >= 5);
    QCOMPARE(deepest, 1);
}

void TestEpollDispatcher::remainingTimeIsTold()
{
    QTimer timer;
    QCOMPARE(timer.remainingTime(), -1);
    timer.start(1h);
    QVERIFY(timer.remainingTime() > 3'599'000);
    QVERIFY(timer.remainingTime() <= 3'600'000);
    const auto infos = QAbstractEventDispatcher::instance()->registeredTimers(&timer);
    QCOMPARE(infos.size(), 1);
    QCOMPARE(infos.front().interval, 3'600'000);
    QCOMPARE(QAbstractEventDispatcher::instance()->remainingTime(-5), -1);
}

void TestEpollDispatcher::readAndWriteOfOneDescriptor()
{
    Pair pair;
    QSocketNotifier reader(pair.ends[0], QSocketNotifier::Read);
    QSocketNotifier writer(pair.ends[0], QSocketNotifier::Write);
    QSignalSpy reads(&reader, &QSocketNotifier::activated);
    QSignalSpy writes(&writer, &QSocketNotifier::activated);
    QTRY_VERIFY(writes.count() > 0);
    QCOMPARE(reads.count(), 0);
    writer.setEnabled(false);
    const auto written = writes.count();
    pair.fill();
    QTRY_VERIFY(reads.count() > 0);
    QCOMPARE(writes.count(), written);
    reader.setEnabled(false);
    const auto read = reads.count();
    QTest::qWait(10);
    QCOMPARE(reads.count(), read);
    writer.setEnabled(true);
    QTRY_VERIFY(writes.count() > written);
    QCOMPARE(reads.count(), read);
}

void TestEpollDispatcher::notifiersChangedDuringDispatch()
{
    Pair a;
    Pair b;
    auto first = std::make_unique<QSocketNotifier>(a.ends[0], QSocketNotifier::Read);
    auto second = std::make_unique<QSocketNotifier>(b.ends[0], QSocketNotifier::Read);
    std::unique_ptr<QSocketNotifier> added;
    int activations = 0;
    int addedActivations = 0;
    const auto removeTheOther = [&](std::unique_ptr<QSocketNotifier>& other, int own) {
        ++activations;
        other.reset();
        added = std::make_unique<QSocketNotifier>(own, QSocketNotifier::Write);
        connect(added.get(), &QSocketNotifier::activated, this, [&] {
            ++addedActivations;
            added->setEnabled(false);
        });
    };
    connect(first.get(), &QSocketNotifier::activated, this, [&] {
        first->setEnabled(false);
        removeTheOther(second, a.ends[0]);
    });
    connect(second.get(), &QSocketNotifier::activated, this, [&] {
        second->setEnabled(false);
        removeTheOther(first, b.ends[0]);
    });
    a.fill();
    b.fill();
    QTRY_COMPARE(addedActivations, 1);
    QTest::qWait(10);
    QCOMPARE(activations, 1);
}

void TestEpollDispatcher::descriptorNumberUsedAgain()
{
    auto pair = std::make_unique<Pair>();
    auto reader = std::make_unique<QSocketNotifier>(pair->ends[0], QSocketNotifier::Read);
    QCoreApplication::processEvents();
    const int number = pair->ends[0];
    pair.reset(); // closed first, as careless code does
    Pair next;
    QCOMPARE(next.ends[0], number);
    QSocketNotifier nextReader(next.ends[0], QSocketNotifier::Write);
    reader.reset();
    QSignalSpy activated(&nextReader, &QSocketNotifier::activated);
    QTRY_VERIFY(activated.count() > 0);
}

void TestEpollDispatcher::closedDescriptorWithACopyDoesNotSpin()
{
    Pair pair;
    QSocketNotifier reader(pair.ends[0], QSocketNotifier::Read);
    const int copy = ::dup(pair.ends[0]);
    pair.fill();
    pair.close(0);
    reader.setEnabled(false); // too late for the kernel: the copy keeps the descriptor in the set
    int rounds = 0;
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, this, [&rounds] { ++rounds; });
    QTest::qWait(50);
    disconnect(QAbstractEventDispatcher::instance(), nullptr, this, nullptr);
    ::close(copy);
    QVERIFY2(rounds < 50, qPrintable(QString::number(rounds)));
}

void TestEpollDispatcher::hangUpIsReported()
{
    Pair pair;
    QSocketNotifier reader(pair.ends[0], QSocketNotifier::Read);
    QSignalSpy reads(&reader, &QSocketNotifier::activated);
    pair.close(1);
    QTRY_VERIFY(reads.count() > 0);
}

void TestEpollDispatcher::regularFileIsAlwaysReady()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    {
        QSocketNotifier reader(file.handle(), QSocketNotifier::Read);
        QSignalSpy reads(&reader, &QSocketNotifier::activated);
        QTRY_VERIFY(reads.count() > 2);
    }
    int rounds = 0;
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, this, [&rounds] { ++rounds; });
    QTest::qWait(30);
    disconnect(QAbstractEventDispatcher::instance(), nullptr, this, nullptr);
    QVERIFY(rounds < 30);
}

void TestEpollDispatcher::socketNotifiersCanBeExcluded()
{
    Pair pair;
    QSocketNotifier reader(pair.ends[0], QSocketNotifier::Read);
    QSignalSpy reads(&reader, &QSocketNotifier::activated);
    pair.fill();
    bool timerFired = false;
    QTimer::singleShot(10, this, [&timerFired] { timerFired = true; });
    while (!timerFired)
        QCoreApplication::processEvents(QEventLoop::ExcludeSocketNotifiers | QEventLoop::WaitForMoreEvents);
    QCOMPARE(reads.count(), 0);
    QCoreApplication::processEvents();
    QVERIFY(reads.count() > 0);
}

void TestEpollDispatcher::nestedLoopsServeEverything()
{
    Pair outer;
    Pair inner;
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
