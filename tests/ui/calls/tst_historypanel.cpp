#include "core/base/orderedjson.h"
#include "core/base/qnamhttpclient.h"
#include "tests/support/scriptedhttpserver.h"
#include "tests/ui/calls/callworld.h"
#include "ui/calls/historyfilterbar.h"
#include "ui/calls/historymodel.h"
#include "ui/calls/historypanel.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QUrlQuery>

using namespace core;
using namespace tests;
using namespace ui;

namespace {

QByteArray page(int first, int count, const QString& next = {})
{
    QList<CallInfo> calls;
    for (int i = first; i < first + count; ++i)
        calls.append(makeCall(i, QStringLiteral("completed")));
    return recordPage(calls, next);
}

struct Desk {
    ScriptedHttpServer server;
    QnamHttpClient http;
    ApiClient client { http, server.url(), {} };
    CallApi api { client };
    HistoryPanel panel { api };
    QTableView& table = *panel.findChild<QTableView*>();

    void show()
    {
        panel.resize(1'100, 400);
        panel.show();
        panel.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
    }

    int rows() const { return table.model()->rowCount(); }

    QString item(int request, const char* name) const
    {
        const QUrl url(QString::fromLatin1(server.requests().value(request).target));
        return QUrlQuery(url).queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
    }

    template <class Widget>
    Widget& field(const char* name) const
    {
        return *panel.findChild<Widget*>(QLatin1String(name));
    }

    QPushButton* button(const char* text) const
    {
        for (QPushButton* one : panel.findChildren<QPushButton*>()) {
            if (one->text() == QLatin1String(text) && one->isVisible())
                return one;
        }
        return nullptr;
    }

    bool says(const QString& words) const
    {
        for (const QLabel* label : panel.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }

    QAction& action(const char* name) const
    {
        for (QAction* one : panel.actions()) {
            if (one->objectName() == QLatin1String(name))
                return *one;
        }
        qFatal("There is no action %s.", name);
    }
};

QByteArray contentOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

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
    void exportsEveryPage();
    void exportIsCancelled();
    void failedExportLeavesTheOldFile();
    void unwritableFileIsTold();
    void filterIsRemembered();
    void pictures();

private:
    OwnSettings m_settings;
    QTemporaryDir m_folder;
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
    QCOMPARE(QDateTime::fromString(desk.item(0, "since"), Qt::ISODateWithMs), QDate::currentDate().startOfDay().toUTC());
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
    desk.server.answer(503, R"({"error":"x","message":"The database cannot be reached.","code":"storage_unavailable"})");
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

void TestHistoryPanel::exportsEveryPage()
{
    Desk desk;
    desk.server.answer(200, page(0, 2));
    desk.server.answer(200, page(0, 500, QStringLiteral("rest")));
    desk.server.answer(200, page(500, 7));
    desk.show();
    QTRY_COMPARE(desk.rows(), 2);
    const QString file = m_folder.filePath(QStringLiteral("calls.csv"));
    desk.panel.exportTo(file, ExportForm::Csv);
    QTRY_VERIFY(desk.says(QStringLiteral("507 calls written")));
    QCOMPARE(contentOf(file).count("\r\n"), 508);
    QCOMPARE(desk.item(2, "cursor"), QStringLiteral("rest"));
    desk.server.answer(200, page(0, 2));
    const QString json = m_folder.filePath(QStringLiteral("calls.json"));
    desk.panel.exportTo(json, ExportForm::Json);
    QTRY_VERIFY(QFile::exists(json));
    QCOMPARE(OrderedJson::parse(contentOf(json))->items().size(), 2);
}

void TestHistoryPanel::exportIsCancelled()
{
    Desk desk;
    desk.server.answer(200, page(0, 2));
    desk.server.answer(200, page(0, 500, QStringLiteral("rest")));
    desk.server.add({ {}, HttpStep::Cut::Silent });
    desk.show();
    QTRY_COMPARE(desk.rows(), 2);
    const QString file = m_folder.filePath(QStringLiteral("cancelled.csv"));
    desk.panel.exportTo(file, ExportForm::Csv);
    QTRY_COMPARE(desk.server.requests().size(), 3);
    QVERIFY(desk.button("Cancel"));
    QTest::mouseClick(desk.button("Cancel"), Qt::LeftButton);
    QVERIFY(!desk.button("Cancel"));
    QVERIFY(!QFile::exists(file));
    QCOMPARE(desk.rows(), 2);
}

void TestHistoryPanel::failedExportLeavesTheOldFile()
{
    Desk desk;
    desk.server.answer(200, page(0, 2));
    desk.server.answer(200, page(0, 500, QStringLiteral("rest")));
    desk.server.answer(503, R"({"error":"x","message":"No database.","code":"storage_unavailable"})");
    desk.show();
    QTRY_COMPARE(desk.rows(), 2);
    const QString file = m_folder.filePath(QStringLiteral("old.csv"));
    {
        QFile old(file);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
    }
    desk.panel.exportTo(file, ExportForm::Csv);
    QTRY_VERIFY(desk.says(QStringLiteral("nothing was written")));
    QCOMPARE(contentOf(file), QByteArray("old"));
    desk.server.answer(200, page(0, 1));
    QTest::mouseClick(desk.button("Try again"), Qt::LeftButton);
    QTRY_COMPARE(contentOf(file).count("\r\n"), 2);
}

void TestHistoryPanel::unwritableFileIsTold()
{
    Desk desk;
    desk.server.answer(200, page(0, 2));
    desk.server.answer(200, page(0, 2));
    desk.show();
    QTRY_COMPARE(desk.rows(), 2);
    desk.panel.exportTo(m_folder.filePath(QStringLiteral("no/such/folder/x.csv")), ExportForm::Csv);
    QTRY_VERIFY(desk.says(QStringLiteral("could not be written")));
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
            QVERIFY(panel.grab().save(QStringLiteral("%1/history-%2-%3.png").arg(folder, QLatin1String(name)).arg(percent)));
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
