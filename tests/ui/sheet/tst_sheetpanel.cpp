#include "tests/ui/sheet/sheetseat.h"
#include "ui/sheet/csvimportdialog.h"
#include "ui/sheet/sheetbars.h"
#include "ui/sheet/sheetfiles.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableWidget>
#include <QToolButton>

#include <algorithm>

using namespace tests;
using namespace ui;

namespace {

QString written(const QTemporaryDir& folder, const QByteArray& bytes)
{
    const QString path = folder.filePath(QStringLiteral("people.csv"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("The test's file cannot be written.");
    return path;
}

} // namespace

class TestSheetPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void operatorTypesPastesAndUndoes();
    void findGoesFromPlaceToPlace();
    void markedNumbersAreFoundAndMended();
    void fileIsOpenedWithItsFaultsShown();
    void wrongGuessIsCorrected();
    void savedFileIsTheSheet();
    void crashBringsTheSheetBack();
    void moreThanOneIsAskedFor();
    void columnWithoutNameIsNotSent();
    void everythingHasANameAndAKey();

private:
    QTemporaryDir m_settings;
};

void TestSheetPanel::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("callwright-test"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
}

void TestSheetPanel::operatorTypesPastesAndUndoes()
{
    Seat seat(nowhere());
    QVERIFY(!seat.action("sheet.callAll")->isEnabled());
    seat.paste(kSheetList);
    QCOMPARE(seat.panel->model().rowCount(), 4);
    QCOMPARE(seat.panel->model().typedColumns(), 4);
    seat.panel->view().goTo(0, 2);
    seat.key(Qt::Key_F2);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("$1"));
    seat.key(Qt::Key_Return);
    QTRY_COMPARE(seat.cell(0, 2), QStringLiteral("$1"));
    QTRY_COMPARE(seat.panel->view().currentIndex().row(), 1);
    QTRY_COMPARE(QApplication::focusWidget(), &seat.panel->view());
    seat.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(seat.cell(0, 2), QStringLiteral("$250.00"));
    seat.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(seat.panel->model().rowCount(), 0);
    seat.key(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(seat.panel->model().rowCount(), 4);
    seat.panel->view().goTo(3, 0);
    seat.key(Qt::Key_Insert);
    QCOMPARE(seat.panel->model().rowCount(), 5);
    seat.key(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(seat.panel->model().rowCount(), 4);
    seat.panel->view().goTo(0, 3);
    seat.key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(seat.panel->model().content().columns.at(2), QStringLiteral("dueDate"));
    QCOMPARE(seat.panel->view().currentIndex().column(), 2);
    QTest::keyClicks(&seat.panel->view(), QStringLiteral("x"));
    seat.key(Qt::Key_Escape);
    QTRY_COMPARE(QApplication::focusWidget(), &seat.panel->view());
    QCOMPARE(seat.cell(0, 2), QStringLiteral("2026-12-10"));
    seat.key(Qt::Key_Delete);
    QCOMPARE(seat.cell(0, 2), QString());
}

void TestSheetPanel::findGoesFromPlaceToPlace()
{
    Seat seat(nowhere());
    seat.paste(kSheetList);
    seat.panel->view().goTo(0, 0);
    seat.key(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("john"));
    QCOMPARE(seat.panel->view().currentIndex().row(), 0);
    QCOMPARE(seat.panel->view().currentIndex().column(), 1); // Sarah Johnson
    seat.key(Qt::Key_Return);
    QCOMPARE(seat.panel->view().currentIndex().row(), 1);
    seat.key(Qt::Key_Return); // around the end
    QCOMPARE(seat.panel->view().currentIndex().row(), 0);
    seat.key(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(seat.panel->view().currentIndex().row(), 1);
    seat.key(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), &seat.panel->view());
}

void TestSheetPanel::markedNumbersAreFoundAndMended()
{
    Seat seat(nowhere());
    seat.paste(kSheetList);
    seat.panel->view().goTo(1, 0);
    seat.key(Qt::Key_F8);
    QCOMPARE(seat.panel->view().currentIndex().row(), 2); // too short
    seat.key(Qt::Key_F2);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("+15550100102"));
    seat.key(Qt::Key_Return);
    QTRY_COMPARE(seat.cell(2, 0), QStringLiteral("+15550100102"));
    QTRY_COMPARE(QApplication::focusWidget(), &seat.panel->view());
    QCOMPARE(seat.panel->model().numbers().faultyRows(), 0);
    seat.key(Qt::Key_F8);
    QCOMPARE(seat.panel->view().currentIndex().row(), 1); // twice
}

void TestSheetPanel::fileIsOpenedWithItsFaultsShown()
{
    Seat seat(nowhere());
    const QTemporaryDir folder;
    QByteArray text = "Name;Telefon;Betrag\r\n";
    for (int row = 0; row < 70; ++row)
        text += "\"M\xFCller, Herr\";+49301234" + QByteArray::number(100 + row) + ";1,50\r\n";
    text += "Ohne Nummer;12;3\r\n";
    CsvImportDialog* dialog = seat.panel->files().open(written(folder, text));
    QSignalSpy ready(dialog, &CsvImportDialog::ready);
    QTRY_VERIFY(dialog->isReady());
    auto* preview = dialog->findChild<QTableWidget*>();
    QCOMPARE(preview->rowCount(), 50);
    QCOMPARE(preview->item(0, 0)->text(), QString::fromUtf8("Müller, Herr"));
    const auto labels = dialog->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(
        labels, [](QLabel* label) { return label->text().startsWith(QStringLiteral("71 rows. One has no number")); }));
    shoot(*dialog, QStringLiteral("import"));
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(seat.panel->model().rowCount(), 71);
    QCOMPARE(seat.cell(0, 0), QStringLiteral("+49301234100"));
    QCOMPARE(seat.panel->model().content().columns.sliced(1),
        (QStringList { QStringLiteral("Name"), QStringLiteral("Betrag") }));
    QTRY_COMPARE(seat.panel->model().numbers().faultyRows(), 1);
    seat.action("sheet.undo")->trigger();
    QCOMPARE(seat.panel->model().rowCount(), 0);
}

void TestSheetPanel::wrongGuessIsCorrected()
{
    Seat seat(nowhere());
    seat.paste(kSheetList);
    const QTemporaryDir folder;
    CsvImportDialog* dialog = seat.panel->files().open(written(folder, "+14155550100,a;b\n+14155550101,c;d\n"));
    QTRY_VERIFY(dialog->isReady());
    QSignalSpy ready(dialog, &CsvImportDialog::ready);
    auto* header = dialog->findChild<QCheckBox*>();
    QVERIFY(!header->isChecked());
    QTest::mouseClick(header, Qt::LeftButton, {}, QPoint(8, header->height() / 2));
    QTRY_VERIFY(!ready.isEmpty());
    QCOMPARE(dialog->block().rows.size(), 1);
    QTest::mouseClick(header, Qt::LeftButton, {}, QPoint(8, header->height() / 2));
    ready.clear();
    auto* delimiter = dialog->findChildren<QComboBox*>().constFirst();
    delimiter->setFocus();
    QTest::keyClick(delimiter, Qt::Key_Down); // semicolon
    QTRY_VERIFY(!ready.isEmpty() && dialog->isReady());
    QCOMPARE(dialog->block().rows.first().size(), 2);
    QTest::keyClick(delimiter, Qt::Key_Up);
    QTRY_VERIFY(dialog->isReady() && dialog->format().delimiter == QLatin1Char(','));
    for (auto* choice : dialog->findChildren<QAbstractButton*>()) {
        if (choice->text().contains(QStringLiteral("Add below")))
            choice->click();
    }
    dialog->accept();
    QCOMPARE(seat.panel->model().rowCount(), 6);
    QCOMPARE(seat.cell(4, 1), QStringLiteral("a;b"));
    QCOMPARE(seat.cell(0, 1), QStringLiteral("Sarah Johnson"));
}

void TestSheetPanel::savedFileIsTheSheet()
{
    Seat seat(nowhere());
    const QTemporaryDir folder;
    seat.paste(kSheetList);
    seat.panel->model().setData(seat.panel->model().index(0, 1), QStringLiteral("=HYPERLINK(\"x\")"));
    const SheetContent before = seat.panel->model().content();
    const QString path = folder.filePath(QStringLiteral("out.csv"));
    QVERIFY(seat.panel->files().saveAs({ path, { { QLatin1Char(';'), CsvEncoding::Utf8WithMark }, true }, false }));
    QVERIFY(seat.panel->note().contains(path));
    QVERIFY(seat.panel->model().undoStack().isClean());
    seat.panel->model().setData(seat.panel->model().index(0, 1), QStringLiteral("Sarah"));
    seat.panel->model().undoStack().undo();
    seat.key(Qt::Key_S, Qt::ControlModifier); // the same file again, without a question
    QVERIFY(!seat.panel->findChild<QDialog*>());
    seat.action("sheet.new")->trigger();
    CsvImportDialog* dialog = seat.panel->files().open(path);
    QTRY_VERIFY(dialog->isReady());
    QCOMPARE(dialog->format(), (CsvFormat { QLatin1Char(';'), CsvEncoding::Utf8WithMark }));
    dialog->accept();
    QCOMPARE(seat.panel->model().content().columns, before.columns);
    for (int row = 0; row < before.rows.size(); ++row)
        QCOMPARE(seat.panel->model().content().rows.at(row).cells, before.rows.at(row).cells);
    QVERIFY(!seat.panel->files().saveAs({ folder.filePath(QStringLiteral("none/x.csv")), {}, false }));
    QVERIFY(seat.panel->note().contains(QStringLiteral("could not be written")));
}

void TestSheetPanel::crashBringsTheSheetBack()
{
    Seat seat(nowhere());
    seat.paste(kSheetList);
    const SheetContent before = seat.panel->model().content();
    Seat other(nowhere());
    other.panel.reset();
    for (const QString& name : QDir(other.drafts.path()).entryList(QDir::Files))
        QVERIFY(QFile::remove(other.drafts.filePath(name)));
    for (const QString& name : QDir(seat.drafts.path()).entryList({ QStringLiteral("sheet-*") }, QDir::Files))
        QVERIFY(QFile::copy(seat.drafts.filePath(name), other.drafts.filePath(name)));
    other.open();
    QCOMPARE(other.panel->model().content(), before);
    QVERIFY(other.panel->note().contains(QStringLiteral("4 rows")));
    other.open(); // an orderly end: it is there, without a word
    QCOMPARE(other.panel->model().content(), before);
    QCOMPARE(other.panel->note(), QString());
}

void TestSheetPanel::moreThanOneIsAskedFor()
{
    Seat seat(nowhere());
    seat.paste(kSheetList);
    seat.key(Qt::Key_A, Qt::ControlModifier);
    seat.key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QMessageBox* box = question(*seat.panel);
    QVERIFY(box);
    QVERIFY(box->text().contains(QStringLiteral("3")));
    QVERIFY(box->informativeText().contains(QStringLiteral("no number")));
    QVERIFY(box->informativeText().contains(QStringLiteral("more than once")));
    shoot(*box, QStringLiteral("question"));
    QTest::keyClick(box, Qt::Key_Escape);
    QVERIFY(!seat.panel->runner().isRunning());
    // The core is away: the line holds, and says why.
    seat.panel->view().goTo(0, 0);
    seat.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(seat.panel->runner().progress().isPaused);
    auto* bar = seat.panel->findChild<SheetRunBar*>();
    QVERIFY(bar->isVisible());
    QVERIFY(bar->text().contains(QStringLiteral("core does not answer")));
    shoot(*seat.panel, QStringLiteral("away"));
    seat.key(Qt::Key_F9, Qt::ShiftModifier);
    QVERIFY(!bar->isVisible());
    seat.panel->view().goTo(2, 0);
    seat.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(seat.panel->note().contains(QStringLiteral("digits")));
}

void TestSheetPanel::columnWithoutNameIsNotSent()
{
    Seat seat(nowhere());
    seat.paste(kSheetList);
    seat.panel->model().renameParameter(2, QString());
    seat.panel->view().goTo(0, 0);
    seat.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(seat.panel->note().contains(QStringLiteral("no name")));
    QVERIFY(!seat.panel->runner().isRunning());
}

void TestSheetPanel::everythingHasANameAndAKey()
{
    Seat seat(nowhere());
    QStringList keys;
    for (QAction* action : seat.panel->actions()) {
        QVERIFY(action->objectName().startsWith(QStringLiteral("sheet.")));
        QVERIFY(!action->text().isEmpty());
        for (const QKeySequence& key : action->shortcuts()) {
            QVERIFY2(!keys.contains(key.toString()), qPrintable(key.toString()));
            keys.append(key.toString());
        }
    }
    for (QWidget* widget : seat.panel->findChildren<QWidget*>()) {
        const bool isControl = qobject_cast<QLineEdit*>(widget) || qobject_cast<QComboBox*>(widget);
        if (isControl)
            QVERIFY(!widget->accessibleName().isEmpty());
        if (auto* button = qobject_cast<QToolButton*>(widget);
            button && button->focusPolicy() != Qt::NoFocus && button->isVisible())
            QVERIFY(!button->text().isEmpty() || !button->accessibleName().isEmpty());
    }
}

QTEST_MAIN(TestSheetPanel)
#include "tst_sheetpanel.moc"
