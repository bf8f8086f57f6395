#include "tests/ui/calls/callworld.h"
#include "ui/calls/calltablemodel.h"

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
        { QStringLiteral("customerName"), QStringLiteral("Sarah") } }
                                  << QStringLiteral("Sarah");
    QTest::newRow("another name") << Parameters { { QStringLiteral("amount"), QStringLiteral("$1") },
        { QStringLiteral("patient_name"), QStringLiteral("Jo  Doe") } }
                                  << QStringLiteral("Jo Doe");
    QTest::newRow("empty one") << Parameters { { QStringLiteral("firstName"), QString() },
        { QStringLiteral("nombre"), QStringLiteral("Ana") } }
                               << QStringLiteral("Ana");
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

QTEST_MAIN(TestCallTableModel)
#include "tst_calltablemodel.moc"
