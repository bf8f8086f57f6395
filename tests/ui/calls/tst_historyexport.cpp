#include "tests/ui/calls/historydesk.h"

using namespace core;
using namespace tests;
using namespace ui;

class TestHistoryExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_settings.forget(); }
    void exportsEveryPage();
    void exportIsCancelled();
    void failedExportLeavesTheOldFile();
    void unwritableFileIsTold();

private:
    OwnSettings m_settings;
    QTemporaryDir m_folder;
};

void TestHistoryExport::exportsEveryPage()
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

void TestHistoryExport::exportIsCancelled()
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

void TestHistoryExport::failedExportLeavesTheOldFile()
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

void TestHistoryExport::unwritableFileIsTold()
{
    Desk desk;
    desk.server.answer(200, page(0, 2));
    desk.server.answer(200, page(0, 2));
    desk.show();
    QTRY_COMPARE(desk.rows(), 2);
    desk.panel.exportTo(m_folder.filePath(QStringLiteral("no/such/folder/x.csv")), ExportForm::Csv);
    QTRY_VERIFY(desk.says(QStringLiteral("could not be written")));
}

QTEST_MAIN(TestHistoryExport)
#include "tst_historyexport.moc"
