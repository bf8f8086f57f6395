#include "ui/sheet/sheetmodel.h"

#include <algorithm>

// How an edit becomes part of the table: announced exactly, with the numbers counted.

namespace ui {

namespace {

constexpr int kReadingBudgetMs = 8; // half a frame
constexpr int kTellEveryMs = 100;

} // namespace

QList<SheetEdit> SheetModel::applyAll(const QList<SheetEdit>& edits)
{
    QList<SheetEdit> undo;
    undo.reserve(edits.size());
    for (const SheetEdit& edit : edits)
        undo.prepend(applyOne(edit));
    Q_EMIT edited(edits);
    if (!m_numbers.isSettled() && !m_reading.isActive())
        m_reading.start();
    Q_EMIT numbersRead();
    return undo;
}

SheetEdit SheetModel::applyOne(const SheetEdit& edit)
{
    const auto change = [this, &edit] {
        countNumbers(edit, true);
        SheetEdit undo = applyEdit(m_content, edit);
        countNumbers(edit, false);
        return undo;
    };
    SheetEdit undo;
    if (const auto* set = std::get_if<SetCells>(&edit)) {
        undo = change();
        if (set->cells.isEmpty())
            return undo;
        const auto [top, bottom] = std::ranges::minmax(set->cells, {}, &CellText::row);
        const auto [left, right] = std::ranges::minmax(set->cells, {}, &CellText::column);
        Q_EMIT dataChanged(index(top.row, left.column), index(bottom.row, right.column));
        // A number that is in two rows marks the other one as well.
        if (left.column == 0 && rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), { ToneRole, IconRole, Qt::ToolTipRole });
    } else if (const auto* insert = std::get_if<InsertRows>(&edit)) {
        if (insert->rows.isEmpty())
            return RemoveRows { insert->at, 0 };
        beginInsertRows({}, insert->at, insert->at + int(insert->rows.size()) - 1);
        undo = change();
        m_rowOf.clear();
        endInsertRows();
    } else if (const auto* remove = std::get_if<RemoveRows>(&edit)) {
        if (remove->count == 0)
            return InsertRows { remove->at, {} };
        beginRemoveRows({}, remove->at, remove->at + remove->count - 1);
        undo = change();
        m_rowOf.clear();
        endRemoveRows();
    } else if (const auto* insertColumn = std::get_if<InsertColumn>(&edit)) {
        beginInsertColumns({}, insertColumn->at, insertColumn->at);
        undo = change();
        endInsertColumns();
    } else if (const auto* removeColumn = std::get_if<RemoveColumn>(&edit)) {
        beginRemoveColumns({}, removeColumn->at, removeColumn->at);
        undo = change();
        endRemoveColumns();
    } else if (const auto* move = std::get_if<MoveColumn>(&edit)) {
        const int before = move->to > move->from ? move->to + 1 : move->to;
        beginMoveColumns({}, move->from, move->from, {}, before);
        undo = change();
        endMoveColumns();
    } else if (std::holds_alternative<ReplaceAll>(edit)) {
        beginResetModel();
        undo = change();
        m_rowOf.clear();
        endResetModel();
    } else {
        undo = change();
    }
    const bool isOfRows = std::holds_alternative<SetCells>(edit) || std::holds_alternative<InsertRows>(edit)
        || std::holds_alternative<RemoveRows>(edit);
    if (!isOfRows)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1); // a name may have become one of two
    return undo;
}

void SheetModel::countNumbers(const SheetEdit& edit, bool before)
{
    const auto count = [this, before](const SheetRow& row) {
        if (before)
            m_numbers.remove(row.cell(0));
        else
            m_numbers.add(row.cell(0));
    };
    if (const auto* set = std::get_if<SetCells>(&edit)) {
        QSet<int> seen; // a cell may be named twice
        for (const CellText& cell : set->cells) {
            if (cell.column == 0 && !seen.contains(cell.row)) {
                seen.insert(cell.row);
                count(m_content.rows.at(cell.row));
            }
        }
    } else if (const auto* insert = std::get_if<InsertRows>(&edit)) {
        for (int i = 0; !before && i < insert->rows.size(); ++i)
            count(m_content.rows.at(insert->at + i));
    } else if (const auto* remove = std::get_if<RemoveRows>(&edit)) {
        for (int i = 0; before && i < remove->count; ++i)
            count(m_content.rows.at(remove->at + i));
    } else if (std::holds_alternative<ReplaceAll>(edit) && !before) {
        recountAllNumbers();
    }
}

void SheetModel::recountAllNumbers()
{
    m_numbers.clear();
    for (const SheetRow& row : std::as_const(m_content.rows))
        m_numbers.add(row.cell(0));
    m_reading.start();
}

void SheetModel::readNumbers()
{
    const bool more = m_numbers.work(kReadingBudgetMs);
    if (!more)
        m_reading.stop();
    if (more && m_lastTold.isValid() && m_lastTold.elapsed() < kTellEveryMs)
        return;
    m_lastTold.start();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), { ToneRole, IconRole, Qt::ToolTipRole });
    Q_EMIT numbersRead();
}

} // namespace ui
