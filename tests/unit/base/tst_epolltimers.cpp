#include "core/base/eventdispatcher.h"
#include "tests/unit/base/descriptorpair.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <memory>

using namespace std::chrono_literals;

namespace tests {

class TestEpollTimers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timersKeepTheirOrderAndTime_data();
    void timersKeepTheirOrderAndTime();
    void repeatingTimerRepeats();
    void zeroTimerDoesNotStarveSockets();
    void timerThatRemovesAnother();
    void timerDoesNotFireInsideItself();
    void remainingTimeIsTold();
};

void TestEpollTimers::timersKeepTheirOrderAndTime_data()
{
    QTest::addColumn<Qt::TimerType>("type");
    QTest::newRow("precise") << Qt::PreciseTimer;
    QTest::newRow("coarse") << Qt::CoarseTimer;
}

void TestEpollTimers::timersKeepTheirOrderAndTime()
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

void TestEpollTimers::repeatingTimerRepeats()
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

void TestEpollTimers::zeroTimerDoesNotStarveSockets()
{
    DescriptorPair pair;
    QSocketNotifier reader(pair.ends[0], QSocketNotifier::Read);
    QSignalSpy reads(&reader, &QSocketNotifier::activated);
    QTimer idle;
    QSignalSpy idles(&idle, &QTimer::timeout);
    idle.start(0);
    QTRY_VERIFY(idles.count() > 100);
    pair.fill();
    QTRY_VERIFY(reads.count() > 0);
}

void TestEpollTimers::timerThatRemovesAnother()
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

void TestEpollTimers::timerDoesNotFireInsideItself()
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

void TestEpollTimers::remainingTimeIsTold()
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

} // namespace tests

int main(int argc, char** argv)
{
    core::installFastDispatcher();
    QCoreApplication app(argc, argv);
    tests::TestEpollTimers test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_epolltimers.moc"
