#include "tests/ui/calls/callseat.h"

using namespace core;
using namespace tests;
using namespace ui;
using Column = CallTableModel::Column;

class TestCallListPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_settings.forget(); }
    void emptyTableSaysWhatToDo();
    void clickSelectsAndEnterOpens();
    void chipsCountAndFilter();
    void searchFinds();
    void statusesAreChosen();
    void filterIsRemembered();
    void menuActsOnTheCall();
    void selectCallShowsIt();
    void readsTodaysRecordsWhenAttached();
    void readsAgainWhatEndedMeanwhile();
    void faultIsToldAndTriedAgain();
    void pictures();

private:
    OwnSettings m_settings;
};

void TestCallListPanel::emptyTableSaysWhatToDo()
{
    Seat seat;
    QCOMPARE(seat.table.model()->rowCount(), 0);
    const QImage empty = seat.table.viewport()->grab().toImage();
    int inked = 0;
    for (int x = 0; x < empty.width(); ++x) {
        for (int y = 0; y < empty.height(); ++y)
            inked += empty.pixel(x, y) != empty.pixel(0, 0) ? 1 : 0;
    }
    QVERIFY(inked > 200);
    QVERIFY(!seat.action("calls.callAgain").isEnabled());
    QCOMPARE(seat.table.horizontalHeader()->count(), int(Column::ColumnCount));
    QCOMPARE(seat.table.model()->headerData(Column::Name, Qt::Horizontal).toString(), QStringLiteral("Name"));
}

void TestCallListPanel::clickSelectsAndEnterOpens()
{
    Seat seat;
    seat.feed.take(batchOf(many(0, 3)));
    QSignalSpy selected(&seat.panel, &CallListPanel::selected);
    QSignalSpy opened(&seat.panel, &CallListPanel::opened);
    seat.click(1);
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected[0][0].toString(), makeCall(1).id);
    QTest::keyClick(&seat.table, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].toString(), makeCall(1).id);
    const QPoint place = seat.table.visualRect(seat.table.model()->index(0, 1)).center();
    QTest::mouseClick(seat.table.viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(seat.table.viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened[1][0].toString(), makeCall(2).id);
}

void TestCallListPanel::chipsCountAndFilter()
{
    Seat seat;
    CallInfo old = makeCall(9, QStringLiteral("completed"));
    old.createdAt = old.createdAt.addDays(-2);
    seat.feed.take(batchOf({ makeCall(1), makeCall(2, QStringLiteral("busy")), old }));
    QCOMPARE(seat.chip(QStringLiteral("Live")), QStringLiteral("Live 1"));
    QCOMPARE(seat.chip(QStringLiteral("Today")), QStringLiteral("Today 2"));
    QCOMPARE(seat.chip(QStringLiteral("All")), QStringLiteral("All 3"));
    QCOMPARE(seat.table.model()->rowCount(), 2);
    for (QToolButton* button : seat.bar.findChildren<QToolButton*>()) {
        if (button->text().startsWith(QStringLiteral("All")))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(seat.table.model()->rowCount(), 3);
    seat.action("calls.live").trigger();
    QCOMPARE(seat.names(), QStringList { QStringLiteral("Person 1") });
}

void TestCallListPanel::searchFinds()
{
    Seat seat;
    seat.feed.take(batchOf(many(0, 50)));
    seat.click(3);
    seat.action("calls.find").trigger();
    QTest::keyClicks(&seat.search, QStringLiteral("person 31"));
    QCOMPARE(seat.names(), QStringList { QStringLiteral("Person 31") });
    QCOMPARE(seat.panel.selectedCall(), makeCall(46).id); // nobody has chosen another one
    QTest::keyClick(&seat.search, Qt::Key_Escape);
    QCOMPARE(seat.table.model()->rowCount(), 50);
    QCOMPARE(seat.table.currentIndex().siblingAtColumn(Column::Name).data().toString(), QStringLiteral("Person 46"));
    QTest::keyClicks(&seat.search, QStringLiteral("person 31"));
    QSignalSpy opened(&seat.panel, &CallListPanel::opened);
    QTest::keyClick(&seat.search, Qt::Key_Down); // on to the table
    QTRY_COMPARE(QApplication::focusWidget(), &seat.table);
    QTest::keyClick(&seat.table, Qt::Key_Return);
    QCOMPARE(opened.value(0).value(0).toString(), makeCall(31).id);
}

void TestCallListPanel::statusesAreChosen()
{
    Seat seat;
    seat.feed.take(
        batchOf({ makeCall(1), makeCall(2, QStringLiteral("busy")), makeCall(3, QStringLiteral("failed")) }));
    for (QAction* action : seat.bar.findChild<QMenu*>()->actions()) {
        if (action->text() == QLatin1String("busy") || action->text() == QLatin1String("failed"))
            action->trigger();
    }
    QCOMPARE(seat.names(), (QStringList { QStringLiteral("Person 3"), QStringLiteral("Person 2") }));
    QCOMPARE(seat.chip(QStringLiteral("busy")),
        QLocale().createSeparatedList({ QStringLiteral("busy"), QStringLiteral("failed") }));
}

void TestCallListPanel::filterIsRemembered()
{
    {
        Seat seat;
        seat.bar.setSpan(TableFilter::Live);
        QTest::keyClicks(&seat.search, QStringLiteral("person 1"));
    }
    Seat seat;
    seat.feed.take(batchOf({ makeCall(1), makeCall(1'000, QStringLiteral("busy")), makeCall(2) }));
    QCOMPARE(seat.search.text(), QStringLiteral("person 1"));
    QCOMPARE(seat.names(), QStringList { QStringLiteral("Person 1") });
}

void TestCallListPanel::menuActsOnTheCall()
{
    Seat seat;
    CallInfo live = makeCall(2);
    seat.feed.take(batchOf({ makeCall(1, QStringLiteral("completed")), live }));
    QSignalSpy again(&seat.panel, &CallListPanel::callAgain);
    QSignalSpy hangUp(&seat.panel, &CallListPanel::hangUpRequested);
    seat.click(0);
    seat.action("calls.copyNumber").trigger();
    QCOMPARE(QApplication::clipboard()->text(), live.to);
    seat.action("calls.copySid").trigger();
    QCOMPARE(QApplication::clipboard()->text(), live.sid);
    seat.action("calls.hangUp").trigger();
    QCOMPARE(hangUp.value(0).value(0).toString(), live.sid);
    seat.click(1);
    QVERIFY(!seat.action("calls.hangUp").isEnabled());
    seat.action("calls.callAgain").trigger();
    const auto order = again.value(0).value(0).value<CallOrder>();
    QCOMPARE(order.to, makeCall(1).to);
    QCOMPARE(order.playbook, makeCall(1).playbook);
    QVERIFY(order.parameters == makeCall(1).parameters);
}

void TestCallListPanel::selectCallShowsIt()
{
    Seat seat;
    seat.feed.take(batchOf(many(0, 200)));
    QTest::keyClicks(&seat.search, QStringLiteral("nobody"));
    QVERIFY(seat.panel.selectCall(makeCall(5).sid));
    QCOMPARE(seat.panel.selectedCall(), makeCall(5).id);
    QVERIFY(seat.table.viewport()->rect().intersects(seat.table.visualRect(seat.table.currentIndex())));
    QVERIFY(!seat.panel.selectCall(QStringLiteral("unheard of")));
}

void TestCallListPanel::readsTodaysRecordsWhenAttached()
{
    Seat seat;
    seat.server.answer(200, recordPage({ makeCall(5, QStringLiteral("completed")) }, QStringLiteral("next")));
    seat.server.answer(200, recordPage({ makeCall(4, QStringLiteral("busy")) }));
    seat.feed.take(batchOf({ makeCall(6) }));
    seat.feed.setLink(CallFeed::Link::Attached);
    QTRY_COMPARE(seat.names(),
        (QStringList { QStringLiteral("Person 6"), QStringLiteral("Person 5"), QStringLiteral("Person 4") }));
    QVERIFY(seat.server.requests().first().target.contains("since="));
    QVERIFY(seat.server.requests().last().target.contains("cursor=next"));
    QCOMPARE(seat.chip(QStringLiteral("Live")), QStringLiteral("Live 1"));
}

void TestCallListPanel::readsAgainWhatEndedMeanwhile()
{
    Seat seat;
    seat.server.answer(200, recordPage({}));
    seat.feed.setLink(CallFeed::Link::Attached);
    CallInfo old = makeCall(1);
    old.createdAt = QDate::currentDate().addDays(-1).startOfDay().addSecs(3'600).toUTC(); // since yesterday
    seat.feed.take(batchOf({ old, makeCall(2) }));
    QTRY_COMPARE(seat.server.requests().size(), 1);
    seat.feed.setLink(CallFeed::Link::Away, QStringLiteral("gone"));
    old.status = QStringLiteral("completed");
    old.outcome = QStringLiteral("Paid while away");
    for (int i = 0; i < 2; ++i) // for being attached, and for what is missing
        seat.server.answer(200, recordPage({ old, makeCall(3, QStringLiteral("busy")) }));
    seat.feed.setLink(CallFeed::Link::Attached);
    FeedBatch snapshot = batchOf({ makeCall(2) });
    snapshot.isSnapshot = true;
    seat.feed.take(snapshot);
    seat.action("calls.all").trigger();
    QTRY_COMPARE(seat.chip(QStringLiteral("Live")), QStringLiteral("Live 1"));
    QTRY_COMPARE(seat.chip(QStringLiteral("All")), QStringLiteral("All 3"));
    const QUrl asked(QString::fromLatin1(seat.server.requests().last().target));
    const QString since = QUrlQuery(asked).queryItemValue(QStringLiteral("since"), QUrl::FullyDecoded);
    QCOMPARE(QDateTime::fromString(since, Qt::ISODateWithMs), old.createdAt);
}

void TestCallListPanel::faultIsToldAndTriedAgain()
{
    Seat seat;
    seat.server.answer(503, R"({"error":"x","message":"No database.","code":"storage_unavailable"})");
    seat.server.answer(200, recordPage({ makeCall(5, QStringLiteral("completed")) }));
    seat.feed.setLink(CallFeed::Link::Attached);
    auto* retry = seat.panel.findChild<QPushButton*>();
    QTRY_VERIFY(retry->isVisible());
    QTest::mouseClick(retry, Qt::LeftButton);
    QTRY_COMPARE(seat.names(), QStringList { QStringLiteral("Person 5") });
    QVERIFY(!retry->isVisible());
}

/// For people to look at: CALLWRIGHT_SHOTS names the folder.
void TestCallListPanel::pictures()
{
    const QString folder = qEnvironmentVariable("CALLWRIGHT_SHOTS");
    if (folder.isEmpty())
        QSKIP("CALLWRIGHT_SHOTS names no folder");
    for (const bool isDark : { false, true }) {
        const Theme theme(*qApp, isDark ? ThemeChoice::Dark : ThemeChoice::Light);
        const auto save = [&folder, isDark](QWidget& panel, const char* name) {
            const QString file
                = QStringLiteral("%1/%2-%3.png")
                      .arg(folder, QLatin1String(name), isDark ? QStringLiteral("dark") : QStringLiteral("light"));
            QVERIFY(panel.grab().save(file));
        };
        Seat seat;
        save(seat.panel, "empty");
        QList<CallInfo> calls;
        const char* statuses[] { "completed", "busy", "no-answer", "failed", "canceled", "refused", "unknown",
            "ringing", "in-progress", "in-progress", "queued", "in-progress" };
        const char* people[] { "Sarah Johnson", "John Doe", "Jane Smith", "Robert Wilson", "Zoë Kravitz",
            "Donaudampfschifffahrtsgesellschaftskapitän Müller-Lüdenscheidt" };
        for (int i = 0; i < 12; ++i) {
            CallInfo call = makeCall(i * 331, QString::fromLatin1(statuses[i]));
            call.createdAt = call.createdAt.addSecs(-4'000 + i * 330);
            call.answeredAt = call.answeredAt.isValid() ? call.createdAt.addSecs(2) : QDateTime();
            call.parameters = { { QStringLiteral("customerName"), QString::fromUtf8(people[i % 6]) } };
            call.takenOver = i == 9;
            if (call.status == QLatin1String("failed"))
                call.errorMessage = QStringLiteral("The number does not exist or cannot be reached.");
            calls.append(call);
        }
        seat.feed.take(batchOf(calls));
        seat.feed.take(said(calls[8], 1, QStringLiteral("callee"), QStringLiteral("Yes, hi. Who is that?")));
        seat.feed.take(
            said(calls[9], 1, QStringLiteral("operator"), QStringLiteral("This is Ana speaking, how can I help?")));
        seat.feed.take(said(calls[11], 1, QStringLiteral("assistant"),
            QStringLiteral("It is due on December 10th. Would you like to pay by card or by transfer on Friday?")));
        TurnInfo turn;
        turn.callId = calls[11].id;
        turn.promptToFirstTokenMs = 1'412;
        seat.feed.take({ false, { turn } });
        QTest::qWait(200);
        seat.click(2);
        save(seat.panel, "full");
        seat.search.setText(QStringLiteral("nobody at all"));
        save(seat.panel, "nothing-found");
        seat.search.clear();
        seat.panel.resize(700, 400);
        QTest::qWait(50);
        save(seat.panel, "narrow");
        const QFont font = QApplication::font();
        QFont big = font;
        big.setPointSizeF(big.pointSizeF() * 2);
        QApplication::setFont(big);
        Seat large;
        large.feed.take(batchOf(calls));
        large.panel.resize(1'600, 700);
        QTest::qWait(200);
        save(large.panel, "200");
        QApplication::setFont(font);
    }
}

QTEST_MAIN(TestCallListPanel)
#include "tst_calllistpanel.moc"
