#include "tests/ui/calls/historydesk.h"

using namespace core;
using namespace tests;
using namespace ui;

class TestHistoryPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_settings.forget(); }
    void modelKeepsTheRules();
    void periodsAreDays_data();
    void periodsAreDays();
    void asksWhenShown();
    void morePagesComeByScrolling();
    void shortPageIsFilledUp();
    void filterAsksAgain();
    void wrongNumberIsToldInPlace();
    void errorStandsInPlaceAndIsTriedAgain();
    void olderAnswersAreDropped();
    void callsAgainAndOpens();
    void filterIsRemembered();
    void pictures();

private:
    OwnSettings m_settings;
};

void TestHistoryPanel::modelKeepsTheRules()
{
    HistoryModel model;
    QAbstractItemModelTester tester(&model);
    model.append({ makeCall(1, QStringLiteral("completed")), makeCall(2, QStringLiteral("busy")) });
    QCOMPARE(model.index(0, HistoryModel::Length).data().toString(), QStringLiteral("01:42"));
    QCOMPARE(model.index(1, HistoryModel::Length).data().toString(), QString());
    QCOMPARE(model.index(0, HistoryModel::Parameters).data().toString(), QStringLiteral("customerName = Person 1"));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestHistoryPanel::periodsAreDays_data()
{
    QTest::addColumn<int>("period");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("end"); // not included; invalid = open
    const QDate today(2026, 3, 10);
    QTest::newRow("today") << int(HistoryFilter::Today) << today << QDate();
    QTest::newRow("yesterday") << int(HistoryFilter::Yesterday) << QDate(2026, 3, 9) << today;
    QTest::newRow("week") << int(HistoryFilter::Week) << QDate(2026, 3, 4) << QDate();
    QTest::newRow("month") << int(HistoryFilter::Month) << QDate(2026, 2, 9) << QDate();
    QTest::newRow("custom") << int(HistoryFilter::Custom) << QDate(2026, 1, 1) << QDate(2026, 1, 3);
}

void TestHistoryPanel::periodsAreDays()
{
    QFETCH(int, period);
    QFETCH(QDate, first);
    QFETCH(QDate, end);
    HistoryFilter filter;
    filter.period = HistoryFilter::Period(period);
    filter.from = QDate(2026, 1, 1);
    filter.to = QDate(2026, 1, 2);
    const auto query = filter.query(QDate(2026, 3, 10));
    QVERIFY(query);
    QCOMPARE(query->since, first.startOfDay().toUTC());
    QCOMPARE(query->until.isValid(), end.isValid());
    if (end.isValid())
        QCOMPARE(query->until, end.startOfDay().toUTC());
}

void TestHistoryPanel::asksWhenShown()
{
    Desk desk;
    desk.server.answer(200, page(0, 3));
    desk.show();
    QTRY_COMPARE(desk.rows(), 3);
    QCOMPARE(desk.server.requests().size(), 1);
    QVERIFY(desk.server.requests().first().target.startsWith("/api/calls?"));
    QCOMPARE(
        QDateTime::fromString(desk.item(0, "since"), Qt::ISODateWithMs), QDate::currentDate().startOfDay().toUTC());
    QTRY_VERIFY(desk.says(QStringLiteral("3 calls")));
}

void TestHistoryPanel::morePagesComeByScrolling()
{
    Desk desk;
    desk.server.answer(200, page(0, 100, QStringLiteral("next page")));
    desk.server.answer(200, page(100, 20));
    desk.show();
    QTRY_COMPARE(desk.rows(), 100);
    QTest::qWait(20);
    QCOMPARE(desk.server.requests().size(), 1); // nobody has looked further
    desk.table.setFocus();
    QTest::keyClick(&desk.table, Qt::Key_End, Qt::ControlModifier);
    QTRY_COMPARE(desk.rows(), 120);
    QCOMPARE(desk.item(1, "cursor"), QStringLiteral("next page"));
    desk.table.scrollToBottom();
    QTest::qWait(20);
    QCOMPARE(desk.server.requests().size(), 2);
}

void TestHistoryPanel::shortPageIsFilledUp()
{
    Desk desk;
    desk.server.answer(200, page(0, 2, QStringLiteral("more")));
    desk.server.answer(200, page(2, 2));
    desk.show();
    QTRY_COMPARE(desk.rows(), 4);
}

void TestHistoryPanel::filterAsksAgain()
{
    Desk desk;
    for (int i = 0; i < 4; ++i)
        desk.server.answer(200, page(i, 1));
    desk.show();
    QTRY_COMPARE(desk.rows(), 1);
    QTest::keyClicks(&desk.field<QLineEdit>("history.text"), QStringLiteral("pay by card"));
    QTRY_COMPARE(desk.server.requests().size(), 2); // one question, not one a key
    QCOMPARE(desk.item(1, "text"), QStringLiteral("pay by card"));
    auto& status = desk.field<QComboBox>("history.status");
    QTest::keyClicks(&status, QStringLiteral("busy"));
    QTest::keyClick(&status, Qt::Key_Return);
    Q_EMIT status.activated(status.currentIndex());
    QTRY_COMPARE(desk.server.requests().size(), 3);
    QCOMPARE(desk.item(2, "status"), QStringLiteral("busy"));
    QTest::keyClicks(&desk.field<QLineEdit>("history.number"), QStringLiteral("+1 (415) 555-0100"));
    QTest::keyClick(&desk.field<QLineEdit>("history.number"), Qt::Key_Return);
    QTRY_COMPARE(desk.server.requests().size(), 4);
    QCOMPARE(desk.item(3, "to"), QStringLiteral("+14155550100"));
    QTRY_COMPARE(desk.rows(), 1);
}

void TestHistoryPanel::wrongNumberIsToldInPlace()
{
    Desk desk;
    desk.server.answer(200, page(0, 1));
    desk.show();
    QTRY_COMPARE(desk.rows(), 1);
    QTest::keyClicks(&desk.field<QLineEdit>("history.number"), QStringLiteral("415"));
    QTest::keyClick(&desk.field<QLineEdit>("history.number"), Qt::Key_Return);
    QVERIFY(desk.button("Try again"));
    QCOMPARE(desk.rows(), 0);
    QCOMPARE(desk.server.requests().size(), 1);
}

void TestHistoryPanel::errorStandsInPlaceAndIsTriedAgain()
{
    Desk desk;
    desk.server.answer(
        503, R"({"error":"x","message":"The database cannot be reached.","code":"storage_unavailable"})");
    desk.server.answer(200, page(0, 2));
    desk.show();
    QTRY_VERIFY(desk.button("Try again"));
    QTest::mouseClick(desk.button("Try again"), Qt::LeftButton);
    QTRY_COMPARE(desk.rows(), 2);
    QVERIFY(!desk.button("Try again"));
}

void TestHistoryPanel::olderAnswersAreDropped()
{
    Desk desk;
    desk.server.answer(200, page(0, 50));
    desk.server.answer(200, page(0, 2));
    desk.show();
    desk.panel.reload(); // before the first answer has come
    QTRY_COMPARE(desk.rows(), 2);
    QTRY_COMPARE(desk.server.requests().size(), 2);
    QTest::qWait(20);
    QCOMPARE(desk.rows(), 2);
}

void TestHistoryPanel::callsAgainAndOpens()
{
    Desk desk;
    desk.server.answer(200, page(0, 3));
    desk.show();
    QTRY_COMPARE(desk.rows(), 3);
    QSignalSpy again(&desk.panel, &HistoryPanel::callAgain);
    QSignalSpy opened(&desk.panel, &HistoryPanel::opened);
    QVERIFY(!desk.action("history.callAgain").isEnabled());
    const QPoint place = desk.table.visualRect(desk.table.model()->index(1, 1)).center();
    QTest::mouseClick(desk.table.viewport(), Qt::LeftButton, {}, place);
    desk.action("history.callAgain").trigger();
    const auto order = again.value(0).value(0).value<CallOrder>();
    QCOMPARE(order.to, makeCall(1).to);
    QVERIFY(order.parameters == makeCall(1).parameters);
    QTest::keyClick(&desk.table, Qt::Key_Return);
    QCOMPARE(opened.value(0).value(0).toString(), makeCall(1).id);
}

void TestHistoryPanel::filterIsRemembered()
{
    {
        Desk desk;
        desk.server.answer(200, page(0, 1));
        desk.show();
        auto& period = desk.field<QComboBox>("history.period");
        period.setCurrentIndex(period.findData(HistoryFilter::Month));
        Q_EMIT period.activated(period.currentIndex());
        QTest::keyClicks(&desk.field<QLineEdit>("history.outcome"), QStringLiteral("paid"));
        QTest::keyClick(&desk.field<QLineEdit>("history.outcome"), Qt::Key_Return);
    }
    Desk desk;
    desk.server.answer(200, page(0, 1));
    desk.show();
    QTRY_COMPARE(desk.rows(), 1);
    QCOMPARE(desk.item(0, "outcome"), QStringLiteral("paid"));
    QCOMPARE(QDateTime::fromString(desk.item(0, "since"), Qt::ISODateWithMs),
        QDate::currentDate().addDays(-29).startOfDay().toUTC());
}

/// For people to look at: CALLWRIGHT_SHOTS names the folder.
void TestHistoryPanel::pictures()
{
    const QString folder = qEnvironmentVariable("CALLWRIGHT_SHOTS");
    if (folder.isEmpty())
        QSKIP("CALLWRIGHT_SHOTS names no folder");
    const QFont font = QApplication::font();
    for (const int percent : { 100, 200 }) {
        const Theme theme(*qApp, percent == 100 ? ThemeChoice::Light : ThemeChoice::Dark);
        QFont scaled = font;
        scaled.setPointSizeF(font.pointSizeF() * percent / 100);
        QApplication::setFont(scaled);
        const auto save = [&folder, percent](QWidget& panel, const char* name) {
            QVERIFY(panel.grab().save(
                QStringLiteral("%1/history-%2-%3.png").arg(folder, QLatin1String(name)).arg(percent)));
        };
        m_settings.forget();
        HistoryFilter custom;
        custom.period = HistoryFilter::Custom;
        custom.from = QDate::currentDate().addDays(-3);
        custom.to = QDate::currentDate();
        custom.save();
        Desk desk;
        desk.server.answer(200, page(0, 20));
        desk.show();
        QTRY_COMPARE(desk.rows(), 20);
        desk.table.selectRow(2);
        QTest::qWait(50);
        save(desk.panel, "full");
        desk.server.answer(503, R"({"error":"x","message":"No database.","code":"storage_unavailable"})");
        desk.panel.reload();
        QTRY_VERIFY(desk.button("Try again"));
        save(desk.panel, "fault");
        desk.server.answer(200, page(0, 0));
        desk.panel.reload();
        QTRY_VERIFY(!desk.button("Try again"));
        QTest::qWait(50);
        save(desk.panel, "empty");
    }
    QApplication::setFont(font);
}

QTEST_MAIN(TestHistoryPanel)
#include "tst_historypanel.moc"
