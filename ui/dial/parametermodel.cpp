#include "ui/dial/parametermodel.h"

#include "core/client/parameterpaste.h"

#include <QMimeData>
#include <QUndoCommand>

#include <algorithm>

namespace ui {

using core::CallParameter;
using core::PlaybookParameter;

namespace {

const QString& rowsMime()
{
    static const QString kRows = QStringLiteral("application/x-callwright-parameter-rows");
    return kRows;
}

} // namespace

/// From one list to another.
class ParameterChange : public QUndoCommand {
public:
    ParameterChange(ParameterModel& model, ParameterRows after, const QString& what)
        : QUndoCommand(what)
        , m_model(model)
        , m_before(model.m_rows)
        , m_after(std::move(after))
    {
    }

    void undo() override { m_model.show(m_before); }
    void redo() override { m_model.show(m_after); }

private:
    ParameterModel& m_model;
    ParameterRows m_before;
    ParameterRows m_after;
};

ParameterModel::ParameterModel(QObject* parent)
    : QAbstractTableModel(parent)
{
    m_undo.setUndoLimit(500);
}

QList<CallParameter> ParameterModel::parameters() const
{
    QList<CallParameter> parameters;
    for (const ParameterRow& row : m_rows) {
        if (!row.offered)
            parameters.append(row.parameter);
    }
    return parameters;
}

void ParameterModel::setParameters(const QList<CallParameter>& parameters, const QString& what)
{
    ParameterRows rows;
    for (const CallParameter& parameter : parameters)
        rows.append(ParameterRow { parameter, false });
    push(rows, what);
}

void ParameterModel::setKnown(const KnownParameters& known)
{
    if (known == m_known)
        return;
    m_known = known;
    show(m_rows);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

void ParameterModel::merge(const QList<CallParameter>& parameters)
{
    push(merged(m_rows, parameters), tr("Paste parameters"));
}

void ParameterModel::removeParameters(const QList<int>& rows)
{
    push(without(m_rows, rows, m_known), tr("Remove parameters"));
}

int ParameterModel::moveParameters(const QList<int>& rows, int to)
{
    const MovedRows result = moved(m_rows, rows, to);
    push(result.rows, tr("Move parameters"));
    return result.first;
}

void ParameterModel::setIsText(int row, bool isText)
{
    if (!isParameter(row) || (!isText && !core::isJsonValue(m_rows[row].parameter.value)))
        return;
    ParameterRows rows = m_rows;
    rows[row].parameter.isText = isText;
    push(rows, tr("Change the kind of a value"));
}

ParameterFlaw ParameterModel::flaw(int row) const
{
    return row < 0 || row >= m_rows.size() ? ParameterFlaw::None : flawOf(m_rows, row, m_known);
}

int ParameterModel::firstFlaw() const
{
    for (int row = 0; row < int(m_rows.size()); ++row) {
        if (flaw(row) != ParameterFlaw::None)
            return row;
    }
    return -1;
}

QStringList ParameterModel::missing() const
{
    QStringList names;
    for (int row = 0; row < int(m_rows.size()); ++row) {
        if (flaw(row) == ParameterFlaw::Missing)
            names.append(m_rows[row].parameter.name);
    }
    return names;
}

bool ParameterModel::isParameter(int row) const { return row >= 0 && row < m_rows.size() && !m_rows[row].offered; }

int ParameterModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size()) + (m_hasEmptyRow ? 1 : 0);
}

int ParameterModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant ParameterModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isLast = index.row() == m_rows.size();
    const ParameterRow row = isLast ? ParameterRow {} : m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return index.column() == Name ? row.parameter.name : row.parameter.value;
    case Qt::ToolTipRole:
        return toolTip(index.row());
    case Qt::AccessibleTextRole:
        return text(index);
    case FlawRole:
        return QVariant::fromValue(int(flaw(index.row())));
    case OfferedRole:
        return row.offered;
    case TextRole:
        return row.parameter.isText;
    case HintRole:
        if (isLast)
            return index.column() == Name ? tr("Add a name") : QString();
        if (const PlaybookParameter* known = findKnown(m_known, row.parameter.name);
            known && index.column() == Value && row.parameter.value.isEmpty())
            return known->label.isEmpty() ? known->example : known->label;
        return QString();
    default:
        return {};
    }
}

bool ParameterModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    ParameterRows rows = m_rows;
    const bool isLast = index.row() == rows.size();
    if (isLast)
        rows.append(ParameterRow {});
    ParameterRow& row = rows[index.row()];
    const QString given = value.toString();
    if (index.column() == Name) {
        const QString name = given.trimmed();
        if (name == row.parameter.name)
            return true;
        row = { { name, row.parameter.value, row.parameter.isText }, false };
    } else {
        if (given == row.parameter.value)
            return true;
        row = { core::withValue(row.parameter, given), given.isEmpty() && findKnown(m_known, row.parameter.name) };
    }
    push(rows,
        isLast                       ? tr("Add a parameter")
            : index.column() == Name ? tr("Rename a parameter")
                                     : tr("Change a value"));
    return true;
}

QVariant ParameterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Name") : tr("Value");
}

Qt::ItemFlags ParameterModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between rows
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable;
    if (index.row() < m_rows.size())
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

QStringList ParameterModel::mimeTypes() const { return { rowsMime() }; }

QMimeData* ParameterModel::mimeData(const QModelIndexList& indexes) const
{
    QList<int> rows;
    QList<CallParameter> parameters;
    for (const QModelIndex& index : indexes) {
        if (index.row() >= m_rows.size() || rows.contains(index.row()))
            continue;
        rows.append(index.row());
        if (isParameter(index.row()))
            parameters.append(m_rows[index.row()].parameter);
    }
    QByteArray packed;
    for (const int row : std::as_const(rows))
        packed += QByteArray::number(row) + ' ';
    auto* data = new QMimeData;
    data->setData(rowsMime(), packed.trimmed());
    data->setText(core::parametersAsText(parameters));
    return data;
}

bool ParameterModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int, const QModelIndex&)
{
    if (!data->hasFormat(rowsMime()))
        return false;
    QList<int> rows;
    for (const QByteArray& number : data->data(rowsMime()).split(' '))
        rows.append(number.toInt());
    moveParameters(rows, row < 0 ? int(m_rows.size()) : row);
    return false; // moved already: the view must not remove the rows
}

void ParameterModel::push(ParameterRows rows, const QString& what)
{
    rows = completed(rows, m_known);
    if (rows != m_rows)
        m_undo.push(new ParameterChange(*this, std::move(rows), what));
}

/// Tells the views what differs between the two lists: all that is before and behind the difference stays.
void ParameterModel::show(const ParameterRows& given)
{
    const ParameterRows rows = completed(given, m_known);
    qsizetype begin = 0;
    while (begin < std::min(rows.size(), m_rows.size()) && rows[begin] == m_rows[begin])
        ++begin;
    qsizetype same = 0;
    while (same < std::min(rows.size(), m_rows.size()) - begin
        && rows[rows.size() - 1 - same] == m_rows[m_rows.size() - 1 - same])
        ++same;
    const qsizetype oldEnd = m_rows.size() - same;
    const qsizetype newEnd = rows.size() - same;
    const qsizetype both = std::min(oldEnd, newEnd);
    for (qsizetype row = begin; row < both; ++row)
        m_rows[row] = rows[row];
    // What is typed into the empty row stays in it, and another one comes below.
    const bool atEnd = same == 0;
    const int shift = atEnd ? 1 : 0;
    if (oldEnd > both) {
        beginRemoveRows({}, int(both) + shift, int(oldEnd) - 1 + shift);
        m_rows.remove(both + shift, oldEnd - both - shift);
        m_hasEmptyRow = !atEnd;
        endRemoveRows();
    } else if (newEnd > both) {
        if (atEnd) {
            m_rows.append(rows[both]);
            m_hasEmptyRow = false;
            Q_EMIT dataChanged(index(int(both), 0), index(int(both), ColumnCount - 1));
        }
        beginInsertRows({}, int(both) + shift, int(newEnd) - 1 + shift);
        m_rows = rows;
        m_hasEmptyRow = true;
        endInsertRows();
    }
    m_rows = rows;
    m_hasEmptyRow = true;
    // Whether a name is there twice can change anywhere.
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT changed();
}

QString ParameterModel::toolTip(int row) const
{
    if (row >= m_rows.size())
        return tr("Type a name, or paste parameters from a spreadsheet, JSON or name=value lines.");
    QStringList lines;
    switch (flaw(row)) {
    case ParameterFlaw::None:
        break;
    case ParameterFlaw::NoName:
        lines.append(tr("This value has no name."));
        break;
    case ParameterFlaw::Duplicate:
        lines.append(tr("This name is there more than once."));
        break;
    case ParameterFlaw::Missing:
        lines.append(tr("The playbook needs this value."));
        break;
    }
    if (const PlaybookParameter* known = findKnown(m_known, m_rows[row].parameter.name)) {
        if (!known->label.isEmpty())
            lines.append(known->label);
        if (!known->example.isEmpty())
            lines.append(tr("Example: %1").arg(known->example));
    }
    if (!m_rows[row].parameter.isText)
        lines.append(tr("Sent as a JSON value, not as text."));
    return lines.join(u'\n');
}

QString ParameterModel::text(const QModelIndex& index) const
{
    const QString shown = index.data().toString();
    const QString hint = index.data(HintRole).toString();
    const QString wrong
        = flaw(index.row()) == ParameterFlaw::None ? QString() : toolTip(index.row()).section(u'\n', 0, 0);
    return QStringList { shown.isEmpty() ? hint : shown, wrong }.join(u' ').trimmed();
}

} // namespace ui
