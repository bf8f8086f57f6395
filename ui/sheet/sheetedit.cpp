#include "ui/sheet/sheetedit.h"

#include <QDataStream>

#include <algorithm>

namespace ui {

namespace {

template <class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

void setCell(SheetRow& row, int column, const QString& text)
{
    while (row.cells.size() <= column)
        row.cells.append(QString());
    row.cells[column] = text;
}

SheetEdit apply(SheetContent& content, const SetCells& edit)
{
    SetCells undo;
    undo.cells.reserve(edit.cells.size());
    for (const CellText& cell : edit.cells) {
        SheetRow& row = content.rows[cell.row];
        undo.cells.append({ cell.row, cell.column, row.cell(cell.column) });
        setCell(row, cell.column, cell.text);
    }
    std::ranges::reverse(undo.cells); // a cell may be named twice
    return undo;
}

SheetEdit apply(SheetContent& content, const InsertRows& edit)
{
    QList<SheetRow> rows;
    rows.reserve(content.rows.size() + edit.rows.size());
    rows.append(content.rows.first(edit.at));
    for (SheetRow row : edit.rows) {
        if (row.id == 0)
            row.id = content.nextId;
        content.nextId = std::max(content.nextId, row.id + 1);
        rows.append(row);
    }
    rows.append(content.rows.sliced(edit.at));
    content.rows = std::move(rows);
    return RemoveRows { edit.at, int(edit.rows.size()) };
}

SheetEdit apply(SheetContent& content, const RemoveRows& edit)
{
    InsertRows undo { edit.at, content.rows.sliced(edit.at, edit.count) };
    content.rows.remove(edit.at, edit.count);
    return undo;
}

SheetEdit apply(SheetContent& content, const InsertColumn& edit)
{
    content.columns.insert(edit.at, edit.name);
    for (int i = 0; i < content.rows.size(); ++i) {
        SheetRow& row = content.rows[i];
        const QString text = edit.texts.value(i);
        if (row.cells.size() > edit.at)
            row.cells.insert(edit.at, text);
        else if (!text.isEmpty())
            setCell(row, edit.at, text);
    }
    return RemoveColumn { edit.at };
}

SheetEdit apply(SheetContent& content, const RemoveColumn& edit)
{
    InsertColumn undo { edit.at, content.columns.takeAt(edit.at), {} };
    undo.texts.reserve(content.rows.size());
    for (SheetRow& row : content.rows) {
        undo.texts.append(row.cell(edit.at));
        if (row.cells.size() > edit.at)
            row.cells.removeAt(edit.at);
    }
    return undo;
}

SheetEdit apply(SheetContent& content, const RenameColumn& edit)
{
    const RenameColumn undo { edit.at, content.columns.at(edit.at) };
    content.columns[edit.at] = edit.name;
    return undo;
}

SheetEdit apply(SheetContent& content, const MoveColumn& edit)
{
    content.columns.move(edit.from, edit.to);
    const int last = std::max(edit.from, edit.to);
    for (SheetRow& row : content.rows) {
        if (row.cells.size() <= std::min(edit.from, edit.to))
            continue;
        if (row.cells.size() <= last)
            setCell(row, last, QString());
        row.cells.move(edit.from, edit.to);
    }
    return MoveColumn { edit.to, edit.from };
}

SheetEdit apply(SheetContent& content, const ReplaceAll& edit)
{
    ReplaceAll undo { content };
    const quint64 next = std::max(content.nextId, edit.content.nextId);
    content = edit.content;
    content.nextId = next;
    for (SheetRow& row : content.rows) {
        if (row.id == 0)
            row.id = content.nextId++;
    }
    return undo;
}

template <class Edit>
SheetEdit readAs(QDataStream& in);

template <>
SheetEdit readAs<SetCells>(QDataStream& in)
{
    SetCells edit;
    quint32 count = 0;
    in >> count;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        CellText cell;
        in >> cell.row >> cell.column >> cell.text;
        edit.cells.append(cell);
    }
    return edit;
}

template <>
SheetEdit readAs<InsertRows>(QDataStream& in)
{
    InsertRows edit;
    in >> edit.at >> edit.rows;
    return edit;
}

template <>
SheetEdit readAs<RemoveRows>(QDataStream& in)
{
    RemoveRows edit;
    in >> edit.at >> edit.count;
    return edit;
}

template <>
SheetEdit readAs<InsertColumn>(QDataStream& in)
{
    InsertColumn edit;
    in >> edit.at >> edit.name >> edit.texts;
    return edit;
}

template <>
SheetEdit readAs<RemoveColumn>(QDataStream& in)
{
    RemoveColumn edit;
    in >> edit.at;
    return edit;
}

template <>
SheetEdit readAs<RenameColumn>(QDataStream& in)
{
    RenameColumn edit;
    in >> edit.at >> edit.name;
    return edit;
}

template <>
SheetEdit readAs<MoveColumn>(QDataStream& in)
{
    MoveColumn edit;
    in >> edit.from >> edit.to;
    return edit;
}

template <>
SheetEdit readAs<ReplaceAll>(QDataStream& in)
{
    ReplaceAll edit;
    in >> edit.content;
    return edit;
}

template <std::size_t... Is>
bool readKind(QDataStream& in, std::size_t kind, SheetEdit& edit, std::index_sequence<Is...>)
{
    return ((kind == Is && (edit = readAs<std::variant_alternative_t<Is, SheetEdit>>(in), true)) || ...);
}

} // namespace

bool fits(const SheetContent& content, const SheetEdit& edit)
{
    const qsizetype rows = content.rows.size();
    const qsizetype columns = content.columns.size();
    const auto isParameter = [columns](int column) { return column >= 1 && column < columns; };
    return std::visit(Overloaded {
                          [&](const SetCells& set) {
                              return std::ranges::all_of(set.cells, [&](const CellText& cell) {
                                  return cell.row >= 0 && cell.row < rows && cell.column >= 0 && cell.column < columns;
                              });
                          },
                          [&](const InsertRows& insert) { return insert.at >= 0 && insert.at <= rows; },
                          [&](const RemoveRows& remove) {
                              return remove.at >= 0 && remove.count >= 0 && remove.at + qsizetype(remove.count) <= rows;
                          },
                          [&](const InsertColumn& insert) { return insert.at >= 1 && insert.at <= columns; },
                          [&](const RemoveColumn& remove) { return isParameter(remove.at); },
                          [&](const RenameColumn& rename) { return isParameter(rename.at); },
                          [&](const MoveColumn& move) { return isParameter(move.from) && isParameter(move.to); },
                          [&](const ReplaceAll& replace) { return !replace.content.columns.isEmpty(); },
                      },
        edit);
}

SheetEdit applyEdit(SheetContent& content, const SheetEdit& edit)
{
    Q_ASSERT(fits(content, edit));
    return std::visit([&content](const auto& one) { return apply(content, one); }, edit);
}

QDataStream& operator<<(QDataStream& out, const SheetEdit& edit)
{
    out << quint8(edit.index());
    std::visit(Overloaded {
                   [&out](const SetCells& set) {
                       out << quint32(set.cells.size());
                       for (const CellText& cell : set.cells)
                           out << cell.row << cell.column << cell.text;
                   },
                   [&out](const InsertRows& insert) { out << insert.at << insert.rows; },
                   [&out](const RemoveRows& remove) { out << remove.at << remove.count; },
                   [&out](const InsertColumn& insert) { out << insert.at << insert.name << insert.texts; },
                   [&out](const RemoveColumn& remove) { out << remove.at; },
                   [&out](const RenameColumn& rename) { out << rename.at << rename.name; },
                   [&out](const MoveColumn& move) { out << move.from << move.to; },
                   [&out](const ReplaceAll& replace) { out << replace.content; },
               },
        edit);
    return out;
}

QDataStream& operator>>(QDataStream& in, SheetEdit& edit)
{
    quint8 kind = 0;
    in >> kind;
    if (!readKind(in, kind, edit, std::make_index_sequence<std::variant_size_v<SheetEdit>>()))
        in.setStatus(QDataStream::ReadCorruptData);
    return in;
}

} // namespace ui
