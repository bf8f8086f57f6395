#include "ui/sheet/sheetclipboard.h"

#include "ui/sheet/csvreader.h"
#include "ui/sheet/csvwriter.h"
#include "ui/sheet/sheetimport.h"
#include "ui/sheet/sheetmodel.h"
#include "ui/sheet/sheetproxy.h"
#include "ui/sheet/sheetview.h"
#include "ui/sheet/sheetwords.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace ui {

namespace {

constexpr QChar kTab = QLatin1Char('\t');

/// Puts `text(row, column)` into each chosen cell that can be typed into.
template <class Text>
void setChosen(
    const QString& words, const SheetView& view, SheetModel& model, const SheetProxy& proxy, const Text& text)
{
    const SheetView::Block block = view.chosen();
    SetCells set;
    for (const int shown : block.rows) {
        const int row = proxy.sheetRow(shown);
        for (const int column : block.columns) {
            if (column >= model.typedColumns() || !view.selectionModel()->isSelected(proxy.index(shown, column)))
                continue;
            const QString fresh = text(shown, column);
            if (model.content().rows.at(row).cell(column) != fresh)
                set.cells.append({ row, column, fresh });
        }
    }
    if (!set.cells.isEmpty())
        model.perform(words, { set });
}

} // namespace

void copyCells(const SheetView& view, const SheetProxy& proxy)
{
    const SheetView::Block block = view.chosen();
    if (block.rows.isEmpty())
        return;
    QList<QStringList> rows;
    for (const int row : block.rows) {
        QStringList cells;
        for (const int column : block.columns) {
            const QModelIndex index = proxy.index(row, column);
            const QVariant typed = index.data(Qt::EditRole);
            cells.append(typed.isValid() ? typed.toString() : index.data().toString());
        }
        rows.append(cells);
    }
    CsvWriteOptions options;
    options.format.delimiter = kTab;
    options.guardFormulas = false;
    QString text = csvText(rows, options);
    text.chop(2); // the last line's end
    QGuiApplication::clipboard()->setText(text);
}

void clearCells(const SheetView& view, SheetModel& model, const SheetProxy& proxy)
{
    setChosen(SheetWords::tr("Clear"), view, model, proxy, [](int, int) { return QString(); });
}

void fillDown(const SheetView& view, SheetModel& model, const SheetProxy& proxy)
{
    const SheetView::Block block = view.chosen();
    if (block.rows.size() < 2)
        return;
    const SheetRow& first = model.content().rows.at(proxy.sheetRow(block.rows.first()));
    setChosen(
        SheetWords::tr("Fill down"), view, model, proxy, [&first](int, int column) { return first.cell(column); });
}

int pasteCells(SheetView& view, SheetModel& model, const SheetProxy& proxy)
{
    CsvOptions options;
    options.delimiter = kTab;
    options.keepBlankLines = true;
    const QList<QStringList> block = readCsv(QGuiApplication::clipboard()->text(), options).rows;
    if (block.isEmpty())
        return 0;
    const SheetView::Block chosen = view.chosen();
    if (block.size() == 1 && block.first().size() == 1 && chosen.rows.size() * chosen.columns.size() > 1) {
        setChosen(SheetWords::tr("Paste"), view, model, proxy, [&block](int, int) { return block.first().first(); });
        return 1;
    }
    const QModelIndex current = view.currentIndex();
    const int top = chosen.rows.isEmpty() ? current.row() : chosen.rows.first();
    const int left = chosen.columns.isEmpty() ? current.column() : chosen.columns.first();
    if (left >= model.typedColumns())
        return 0; // what becomes of a call is not typed
    const QList<int> rows = top < 0 ? QList<int>() : proxy.sheetRowsFrom(top, int(block.size()));
    model.perform(SheetWords::tr("Paste"), pasteEdits(model.content(), block, rows, std::max(0, left)));
    return int(block.size());
}

} // namespace ui
