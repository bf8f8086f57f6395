#include "ui/sheet/sheetclipboard.h"
#include "ui/sheet/sheetmodel.h"
#include "ui/sheet/sheetproxy.h"
#include "ui/sheet/sheetview.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTest>

using namespace ui;

namespace {

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

class TestSheetSpeed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fiftyThousandRowsStayFluent();
};

void TestSheetSpeed::fiftyThousandRowsStayFluent()
{
    SheetModel model; // a model tester asks for every cell at every change
    SheetProxy proxy(model);
    SheetView view(model, proxy);
    view.resize(1'200, 800);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QElapsedTimer timer;
    QApplication::clipboard()->setText(block(50'000, 10));
    timer.start();
    pasteCells(view, model, proxy);
    const qint64 pasted = timer.restart();
    QApplication::processEvents();
    const qint64 shown = timer.restart();
    qint64 longest = 0;
    QElapsedTimer gap;
    while (!model.numbers().isSettled()) {
        gap.start();
        QApplication::processEvents();
        longest = std::max(longest, gap.elapsed());
    }
    const qint64 checked = timer.restart();
    constexpr int kPages = 200;
    for (int page = 0; page < kPages; ++page) {
        view.verticalScrollBar()->setValue(page * 50'000 / kPages);
        view.viewport()->repaint();
    }
    const double scrolled = double(timer.restart()) / kPages;
    constexpr int kEdits = 200;
    for (int i = 0; i < kEdits; ++i) {
        model.setData(model.index(i * 200, i % 10), QStringLiteral("+1201555%1").arg(i, 4, 10, QLatin1Char('0')));
        QApplication::processEvents();
    }
    const double edited = double(timer.restart()) / kEdits;
    model.undoStack().setIndex(1); // all but the paste
    const double undone = double(timer.restart()) / kEdits;
    view.sortByColumn(1, Qt::AscendingOrder);
    const qint64 sorted = timer.restart();
    model.insertBlankRows(25'000, 1);
    const qint64 inserted = timer.restart();
    model.undoStack().setIndex(0);
    const qint64 allUndone = timer.elapsed();
    qInfo("50,000 rows of 10: paste %lld ms, shown after %lld ms more; numbers checked in %lld ms, longest step %lld "
          "ms; a page scrolled %.2f ms; an edit %.2f ms, its undo %.2f ms; sorted %lld ms; row in the middle %lld ms; "
          "paste undone %lld ms",
        pasted, shown, checked, longest, scrolled, edited, undone, sorted, inserted, allUndone);
    QVERIFY(edited < 16);
    QVERIFY(scrolled < 100);
    QVERIFY(pasted < 3'000);
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(TestSheetSpeed)
#include "tst_sheetspeed.moc"
