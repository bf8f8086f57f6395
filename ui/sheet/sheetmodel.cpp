#include "ui/sheet/sheetmodel.h"

#include "ui/sheet/rowcalltext.h"
#include "ui/sheet/sheetwords.h"

#include <algorithm>
#include <chrono>

namespace ui {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype kMostRuns = 100; // each of them moves what follows
constexpr qsizetype kShownLength = 200;
constexpr qsizetype kToolTipLength = 2'000;

/// A cell is one line, and a megabyte in it must not be measured at each paint.
QString shown(const QString& text)
{
    QString line = text.left(kShownLength);
    for (QChar& c : line) {
        if (c == QLatin1Char('\n') || c == QLatin1Char('\r') || c == QChar(QChar::LineSeparator))
            c = QChar(0x23CE);
        else if (c.unicode() < 0x20)
            c = QLatin1Char(' ');
    }
    return line.size() < text.size() ? line + QChar(0x2026) : line;
}

bool isLive(const RowCall& call) { return call.answeredAt.isValid() && !call.endedAt.isValid() && !call.seconds; }

} // namespace

/// Holds the edits that lead to the other side: after each step those that undo it.
class SheetCommand : public QUndoCommand {
public:
    SheetCommand(SheetModel& model, const QString& words, QList<SheetEdit> edits)
        : QUndoCommand(words)
        , m_model(model)
        , m_edits(std::move(edits))
    {
    }

    void redo() override { m_edits = m_model.applyAll(m_edits); }
    void undo() override { m_edits = m_model.applyAll(m_edits); }

private:
    SheetModel& m_model;
    QList<SheetEdit> m_edits;
};

SheetModel::SheetModel(QObject* parent)
    : QAbstractTableModel(parent)
{
    m_reading.setInterval(0);
    connect(&m_reading, &QTimer::timeout, this, &SheetModel::readNumbers);
    m_clock.setInterval(1s);
    connect(&m_clock, &QTimer::timeout, this, &SheetModel::tick);
}

SheetModel::~SheetModel() = default;

int SheetModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_content.rows.size()); }

int SheetModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : typedColumns() + ResultCount;
}

QVariant SheetModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const SheetRow& row = m_content.rows.at(index.row());
    if (index.column() < typedColumns())
        return typedData(row, index.column(), role);
    const auto found = m_calls.constFind(row.id);
    if (found == m_calls.cend() || found->phase == RowPhase::Idle) {
        const bool tells = found != m_calls.cend() && index.column() == resultColumn(Outcome);
        return tells && (role == Qt::DisplayRole || role == Qt::ToolTipRole) ? found->fault : QVariant();
    }
    const RowCall& call = *found;
    const StatusLook look = rowStatusLook(call);
    const auto result = Result(index.column() - typedColumns());
    switch (role) {
    case Qt::DisplayRole:
        return result == Status ? look.word : result == Time ? rowTimeText(call) : shown(rowOutcomeText(call));
    case Qt::ToolTipRole:
        return result == Time ? rowTimeToolTip(call) : rowOutcomeText(call);
    case SortRole:
        return result == Status ? QVariant(look.word)
            : result == Time    ? QVariant(call.askedAt)
                                : QVariant(rowOutcomeText(call));
    case ToneRole:
        return result == Status || !call.fault.isEmpty() ? QVariant(int(look.tone)) : QVariant();
    case IconRole:
        return result == Status ? QVariant(look.icon) : QVariant();
    default:
        return {};
    }
}

QVariant SheetModel::typedData(const SheetRow& row, int column, int role) const
{
    const QString text = row.cell(column);
    switch (role) {
    case Qt::DisplayRole:
        return shown(text);
    case Qt::EditRole:
    case SortRole:
        return text;
    case Qt::ToolTipRole:
        if (column > 0)
            return text.size() > 24 || text.contains(QLatin1Char('\n')) ? text.left(kToolTipLength) : QVariant();
        [[fallthrough]];
    case ToneRole:
    case IconRole:
        return column == 0 ? numberData(text, role) : QVariant();
    default:
        return {};
    }
}

QVariant SheetModel::numberData(const QString& text, int role) const
{
    const NumberVerdict verdict = m_numbers.verdict(text);
    const bool isFaulty = verdict.kind == NumberVerdict::Kind::Faulty;
    const bool isOdd = verdict.kind == NumberVerdict::Kind::Twice || verdict.kind == NumberVerdict::Kind::Unusual;
    if (!isFaulty && !isOdd)
        return {};
    if (role == Qt::ToolTipRole)
        return verdictWords(verdict);
    if (role == IconRole)
        return isFaulty                                  ? QStringLiteral("alert")
            : verdict.kind == NumberVerdict::Kind::Twice ? QStringLiteral("copy")
                                                         : QStringLiteral("help");
    return int(isFaulty ? Tone::Failed : Tone::Busy);
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (section > 0 && section < typedColumns()) {
        const QString& name = m_content.columns.at(section);
        const QString fault = columnFault(section);
        switch (role) {
        case Qt::DisplayRole:
            return name.isEmpty() ? tr("(no name)") : shown(name);
        case Qt::EditRole:
            return name;
        case Qt::ToolTipRole:
            return fault.isEmpty() ? tr("Parameter “%1”").arg(name) : fault;
        case IconRole:
            return fault.isEmpty() ? QVariant() : QStringLiteral("alert");
        default:
            return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    const QStringList words { tr("Status"), tr("Time"), tr("Outcome") };
    return section == 0 ? tr("Number") : words.value(section - typedColumns());
}

Qt::ItemFlags SheetModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    return index.column() < typedColumns() ? flags | Qt::ItemIsEditable : flags;
}

bool SheetModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || index.column() >= typedColumns())
        return false;
    const QString text = index.column() == 0 ? value.toString().trimmed() : value.toString();
    if (text != m_content.rows.at(index.row()).cell(index.column()))
        perform(tr("Type"), { SetCells { { { index.row(), index.column(), text } } } });
    return true;
}

void SheetModel::perform(const QString& words, const QList<SheetEdit>& edits)
{
    if (!edits.isEmpty())
        m_undo.push(new SheetCommand(*this, words, edits)); // the stack owns it
}

void SheetModel::insertBlankRows(int at, int count)
{
    perform(tr("Add rows"), { InsertRows { at, QList<SheetRow>(count) } });
}

void SheetModel::removeSheetRows(QList<int> rows)
{
    std::ranges::sort(rows, std::ranges::greater());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QList<SheetEdit> edits;
    for (qsizetype i = 0; i < rows.size();) { // from the end, neighbours together
        qsizetype next = i + 1;
        while (next < rows.size() && rows[next] == rows[next - 1] - 1)
            ++next;
        edits.append(RemoveRows { rows[next - 1], int(next - i) });
        i = next;
    }
    if (edits.size() > kMostRuns) {
        const QSet<int> gone(rows.cbegin(), rows.cend());
        SheetContent rest { m_content.columns, {}, m_content.nextId };
        for (int i = 0; i < m_content.rows.size(); ++i) {
            if (!gone.contains(i))
                rest.rows.append(m_content.rows[i]);
        }
        edits = { ReplaceAll { rest } };
    }
    perform(tr("Remove rows"), edits);
}

void SheetModel::insertParameter(int at, const QString& name)
{
    perform(tr("Add column"), { InsertColumn { at, name, {} } });
}

void SheetModel::removeParameter(int column) { perform(tr("Remove column"), { RemoveColumn { column } }); }

void SheetModel::renameParameter(int column, const QString& name)
{
    if (name != m_content.columns.at(column))
        perform(tr("Rename column"), { RenameColumn { column, name } });
}

void SheetModel::moveParameter(int from, int to)
{
    if (from != to)
        perform(tr("Move column"), { MoveColumn { from, to } });
}

void SheetModel::restore(const SheetContent& content, const QHash<quint64, RowCall>& calls)
{
    beginResetModel();
    m_content = content;
    m_calls = calls;
    m_rowOf.clear();
    m_ticking.clear();
    m_undo.clear();
    recountAllNumbers();
    endResetModel();
}

NumberVerdict SheetModel::verdict(int row) const { return m_numbers.verdict(m_content.rows.at(row).cell(0)); }

void SheetModel::setNumberRules(const core::NumberRules& rules)
{
    m_numbers.setRules(rules);
    m_reading.start();
}

QString SheetModel::columnFault(int column) const
{
    const QString& name = m_content.columns.at(column);
    if (name.isEmpty())
        return tr("The column has no name. Name it as the parameter is called, such as customerName.");
    const auto same = m_content.columns.count(name);
    return same > 1 ? tr("“%1” is the name of %2 columns. Each parameter needs a name of its own.").arg(name).arg(same)
                    : QString();
}

int SheetModel::rowOf(quint64 id) const
{
    if (m_rowOf.isEmpty()) {
        m_rowOf.reserve(m_content.rows.size());
        for (int i = 0; i < m_content.rows.size(); ++i)
            m_rowOf.insert(m_content.rows[i].id, i);
    }
    return m_rowOf.value(id, -1);
}

void SheetModel::setCall(quint64 id, const RowCall& call)
{
    RowCall& known = m_calls[id];
    if (known == call)
        return;
    known = call;
    if (isLive(call))
        m_ticking.insert(id);
    else
        m_ticking.remove(id);
    if (!m_ticking.isEmpty() && !m_clock.isActive())
        m_clock.start();
    if (const int row = rowOf(id); row >= 0)
        Q_EMIT dataChanged(index(row, resultColumn(Status)), index(row, resultColumn(Outcome)));
    Q_EMIT callChanged(id, call);
}

void SheetModel::tick()
{
    for (const quint64 id : std::as_const(m_ticking)) {
        const int row = rowOf(id);
        if (row >= 0)
            Q_EMIT dataChanged(index(row, resultColumn(Time)), index(row, resultColumn(Time)), { Qt::DisplayRole });
    }
    if (m_ticking.isEmpty())
        m_clock.stop();
}

} // namespace ui
