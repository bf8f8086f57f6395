#include "core/client/callfeed.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace core;

namespace {

CallInfo call(const QString& id, const char* status = "in-progress")
{
    CallInfo call;
    call.id = id;
    call.sid = QStringLiteral("CA") + id;
    call.status = QLatin1String(status);
    return call;
}

CallInfo call(const char* id, const char* status = "in-progress") { return call(QString::fromLatin1(id), status); }

FeedBatch batch(const QList<FeedEvent>& events) { return { false, events }; }

FeedBatch snapshot(const QList<FeedEvent>& events) { return { true, events }; }

QStringList idsOf(const CallFeed& feed)
{
    QStringList ids;
    for (const CallInfo& one : feed.calls())
        ids << one.id;
    return ids;
}

} // namespace

class TestCallFeed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsCallsByBothNames()
    {
        CallFeed feed;
        CallInfo early = call("a", "intent");
        early.sid.clear();
        feed.take(batch({ early }));
        QVERIFY(!feed.find(QStringLiteral("CAa")));
        feed.take(batch({ call("a", "ringing") }));
        QCOMPARE(feed.find(QStringLiteral("a"))->status, QStringLiteral("ringing"));
        QCOMPARE(feed.find(QStringLiteral("CAa")), feed.find(QStringLiteral("a")));
        QVERIFY(!feed.find(QString()));
        QVERIFY(!feed.find(QStringLiteral("b")));
    }

    void arrivesWhenTheCallsAreThere()
    {
        CallFeed feed;
        QStringList seen;
        connect(&feed, &CallFeed::arrived, this, [&feed, &seen](const FeedBatch& batch) {
            seen << idsOf(feed);
            seen << QString::number(batch.events.size());
        });
        feed.take(batch({ call("a"), SpokenInfo { QStringLiteral("a"), 1, QStringLiteral("Hi") }, call("b") }));
        QCOMPARE(seen, (QStringList { QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("3") }));
    }

    void keepsTheOrderThroughChanges()
    {
        CallFeed feed;
        feed.take(batch({ call("b"), call("a"), call("c") }));
        feed.take(batch({ call("b", "completed") }));
        QCOMPARE(idsOf(feed), (QStringList { QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c") }));
    }

    void countsTheLive()
    {
        CallFeed feed;
        QSignalSpy counted(&feed, &CallFeed::liveCountChanged);
        feed.take(batch({ call("a"), call("b", "intent"), call("c", "busy") }));
        QCOMPARE(feed.liveCount(), 2);
        feed.take(batch({ call("a"), call("c", "busy") }));
        QCOMPARE(counted.count(), 1);
        feed.take(batch({ call("a", "completed") }));
        feed.take(batch({ call("a", "completed") })); // its price came
        QCOMPARE(feed.liveCount(), 1);
        QCOMPARE(counted.count(), 2);
        QCOMPARE(counted.last().first().toInt(), 1);
    }

    void snapshotTakesAwayWhatIsNoLongerLive()
    {
        CallFeed feed;
        feed.take(batch({ call("a"), call("b"), call("c", "completed"), call("d") }));
        QSignalSpy vanished(&feed, &CallFeed::vanished);
        feed.take(snapshot({ call("d", "ringing"), call("e") }));
        QCOMPARE(vanished.count(), 1);
        QCOMPARE(vanished.first().first().toStringList(), (QStringList { QStringLiteral("a"), QStringLiteral("b") }));
        // What was seen to end keeps its end.
        QCOMPARE(idsOf(feed), (QStringList { QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("e") }));
        QVERIFY(!feed.find(QStringLiteral("CAa")));
        QCOMPARE(feed.liveCount(), 2);
        feed.take(snapshot({}));
        QCOMPARE(feed.liveCount(), 0);
        QCOMPARE(idsOf(feed), QStringList { QStringLiteral("c") });
        feed.take(snapshot({}));
        QCOMPARE(vanished.count(), 2);
    }

    void forgetsTheOldestThatAreOver()
    {
        CallFeed feed;
        feed.take(batch({ call("live") }));
        for (int i = 0; i < 21'000; ++i)
            feed.take(batch({ call(QString::number(i), "completed") }));
        QVERIFY(feed.calls().size() <= 20'000);
        QVERIFY(feed.calls().size() > 18'000);
        QVERIFY(feed.find(QStringLiteral("live")));
        QVERIFY(!feed.find(QStringLiteral("0")));
        QVERIFY(!feed.find(QStringLiteral("CA0")));
        QVERIFY(feed.find(QStringLiteral("20999")));
        QCOMPARE(idsOf(feed).first(), QStringLiteral("live"));
    }

    void neverForgetsTheLive()
    {
        CallFeed feed;
        QList<FeedEvent> many;
        for (int i = 0; i < 21'000; ++i)
            many.append(call(QString::number(i)));
        many.append(call("over", "busy"));
        feed.take(snapshot(many));
        QCOMPARE(feed.liveCount(), 21'000);
        QCOMPARE(feed.calls().size(), 21'000);
    }

    void tellsOfTheLink()
    {
        CallFeed feed;
        QSignalSpy changed(&feed, &CallFeed::linkChanged);
        QCOMPARE(feed.link(), CallFeed::Link::Connecting);
        feed.setLink(CallFeed::Link::Attached);
        const QDateTime since = feed.since();
        QVERIFY(since.isValid());
        feed.setLink(CallFeed::Link::Attached);
        QCOMPARE(changed.count(), 1);
        feed.setLink(CallFeed::Link::Away, QStringLiteral("It does not answer."));
        const QDateTime away = feed.since();
        QVERIFY(away >= since);
        feed.setLink(CallFeed::Link::Away, QStringLiteral("Nothing answers at its address."));
        QCOMPARE(feed.reason(), QStringLiteral("Nothing answers at its address."));
        QCOMPARE(feed.since(), away); // it is still the same absence
        QCOMPARE(changed.count(), 3);
    }

    /// What the windows' thread pays for a change among 10,000 calls. Generous, for a busy machine: about a
    /// microsecond.
    void aChangeAmongManyCostsLittle()
    {
        constexpr int kCalls = 10'000;
        CallFeed feed;
        QList<FeedEvent> many;
        for (int i = 0; i < kCalls; ++i)
            many.append(call(QString::number(i)));
        QElapsedTimer timer;
        timer.start();
        feed.take(snapshot(many));
        qInfo("a snapshot of %d calls: %.1f ms", kCalls, double(timer.nsecsElapsed()) / 1e6);
        timer.start();
        for (int i = 0; i < kCalls; ++i)
            feed.take(batch({ many[(i * 7919) % kCalls] }));
        const double micros = double(timer.nsecsElapsed()) / 1000 / kCalls;
        qInfo("a change: %.2f µs", micros);
        QVERIFY(micros < 100);
        timer.start();
        feed.take(snapshot({}));
        qInfo("%d calls vanish: %.1f ms", kCalls, double(timer.nsecsElapsed()) / 1e6);
        QVERIFY(timer.elapsed() < 500);
    }
};

QTEST_GUILESS_MAIN(TestCallFeed)
#include "tst_callfeed.moc"
