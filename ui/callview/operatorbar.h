#pragma once

#include "core/client/controlapi.h"
#include "ui/callview/takeover.h"

#include <QAction>
#include <QHash>
#include <QLabel>
#include <QSet>
#include <QWidget>

namespace ui {

class ActionButton;
class Keypad;
class OperatorLine;
class OutcomeBar;
class TransferRow;

/// The operator's hand in a call. Each act is shown as on its way, then as done, or with its error where it was given.
class OperatorBar : public QWidget {
    Q_OBJECT
public:
    explicit OperatorBar(core::ControlApi& control, QWidget* parent = nullptr);

    void setOperatorName(const QString& name);
    void setOutcomes(const QStringList& outcomes);
    /// Another call forgets what was said of the one before; empty: none is shown.
    void setCall(const core::CallInfo& call);
    void setActs(const QList<core::ActInfo>& acts); ///< of the record
    void take(const core::ActInfo& act);
    /// Why nothing can be done; empty while the core is reached.
    void setAway(const QString& reason);

    const Takeover& takeover() const { return m_takeover; }
    QList<QAction*> actions() const; ///< call.say, .note, .takeOver, .transfer, .keypad, .hangUp, .outcome1 … 9

Q_SIGNALS:
    void takeoverChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Feedback { None, Pending, Done, Fault };

    QAction* makeAction(const char* name, const char* icon, const QKeySequence& keys);
    void build();
    void connectAll();
    void refresh();
    void refreshWords();
    void paintState();
    QString whyNot() const;

    void speak(bool aloud);
    void choose(bool aloud);
    void switchTakeover();
    void wantHangUp();
    void hangUp();
    void press(QChar digit);
    void sendDigits();
    void transfer(const QString& number);
    void noteOutcome(const QString& outcome);

    /// Follows an act to its end; `done` runs when it has succeeded.
    template <class Done>
    void run(const QString& kind, const QFuture<core::Result<void>>& answer, const QString& pending,
        const QString& confirmed, Done done);
    void tell(Feedback kind, const QString& words);

    core::ControlApi& m_control;
    core::CallInfo m_call;
    Takeover m_takeover;
    QString m_away;
    QSet<QString> m_pending; ///< acts without an answer yet
    QHash<QString, QString> m_drafts; ///< what was typed and not sent, by call id
    QString m_digits; ///< pressed and not sent yet
    bool m_aloud = false; ///< Enter says; otherwise it notes
    Feedback m_feedback = Feedback::None;

    QAction* m_say;
    QAction* m_note;
    QAction* m_takeOver;
    QAction* m_transfer;
    QAction* m_keypadAction;
    QAction* m_hangUp;
    OperatorLine* m_line;
    TransferRow* m_transferRow;
    Keypad* m_keypad;
    ActionButton* m_keypadButton = nullptr;
    QWidget* m_question; ///< whether to hang up on somebody else's talk
    QLabel* m_questionWords = nullptr;
    QLabel* m_feedbackIcon;
    QLabel* m_feedbackWords;
    OutcomeBar* m_outcomes;
};

} // namespace ui
