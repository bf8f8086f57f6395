#include "ui/calls/calltablemodel.h"

#include <QSet>

#include <algorithm>
#include <bit>

namespace ui {

/// What one batch has done so far. Calls that are new in it stand here until they become rows together.
struct CallTableModel::Batch {
    Touched touched;
    std::vector<CallTableRow> added;
    QHash<QString, int> addedIndex;
    int liveBefore = 0;
    int todayBefore = 0;
};

CallTableModel::CallTableModel(core::CallFeed& feed, QObject* parent)
    : QAbstractTableModel(parent)
    , m_feed(feed)
{
    tick(QDateTime::currentDateTimeUtc());
    Batch batch;
    for (const core::CallInfo& call : feed.calls())
        putCall(call, batch);
    finish(batch);
    connect(&feed, &core::CallFeed::arrived, this, &CallTableModel::takeBatch);
}

int CallTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int CallTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

void CallTableModel::addRecords(const QList<core::CallInfo>& records)
{
    Batch batch;
    batch.liveBefore = m_live;
    batch.todayBefore = m_today;
    for (const core::CallInfo& record : records) {
        const int row = rowOf(record.id);
        const bool isOver = core::isFinalStatus(record.status);
        const bool isInFeed = m_feed.find(record.id) != nullptr;
        if (row < 0 || (isOver && !at(row).isOver) || (!isInFeed && isOver == at(row).isOver))
            putCall(record, batch);
    }
    finish(batch);
}

void CallTableModel::tick(const QDateTime& now)
{
    m_now = now;
    const QDateTime dayStart = now.toLocalTime().date().startOfDay();
    if (dayStart == m_dayStart) {
        Q_EMIT ticked();
        return;
    }
    m_dayStart = dayStart;
    m_today = 0;
    for (CallTableRow& row : m_rows) {
        row.isToday = isToday(row);
        m_today += row.isToday ? 1 : 0;
    }
    Q_EMIT dayChanged();
    Q_EMIT countsChanged();
}

void CallTableModel::takeBatch(const core::FeedBatch& feedBatch)
{
    Batch batch;
    batch.liveBefore = m_live;
    batch.todayBefore = m_today;
    const auto rowFor = [this, &batch](const QString& callId) -> std::pair<CallTableRow*, int> {
        if (const auto known = m_index.constFind(callId); known != m_index.constEnd())
            return { &m_rows[std::size_t(*known)], *known };
        if (const auto added = batch.addedIndex.constFind(callId); added != batch.addedIndex.constEnd())
            return { &batch.added[std::size_t(*added)], -1 };
        return { nullptr, -1 };
    };
    for (const core::FeedEvent& event : feedBatch.events) {
        if (const auto* call = std::get_if<core::CallInfo>(&event)) {
            putCall(*call, batch);
            continue;
        }
        std::visit(
            [&rowFor, &batch](const auto& news) {
                using News = std::decay_t<decltype(news)>;
                if constexpr (!std::is_same_v<News, core::CallInfo> && !std::is_same_v<News, core::ActInfo>) {
                    const auto [row, place] = rowFor(news.callId);
                    const unsigned columns = row ? row->take(news) : 0U;
                    if (columns != 0 && place >= 0)
                        batch.touched.emplace_back(place, columns);
                }
            },
            event);
    }
    finish(batch);
}

void CallTableModel::putCall(const core::CallInfo& call, Batch& batch)
{
    const auto known = m_index.constFind(call.id);
    if (known != m_index.constEnd()) {
        CallTableRow& row = m_rows[std::size_t(*known)];
        count(row, -1);
        const unsigned columns = row.take(call);
        row.isToday = isToday(row);
        count(row, 1);
        if (columns != 0)
            batch.touched.emplace_back(*known, columns);
        return;
    }
    auto added = batch.addedIndex.constFind(call.id);
    if (added == batch.addedIndex.constEnd()) {
        added = batch.addedIndex.insert(call.id, int(batch.added.size()));
        batch.added.emplace_back();
    }
    CallTableRow& row = batch.added[std::size_t(*added)];
    row.take(call);
    row.isToday = isToday(row);
}

void CallTableModel::finish(Batch& batch)
{
    publish(batch.touched);
    if (!batch.added.empty()) {
        const int first = int(m_rows.size());
        beginInsertRows({}, first, first + int(batch.added.size()) - 1);
        for (CallTableRow& row : batch.added) {
            m_index.insert(row.call.id, int(m_rows.size()));
            count(row, 1);
            m_rows.push_back(std::move(row));
        }
        endInsertRows();
        if (m_rows.size() > std::size_t(kMostRows))
            forgetOldest();
    }
    if (m_live != batch.liveBefore || m_today != batch.todayBefore)
        Q_EMIT countsChanged();
}

/// Rows that lie side by side and changed in the same columns make one signal.
void CallTableModel::publish(Touched& touched)
{
    std::ranges::sort(touched);
    Touched merged;
    for (const auto& [row, columns] : touched) {
        if (!merged.empty() && merged.back().first == row)
            merged.back().second |= columns;
        else
            merged.emplace_back(row, columns);
    }
    for (std::size_t first = 0; first < merged.size();) {
        std::size_t end = first + 1;
        while (end < merged.size() && merged[end].second == merged[first].second
            && merged[end].first == merged[end - 1].first + 1)
            ++end;
        const unsigned columns = merged[first].second;
        const int left = std::countr_zero(columns);
        const int right = int(std::bit_width(columns)) - 1;
        Q_EMIT dataChanged(index(merged[first].first, left), index(merged[end - 1].first, right));
        first = end;
    }
}

void CallTableModel::count(const CallTableRow& row, int by)
{
    m_live += row.isOver ? 0 : by;
    m_today += row.isToday ? by : 0;
}

bool CallTableModel::isToday(const CallTableRow& row) const { return !row.isOver || row.call.createdAt >= m_dayStart; }

/// Takes a good part at once, since every row behind changes its number.
void CallTableModel::forgetOldest()
{
    const std::size_t most = m_rows.size() - std::size_t(kMostRows) + std::size_t(kMostRows) / 10;
    std::vector<std::pair<QDateTime, QString>> ended;
    for (const CallTableRow& row : m_rows) {
        if (row.isOver)
            ended.emplace_back(row.call.createdAt, row.call.id);
    }
    const auto last = ended.begin() + std::ptrdiff_t(std::min(most, ended.size()));
    std::ranges::partial_sort(ended, last);
    QSet<QString> gone;
    std::for_each(ended.begin(), last, [&gone](const auto& one) { gone.insert(one.second); });
    beginResetModel();
    std::erase_if(m_rows, [this, &gone](const CallTableRow& row) {
        const bool goes = gone.contains(row.call.id);
        if (goes)
            count(row, -1);
        return goes;
    });
    m_index.clear();
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        m_index.insert(m_rows[row].call.id, int(row));
    endResetModel();
}

} // namespace ui
