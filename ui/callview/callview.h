#pragma once

#include "core/client/corelink.h"
#include "ui/callview/callfollower.h"
#include "ui/callview/transcriptmodel.h"
#include "ui/callview/turnmodel.h"

#include <QAction>
#include <QLabel>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTimer>

namespace ui {

class CallHeading;
class OperatorBar;
class ParametersPane;
class TranscriptPane;

/// One call: how it stands, what is said, and the operator's hand in it. Loads the record, then follows the events.
class CallView : public QWidget {
    Q_OBJECT
public:
    explicit CallView(core::CoreLink& link, QWidget* parent = nullptr);

    using QWidget::show;
    /// An id of ours or Twilio's SID.
    void show(const QString& callId);
    void clear();
    void setOperatorName(const QString& name);

    const core::CallInfo& call() const { return m_follower.call(); }
    const TranscriptModel& transcript() const { return m_transcript; }
    /// call.say, call.note, call.takeOver, call.transfer, call.keypad, call.hangUp, call.outcome1 … 9, call.again,
    /// call.window, transcript.find
    QList<QAction*> actions() const;

Q_SIGNALS:
    void callAgain(const core::CallOrder& order);
    void windowWanted(const QString& callId);
    void callChanged(); ///< call(), for a window's title

private:
    void build();
    void connectAll();
    void takeRecord(const core::RecordInfo& record);
    void take(const core::FeedEvent& event);
    void showCall();
    void showLink();
    void showFault(const core::Error& error);
    void askDesk();
    void useOutcomes();

    core::CoreLink& m_link;
    CallFollower m_follower;
    TranscriptModel m_transcript;
    TurnModel m_turns;
    QList<core::PlaybookInfo> m_playbooks;
    QString m_shown; ///< id whose record is in the models
    bool m_deskAsked = false;

    QStackedWidget* m_stack;
    QLabel* m_empty;
    CallHeading* m_header;
    QTabWidget* m_tabs;
    TranscriptPane* m_pane;
    ParametersPane* m_parameters;
    OperatorBar* m_bar;
    QLabel* m_fault; ///< the record could not be read
    QProgressBar* m_progress;
    QTimer m_patience; ///< until it is shown that the record is on its way
    QAction* m_again;
    QAction* m_window;
    QAction* m_find;
};

} // namespace ui
