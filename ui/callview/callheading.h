#pragma once

#include "core/client/callinfo.h"

#include <QLabel>
#include <QTimer>
#include <QWidget>

namespace ui {

/// Who is called, and how the call stands.
class CallHeading : public QWidget {
    Q_OBJECT
public:
    explicit CallHeading(QWidget* parent = nullptr);

    void setCall(const core::CallInfo& call);
    void setStatuses(const QList<core::StatusInfo>& statuses); ///< of the record
    /// Empty: the assistant speaks.
    void setTakenOverBy(const QString& words);
    void setSandbox(bool sandbox);
    void clear();

    /// "queued ─ ringing 2 s ─ answered 6 s"
    QString timeline() const;

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void showCall();
    void showTimer();
    void showFault();
    void noteStatus(const QString& status, const QDateTime& at);

    core::CallInfo m_call;
    QList<core::StatusInfo> m_statuses; ///< each once, as they came
    QString m_takenOver;
    QTimer m_tick;
    QLabel* m_name;
    QLabel* m_timer;
    QLabel* m_icon;
    QLabel* m_status;
    QLabel* m_sandbox;
    QLabel* m_details; ///< number, playbook
    QLabel* m_timeline;
    QLabel* m_fault;
};

} // namespace ui
