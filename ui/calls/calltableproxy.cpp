#include "ui/calls/calltableproxy.h"

#include <algorithm>
#include <chrono>
#include <numeric>

namespace ui {

namespace {

constexpr std::chrono::milliseconds kCalm { 250 }; ///< between two sortings
constexpr std::size_t kMostPieces = 40; ///< more insertions at once than this cost a view more than a reset

} // namespace

CallTableProxy::CallTableProxy(CallTableModel& model, QObject* parent)
    : QAbstractProxyModel(parent)
    , m_model(model)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &CallTableProxy::sortChanged);
    setSourceModel(&model);
    connect(&model, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex&, int first, int last) { takeAdded(first, last); });
    connect(&model, &QAbstractItemModel::dataChanged, this, &CallTableProxy::takeChanged);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        rebuild();
        endResetModel();
    });
    connect(&model, &CallTableModel::dayChanged, this, &CallTableProxy::reset);
    connect(&model, &CallTableModel::ticked, this, &CallTableProxy::sortTimers);
    rebuild();
}

void CallTableProxy::setFilter(const TableFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_kept.clear(); // who chooses another filter wants to see what it says
    reset();
}

void CallTableProxy::keep(const QString& callId)
{
    const int before = m_model.rowOf(m_kept);
    m_kept = callId;
    if (before >= 0 && m_places[std::size_t(before)] >= 0 && !accepts(before))
        hide(before);
}

int CallTableProxy::rowOf(const QString& callId) const
{
    const int row = m_model.rowOf(callId);
    return row < 0 ? -1 : m_places[std::size_t(row)];
}

void CallTableProxy::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || (column == m_column && order == m_order))
        return;
    m_column = column;
    m_order = order;
    m_changed.clear();
    std::fill(m_isChanged.begin(), m_isChanged.end(), false);
    for (int row = 0; row < m_model.rowCount(); ++row)
        m_keys[std::size_t(row)] = keyOf(row);
    Rows rows = m_rows;
    std::ranges::sort(rows, before());
    reorder(std::move(rows));
}

void CallTableProxy::sortChanged()
{
    m_soon.stop();
    Rows moved;
    for (const int row : std::exchange(m_changed, {})) {
        m_isChanged[std::size_t(row)] = false;
        m_keys[std::size_t(row)] = keyOf(row);
        if (m_places[std::size_t(row)] >= 0)
            moved.push_back(row);
    }
    if (moved.empty())
        return;
    std::vector<bool> isMoved(m_places.size());
    for (const int row : moved)
        isMoved[std::size_t(row)] = true;
    std::ranges::sort(moved, before());
    Rows still;
    still.reserve(m_rows.size());
    std::ranges::copy_if(m_rows, std::back_inserter(still), [&isMoved](int row) { return !isMoved[std::size_t(row)]; });
    Rows rows;
    rows.reserve(m_rows.size());
    std::ranges::merge(still, moved, std::back_inserter(rows), before());
    if (rows != m_rows)
        reorder(std::move(rows));
}

/// What grows by itself.
void CallTableProxy::sortTimers()
{
    if (m_column != CallTableModel::Timer)
        return;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (!m_model.at(row).isOver)
            markChanged(row);
    }
    sortChanged();
}

void CallTableProxy::markChanged(int sourceRow)
{
    if (m_isChanged[std::size_t(sourceRow)])
        return;
    m_isChanged[std::size_t(sourceRow)] = true;
    m_changed.push_back(sourceRow);
}

void CallTableProxy::reorder(Rows rows)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    Rows sources;
    std::ranges::transform(
        from, std::back_inserter(sources), [this](const QModelIndex& one) { return m_rows[std::size_t(one.row())]; });
    m_rows = std::move(rows);
    number(0);
    for (qsizetype i = 0; i < from.size(); ++i)
        to.append(index(m_places[std::size_t(sources[std::size_t(i)])], from[i].column()));
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void CallTableProxy::takeAdded(int first, int last)
{
    Q_ASSERT(std::size_t(first) == m_places.size()); // new rows come at the end
    m_places.resize(std::size_t(last) + 1, -1);
    m_isChanged.resize(m_places.size());
    m_keys.resize(m_places.size());
    Rows added;
    for (int row = first; row <= last; ++row) {
        m_keys[std::size_t(row)] = keyOf(row);
        if (accepts(row))
            added.push_back(row);
    }
    show(std::move(added));
}

/// Puts rows of the model where they belong, in as few insertions as there are gaps to fill.
void CallTableProxy::show(Rows sourceRows)
{
    std::ranges::sort(sourceRows, before());
    struct Piece {
        std::ptrdiff_t place;
        Rows rows;
    };
    std::vector<Piece> pieces;
    for (const int row : sourceRows) {
        const auto place = std::ranges::lower_bound(m_rows, row, before()) - m_rows.begin();
        if (pieces.empty() || pieces.back().place != place)
            pieces.push_back({ place, {} });
        pieces.back().rows.push_back(row);
    }
    if (pieces.size() > kMostPieces)
        return reset();
    for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) {
        const int first = int(piece->place);
        beginInsertRows({}, first, first + int(piece->rows.size()) - 1);
        m_rows.insert(m_rows.begin() + piece->place, piece->rows.begin(), piece->rows.end());
        number(std::size_t(first));
        endInsertRows();
    }
}

void CallTableProxy::hide(int sourceRow)
{
    const int place = m_places[std::size_t(sourceRow)];
    beginRemoveRows({}, place, place);
    m_rows.erase(m_rows.begin() + place);
    m_places[std::size_t(sourceRow)] = -1;
    number(std::size_t(place));
    endRemoveRows();
}

void CallTableProxy::takeChanged(const QModelIndex& from, const QModelIndex& to)
{
    const bool maySort = from.column() <= m_column && m_column <= to.column();
    Rows entering;
    for (int row = from.row(); row <= to.row(); ++row) {
        const auto place = std::size_t(row);
        if (maySort)
            markChanged(row);
        const bool isWanted = accepts(row);
        if (isWanted && m_places[place] < 0)
            entering.push_back(row);
        else if (!isWanted && m_places[place] >= 0)
            hide(row);
    }
    if (!entering.empty())
        show(entering);
    tellChanged(from.row(), to.row(), from.column(), to.column());
    if (!m_changed.empty() && !m_soon.isActive())
        m_soon.start(kCalm);
}

void CallTableProxy::tellChanged(int firstRow, int lastRow, int firstColumn, int lastColumn)
{
    int first = -1;
    int last = -1;
    const auto tell = [&, this] {
        if (first >= 0)
            Q_EMIT dataChanged(index(first, firstColumn), index(last, lastColumn));
    };
    for (int row = firstRow; row <= lastRow; ++row) {
        const int place = m_places[std::size_t(row)];
        if (place < 0)
            continue;
        if (first >= 0 && place == last + 1) {
            last = place;
            continue;
        }
        tell();
        first = last = place;
    }
    tell();
}

void CallTableProxy::reset()
{
    beginResetModel();
    rebuild();
    endResetModel();
}

void CallTableProxy::rebuild()
{
    const auto count = std::size_t(m_model.rowCount());
    m_places.assign(count, -1);
    m_isChanged.assign(count, false);
    m_changed.clear();
    m_keys.resize(count);
    m_rows.clear();
    for (int row = 0; row < int(count); ++row) {
        m_keys[std::size_t(row)] = keyOf(row);
        if (accepts(row))
            m_rows.push_back(row);
    }
    std::ranges::sort(m_rows, before());
    number(0);
}

void CallTableProxy::number(std::size_t from)
{
    for (std::size_t place = from; place < m_rows.size(); ++place)
        m_places[std::size_t(m_rows[place])] = int(place);
}

CallTableProxy::Key CallTableProxy::keyOf(int sourceRow) const
{
    const QVariant value = m_model.data(m_model.index(sourceRow, m_column), SortRole);
    if (value.typeId() == QMetaType::QString)
        return { 0, value.toString().toCaseFolded() };
    return { value.toDouble(), {} };
}

bool CallTableProxy::accepts(int sourceRow) const
{
    const CallTableRow& row = m_model.at(sourceRow);
    return m_filter.accepts(row) || (!m_kept.isEmpty() && row.call.id == m_kept);
}

/// Equal ones: the newest first, whichever way is sorted.
bool CallTableProxy::isBefore(int left, int right) const
{
    const Key& a = m_keys[std::size_t(left)];
    const Key& b = m_keys[std::size_t(right)];
    if (a.number != b.number)
        return (a.number < b.number) == (m_order == Qt::AscendingOrder);
    const int order = a.text.compare(b.text);
    if (order != 0)
        return (order < 0) == (m_order == Qt::AscendingOrder);
    return left > right;
}

QModelIndex CallTableProxy::index(int row, int column, const QModelIndex& parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex CallTableProxy::parent(const QModelIndex&) const { return {}; }

int CallTableProxy::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int CallTableProxy::columnCount(const QModelIndex& parent) const { return m_model.columnCount(parent); }

QModelIndex CallTableProxy::mapToSource(const QModelIndex& index) const
{
    return index.isValid() ? m_model.index(m_rows[std::size_t(index.row())], index.column()) : QModelIndex();
}

QModelIndex CallTableProxy::mapFromSource(const QModelIndex& index) const
{
    if (!index.isValid() || std::size_t(index.row()) >= m_places.size())
        return {};
    return this->index(m_places[std::size_t(index.row())], index.column());
}

/// Also without a row, where the base class knows no columns.
QVariant CallTableProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? m_model.headerData(section, orientation, role) : QVariant();
}

} // namespace ui
