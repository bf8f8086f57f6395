#pragma once

#include "core/base/clock.h"
#include "core/client/callfeed.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QTimer>

namespace ui {

/// The live calls, longest first. Changes are gathered and shown four times a second.
class BoardModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr QChar kTimeGap { 0x2002 }; ///< after times
    enum Column { NameColumn, StatusColumn, TimeColumn, SpeakerColumn, WordsColumn, ColumnCount };
    enum Role { ToneRole = Qt::UserRole, SortRole, CallIdRole };

    BoardModel(core::CallFeed& feed, const core::Clock& clock, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    int activeCount() const; ///< answered
    int ringingCount() const;

Q_SIGNALS:
    void flushed(); ///< what had been gathered is shown

private:
    struct Row {
        core::CallInfo call;
        QString speaker; ///< assistant | callee | operator; empty: nobody yet
        QString words;
        int position = -1; ///< of the words
        bool operator==(const Row&) const = default;
    };

    void take(const core::FeedBatch& batch);
    void takeCall(const core::CallInfo& call);
    Row* pending(const QString& callId);
    void flush();
    void place(const Row& row);
    void drop(const QString& callId);
    int rowOf(const QString& callId) const;
    QString timeText(const core::CallInfo& call) const;
    static bool isLonger(const core::CallInfo& a, const core::CallInfo& b);

    const core::Clock& m_clock;
    QList<Row> m_rows; ///< what is shown
    QHash<QString, Row> m_next; ///< live calls as they will be shown, by id
    QSet<QString> m_dirty; ///< ids
    QTimer m_flush;
    QTimer m_second;
};

} // namespace ui
