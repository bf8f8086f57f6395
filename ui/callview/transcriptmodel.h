#pragma once

#include "core/client/feed.h"
#include "ui/callview/transcriptrow.h"

#include <QAbstractListModel>

#include <vector>

namespace ui {

/// What was said and done in one call. Knows nothing of windows: while none shows it, a token costs one appended
/// string.
class TranscriptModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        KindRole = Qt::UserRole,
        SpeakerRole, ///< translated
        TimeRole, ///< QDateTime, UTC
    };

    explicit TranscriptModel(QObject* parent = nullptr);

    void clear();
    /// Of another call: all is new. Of the same: what the record knows takes its place, nothing is doubled.
    void setRecord(const core::RecordInfo& record);
    /// Events of this call; others are not told apart.
    void take(const core::FeedEvent& event);
    /// Tokens were lost: what streams goes on after an ellipsis.
    void noteGap();

    /// Who the callee is, as the lines name her; by default the parameter customerName or "Callee".
    void setCalleeName(const QString& name);
    const TranscriptRow& row(int index) const { return m_rows[std::size_t(index)]; }
    QString speakerName(const TranscriptRow& row) const;
    /// From which the times count: when the call was answered, else when it was placed.
    QDateTime start() const;
    bool hasCuts() const { return m_cuts > 0; } ///< something was cut off or never said
    bool isOver() const { return core::isFinalStatus(m_call.status); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void cutsChanged();
    void namesChanged(); ///< speakers or the start of times: the whole layout

private:
    void takeCall(const core::CallInfo& call);
    void takeSaid(const core::UtteranceInfo& utterance);
    void takeTokens(const core::SpokenInfo& spoken);
    void takePartly(const QString& text);
    void takeAct(const core::ActInfo& act);
    void takeStatus(const core::StatusInfo& status);
    void put(TranscriptRow row);
    int find(TranscriptRow::Kind kind, int key) const; ///< -1: not there
    void endPartly();
    void setCuts(int count);

    std::vector<TranscriptRow> m_rows;
    core::CallInfo m_call;
    QString m_calleeName;
    QList<core::ActInfo> m_sayings; ///< of operators whose words have not come yet
    QStringList m_statuses; ///< those that were seen, the key of their rows
    int m_cuts = 0;
    bool m_filling = false; ///< within a reset
};

} // namespace ui
