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

TableFilter wanting(TableFilter::Span span, const QString& search = {}, const QStringList& statuses = {})
{
    return { span, statuses, search };
}

} // namespace

class TestCallTableProxy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newestIsOnTop();
    void rowsFindTheirPlaceAgain();
    void timersAreSortedAgain();
    void filters_data();
    void filters();
    void whatIsKeptStays();
    void endedCallLeavesTheLiveOnes();
    void proxyAgreesWithAFreshSort();
};

void TestCallTableProxy::newestIsOnTop()
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

void TestCallTableProxy::rowsFindTheirPlaceAgain()
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

void TestCallTableProxy::timersAreSortedAgain()
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

void TestCallTableProxy::filters_data()
{
    QTest::addColumn<TableFilter>("filter");
    QTest::addColumn<QStringList>("wanted");
    const auto person = [](int number) { return QStringLiteral("Person %1").arg(number); };
    QTest::newRow("live") << wanting(TableFilter::Live) << QStringList { person(1) };
    QTest::newRow("today") << wanting(TableFilter::Today) << QStringList { person(3), person(2), person(1) };
    QTest::newRow("all") << wanting(TableFilter::All) << QStringList { person(3), person(2), person(1), person(4) };
    QTest::newRow("status") << wanting(TableFilter::All, {}, { QStringLiteral("busy") }) << QStringList { person(3) };
    QTest::newRow("name") << wanting(TableFilter::All, QStringLiteral(" person 2")) << QStringList { person(2) };
    QTest::newRow("number") << wanting(TableFilter::All, QStringLiteral("555-0003")) << QStringList { person(3) };
    QTest::newRow("outcome") << wanting(TableFilter::Today, QStringLiteral("PAID")) << QStringList { person(2) };
    QTest::newRow("words") << wanting(TableFilter::Today, QStringLiteral("friday")) << QStringList { person(1) };
    QTest::newRow("nothing") << wanting(TableFilter::Today, QStringLiteral("zebra")) << QStringList {};
}

void TestCallTableProxy::filters()
{
    QFETCH(TableFilter, filter);
    CallFeed feed;
    CallTableModel model(feed);
    CallTableProxy rows(model);
    QAbstractItemModelTester tester(&rows);
    CallInfo old = makeCall(4, QStringLiteral("completed"));
    old.createdAt = old.createdAt.addDays(-3);
    feed.take(
        batchOf({ makeCall(1), makeCall(2, QStringLiteral("completed")), makeCall(3, QStringLiteral("busy")), old }));
    feed.take(said(makeCall(1), 1, QStringLiteral("callee"), QStringLiteral("On Friday?")));
    rows.setFilter(filter);
    QTEST(names(rows), "wanted");
}

void TestCallTableProxy::whatIsKeptStays()
{
    CallFeed feed;
    CallTableModel model(feed);
    CallTableProxy rows(model);
    QAbstractItemModelTester tester(&rows);
    rows.setFilter(wanting(TableFilter::Live));
    feed.take(batchOf({ makeCall(1), makeCall(2) }));
    rows.keep(makeCall(1).id);
    feed.take(batchOf({ makeCall(1, QStringLiteral("completed")) }));
    QCOMPARE(rows.rowCount(), 2);
    rows.keep(makeCall(2).id);
    QCOMPARE(names(rows), QStringList { QStringLiteral("Person 2") });
}

void TestCallTableProxy::endedCallLeavesTheLiveOnes()
{
    CallFeed feed;
    CallTableModel model(feed);
    CallTableProxy rows(model);
    QAbstractItemModelTester tester(&rows);
    rows.setFilter(wanting(TableFilter::Live));
    feed.take(batchOf({ makeCall(1), makeCall(2), makeCall(3) }));
    QSignalSpy reset(&rows, &QAbstractItemModel::modelReset);
    feed.take(batchOf({ makeCall(2, QStringLiteral("completed")) }));
    QCOMPARE(names(rows), (QStringList { QStringLiteral("Person 3"), QStringLiteral("Person 1") }));
    QCOMPARE(reset.size(), 0);
}

/// Many changes in any order: what stands there is what a new proxy would show.
void TestCallTableProxy::proxyAgreesWithAFreshSort()
{
    CallFeed feed;
    CallTableModel model(feed);
    CallTableProxy rows(model);
    QAbstractItemModelTester tester(&rows);
    const TableFilter filter = wanting(TableFilter::Live);
    rows.setFilter(filter);
    rows.sort(Column::Words, Qt::DescendingOrder);
    unsigned seed = 4711;
    const auto random
        = [&seed](unsigned below) { return int((seed = seed * 1'103'515'245U + 12'345U) >> 16U) % int(below); };
    for (int round = 0; round < 200; ++round) {
        FeedBatch batch;
        for (int i = 0; i < 5; ++i) {
            const int number = random(300);
            batch.events.append(
                makeCall(number, random(4) == 0 ? QStringLiteral("busy") : QStringLiteral("in-progress")));
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

QTEST_MAIN(TestCallTableProxy)
#include "tst_calltableproxy.moc"
