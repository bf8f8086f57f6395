#include "ui/sheet/sheetimport.h"

#include "ui/sheet/csvformat.h"
#include "ui/sheet/csvwriter.h"

#include <algorithm>

namespace ui {

namespace {

constexpr int kMostColumns = 256;

qsizetype widthOf(const QList<QStringList>& rows)
{
    qsizetype width = 0;
    for (const QStringList& row : rows)
        width = std::max(width, row.size());
    return std::min<qsizetype>(width, kMostColumns);
}

/// Where each of the block's columns goes; `columns` grows by those that are new.
QList<int> placesOf(const RowBlock& block, QStringList& columns)
{
    QList<int> places;
    const qsizetype width = std::max(widthOf(block.rows), block.names.size());
    int next = 1; // the place of the next column without a name
    for (int i = 0; i < width; ++i) {
        if (i == block.numberColumn) {
            places.append(0);
            continue;
        }
        const QString name = block.names.value(i);
        if (!name.isEmpty()) {
            qsizetype known = columns.indexOf(name, 1);
            while (known >= 0 && places.contains(int(known))) // a name that stands twice makes two columns
                known = columns.indexOf(name, known + 1);
            if (known < 0) {
                known = columns.size();
                columns.append(name);
            }
            places.append(int(known));
            continue;
        }
        if (!block.names.isEmpty())
            next = int(columns.size());
        if (next >= columns.size())
            columns.append(freshName(columns));
        places.append(next++);
    }
    return places;
}

SheetRow placed(const QStringList& cells, const QList<int>& places)
{
    SheetRow row;
    for (int i = 0; i < std::min(cells.size(), places.size()); ++i) {
        const QString text = withoutGuard(places[i] == 0 ? cells[i].trimmed() : cells[i]);
        while (row.cells.size() <= places[i])
            row.cells.append(QString());
        row.cells[places[i]] = text;
    }
    return row;
}

QList<SheetEdit> newColumns(const SheetContent& content, const QStringList& columns)
{
    QList<SheetEdit> edits;
    for (qsizetype i = content.columns.size(); i < columns.size(); ++i)
        edits.append(InsertColumn { int(i), columns[i], {} });
    return edits;
}

QList<SheetEdit> overwriteEdits(
    const SheetContent& content, const QList<QStringList>& block, const QList<int>& shownRows, int column)
{
    QStringList columns = content.columns;
    const int width = int(std::min<qsizetype>(widthOf(block), kMostColumns - column));
    while (columns.size() < column + width)
        columns.append(freshName(columns));
    QList<SheetEdit> edits = newColumns(content, columns);
    SetCells set;
    InsertRows insert { int(content.rows.size()), {} };
    for (int i = 0; i < block.size(); ++i) {
        SheetRow fresh;
        for (int j = 0; j < width; ++j) {
            const int target = column + j;
            const QString text = target == 0 ? block[i].value(j).trimmed() : block[i].value(j);
            if (i >= shownRows.size()) {
                while (fresh.cells.size() <= target)
                    fresh.cells.append(QString());
                fresh.cells[target] = text;
            } else if (content.rows[shownRows[i]].cell(target) != text) {
                set.cells.append({ shownRows[i], target, text });
            }
        }
        if (i >= shownRows.size())
            insert.rows.append(fresh);
    }
    if (!set.cells.isEmpty())
        edits.append(set);
    if (!insert.rows.isEmpty())
        edits.append(insert);
    return edits;
}

} // namespace

RowBlock blockOf(const QList<QStringList>& rows, bool hasHeader, int numberColumn)
{
    RowBlock block { rows, {}, numberColumn };
    if (hasHeader && !rows.isEmpty()) {
        for (const QString& name : rows.first())
            block.names.append(name.simplified());
        block.rows.removeFirst();
    }
    return block;
}

SheetContent sheetOf(const RowBlock& block)
{
    SheetContent content;
    const QList<int> places = placesOf(block, content.columns);
    content.rows.reserve(block.rows.size());
    for (const QStringList& row : block.rows)
        content.rows.append(placed(row, places));
    return content;
}

QList<SheetEdit> appendEdits(const SheetContent& content, const RowBlock& block)
{
    QStringList columns = content.columns;
    const QList<int> places = placesOf(block, columns);
    QList<SheetEdit> edits = newColumns(content, columns);
    InsertRows insert { int(content.rows.size()), {} };
    insert.rows.reserve(block.rows.size());
    for (const QStringList& row : block.rows)
        insert.rows.append(placed(row, places));
    if (!insert.rows.isEmpty())
        edits.append(insert);
    return edits;
}

QList<SheetEdit> pasteEdits(
    const SheetContent& content, const QList<QStringList>& block, const QList<int>& shownRows, int column)
{
    if (block.isEmpty())
        return {};
    const bool isBlank = isBlankSheet(content);
    const int number = guessNumberColumn(block);
    const bool hasHeader = block.size() > 1 && guessHeader(block, number);
    if (!hasHeader && !isBlank)
        return overwriteEdits(content, block, shownRows, column);
    QList<SheetEdit> edits = appendEdits(content, blockOf(block, hasHeader, number));
    if (isBlank && !content.rows.isEmpty()) {
        const int blanks = int(content.rows.size());
        for (SheetEdit& edit : edits) {
            if (auto* insert = std::get_if<InsertRows>(&edit))
                insert->at = 0;
        }
        edits.prepend(RemoveRows { 0, blanks });
    }
    return edits;
}

QString freshName(const QStringList& columns)
{
    for (int i = 1;; ++i) {
        const QString name = QStringLiteral("parameter%1").arg(i);
        if (!columns.contains(name))
            return name;
    }
}

bool isBlankSheet(const SheetContent& content)
{
    return std::ranges::all_of(content.rows, [](const SheetRow& row) { return row.isEmpty(); });
}

} // namespace ui
