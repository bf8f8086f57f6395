#include "tests/ui/calls/callseat.h"

using namespace core;
using namespace tests;
using namespace ui;
using Column = CallTableModel::Column;

class TestCallTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_settings.forget(); }
    void selectionStaysWhenRowsCome();
    void scrollPositionStaysWhenRowsCome();
    void selectionStaysWhenSorted();
    void topFollowsWhatIsNew();
    void selectedCallStaysWhenItEnds();
    void keysMoveAndFind();
    void columnsAreRemembered();
    void newRowsFadeInOnce();
    void noMovementIsRespected();
    void bigFontMakesHigherRows();

private:
    OwnSettings m_settings;
};

void TestCallTable::selectionStaysWhenRowsCome()
{
    Seat seat;
    seat.feed.take(batchOf(many(0, 100)));
    seat.click(4);
    const QString chosen = seat.panel.selectedCall();
    const int y = seat.table.visualRect(seat.table.currentIndex()).y();
    QSignalSpy selected(&seat.panel, &CallListPanel::selected);
    for (int round = 0; round < 5; ++round) {
        seat.feed.take(batchOf(many(100 + 10 * round, 10)));
        QTest::qWait(1); // a layout of the view
        QCOMPARE(seat.table.visualRect(seat.table.currentIndex()).y(), y);
    }
    QCOMPARE(seat.panel.selectedCall(), chosen);
    QCOMPARE(selected.size(), 0);
    QCOMPARE(seat.table.selectionModel()->selectedRows().size(), 1);
}

void TestCallTable::scrollPositionStaysWhenRowsCome()
{
    Seat seat;
    seat.feed.take(batchOf(many(0, 300)));
    QTest::qWait(1);
    seat.table.verticalScrollBar()->setValue(1'015);
    const QString top = seat.table.indexAt({ 5, 5 }).siblingAtColumn(Column::Name).data().toString();
    const int y = seat.table.visualRect(seat.table.indexAt({ 5, 5 })).y();
    seat.feed.take(batchOf(many(300, 25)));
    QTest::qWait(1);
    QCOMPARE(seat.table.indexAt({ 5, 5 }).siblingAtColumn(Column::Name).data().toString(), top);
    QCOMPARE(seat.table.visualRect(seat.table.indexAt({ 5, 5 })).y(), y);
}

void TestCallTable::selectionStaysWhenSorted()
{
    Seat seat;
    seat.feed.take(batchOf(many(0, 300)));
    seat.table.sortByColumn(Column::Words, Qt::AscendingOrder);
    QTest::qWait(1);
    seat.table.verticalScrollBar()->setValue(2'000);
    seat.click(75);
    const QString chosen = seat.panel.selectedCall();
    QVERIFY(!chosen.isEmpty());
    const int y = seat.table.visualRect(seat.table.currentIndex()).y();
    const int row = seat.table.currentIndex().row();
    QSignalSpy moved(seat.table.model(), &QAbstractItemModel::layoutChanged);
    for (int i = 0; i < 40; ++i)
        seat.feed.take(said(makeCall(299 - i), 1, QStringLiteral("callee"), QStringLiteral("zebra")));
    QTRY_COMPARE(moved.size(), 1);
    QVERIFY(seat.table.currentIndex().row() != row);
    QTest::qWait(1);
    QCOMPARE(seat.table.visualRect(seat.table.currentIndex()).y(), y);
    QCOMPARE(seat.panel.selectedCall(), chosen);
}

void TestCallTable::topFollowsWhatIsNew()
{
    Seat seat;
    seat.feed.take(batchOf(many(0, 100)));
    seat.feed.take(batchOf(many(100, 1)));
    QTest::qWait(1);
    QCOMPARE(seat.table.verticalScrollBar()->value(), 0);
    QCOMPARE(seat.names().first(), QStringLiteral("Person 100"));
}

/// Else the selection would go to another call, and F4 would hang up the wrong one.
void TestCallTable::selectedCallStaysWhenItEnds()
{
    Seat seat;
    seat.bar.setSpan(TableFilter::Live);
    seat.feed.take(batchOf(many(0, 3)));
    seat.click(1);
    QCoreApplication::processEvents();
    QSignalSpy selected(&seat.panel, &CallListPanel::selected);
    seat.feed.take(batchOf({ makeCall(1, QStringLiteral("completed")), makeCall(2, QStringLiteral("completed")) }));
    QCOMPARE(seat.names(), (QStringList { QStringLiteral("Person 1"), QStringLiteral("Person 0") }));
    QCOMPARE(seat.panel.selectedCall(), makeCall(1).id);
    QCOMPARE(selected.size(), 0);
    seat.click(1);
    QTRY_COMPARE(seat.names(), QStringList { QStringLiteral("Person 0") });
    QCOMPARE(selected.size(), 1);
}

void TestCallTable::keysMoveAndFind()
{
    Seat seat;
    seat.feed.take(batchOf(many(0, 200)));
    seat.table.setFocus();
    QTest::keyClick(&seat.table, Qt::Key_End);
    QCOMPARE(seat.panel.selectedCall(), makeCall(0).id);
    QTest::keyClick(&seat.table, Qt::Key_Home);
    QCOMPARE(seat.panel.selectedCall(), makeCall(199).id);
    QTest::keyClick(&seat.table, Qt::Key_Down);
    QCOMPARE(seat.panel.selectedCall(), makeCall(198).id);
    QTest::keyClicks(&seat.table, QStringLiteral("person 77"));
    QCOMPARE(seat.panel.selectedCall(), makeCall(77).id);
}

void TestCallTable::columnsAreRemembered()
{
    {
        Seat seat;
        QMenu menu;
        seat.table.fillColumnMenu(menu);
        for (QAction* action : menu.actions()) {
            if (action->text() == QLatin1String("Playbook"))
                action->trigger();
        }
        seat.table.horizontalHeader()->moveSection(Column::Number, 0);
        seat.table.sortByColumn(Column::Name, Qt::AscendingOrder);
    }
    Seat seat;
    seat.feed.take(batchOf({ makeCall(2), makeCall(1), makeCall(3) }));
    QVERIFY(seat.table.isColumnHidden(Column::Playbook));
    QCOMPARE(seat.table.horizontalHeader()->visualIndex(Column::Number), 0);
    QCOMPARE(seat.names(),
        (QStringList { QStringLiteral("Person 1"), QStringLiteral("Person 2"), QStringLiteral("Person 3") }));
}

void TestCallTable::newRowsFadeInOnce()
{
    Seat seat;
    seat.feed.take(batchOf(many(0, 100))); // a list that was loaded stands there at once
    const auto inkOf = [&seat](int row) {
        const QRect place = seat.table.visualRect(seat.table.model()->index(row, Column::Name));
        const QImage image = seat.table.viewport()->grab(place).toImage();
        int darkest = 255;
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y)
                darkest = std::min(darkest, qGray(image.pixel(x, y)));
        }
        return darkest;
    };
    QTest::qWait(1);
    const int full = inkOf(0);
    seat.feed.take(batchOf(many(100, 1)));
    QTest::qWait(1);
    QVERIFY(inkOf(0) > full); // still light
    QTRY_COMPARE(inkOf(0), full);
}

void TestCallTable::noMovementIsRespected()
{
    QSettings().setValue(QStringLiteral("look/noMovement"), true);
    Seat seat;
    QVERIFY(wantsNoMovement(seat.table));
    seat.feed.take(batchOf(many(0, 100)));
    QTest::qWait(1);
    const QImage before = seat.table.viewport()->grab(QRect(0, 0, 1'300, 28)).toImage();
    QVERIFY(!before.isNull());
    seat.feed.take(batchOf(many(100, 1)));
    QTest::qWait(1);
    const QImage first = seat.table.viewport()->grab(seat.table.visualRect(seat.table.model()->index(0, 1))).toImage();
    QTest::qWait(200);
    QCOMPARE(seat.table.viewport()->grab(seat.table.visualRect(seat.table.model()->index(0, 1))).toImage(), first);
}

void TestCallTable::bigFontMakesHigherRows()
{
    Seat seat;
    seat.feed.take(batchOf(many(0, 2)));
    QFont font = seat.panel.font();
    font.setPointSizeF(font.pointSizeF() * 2);
    seat.panel.setFont(font);
    QTRY_VERIFY(seat.table.rowHeight(0) >= seat.table.fontMetrics().height() + 8);
}

QTEST_MAIN(TestCallTable)
#include "tst_calltable.moc"
