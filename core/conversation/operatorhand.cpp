#include "core/conversation/conversation.h"

namespace core {

namespace {

QString hintText(const QString& text)
{
    return QStringLiteral("Note from the operator, which the callee does not hear: ") + text;
}

} // namespace

QStringList operatorHints(const QList<ActRow>& acts)
{
    QStringList hints;
    for (const ActRow& act : acts) {
        if (act.kind == QLatin1String("note") && act.actor.startsWith(QLatin1String("operator")))
            hints.append(hintText(act.text));
    }
    return hints;
}

Result<void> Conversation::mayAct() const
{
    if (m_over)
        return Error { ErrorCode::CallOver, QStringLiteral("The call is over.") };
    if (!m_wire)
        return Error { ErrorCode::NotConnected, QStringLiteral("Nobody is on the line yet, or not any more.") };
    if (isSettled() || !m_handle.mayStay())
        return Error { ErrorCode::CallOver, QStringLiteral("The call is being ended or transferred.") };
    return {};
}

Result<ActRow> Conversation::say(const QString& text, const QString& who)
{
    if (const auto may = mayAct(); !may)
        return may.error();
    breakOff(QStringLiteral("operator"));
    m_handle.stay();
    if (!m_transcript.isOperators()) { // what the assistant has not spoken yet is replaced
        if (m_playback.isBusy() && (m_playback.isReported() || m_playback.isSpeaking()))
            cutTo(m_playback.isReported() ? m_playback.heard() : QString()); // a report under way may add to it
        m_playback.cut();
    }
    const ActRow act = m_acts.add("say", who, text);
    m_transcript.addOperator(text);
    m_history.addAssistant(text);
    m_wire->interject(text);
    m_playback.sent(text);
    m_playback.cycleEnded();
    return act;
}

Result<ActRow> Conversation::hint(const QString& text, const QString& who)
{
    if (m_over)
        return mayAct().error();
    m_history.addSystem(hintText(text));
    return m_acts.add("note", who, text);
}

Result<std::optional<ActRow>> Conversation::takeOver(bool on, const QString& who)
{
    if (const auto may = mayAct(); !may)
        return may.error();
    if (m_takenOver == on)
        return std::optional<ActRow>();
    m_takenOver = on;
    const std::optional<ActRow> act = m_acts.add(on ? "takeover" : "handback", who, {});
    if (on) {
        breakOff(QStringLiteral("taken over"));
        m_handle.stay();
        m_watch.pause(true);
        return act;
    }
    m_watch.pause(false);
    m_history.addSystem(QStringLiteral("The operator spoke for you until here and has handed the call back to you."));
    if (m_history.awaitsAnswer())
        answer(m_means.clock.monotonic());
    return act;
}

Result<ActRow> Conversation::transfer(const QString& to, const QString& who)
{
    if (const auto may = mayAct(); !may)
        return may.error();
    const ActRow act = m_acts.add("transfer", who, to);
    breakOff(QStringLiteral("transferred"));
    m_handle.leave({ QStringLiteral("transferred to %1").arg(to), to });
    if (!m_playback.isBusy())
        leaveNow();
    return act;
}

Result<ActRow> Conversation::press(const QString& digits, const QString& who)
{
    if (const auto may = mayAct(); !may)
        return may.error();
    if (const auto pressed = m_handle.pressDigits(digits); !pressed)
        return pressed.error();
    return m_acts.add("digits", who, digits);
}

void Conversation::transferFailed(const QString& why)
{
    m_acts.addOwn("transfer_failed", why);
    m_history.addSystem(QStringLiteral("The transfer failed: %1. Tell the callee and offer what you can do.").arg(why));
    m_history.addUser(QStringLiteral("(back on the line)"));
    m_handle.stay();
}

} // namespace core
