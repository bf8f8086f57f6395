#pragma once

#include "core/client/callfeed.h"
#include "ui/calls/callroles.h"
#include "ui/calls/calltablerow.h"

#include <QAbstractTableModel>
#include <QHash>

#include <vector>

namespace ui {

/// Every call that the feed tells of, and the records that are added. Rows come at the end and keep their place; the
/// oldest ended ones go when there are too many. One batch of the feed makes few signals.
class CallTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Status, Name, Number, Timer, Speaks, Words, Turn, Playbook, Outcome, Started, ColumnCount };
    static constexpr unsigned bit(Column column) { return 1U << column; }
    static constexpr int kMostRows = 30'000;

    explicit CallTableModel(core::CallFeed& feed, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const CallTableRow& at(int row) const { return m_rows[std::size_t(row)]; }
    int rowOf(const QString& callId) const { return m_index.value(callId, -1); } ///< -1: not here
    int liveCount() const { return m_live; }
    int todayCount() const { return m_today; } ///< live ones count, whenever they began
    QDateTime now() const { return m_now; }

    /// What the core has on record; tells less than the feed and later, so that the feed goes before.
    void addRecords(const QList<core::CallInfo>& records);
    /// Timers and ages show `now` from then on. Tells no view: who shows rows asks those again (see CallTable).
    void tick(const QDateTime& now);

Q_SIGNALS:
    void countsChanged();
    void dayChanged();
    void ticked();

private:
    using Touched = std::vector<std::pair<int, unsigned>>; ///< row, columns
    struct Batch;

    void takeBatch(const core::FeedBatch& batch);
    void putCall(const core::CallInfo& call, Batch& batch);
    void finish(Batch& batch);
    void publish(Touched& touched);
    void count(const CallTableRow& row, int by);
    bool isToday(const CallTableRow& row) const;
    void forgetOldest();
    QString text(const CallTableRow& row, int column) const;
    QString timerText(const CallTableRow& row) const;
    QVariant sortValue(const CallTableRow& row, int column) const;
    QVariant toneOf(const CallTableRow& row, int column) const;
    QString toolTip(const CallTableRow& row, int column) const;
    const QString& formatted(const QString& e164) const;

    core::CallFeed& m_feed;
    std::vector<CallTableRow> m_rows;
    QHash<QString, int> m_index; ///< row by our id
    mutable QHash<QString, QString> m_numbers; ///< as shown; formatting is slow, and only few rows are ever seen
    QDateTime m_now;
    QDateTime m_dayStart;
    int m_live = 0;
    int m_today = 0;
};

/// Seconds that the call has lasted, or lasts; nothing for one that was over before anybody answered.
std::optional<qint64> secondsOf(const core::CallInfo& call, bool isOver, const QDateTime& now);

} // namespace ui
