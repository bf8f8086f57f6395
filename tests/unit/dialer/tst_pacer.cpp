#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/dialer/pacer.h"
#include "tests/support/awaitresult.h"
#include "tests/support/manualclock.h"

#include <QElapsedTimer>
#include <QTest>

using namespace core;
using namespace std::chrono_literals;
using tests::awaitResult;

class TestPacer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstTurnIsAtOnce();
    void turnsComeInOrderAndApart();
    void idleTimeIsNotSavedUp();
    void farTurnsAreRefused();
    void refusedTurnsTakeNoPlace();
    void withoutLimitNobodyWaits();
};

void TestPacer::firstTurnIsAtOnce()
{
    tests::ManualClock clock;
    Pacer pacer(clock, 1);
    QVERIFY(pacer.turn().isFinished());
    QVERIFY(!pacer.turn().isFinished());
}

void TestPacer::turnsComeInOrderAndApart()
{
    SystemClock clock;
    Pacer pacer(clock, 50); // 20 ms apart
    QElapsedTimer since;
    since.start();
    QList<int> order;
    QList<qint64> times;
    for (int i = 0; i < 5; ++i) {
        whenDone(pacer.turn(), &pacer, [i, &order, &times, &since](const Result<void>& turn) {
            QVERIFY(turn);
            order.append(i);
            times.append(since.elapsed());
        });
    }
    QTRY_COMPARE(order, (QList<int> { 0, 1, 2, 3, 4 }));
    for (int i = 1; i < 5; ++i)
        QVERIFY2(times[i] >= i * 20, qPrintable(QString::number(times[i])));
}

void TestPacer::idleTimeIsNotSavedUp()
{
    tests::ManualClock clock;
    Pacer pacer(clock, 1);
    QVERIFY(pacer.turn().isFinished());
    clock.advance(1h);
    QVERIFY(pacer.turn().isFinished());
    QVERIFY(!pacer.turn().isFinished()); // the hour was not a stock of turns
    clock.advance(2s);
    QVERIFY(pacer.turn().isFinished());
}

void TestPacer::farTurnsAreRefused()
{
    tests::ManualClock clock;
    Pacer pacer(clock, 1);
    for (int i = 0; i <= 10; ++i) // now, and in 1 … 10 s
        QVERIFY(!pacer.turn().isFinished() || i == 0);
    const auto refused = awaitResult(pacer.turn());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::RateLimited);
    QCOMPARE(refused.error().details.value(QStringLiteral("retryAfter")).toInt(), 1);
}

void TestPacer::refusedTurnsTakeNoPlace()
{
    tests::ManualClock clock;
    Pacer pacer(clock, 1);
    for (int i = 0; i <= 10; ++i)
        pacer.turn();
    for (int i = 0; i < 100; ++i)
        QVERIFY(pacer.turn().isFinished());
    clock.advance(1s);
    QVERIFY(!pacer.turn().isFinished()); // waits, and is not refused
    QVERIFY(pacer.turn().isFinished());
}

void TestPacer::withoutLimitNobodyWaits()
{
    tests::ManualClock clock;
    Pacer pacer(clock, 0);
    for (int i = 0; i < 1000; ++i)
        QVERIFY(awaitResult(pacer.turn()));
}

QTEST_GUILESS_MAIN(TestPacer)
#include "tst_pacer.moc"
