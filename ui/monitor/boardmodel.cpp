#include "ui/monitor/boardmodel.h"

#include "ui/theme/icon.h"
#include "ui/theme/statuslook.h"

#include <algorithm>

namespace ui {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype kWords = 240;

QString nameOf(const core::CallInfo& call)
{
    for (const auto& key : { QStringLiteral("customerName"), QStringLiteral("name") }) {
        if (const QString name = call.parameter(key); !name.isEmpty())
            return name;
    }
    return call.to;
}

bool isAnswered(const core::CallInfo& call) { return call.answeredAt.isValid(); }

QDateTime begin(const core::CallInfo& call) { return isAnswered(call) ? call.answeredAt : call.createdAt; }

} // namespace

BoardModel::BoardModel(core::CallFeed& feed, const core::Clock& clock, QObject* parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(250ms);
    connect(&m_flush, &QTimer::timeout, this, &BoardModel::flush);
    connect(&m_second, &QTimer::timeout, this, [this] {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, TimeColumn), index(rowCount() - 1, TimeColumn), { Qt::DisplayRole, SortRole });
    });
    m_second.start(1s);
    connect(&feed, &core::CallFeed::arrived, this, &BoardModel::take);
    connect(&feed, &core::CallFeed::vanished, this, [this](const QStringList& ids) {
        for (const QString& id : ids) {
            m_next.remove(id);
            m_dirty.insert(id);
        }
        m_flush.start();
    });
    for (const core::CallInfo& call : feed.calls())
        takeCall(call);
    flush();
}

int BoardModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int BoardModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant BoardModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows.at(index.row());
    if (role == CallIdRole)
        return row.call.id;
    if (role == SortRole)
        return begin(row.call);
    const StatusLook look = statusLook(row.call.status, row.call.takenOver);
    switch (index.column()) {
    case NameColumn:
        return role == Qt::DisplayRole ? nameOf(row.call) : role == Qt::ToolTipRole ? row.call.to : QVariant();
    case StatusColumn:
        if (role == Qt::DecorationRole)
            return icon(look.icon, look.tone);
        return role == Qt::DisplayRole ? QVariant(look.word) : role == ToneRole ? QVariant(int(look.tone)) : QVariant();
    case TimeColumn:
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return role == Qt::DisplayRole ? timeText(row.call) : QVariant();
    case SpeakerColumn:
        if (row.speaker.isEmpty())
            return {};
        if (row.speaker == QLatin1String("assistant"))
            return role == Qt::DisplayRole   ? QVariant(tr("Assistant"))
                : role == Qt::DecorationRole ? QVariant(icon(QStringLiteral("assistant"), Tone::Assistant))
                : role == ToneRole           ? QVariant(int(Tone::Assistant))
                                             : QVariant();
        if (role == Qt::DecorationRole)
            return row.speaker == QLatin1String("operator") ? icon(QStringLiteral("hand"), Tone::Live)
                                                            : icon(QStringLiteral("person"), Tone::Text);
        if (role == Qt::DisplayRole)
            return row.speaker == QLatin1String("operator") ? tr("Operator") : tr("Callee");
        return {};
    case WordsColumn:
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(row.words) : QVariant();
    default:
        return {};
    }
}

QVariant BoardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == TimeColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names { tr("Name"), tr("Status"), tr("Time"), tr("Speaks"), tr("Newest words") };
    // Right-aligned beside a left-aligned one: not without a gap (see BoardDelegate).
    return section == TimeColumn ? names.value(section) + kTimeGap : names.value(section);
}

int BoardModel::activeCount() const
{
    return int(std::ranges::count_if(m_rows, [](const Row& row) { return isAnswered(row.call); }));
}

int BoardModel::ringingCount() const { return rowCount() - activeCount(); }

void BoardModel::take(const core::FeedBatch& batch)
{
    for (const core::FeedEvent& event : batch.events) {
        if (const auto* call = std::get_if<core::CallInfo>(&event)) {
            takeCall(*call);
        } else if (const auto* said = std::get_if<core::UtteranceInfo>(&event)) {
            if (Row* row = pending(said->callId); row && said->position >= row->position) {
                row->speaker = said->speaker;
                row->words = said->text.right(kWords);
                row->position = said->position;
            }
        } else if (const auto* spoken = std::get_if<core::SpokenInfo>(&event)) {
            if (Row* row = pending(spoken->callId); row && spoken->position >= row->position) {
                const bool goesOn = row->position == spoken->position && row->speaker == QLatin1String("assistant");
                row->words = ((goesOn ? row->words : QString()) + spoken->text).right(kWords);
                row->speaker = QStringLiteral("assistant");
                row->position = spoken->position;
            }
        } else if (const auto* heard = std::get_if<core::PartlyHeardInfo>(&event)) {
            if (Row* row = pending(heard->callId)) {
                row->speaker = QStringLiteral("callee");
                row->words = heard->text.right(kWords);
            }
        }
    }
    if (!m_dirty.isEmpty() && !m_flush.isActive())
        m_flush.start();
}

void BoardModel::takeCall(const core::CallInfo& call)
{
    if (core::isFinalStatus(call.status))
        m_next.remove(call.id);
    else
        m_next[call.id].call = call;
    m_dirty.insert(call.id);
}

BoardModel::Row* BoardModel::pending(const QString& callId)
{
    const auto row = m_next.find(callId);
    if (row == m_next.end())
        return nullptr;
    m_dirty.insert(callId);
    return &*row;
}

void BoardModel::flush()
{
    const QSet<QString> dirty = std::exchange(m_dirty, {});
    for (const QString& id : dirty) {
        if (const auto row = m_next.constFind(id); row != m_next.cend())
            place(*row);
        else
            drop(id);
    }
    Q_EMIT flushed();
}

void BoardModel::place(const Row& row)
{
    const int from = rowOf(row.call.id);
    // Where it belongs among the others.
    int to = 0;
    for (int i = 0; i < m_rows.size(); ++i) {
        if (i != from && isLonger(m_rows.at(i).call, row.call))
            ++to;
    }
    if (from < 0) {
        beginInsertRows({}, to, to);
        m_rows.insert(to, row);
        endInsertRows();
        return;
    }
    if (to != from) {
        beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
        m_rows.move(from, to);
        endMoveRows();
    }
    if (m_rows.at(to) == row)
        return;
    m_rows[to] = row;
    Q_EMIT dataChanged(index(to, 0), index(to, ColumnCount - 1));
}

void BoardModel::drop(const QString& callId)
{
    const int row = rowOf(callId);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
}

int BoardModel::rowOf(const QString& callId) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).call.id == callId)
            return i;
    }
    return -1;
}

QString BoardModel::timeText(const core::CallInfo& call) const
{
    const qint64 seconds = std::max<qint64>(0, begin(call).secsTo(m_clock.now()));
    return QStringLiteral("%1:%2")
        .arg(seconds / 60, 2, 10, QLatin1Char('0'))
        .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

/// Answered calls come before those that ring; of two that began together the lesser id, so that they never swap.
bool BoardModel::isLonger(const core::CallInfo& a, const core::CallInfo& b)
{
    if (isAnswered(a) != isAnswered(b))
        return isAnswered(a);
    if (begin(a) != begin(b))
        return begin(a) < begin(b);
    return a.id < b.id;
}

} // namespace ui
