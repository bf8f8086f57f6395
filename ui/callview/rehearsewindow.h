#pragma once

#include "ui/callview/callfollower.h"
#include "ui/callview/rehearsalroom.h"
#include "ui/callview/transcriptmodel.h"
#include "ui/callview/turnmodel.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

namespace ui {

class CallHeading;
class Keypad;
class OperatorLine;
class TranscriptPane;

/// A call with the user as the callee: what the assistant says comes as text, what the user types is spoken.
class RehearseWindow : public QWidget {
    Q_OBJECT
public:
    explicit RehearseWindow(RehearsalRoom& stage, QWidget* parent = nullptr);

    /// Chosen and filled in, not started.
    void prepare(const core::CallOrder& order);
    core::CallOrder order() const;
    bool isRunning() const;
    /// rehearse.start, rehearse.keypad, rehearse.hangUp
    QList<QAction*> actions() const { return { m_start, m_keypadAction, m_hangUp }; }

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    QWidget* makeSetup();
    QWidget* makeTalk();
    void connectAll();
    void askPlaybooks();
    void takePlaybooks(const QList<core::PlaybookInfo>& playbooks);
    void offerParameters();
    void addParameter(const QString& name, const QString& value, const QString& hint, bool required);
    void start();
    void take(const core::FeedEvent& event);
    void speak();
    void refresh();
    void tell(const QString& words, bool isFault = false);

    RehearsalRoom& m_stage;
    CallFollower m_follower;
    TranscriptModel m_transcript;
    TurnModel m_turns;
    QList<core::PlaybookInfo> m_playbooks;
    QString m_wantedPlaybook; ///< before the list has come
    bool m_starting = false;

    QAction* m_start;
    QAction* m_keypadAction;
    QAction* m_hangUp;
    QComboBox* m_playbook;
    QTableWidget* m_parameters;
    QLabel* m_description;
    CallHeading* m_header;
    TranscriptPane* m_pane;
    OperatorLine* m_line;
    Keypad* m_keypad;
    QWidget* m_keypadButton = nullptr;
    QLabel* m_words; ///< how it stands, how long the last answer took
};

} // namespace ui
