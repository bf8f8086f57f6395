#include "tests/support/manualclock.h"
#include "ui/monitor/alarmcenter.h"

#include <QSignalSpy>
#include <QTest>

using namespace ui;
using namespace std::chrono_literals;

namespace {

core::CallInfo ended(const QString& status)
{
    core::CallInfo call;
    call.status = status;
    return call;
}

const QString kFailed = QStringLiteral("failed");
const QString kCompleted = QStringLiteral("completed");

core::StatsInfo totals(qint64 llmErrors, qint64 webhooksRefused)
{
    core::StatsInfo stats;
    stats.llmErrors = llmErrors;
    stats.webhooksRefused = webhooksRefused;
    return stats;
}

} // namespace

class TestAlarmCenter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void staysUntilAcknowledgedAndComesBack();
    void acknowledgedConditionIsQuietWhileItLasts();
    void fewCallsTellNothing();
    void newestCallsCount();
    void callsLeaveTheWindow();
    void onlyIncreasesAlarm();
    void increasesAddUpInsideTheWindow();
    void aRestartedCoreCountsFromZero();
    void acknowledgesAllAtOnce();
    void everyKindHasAWord();
};

void TestAlarmCenter::staysUntilAcknowledgedAndComesBack()
{
    const tests::ManualClock clock;
    AlarmCenter center(clock, {});
    QSignalSpy raised(&center, &AlarmCenter::raised);
    center.setAway(true);
    const QDateTime since = clock.now();
    center.setAway(false);
    QCOMPARE(center.alarms().size(), 1);
    QVERIFY(center.alarms().constFirst().isOver);
    center.setAway(true); // again, before anybody has seen it
    QCOMPARE(center.alarms().constFirst(), (Alarm { AlarmKind::CoreAway, since, 2, false }));
    QCOMPARE(raised.size(), 1);
    center.acknowledge(AlarmKind::CoreAway);
    QVERIFY(center.alarms().isEmpty());
    center.setAway(false);
    center.setAway(true);
    QCOMPARE(raised.size(), 2);
    QCOMPARE(center.alarms().constFirst().count, 1);
}

void TestAlarmCenter::acknowledgedConditionIsQuietWhileItLasts()
{
    const tests::ManualClock clock;
    AlarmCenter center(clock, {});
    center.setDraining(true);
    center.acknowledge(AlarmKind::Draining);
    center.setDraining(true);
    center.tick();
    QVERIFY(center.alarms().isEmpty());
}

void TestAlarmCenter::fewCallsTellNothing()
{
    const tests::ManualClock clock;
    AlarmCenter center(clock, {});
    for (int i = 0; i < 4; ++i)
        center.noteEnded(ended(kFailed));
    QVERIFY(!center.has(AlarmKind::FailureRate));
    QCOMPARE(center.failureShare(), -1.0);
    center.noteEnded(ended(QStringLiteral("refused")));
    QVERIFY(center.has(AlarmKind::FailureRate));
}

void TestAlarmCenter::newestCallsCount()
{
    const tests::ManualClock clock;
    AlarmCenter center(clock, {});
    for (int i = 0; i < 20; ++i)
        center.noteEnded(ended(i < 15 ? kCompleted : QStringLiteral("busy")));
    for (int i = 0; i < 5; ++i)
        center.noteEnded(ended(kFailed));
    QCOMPARE(center.failureShare(), 0.25);
    QVERIFY(!center.has(AlarmKind::FailureRate));
    center.noteEnded(ended(kFailed));
    QVERIFY(center.has(AlarmKind::FailureRate));
}

void TestAlarmCenter::callsLeaveTheWindow()
{
    tests::ManualClock clock;
    AlarmCenter center(clock, {});
    for (int i = 0; i < 5; ++i)
        center.noteEnded(ended(kFailed));
    QVERIFY(!center.alarms().constFirst().isOver);
    clock.advance(15min + 1s);
    center.tick();
    QVERIFY(center.alarms().constFirst().isOver);
}

void TestAlarmCenter::onlyIncreasesAlarm()
{
    tests::ManualClock clock;
    AlarmCenter center(clock, {});
    center.noteStats(totals(7, 3)); // of before we looked
    QVERIFY(center.alarms().isEmpty());
    center.noteStats(totals(7, 3));
    QVERIFY(center.alarms().isEmpty());
    center.noteStats(totals(9, 3));
    QVERIFY(center.has(AlarmKind::LlmErrors));
    QVERIFY(!center.has(AlarmKind::WebhooksRefused));
    QCOMPARE(center.alarms().constFirst().count, 2);
    center.noteStats(totals(10, 4));
    QCOMPARE(center.alarms().constFirst().count, 3);
    center.acknowledge(AlarmKind::LlmErrors);
    center.noteStats(totals(10, 4));
    QVERIFY(!center.has(AlarmKind::LlmErrors));
    center.noteStats(totals(11, 4));
    QCOMPARE(center.alarms().constFirst().count, 1);
}

void TestAlarmCenter::increasesAddUpInsideTheWindow()
{
    tests::ManualClock clock;
    AlarmRules rules;
    rules.llmErrors = 3;
    AlarmCenter center(clock, rules);
    center.noteStats(totals(0, 0));
    center.noteStats(totals(2, 0));
    clock.advance(6min);
    center.noteStats(totals(3, 0));
    QVERIFY(!center.has(AlarmKind::LlmErrors)); // the first two are too long ago
    clock.advance(1min);
    center.noteStats(totals(5, 0));
    QCOMPARE(center.alarms().constFirst().count, 3);
}

void TestAlarmCenter::aRestartedCoreCountsFromZero()
{
    const tests::ManualClock clock;
    AlarmCenter center(clock, {});
    center.noteInstance(QStringLiteral("a"));
    center.noteStats(totals(5, 0));
    center.noteInstance(QStringLiteral("b"));
    center.noteStats(totals(0, 0));
    QVERIFY(center.alarms().isEmpty());
    center.noteInstance(QStringLiteral("c"));
    center.noteStats(totals(6, 0)); // more than before the restart, and all of them new
    QCOMPARE(center.alarms().constFirst().count, 6);
    center.acknowledgeAll();
    center.noteStats(totals(2, 0)); // restarted, though health has not told yet
    QCOMPARE(center.alarms().constFirst().count, 2);
}

void TestAlarmCenter::acknowledgesAllAtOnce()
{
    const tests::ManualClock clock;
    AlarmCenter center(clock, {});
    center.setDraining(true);
    center.setAway(true);
    QCOMPARE(center.alarms().constFirst().kind, AlarmKind::CoreAway); // the gravest
    QSignalSpy changed(&center, &AlarmCenter::changed);
    center.acknowledgeAll();
    QVERIFY(center.alarms().isEmpty());
    QCOMPARE(changed.size(), 1);
}

void TestAlarmCenter::everyKindHasAWord()
{
    QSet<QString> words;
    for (int kind = 0; kind <= int(AlarmKind::Draining); ++kind)
        words.insert(AlarmCenter::word(AlarmKind(kind)));
    QCOMPARE(words.size(), 5);
    QVERIFY(!words.contains(QString()));
}

QTEST_MAIN(TestAlarmCenter)
#include "tst_alarmcenter.moc"
