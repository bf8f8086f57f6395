#pragma once

#include "ui/sheet/sheetedit.h"

namespace ui {

/// Rows from elsewhere, and what is known of them.
struct RowBlock {
    QList<QStringList> rows; ///< without the header
    QStringList names; ///< of the columns; empty: there is no header
    int numberColumn = 0;
};

/// Takes the header off, if there is one.
RowBlock blockOf(const QList<QStringList>& rows, bool hasHeader, int numberColumn);
/// A sheet with these rows alone.
SheetContent sheetOf(const RowBlock& block);
/// Appends the rows; columns are matched by name (or, without a header, by place), new ones are added at the end.
QList<SheetEdit> appendEdits(const SheetContent& content, const RowBlock& block);

/// A paste of a spreadsheet's block at a cell. An empty sheet takes it as a whole, with its header if it has one; a
/// block with a header is appended, its columns matched by name; any other overwrites from the cell on and makes the
/// rows and columns that are missing. `shownRows`: the sheet's rows from that cell downward in the order shown.
QList<SheetEdit> pasteEdits(
    const SheetContent& content, const QList<QStringList>& block, const QList<int>& shownRows, int column);

/// Names a column that has none: "parameter1", and so on, not used yet.
QString freshName(const QStringList& columns);
bool isBlankSheet(const SheetContent& content);

} // namespace ui
