#include "ui/callview/operatorbar.h"

#include "core/base/async.h"
#include "ui/callview/actionbutton.h"
#include "ui/callview/keypad.h"
#include "ui/callview/operatorline.h"
#include "ui/callview/outcomebar.h"
#include "ui/callview/transferrow.h"
#include "ui/common/errorwords.h"

namespace ui {

void OperatorBar::connectAll()
{
    connect(m_say, &QAction::triggered, this, [this] { choose(true); });
    connect(m_note, &QAction::triggered, this, [this] { choose(false); });
    connect(m_takeOver, &QAction::triggered, this, &OperatorBar::switchTakeover);
    connect(m_transfer, &QAction::triggered, m_transferRow, &TransferRow::open);
    connect(m_keypadAction, &QAction::triggered, this, [this] { m_keypad->openAt(*m_keypadButton); });
    connect(m_hangUp, &QAction::triggered, this, &OperatorBar::wantHangUp);
    connect(m_line, &QLineEdit::returnPressed, this, [this] { speak(m_aloud); });
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        if (m_feedback == Feedback::Fault || m_feedback == Feedback::Done)
            tell(Feedback::None, {});
    });
    connect(m_keypad, &Keypad::pressed, this, &OperatorBar::press);
    connect(m_transferRow, &TransferRow::wanted, this, &OperatorBar::transfer);
    connect(m_transferRow, &TransferRow::closed, m_line, qOverload<>(&QWidget::setFocus));
    connect(m_outcomes, &OutcomeBar::chosen, this, &OperatorBar::noteOutcome);
}

void OperatorBar::setOperatorName(const QString& name)
{
    m_takeover.setOperatorName(name);
    refresh();
}

void OperatorBar::setOutcomes(const QStringList& outcomes) { m_outcomes->setOutcomes(outcomes); }

void OperatorBar::setCall(const core::CallInfo& call)
{
    const bool isAnother = call.id != m_call.id;
    if (isAnother && !m_call.id.isEmpty() && !m_line->text().isEmpty())
        m_drafts.insert(m_call.id, m_line->text());
    m_call = call;
    if (isAnother) {
        m_takeover.clear();
        m_pending.clear();
        m_digits.clear();
        m_aloud = false;
        m_line->setText(m_drafts.take(call.id));
        m_transferRow->setPending(false);
        m_outcomes->setPending({});
        tell(Feedback::None, {});
    }
    if (core::isFinalStatus(call.status) && m_takeover.isOn())
        m_takeover.own(false);
    else if (!core::isFinalStatus(call.status))
        m_takeover.takeFlag(call.takenOver);
    m_outcomes->setChosen(call.outcome);
    refresh();
    Q_EMIT takeoverChanged();
}

void OperatorBar::setActs(const QList<core::ActInfo>& acts)
{
    for (const core::ActInfo& act : acts)
        take(act);
}

void OperatorBar::take(const core::ActInfo& act)
{
    const bool wasOwn = m_takeover.isOwn();
    const bool wasOn = m_takeover.isOn();
    if (!core::isFinalStatus(m_call.status))
        m_takeover.take(act);
    if (wasOwn == m_takeover.isOwn() && wasOn == m_takeover.isOn())
        return;
    m_aloud = m_takeover.isOwn();
    refresh();
    Q_EMIT takeoverChanged();
}

void OperatorBar::setAway(const QString& reason)
{
    m_away = reason;
    refresh();
}

template <class Done>
void OperatorBar::run(const QString& kind, const QFuture<core::Result<void>>& answer, const QString& pending,
    const QString& confirmed, Done done)
{
    m_pending.insert(kind);
    tell(Feedback::Pending, pending);
    core::whenDone(answer, this,
        [this, kind, confirmed, callId = m_call.id, done = std::move(done)](const core::Result<void>& result) {
            if (callId != m_call.id)
                return; // another call is shown by now
            m_pending.remove(kind);
            if (result)
                tell(Feedback::Done, confirmed);
            else
                tell(Feedback::Fault, errorWords(result.error()));
            done(result);
            refresh();
        });
}

void OperatorBar::tell(Feedback kind, const QString& words)
{
    m_feedback = kind;
    m_feedbackWords->setText(words);
    refresh();
}

/// With words in the line they go out; otherwise the line waits for them.
void OperatorBar::choose(bool aloud)
{
    if (!m_line->text().trimmed().isEmpty())
        return speak(aloud);
    m_aloud = aloud;
    m_line->setFocus();
    refresh();
}

void OperatorBar::speak(bool aloud)
{
    const QString text = m_line->text().trimmed();
    if (text.isEmpty() || !(aloud ? m_say : m_note)->isEnabled())
        return;
    const auto sent = [this, text](const core::Result<void>& result) {
        if (result)
            m_line->sent(text);
    };
    if (aloud)
        run(QStringLiteral("speak"), m_control.say(m_call.sid, text), tr("Saying it …"), tr("Said."), sent);
    else
        run(QStringLiteral("speak"), m_control.note(m_call.sid, text), tr("Telling the AI …"), tr("The AI knows."),
            sent);
}

void OperatorBar::switchTakeover()
{
    const bool on = !m_takeover.isOn();
    if (on)
        m_takeover.expectOwn(true);
    run(QStringLiteral("takeOver"), m_control.takeOver(m_call.sid, on), on ? tr("Taking over …") : tr("Handing back …"),
        on ? tr("The AI is silent. What you send is spoken.") : tr("The AI speaks again."),
        [this, on](const core::Result<void>& result) {
            if (!result)
                return m_takeover.expectOwn(false);
            m_takeover.own(on);
            m_aloud = on;
            m_line->setFocus();
            Q_EMIT takeoverChanged();
        });
}

void OperatorBar::wantHangUp()
{
    if (!m_takeover.isOn() || m_takeover.isOwn() || m_question->isVisible())
        return hangUp();
    m_questionWords->setText(tr("%1. Hang up all the same?").arg(m_takeover.words()));
    m_question->show();
    m_question->findChild<QPushButton*>(QStringLiteral("hangUpAnyway"))->setFocus();
}

void OperatorBar::hangUp()
{
    m_question->hide();
    run(QStringLiteral("hangUp"), m_control.hangUp(m_call.sid), tr("Hanging up …"), tr("Hung up."),
        [](const core::Result<void>&) {});
}

void OperatorBar::press(QChar digit)
{
    m_digits += digit;
    if (!m_pending.contains(QStringLiteral("digits")))
        sendDigits();
}

/// What is pressed while keys are on their way follows them, so that none overtakes another.
void OperatorBar::sendDigits()
{
    const QString digits = std::exchange(m_digits, {});
    run(QStringLiteral("digits"), m_control.digits(m_call.sid, digits), tr("Pressing %1 …").arg(digits),
        tr("Pressed %1.").arg(digits), [this](const core::Result<void>& result) {
            if (!result)
                m_digits.clear();
            else if (!m_digits.isEmpty())
                sendDigits();
        });
}

void OperatorBar::transfer(const QString& number)
{
    m_transferRow->setPending(true);
    run(QStringLiteral("transfer"), m_control.transfer(m_call.sid, number), tr("Transferring to %1 …").arg(number),
        tr("The call goes to %1.").arg(number), [this](const core::Result<void>& result) {
            m_transferRow->setPending(false);
            if (result)
                m_transferRow->close();
        });
}

void OperatorBar::noteOutcome(const QString& outcome)
{
    m_outcomes->setPending(outcome);
    run(QStringLiteral("outcome"), m_control.setOutcome(m_call.sid, outcome), tr("Noting the outcome …"),
        tr("Outcome noted: %1.").arg(outcome), [this, outcome](const core::Result<void>& result) {
            m_outcomes->setPending({});
            if (result)
                m_outcomes->setChosen(outcome);
        });
}

} // namespace ui
