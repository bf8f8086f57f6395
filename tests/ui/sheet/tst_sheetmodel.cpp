#include "ui/sheet/sheetclipboard.h"
#include "ui/sheet/sheetimport.h"
#include "ui/sheet/sheetmodel.h"
#include "ui/sheet/sheetproxy.h"
#include "ui/sheet/sheetview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QTest>

using namespace ui;

namespace {

const QString kAnn = QStringLiteral("+14155550100");
const QString kBob = QStringLiteral("+14155550101");

/// A sheet on a screen, as an operator has it.
struct Desk {
    SheetModel model;
    SheetProxy proxy { model };
    SheetView view { model, proxy };
    QAbstractItemModelTester tester { &model, QAbstractItemModelTester::FailureReportingMode::QtTest };
    QAbstractItemModelTester proxyTester { &proxy, QAbstractItemModelTester::FailureReportingMode::QtTest };

    Desk()
    {
        view.resize(900, 500);
        view.show();
        view.setFocus();
    }

    QString cell(int row, int column) const { return model.content().rows.at(row).cell(column); }
    QStringList names() const { return model.content().columns; }
    void paste(const QString& text)
    {
        QApplication::clipboard()->setText(text);
        pasteCells(view, model, proxy);
    }
    void select(int row, int column, int rows, int columns)
    {
        view.selectionModel()->setCurrentIndex(proxy.index(row, column), QItemSelectionModel::ClearAndSelect);
        view.selectionModel()->select(
            QItemSelection(proxy.index(row, column), proxy.index(row + rows - 1, column + columns - 1)),
            QItemSelectionModel::ClearAndSelect);
    }
    QVariant at(int row, int column, int role) const { return model.index(row, column).data(role); }
};

QString block(int rows, int columns)
{
    QString text;
    for (int row = 0; row < rows; ++row) {
        text += QStringLiteral("+1%1").arg(2'015'550'000LL + row);
        for (int column = 1; column < columns; ++column)
            text += QStringLiteral("\tvalue %1 of %2").arg(column).arg(row);
        text += QLatin1Char('\n');
    }
    return text;
}

} // namespace

class TestSheetModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typingMakesASheet();
    void faultyNumberIsMarkedAndMended();
    void sameNumberTwiceIsMarked();
    void editsAreUndone();
    void columnsAreAddedRenamedMovedRemoved();
    void badColumnNamesAreMarked();
    void blockGrowsTheSheet();
    void headerOfABlockIsRecognised();
    void blockWithHeaderIsAppended();
    void oneCellFillsTheSelection();
    void copyIsPastedAgain();
    void blankLinesOfABlockAreRows();
    void fillDownAndClear();
    void scatteredRowsAreRemoved();
    void sortingKeepsTheSelection();
    void headerIsRenamedInPlace();
    void everyEditHasItsInverse();
};

void TestSheetModel::typingMakesASheet()
{
    Desk desk;
    QTest::keyClicks(&desk.view, QStringLiteral("+"));
    QCOMPARE(desk.model.rowCount(), 1);
    QWidget* editor = desk.view.findChild<QLineEdit*>();
    QVERIFY(editor);
    QTest::keyClicks(editor, kAnn.sliced(1));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(desk.cell(0, 0), kAnn);
    QTRY_COMPARE(desk.model.rowCount(), 2); // Enter goes on
    QCOMPARE(desk.view.currentIndex().row(), 1);
    QTest::keyClick(&desk.view, Qt::Key_Return); // from a blank row no other one is made
    QCOMPARE(desk.model.rowCount(), 2);
}

void TestSheetModel::faultyNumberIsMarkedAndMended()
{
    Desk desk;
    desk.paste(QStringLiteral("+1415"));
    QCOMPARE(desk.at(0, 0, SheetModel::IconRole).toString(), QStringLiteral("alert"));
    QCOMPARE(desk.at(0, 0, SheetModel::ToneRole).toInt(), int(Tone::Failed));
    QVERIFY(desk.at(0, 0, Qt::ToolTipRole).toString().contains(QStringLiteral("digits")));
    QCOMPARE(desk.model.numbers().faultyRows(), 1);
    desk.model.setData(desk.model.index(0, 0), QStringLiteral("+1 (415) 555-0100 "));
    QVERIFY(!desk.at(0, 0, SheetModel::ToneRole).isValid() || desk.at(0, 0, SheetModel::ToneRole) == int(Tone::Busy));
    QCOMPARE(desk.cell(0, 0), QStringLiteral("+1 (415) 555-0100"));
    QCOMPARE(desk.model.numbers().faultyRows(), 0);
}

void TestSheetModel::sameNumberTwiceIsMarked()
{
    Desk desk;
    desk.paste(QStringLiteral("+14155550100\n+1 415 555 0100\n+14155550101"));
    QTRY_VERIFY(desk.model.numbers().isSettled());
    QCOMPARE(desk.model.numbers().repeatedRows(), 1);
    for (const int row : { 0, 1 }) {
        QCOMPARE(desk.at(row, 0, SheetModel::IconRole).toString(), QStringLiteral("copy"));
        QCOMPARE(desk.at(row, 0, SheetModel::ToneRole).toInt(), int(Tone::Busy));
        QVERIFY(desk.at(row, 0, Qt::ToolTipRole).toString().contains(kAnn));
    }
    desk.model.removeSheetRows({ 0 });
    QCOMPARE(desk.model.numbers().repeatedRows(), 0);
    QVERIFY(desk.at(0, 0, SheetModel::IconRole) != QStringLiteral("copy"));
    desk.model.undoStack().undo();
    QCOMPARE(desk.model.numbers().repeatedRows(), 1);
}

void TestSheetModel::editsAreUndone()
{
    Desk desk;
    desk.paste(block(3, 3));
    const SheetContent before = desk.model.content();
    desk.model.setData(desk.model.index(1, 1), QStringLiteral("new"));
    desk.model.setData(desk.model.index(1, 1), QStringLiteral("newer"));
    QCOMPARE(desk.model.undoStack().count(), 3);
    desk.model.setData(desk.model.index(1, 1), QStringLiteral("newer"));
    QCOMPARE(desk.model.undoStack().count(), 3); // nothing changed: no step
    desk.model.undoStack().undo();
    QCOMPARE(desk.cell(1, 1), QStringLiteral("new")); // steps are not merged
    desk.model.undoStack().undo();
    QCOMPARE(desk.model.content(), before);
    desk.model.undoStack().undo();
    QCOMPARE(desk.model.rowCount(), 0);
    while (desk.model.undoStack().canRedo())
        desk.model.undoStack().redo();
    QCOMPARE(desk.cell(1, 1), QStringLiteral("newer"));
}

void TestSheetModel::columnsAreAddedRenamedMovedRemoved()
{
    Desk desk;
    desk.paste(block(2, 3));
    desk.model.renameParameter(1, QStringLiteral("customerName"));
    desk.model.renameParameter(2, QStringLiteral("amount"));
    desk.model.insertParameter(3, QStringLiteral("dueDate"));
    QCOMPARE(desk.model.headerData(3, Qt::Horizontal).toString(), QStringLiteral("dueDate"));
    desk.model.setData(desk.model.index(0, 3), QStringLiteral("2026-12-10"));
    desk.model.moveParameter(3, 1);
    QCOMPARE(desk.names().sliced(1),
        (QStringList { QStringLiteral("dueDate"), QStringLiteral("customerName"), QStringLiteral("amount") }));
    QCOMPARE(desk.cell(0, 1), QStringLiteral("2026-12-10"));
    QCOMPARE(desk.cell(1, 2), QStringLiteral("value 1 of 1"));
    const SheetContent before = desk.model.content();
    desk.model.removeParameter(2);
    QCOMPARE(desk.names().size(), 3);
    desk.model.undoStack().undo();
    QCOMPARE(desk.names(), before.columns);
    QCOMPARE(desk.cell(1, 2), QStringLiteral("value 1 of 1"));
    desk.model.undoStack().undo();
    QCOMPARE(desk.names().last(), QStringLiteral("dueDate"));
    QCOMPARE(desk.cell(0, 3), QStringLiteral("2026-12-10"));
}

void TestSheetModel::badColumnNamesAreMarked()
{
    Desk desk;
    desk.paste(block(1, 4));
    desk.model.renameParameter(2, desk.names().at(1));
    desk.model.renameParameter(3, QString());
    for (const int column : { 1, 2, 3 }) {
        QCOMPARE(
            desk.model.headerData(column, Qt::Horizontal, SheetModel::IconRole).toString(), QStringLiteral("alert"));
        QVERIFY(!desk.model.columnFault(column).isEmpty());
        QVERIFY(!desk.proxy.headerData(column, Qt::Horizontal, Qt::DecorationRole).isNull());
    }
    desk.model.renameParameter(2, QStringLiteral("other"));
    QVERIFY(desk.model.columnFault(1).isEmpty());
}

void TestSheetModel::blockGrowsTheSheet()
{
    Desk desk;
    desk.paste(block(2, 2));
    desk.view.goTo(1, 1);
    desk.paste(QStringLiteral("a\tb\nc\td\ne\tf"));
    QCOMPARE(desk.model.rowCount(), 4);
    QCOMPARE(desk.names().size(), 3);
    QCOMPARE(desk.cell(1, 1), QStringLiteral("a"));
    QCOMPARE(desk.cell(3, 2), QStringLiteral("f"));
    QCOMPARE(desk.model.undoStack().count(), 2);
    desk.model.undoStack().undo(); // the paste is one step
    QCOMPARE(desk.model.rowCount(), 2);
    QCOMPARE(desk.names().size(), 2);
    QCOMPARE(desk.cell(1, 1), QStringLiteral("value 1 of 1"));
}

void TestSheetModel::headerOfABlockIsRecognised()
{
    Desk desk;
    desk.paste(QStringLiteral("customerName\tPhone\tamount\nSarah\t+15558675310\t$250.00\nJohn\t+15550100101\t$9"));
    QCOMPARE(desk.names().sliced(1), (QStringList { QStringLiteral("customerName"), QStringLiteral("amount") }));
    QCOMPARE(desk.model.rowCount(), 2);
    QCOMPARE(desk.cell(0, 0), QStringLiteral("+15558675310"));
    QCOMPARE(desk.cell(1, 2), QStringLiteral("$9"));
}

void TestSheetModel::blockWithHeaderIsAppended()
{
    Desk desk;
    desk.paste(QStringLiteral("Number\tcustomerName\n+14155550100\tAnn"));
    desk.view.goTo(0, 0);
    desk.paste(QStringLiteral("customerName\tcity\tNumber\nBob\tRome\t+14155550101"));
    QCOMPARE(desk.model.rowCount(), 2);
    QCOMPARE(desk.cell(0, 1), QStringLiteral("Ann"));
    QCOMPARE(desk.cell(1, 0), kBob);
    QCOMPARE(desk.cell(1, 1), QStringLiteral("Bob"));
    QCOMPARE(desk.names().last(), QStringLiteral("city"));
    QCOMPARE(desk.cell(1, 2), QStringLiteral("Rome"));
}

void TestSheetModel::oneCellFillsTheSelection()
{
    Desk desk;
    desk.paste(block(4, 3));
    desk.select(1, 1, 2, 2);
    desk.paste(QStringLiteral("same"));
    QCOMPARE(desk.cell(1, 1), QStringLiteral("same"));
    QCOMPARE(desk.cell(2, 2), QStringLiteral("same"));
    QCOMPARE(desk.cell(0, 1), QStringLiteral("value 1 of 0"));
    QCOMPARE(desk.cell(3, 2), QStringLiteral("value 2 of 3"));
}

void TestSheetModel::copyIsPastedAgain()
{
    Desk desk;
    desk.paste(block(3, 3));
    desk.model.setData(desk.model.index(0, 1), QStringLiteral("two\nlines and\ta tab, \"quoted\""));
    desk.select(0, 1, 2, 2);
    copyCells(desk.view, desk.proxy);
    desk.select(2, 1, 1, 1);
    pasteCells(desk.view, desk.model, desk.proxy);
    QCOMPARE(desk.model.rowCount(), 4);
    QCOMPARE(desk.cell(2, 1), desk.cell(0, 1));
    QCOMPARE(desk.cell(3, 2), desk.cell(1, 2));
    QVERIFY(!desk.at(0, 1, Qt::DisplayRole).toString().contains(QLatin1Char('\n')));
}

void TestSheetModel::blankLinesOfABlockAreRows()
{
    Desk desk;
    desk.paste(block(3, 2));
    desk.select(0, 1, 1, 1);
    desk.paste(QStringLiteral("x\n\nz\n"));
    QCOMPARE(desk.cell(0, 1), QStringLiteral("x"));
    QCOMPARE(desk.cell(1, 1), QString());
    QCOMPARE(desk.cell(2, 1), QStringLiteral("z"));
    QCOMPARE(desk.model.rowCount(), 3);
}

void TestSheetModel::fillDownAndClear()
{
    Desk desk;
    desk.paste(block(5, 3));
    desk.select(1, 1, 3, 2);
    fillDown(desk.view, desk.model, desk.proxy);
    QCOMPARE(desk.cell(3, 1), QStringLiteral("value 1 of 1"));
    QCOMPARE(desk.cell(3, 2), QStringLiteral("value 2 of 1"));
    QCOMPARE(desk.cell(4, 1), QStringLiteral("value 1 of 4"));
    clearCells(desk.view, desk.model, desk.proxy);
    QCOMPARE(desk.cell(2, 1), QString());
    desk.model.undoStack().undo();
    desk.model.undoStack().undo();
    QCOMPARE(desk.cell(3, 1), QStringLiteral("value 1 of 3"));
}

void TestSheetModel::scatteredRowsAreRemoved()
{
    for (const int count : { 10, 1'000 }) { // few by pieces, many at once
        Desk desk;
        desk.paste(block(count, 2));
        const SheetContent before = desk.model.content();
        QList<int> odd;
        for (int row = 1; row < count; row += 2)
            odd.append(row);
        desk.model.removeSheetRows(odd);
        QCOMPARE(desk.model.rowCount(), count / 2);
        QCOMPARE(desk.cell(1, 1), QStringLiteral("value 1 of 2"));
        desk.model.undoStack().undo();
        QCOMPARE(desk.model.content().rows, before.rows);
        QTRY_VERIFY(desk.model.numbers().isSettled());
        QCOMPARE(desk.model.numbers().repeatedRows(), 0);
    }
}

void TestSheetModel::sortingKeepsTheSelection()
{
    Desk desk;
    desk.paste(QStringLiteral("Number\tname\n+14155550100\tb10\n+14155550101\tb9\n+14155550102\ta"));
    desk.view.goTo(1, 1);
    desk.view.sortByColumn(1, Qt::AscendingOrder);
    QCOMPARE(desk.proxy.index(0, 1).data().toString(), QStringLiteral("a"));
    QCOMPARE(desk.proxy.index(2, 1).data().toString(), QStringLiteral("b10")); // as people count
    QCOMPARE(desk.view.currentIndex().data().toString(), QStringLiteral("b9"));
    desk.proxy.setData(desk.view.currentIndex(), QStringLiteral("zzz"));
    QCOMPARE(desk.proxy.index(1, 1).data().toString(), QStringLiteral("zzz")); // a row does not jump while it is typed
    desk.view.sortByColumn(-1, Qt::AscendingOrder);
    QCOMPARE(desk.proxy.index(0, 1).data().toString(), QStringLiteral("b10"));
}

void TestSheetModel::headerIsRenamedInPlace()
{
    Desk desk;
    desk.paste(block(1, 2));
    QHeaderView* header = desk.view.horizontalHeader();
    const QPoint at(header->sectionViewportPosition(1) + 20, header->height() / 2);
    QTest::mouseDClick(header->viewport(), Qt::LeftButton, {}, at);
    auto* editor = header->viewport()->findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("customerName"));
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(desk.names().at(1), QStringLiteral("customerName"));
    desk.model.undoStack().undo();
    QCOMPARE(desk.names().at(1), QStringLiteral("parameter1"));
}

void TestSheetModel::everyEditHasItsInverse()
{
    SheetContent content;
    content.columns = { QString(), QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c") };
    for (quint64 id = 1; id <= 4; ++id)
        content.rows.append({ id, QStringList(int(id), QString::number(id)) });
    content.nextId = 5;
    const QList<SheetEdit> edits { SetCells { { { 0, 3, kAnn }, { 0, 3, kBob } } }, InsertRows { 2, { {}, {} } },
        RemoveRows { 1, 2 }, InsertColumn { 4, QStringLiteral("d"), { kAnn } }, RemoveColumn { 2 },
        RenameColumn { 1, kAnn }, MoveColumn { 1, 3 }, MoveColumn { 3, 1 }, ReplaceAll {} };
    for (const SheetEdit& edit : edits) {
        SheetContent changed = content;
        QVERIFY(fits(changed, edit));
        const SheetEdit undo = applyEdit(changed, edit);
        const SheetContent after = changed;
        QVERIFY(fits(changed, undo));
        const SheetEdit redo = applyEdit(changed, undo);
        QCOMPARE(changed.columns, content.columns);
        for (int row = 0; row < content.rows.size(); ++row) {
            for (int column = 0; column < content.columns.size(); ++column)
                QCOMPARE(changed.rows.at(row).cell(column), content.rows.at(row).cell(column));
        }
        applyEdit(changed, redo);
        QCOMPARE(changed.rows, after.rows);
    }
    QVERIFY(!fits(content, RemoveRows { 3, 2 }));
    QVERIFY(!fits(content, RemoveColumn { 0 }));
    QVERIFY(!fits(content, SetCells { { { 0, 4, kAnn } } }));
}

QTEST_MAIN(TestSheetModel)
#include "tst_sheetmodel.moc"
