#pragma once

#include "ui/sheet/sheetcontent.h"

#include <variant>

namespace ui {

struct CellText {
    int row = 0;
    int column = 0;
    QString text;
    bool operator==(const CellText&) const = default;
};

struct SetCells {
    QList<CellText> cells;
};

struct InsertRows {
    int at = 0;
    QList<SheetRow> rows;
};

struct RemoveRows {
    int at = 0;
    int count = 0;
};

struct InsertColumn {
    int at = 1;
    QString name;
    QStringList texts; ///< by row; empty for none
};

struct RemoveColumn {
    int at = 1;
};

struct RenameColumn {
    int at = 1;
    QString name;
};

struct MoveColumn {
    int from = 1;
    int to = 1; ///< where it stands afterwards
};

/// A file that was opened, or the sheet that it took the place of.
struct ReplaceAll {
    SheetContent content;
};

/// One change of a sheet: what undo, redo and the draft on disk are made of.
using SheetEdit
    = std::variant<SetCells, InsertRows, RemoveRows, InsertColumn, RemoveColumn, RenameColumn, MoveColumn, ReplaceAll>;

/// Whether the edit's rows and columns are there.
bool fits(const SheetContent& content, const SheetEdit& edit);
/// Changes the content and gives back what undoes it. The edit must fit.
SheetEdit applyEdit(SheetContent& content, const SheetEdit& edit);

QDataStream& operator<<(QDataStream& out, const SheetEdit& edit);
/// The stream's status tells of an edit that cannot be read.
QDataStream& operator>>(QDataStream& in, SheetEdit& edit);

} // namespace ui
