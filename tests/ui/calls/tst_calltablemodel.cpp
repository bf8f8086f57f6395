#include "tests/ui/calls/callworld.h"
#include "ui/calls/calltableproxy.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace core;
using namespace tests;
using namespace ui;
using Column = CallTableModel::Column;

namespace {

QString text(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data(Qt::DisplayRole).toString();
}

QStringList names(const QAbstractItemModel& model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list.append(text(model, row, Column::Name));
    return list;
}

CallFilter wanting(CallFilter::Span span, const QString& search = {}, const QStringList& statuses = {})
{
    return { span, statuses, search };
}

} // namespace

class TestCallTableModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newCallsBecomeRows();
    void nameIsFound_data();
    void nameIsFound();
    void changesOfABatchAreToldTogether();
    void onlyWhatChangedIsTold();
    void lastWordsFollowTheConversation();
    void nobodySpeaksAfterTheEnd();
    void timerRunsAndStops();
    void turnIsWhatTheCalleeWaited();
    void recordsDoNotUndoTheFeed();
    void recordTellsTheEndOfWhatVanished();
    void oldestAreForgotten();

    void newestIsOnTop();
    void rowsFindTheirPlaceAgain();
    void timersAreSortedAgain();
    void filters_data();
    void filters();
    void whatIsKeptStays();
    void endedCallLeavesTheLiveOnes();
    void proxyAgreesWithAFreshSort();
};

void TestCallTableModel::newCallsBecomeRows()
{
    CallFeed feed;
    CallTableModel model(feed);
    QAbstractItemModelTester tester(&model);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    CallInfo first = makeCall(1, QStringLiteral("ringing"));
    feed.take(batchOf({ first, makeCall(2) }));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(text(model, 0, Column::Status), QStringLiteral("ringing"));
    QCOMPARE(text(model, 0, Column::Number), QStringLiteral("+1 415-555-0001"));
    QCOMPARE(model.liveCount(), 2);

    first.status = QStringLiteral("no-answer");
    feed.take(batchOf({ first }));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(text(model, 0, Column::Status), QStringLiteral("no answer"));
    QCOMPARE(model.liveCount(), 1);
}

void TestCallTableModel::nameIsFound_data()
{
    using Parameters = QList<CallParameter>;
    QTest::addColumn<QList<CallParameter>>("parameters");
    QTest::addColumn<QString>("name");
    QTest::newRow("none") << Parameters {} << QString();
    QTest::newRow("customerName") << Parameters { { QStringLiteral("agentName"), QStringLiteral("Bot") },
        { QStringLiteral("customerName"), QStringLiteral("Sarah") } } << QStringLiteral("Sarah");
    QTest::newRow("another name") << Parameters { { QStringLiteral("amount"), QStringLiteral("$1") },
        { QStringLiteral("patient_name"), QStringLiteral("Jo  Doe") } } << QStringLiteral("Jo Doe");
    QTest::newRow("empty one") << Parameters { { QStringLiteral("firstName"), QString() },
        { QStringLiteral("nombre"), QStringLiteral("Ana") } } << QStringLiteral("Ana");
    QTest::newRow("no text") << Parameters { { QStringLiteral("names"), QStringLiteral("[1]"), false } } << QString();
}

void TestCallTableModel::nameIsFound()
{
    QFETCH(QList<CallParameter>, parameters);
    CallInfo call = makeCall(1);
    call.parameters = parameters;
    QTEST(personName(call), "name");
}

void TestCallTableModel::changesOfABatchAreToldTogether()
{
    CallFeed feed;
    CallTableModel model(feed);
    FeedBatch calls;
    for (int i = 0; i < 100; ++i)
        calls.events.append(makeCall(i));
    feed.take(calls);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    FeedBatch words;
    for (const int i : { 7, 5, 6, 7, 50 })
        words.events.append(SpokenInfo { makeCall(i).id, 1, QStringLiteral("word ") });
    feed.take(words);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed[0][0].toModelIndex().row(), 5);
    QCOMPARE(changed[0][1].toModelIndex().row(), 7);
    QCOMPARE(text(model, 7, Column::Words), QStringLiteral("word word "));
}

void TestCallTableModel::onlyWhatChangedIsTold()
{
    CallFeed feed;
    CallTableModel model(feed);
    CallInfo call = makeCall(1);
    feed.take(batchOf({ call }));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    feed.take(batchOf({ call }));
    QCOMPARE(changed.size(), 0);
    call.outcome = QStringLiteral("Call back");
    feed.take(batchOf({ call }));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().column(), int(Column::Outcome));
    QCOMPARE(changed[0][1].toModelIndex().column(), int(Column::Outcome));
}

void TestCallTableModel::lastWordsFollowTheConversation()
{
    CallFeed feed;
    CallTableModel model(feed);
    const CallInfo call = makeCall(1);
    feed.take(batchOf({ call }));
    const auto speaks = [&model] { return text(model, 0, Column::Speaks); };
    const auto words = [&model] { return text(model, 0, Column::Words); };
    feed.take({ false, { SpokenInfo { call.id, 0, QStringLiteral("Hello ") } } });
    feed.take({ false, { SpokenInfo { call.id, 0, QStringLiteral("Sarah") } } });
    QCOMPARE(words(), QStringLiteral("Hello Sarah"));
    QCOMPARE(speaks(), QStringLiteral("assistant"));
    feed.take({ false, { PartlyHeardInfo { call.id, QStringLiteral("Yes, I") } } });
    QCOMPARE(words(), QStringLiteral("Yes, I"));
    QCOMPARE(speaks(), QStringLiteral("callee"));
    // How far the assistant came is learnt now, but the callee is the one who speaks.
    feed.take(said(call, 0, QStringLiteral("assistant"), QStringLiteral("Hello Sarah")));
    QCOMPARE(speaks(), QStringLiteral("callee"));
    feed.take(said(call, 1, QStringLiteral("callee"), QStringLiteral("Yes, I am.")));
    QCOMPARE(words(), QStringLiteral("Yes, I am."));
    feed.take(said(call, 2, QStringLiteral("operator"), QStringLiteral("One moment")));
    QCOMPARE(speaks(), QStringLiteral("operator"));
    UtteranceInfo cut;
    cut.callId = call.id;
    cut.position = 3;
    cut.speaker = QStringLiteral("assistant");
    cut.text = QStringLiteral("It is due on Friday");
    cut.heard = QStringLiteral("It is due");
    cut.interrupted = true;
    feed.take({ false, { cut } });
    QCOMPARE(words(), QStringLiteral("It is due"));
}

void TestCallTableModel::nobodySpeaksAfterTheEnd()
{
    CallFeed feed;
    CallTableModel model(feed);
    feed.take(batchOf({ makeCall(1) }));
    feed.take(said(makeCall(1), 1, QStringLiteral("callee"), QStringLiteral("Bye")));
    feed.take(batchOf({ makeCall(1, QStringLiteral("completed")) }));
    QCOMPARE(text(model, 0, Column::Speaks), QString());
    QCOMPARE(text(model, 0, Column::Words), QStringLiteral("Bye"));
    feed.take(said(makeCall(1), 2, QStringLiteral("assistant"), QStringLiteral("Good bye")));
    QCOMPARE(text(model, 0, Column::Speaks), QString());
}

void TestCallTableModel::timerRunsAndStops()
{
    CallFeed feed;
    CallTableModel model(feed);
    const CallInfo call = makeCall(1);
    feed.take(batchOf({ call, makeCall(2, QStringLiteral("completed")), makeCall(3, QStringLiteral("busy")) }));
    model.tick(call.answeredAt.addSecs(65));
    QCOMPARE(text(model, 0, Column::Timer), QStringLiteral("01:05"));
    model.tick(call.answeredAt.addSecs(3'700));
    QCOMPARE(text(model, 0, Column::Timer), QStringLiteral("1:01:40"));
    QCOMPARE(text(model, 1, Column::Timer), QStringLiteral("01:42"));
    QCOMPARE(text(model, 2, Column::Timer), QString());
}

void TestCallTableModel::turnIsWhatTheCalleeWaited()
{
    CallFeed feed;
    CallTableModel model(feed);
    feed.take(batchOf({ makeCall(1) }));
    TurnInfo turn;
    turn.callId = makeCall(1).id;
    turn.number = 2;
    turn.promptToFirstTokenMs = 411.6;
    feed.take({ false, { turn } });
    QCOMPARE(text(model, 0, Column::Turn), QStringLiteral("412 ms"));
    turn.number = 1;
    turn.promptToFirstTokenMs = 99;
    feed.take({ false, { turn } });
    QCOMPARE(text(model, 0, Column::Turn), QStringLiteral("412 ms"));
}

void TestCallTableModel::recordsDoNotUndoTheFeed()
{
    CallFeed feed;
    CallTableModel model(feed);
    QAbstractItemModelTester tester(&model);
    CallInfo ended = makeCall(1, QStringLiteral("completed"));
    feed.take(batchOf({ ended }));
    model.addRecords({ makeCall(1, QStringLiteral("ringing")), makeCall(2, QStringLiteral("completed")) });
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(text(model, 0, Column::Status), QStringLiteral("completed"));
    QCOMPARE(model.todayCount(), 2);
    QCOMPARE(model.liveCount(), 0);
}

void TestCallTableModel::recordTellsTheEndOfWhatVanished()
{
    CallFeed feed;
    CallTableModel model(feed);
    feed.take(batchOf({ makeCall(1), makeCall(2) }));
    FeedBatch snapshot = batchOf({ makeCall(2) });
    snapshot.isSnapshot = true;
    feed.take(snapshot);
    QCOMPARE(model.liveCount(), 2); // nobody has said how it ended
    model.addRecords({ makeCall(1, QStringLiteral("completed")) });
    QCOMPARE(model.liveCount(), 1);
    QCOMPARE(text(model, 0, Column::Outcome), QStringLiteral("Paid"));
}

void TestCallTableModel::oldestAreForgotten()
{
    CallFeed feed;
    CallTableModel model(feed);
    QList<CallInfo> calls;
    const CallInfo pattern = makeCall(0, QStringLiteral("completed"));
    for (int i = 0; i <= CallTableModel::kMostRows; ++i) {
        CallInfo call = pattern;
        call.id = QString::number(i);
        call.createdAt = pattern.createdAt.addMSecs(i);
        calls.append(call);
    }
    calls.first().status = QStringLiteral("in-progress");
    model.addRecords(calls);
    QVERIFY(model.rowCount() <= CallTableModel::kMostRows);
    QVERIFY(model.rowOf(QStringLiteral("0")) >= 0); // live
    QCOMPARE(model.rowOf(QStringLiteral("1")), -1);
    const QString newest = QString::number(CallTableModel::kMostRows);
    QCOMPARE(model.at(model.rowOf(newest)).call.id, newest);
    QCOMPARE(model.todayCount(), model.rowCount());
}

void TestCallTableModel::newestIsOnTop()
{
    CallFeed feed;
    CallTableModel model(feed);
    CallTableProxy rows(model);
    QAbstractItemModelTester tester(&rows);
    feed.take(batchOf({ makeCall(1), makeCall(3) }));
    QSignalSpy inserted(&rows, &QAbstractItemModel::rowsInserted);
    feed.take(batchOf({ makeCall(2), makeCall(4) }));
    QCOMPARE(names(rows),
        (QStringList { QStringLiteral("Person 4"), QStringLiteral("Person 3"), QStringLiteral("Person 2"),
            QStringLiteral("Person 1") }));
    QCOMPARE(inserted.size(), 2);
}

void TestCallTableModel::rowsFindTheirPlaceAgain()
{
    CallFeed feed;
    CallTableModel model(feed);
    CallTableProxy rows(model);
    QAbstractItemModelTester tester(&rows);
    feed.take(batchOf({ makeCall(1), makeCall(2), makeCall(3) }));
    rows.sort(Column::Words, Qt::AscendingOrder);
    feed.take(said(makeCall(1), 1, QStringLiteral("callee"), QStringLiteral("apple")));
    feed.take(said(makeCall(2), 1, QStringLiteral("callee"), QStringLiteral("pear")));
    feed.take(said(makeCall(3), 1, QStringLiteral("callee"), QStringLiteral("Cherry")));
    const QPersistentModelIndex pear = rows.index(rows.rowOf(makeCall(2).id), Column::Name);
    QSignalSpy moved(&rows, &QAbstractItemModel::layoutChanged);
    QTRY_COMPARE(names(rows),
        (QStringList { QStringLiteral("Person 1"), QStringLiteral("Person 3"), QStringLiteral("Person 2") }));
    QCOMPARE(moved.size(), 1); // all of them together
    QCOMPARE(pear.data().toString(), QStringLiteral("Person 2"));
    QCOMPARE(pear.row(), 2);
}

void TestCallTableModel::timersAreSortedAgain()
{
    CallFeed feed;
    CallTableModel model(feed);
    CallTableProxy rows(model);
    const CallInfo live = makeCall(1);
    feed.take(batchOf({ live, makeCall(2, QStringLiteral("completed")) }));
    model.tick(live.answeredAt.addSecs(10));
    rows.sort(Column::Timer, Qt::DescendingOrder);
    QCOMPARE(names(rows).first(), QStringLiteral("Person 2"));
    model.tick(live.answeredAt.addSecs(200)); // longer than the other has lasted
    QCOMPARE(names(rows).first(), QStringLiteral("Person 1"));
}

void TestCallTableModel::filters_data()
{
    QTest::addColumn<CallFilter>("filter");
    QTest::addColumn<QStringList>("wanted");
    const auto person = [](int number) { return QStringLiteral("Person %1").arg(number); };
    QTest::newRow("live") << wanting(CallFilter::Live) << QStringList { person(1) };
    QTest::newRow("today") << wanting(CallFilter::Today) << QStringList { person(3), person(2), person(1) };
    QTest::newRow("all") << wanting(CallFilter::All) << QStringList { person(3), person(2), person(1), person(4) };
    QTest::newRow("status") << wanting(CallFilter::All, {}, { QStringLiteral("busy") }) << QStringList { person(3) };
    QTest::newRow("name") << wanting(CallFilter::All, QStringLiteral(" person 2")) << QStringList { person(2) };
    QTest::newRow("number") << wanting(CallFilter::All, QStringLiteral("555-0003")) << QStringList { person(3) };
    QTest::newRow("outcome") << wanting(CallFilter::Today, QStringLiteral("PAID")) << QStringList { person(2) };
    QTest::newRow("words") << wanting(CallFilter::Today, QStringLiteral("friday")) << QStringList { person(1) };
    QTest::newRow("nothing") << wanting(CallFilter::Today, QStringLiteral("zebra")) << QStringList {};
}

void TestCallTableModel::filters()
{
    QFETCH(CallFilter, filter);
    CallFeed feed;
    CallTableModel model(feed);
    CallTableProxy rows(model);
    QAbstractItemModelTester tester(&rows);
    CallInfo old = makeCall(4, QStringLiteral("completed"));
    old.createdAt = old.createdAt.addDays(-3);
    feed.take(batchOf({ makeCall(1), makeCall(2, QStringLiteral("completed")), makeCall(3, QStringLiteral("busy")), old }));
    feed.take(said(makeCall(1), 1, QStringLiteral("callee"), QStringLiteral("On Friday?")));
    rows.setFilter(filter);
    QTEST(names(rows), "wanted");
}

void TestCallTableModel::whatIsKeptStays()
{
    CallFeed feed;
    CallTableModel model(feed);
    CallTableProxy rows(model);
    QAbstractItemModelTester tester(&rows);
    rows.setFilter(wanting(CallFilter::Live));
    feed.take(batchOf({ makeCall(1), makeCall(2) }));
    rows.keep(makeCall(1).id);
    feed.take(batchOf({ makeCall(1, QStringLiteral("completed")) }));
    QCOMPARE(rows.rowCount(), 2);
    rows.keep(makeCall(2).id);
    QCOMPARE(names(rows), QStringList { QStringLiteral("Person 2") });
}

void TestCallTableModel::endedCallLeavesTheLiveOnes()
{
    CallFeed feed;
    CallTableModel model(feed);
    CallTableProxy rows(model);
    QAbstractItemModelTester tester(&rows);
    rows.setFilter(wanting(CallFilter::Live));
    feed.take(batchOf({ makeCall(1), makeCall(2), makeCall(3) }));
    QSignalSpy reset(&rows, &QAbstractItemModel::modelReset);
    feed.take(batchOf({ makeCall(2, QStringLiteral("completed")) }));
    QCOMPARE(names(rows), (QStringList { QStringLiteral("Person 3"), QStringLiteral("Person 1") }));
    QCOMPARE(reset.size(), 0);
}

/// Many changes in any order: what stands there is what a new proxy would show.
void TestCallTableModel::proxyAgreesWithAFreshSort()
{
    CallFeed feed;
    CallTableModel model(feed);
    CallTableProxy rows(model);
    QAbstractItemModelTester tester(&rows);
    const CallFilter filter = wanting(CallFilter::Live);
    rows.setFilter(filter);
    rows.sort(Column::Words, Qt::DescendingOrder);
    unsigned seed = 4711;
    const auto random = [&seed](unsigned below) { return int((seed = seed * 1'103'515'245U + 12'345U) >> 16U) % int(below); };
    for (int round = 0; round < 200; ++round) {
        FeedBatch batch;
        for (int i = 0; i < 5; ++i) {
            const int number = random(300);
            batch.events.append(makeCall(number, random(4) == 0 ? QStringLiteral("busy") : QStringLiteral("in-progress")));
            batch.events.append(SpokenInfo { makeCall(random(300)).id, round, QString(1, QChar('a' + random(26))) });
        }
        feed.take(batch);
        if (random(3) == 0)
            rows.sortChanged();
    }
    rows.sortChanged();
    CallTableProxy fresh(model);
    fresh.setFilter(filter);
    fresh.sort(Column::Words, Qt::DescendingOrder);
    QVERIFY(names(rows).size() > 50);
    QCOMPARE(names(rows), names(fresh));
}

QTEST_MAIN(TestCallTableModel)
#include "tst_calltablemodel.moc"
