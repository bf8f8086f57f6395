#include "core/base/clock.h"

#include <QTest>
#include <QTimeZone>

using namespace core;

class TestClock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wallClockIsUtc();
    void intervalsNeverGoBack();
    void isoIsUtcWithMilliseconds_data();
    void isoIsUtcWithMilliseconds();
};

void TestClock::wallClockIsUtc()
{
    const SystemClock clock;
    QCOMPARE(clock.now().timeSpec(), Qt::UTC);
    QVERIFY(std::abs(clock.now().msecsTo(QDateTime::currentDateTimeUtc())) < 60'000);
}

void TestClock::intervalsNeverGoBack()
{
    const SystemClock clock;
    auto last = clock.monotonic();
    for (int i = 0; i < 1000; ++i) {
        const auto now = clock.monotonic();
        QVERIFY(now >= last);
        last = now;
    }
}

void TestClock::isoIsUtcWithMilliseconds_data()
{
    QTest::addColumn<QDateTime>("time");
    QTest::addColumn<QString>("text");
    const QDate day(2026, 11, 2);
    QTest::newRow("UTC") << QDateTime(day, QTime(9, 52, 20, 123), Qt::UTC) << "2026-11-02T09:52:20.123Z";
    QTest::newRow("whole second") << QDateTime(day, QTime(9, 52, 20), Qt::UTC) << "2026-11-02T09:52:20.000Z";
    QTest::newRow("offset") << QDateTime(day, QTime(1, 0), Qt::OffsetFromUTC, 7200) << "2026-11-01T23:00:00.000Z";
    QTest::newRow("invalid") << QDateTime() << "";
}

void TestClock::isoIsUtcWithMilliseconds()
{
    QFETCH(QDateTime, time);
    QTEST(toIso(time), "text");
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
