#include "core/conversation/callhandle.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

const QString& assistant()
{
    static const QString name = QStringLiteral("assistant");
    return name;
}

Error nobodyThere() { return { ErrorCode::CallOver, QStringLiteral("Nobody is on the line.") }; }

} // namespace

CallHandle::CallHandle(ActLog& acts, QString callId)
    : m_acts(acts)
    , m_callId(std::move(callId))
{
}

void CallHandle::setWire(SpeechWire* wire)
{
    m_wire = wire;
    m_left = m_left && !wire;
}

void CallHandle::leave(Leave leave) { m_leave = std::move(leave); }

void CallHandle::leaveNow()
{
    if (!m_leave || !m_wire || std::exchange(m_left, true))
        return;
    const bool isTransfer = !m_leave->transferTo.isEmpty();
    if (!isTransfer && !m_optedOut)
        Q_EMIT concluded(m_callId, m_leave->reason);
    m_wire->end(isTransfer ? QStringLiteral(R"({"reason":"transfer"})") : QStringLiteral(R"({"reason":"end"})"));
}

void CallHandle::endCall(const QString& reason)
{
    const QString words = reason.isEmpty() ? QStringLiteral("The assistant ended the call.")
                                           : QStringLiteral("The assistant ended the call: %1").arg(reason);
    m_acts.add("end", assistant(), words);
    leave({ words, {}, true });
}

void CallHandle::transferCall(const QString& to, const QString&)
{
    m_acts.add("transfer", assistant(), to);
    leave({ QStringLiteral("transferred to %1").arg(to), to });
}

Result<void> CallHandle::pressDigits(const QString& digits)
{
    static const QString keys = QStringLiteral("0123456789*#w");
    const bool fits = !digits.isEmpty() && digits.size() <= 64
        && std::ranges::all_of(digits, [](QChar key) { return keys.contains(key); });
    if (!fits)
        return Error { ErrorCode::Malformed, QStringLiteral("The keys are 0-9, *, #, and w for a pause; at most 64.") };
    if (!m_wire)
        return nobodyThere();
    m_wire->sendDigits(digits);
    return {};
}

void CallHandle::optOut(const QString& words)
{
    m_optedOut = true;
    m_acts.add("opt_out", assistant(), words);
    Q_EMIT concluded(m_callId, QStringLiteral("The callee does not want to be called again."));
}

void CallHandle::keepNote(const QString& text) { m_acts.add("note", assistant(), text); }

Result<void> CallHandle::changeLanguage(const QString& code)
{
    if (!m_wire)
        return nobodyThere();
    m_wire->setLanguage(code);
    m_acts.add("language", assistant(), code);
    return {};
}

} // namespace core
