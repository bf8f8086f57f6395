#include "core/conversation/silencewatch.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace core;
using std::chrono::milliseconds;

namespace {

constexpr SilenceLimits kShort { milliseconds(30), milliseconds(3'600'000), 2 };
constexpr milliseconds kLong { 3'600'000 };

} // namespace

class TestSilenceWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void remindsThenGivesUp();
    void sleepsUntilSomebodySpeaks();
    void calleeStartsTheCountAnew();
    void speechIsNoSilence();
    void speechAddsUp();
    void holdPauses();
    void patienceIsLonger();
    void stopEndsIt();
    void mayBeStoppedInAReminder();

private:
    /// Lets time pass until another watch, started after the one looked at, has given up.
    static void letTimePass()
    {
        SilenceWatch other(kShort);
        QSignalSpy gaveUp(&other, &SilenceWatch::giveUp);
        other.assistantSilent();
        QVERIFY(gaveUp.wait());
    }
};

void TestSilenceWatch::remindsThenGivesUp()
{
    SilenceWatch watch(kShort);
    QStringList events;
    connect(&watch, &SilenceWatch::remind, this, [&events](int number) { events.append(QString::number(number)); });
    connect(&watch, &SilenceWatch::giveUp, this, [&events] { events.append(QStringLiteral("end")); });
    QElapsedTimer timer;
    timer.start();
    watch.assistantSilent();
    QTRY_COMPARE(events, (QStringList { QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("end") }));
    QVERIFY(timer.elapsed() >= 3 * kShort.after.count() - 5); // timers may be early by 5 %
    letTimePass();
    QCOMPARE(events.size(), 3);
}

void TestSilenceWatch::sleepsUntilSomebodySpeaks()
{
    SilenceWatch watch(kShort);
    QSignalSpy reminded(&watch, &SilenceWatch::remind);
    watch.hold(true);
    watch.hold(false);
    letTimePass();
    QCOMPARE(reminded.size(), 0);
}

void TestSilenceWatch::calleeStartsTheCountAnew()
{
    SilenceWatch watch(kShort);
    QList<int> numbers;
    connect(&watch, &SilenceWatch::remind, this, [&](int number) {
        numbers.append(number);
        if (numbers.size() == 2)
            watch.calleeSpeaks();
    });
    watch.assistantSilent();
    QTRY_VERIFY(numbers.size() >= 3);
    QCOMPARE(numbers.first(3), (QList<int> { 1, 2, 1 }));
}

void TestSilenceWatch::speechIsNoSilence()
{
    SilenceWatch watch(kShort);
    QSignalSpy reminded(&watch, &SilenceWatch::remind);
    watch.assistantSpeaks(kLong);
    letTimePass();
    QCOMPARE(reminded.size(), 0);
    watch.assistantSilent(); // the voice was quicker than estimated
    QVERIFY(reminded.wait());
}

void TestSilenceWatch::speechAddsUp()
{
    SilenceWatch watch(kShort);
    QSignalSpy reminded(&watch, &SilenceWatch::remind);
    QElapsedTimer timer;
    timer.start();
    watch.assistantSpeaks(milliseconds(60));
    watch.assistantSpeaks(milliseconds(60));
    QVERIFY(reminded.wait());
    QVERIFY(timer.elapsed() >= 140); // 60 + 60 + 30, less what timers may be early
}

void TestSilenceWatch::holdPauses()
{
    SilenceWatch watch(kShort);
    QSignalSpy reminded(&watch, &SilenceWatch::remind);
    watch.assistantSilent();
    watch.hold(true);
    watch.assistantSilent();
    watch.calleeSpeaks();
    letTimePass();
    QCOMPARE(reminded.size(), 0);
    watch.hold(false);
    QVERIFY(reminded.wait());
}

void TestSilenceWatch::patienceIsLonger()
{
    SilenceWatch watch(kShort);
    QSignalSpy reminded(&watch, &SilenceWatch::remind);
    watch.assistantSilent();
    watch.waitPatiently(true);
    letTimePass();
    QCOMPARE(reminded.size(), 0);
    watch.waitPatiently(false);
    QVERIFY(reminded.wait());
}

void TestSilenceWatch::stopEndsIt()
{
    SilenceWatch watch(kShort);
    QSignalSpy reminded(&watch, &SilenceWatch::remind);
    watch.assistantSilent();
    watch.stop();
    watch.hold(true);
    watch.hold(false);
    letTimePass();
    QCOMPARE(reminded.size(), 0);
}

void TestSilenceWatch::mayBeStoppedInAReminder()
{
    auto watch = std::make_unique<SilenceWatch>(kShort);
    int reminders = 0;
    connect(watch.get(), &SilenceWatch::remind, this, [&] {
        ++reminders;
        watch->stop();
    });
    watch->assistantSilent();
    QTRY_COMPARE(reminders, 1);
    letTimePass();
    QCOMPARE(reminders, 1);
}

QTEST_GUILESS_MAIN(TestSilenceWatch)
#include "tst_silencewatch.moc"
