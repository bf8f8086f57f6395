#include "core/sandbox/calleeseat.h"

namespace core {

void CalleeSeat::say(const QString& text)
{
    if (m_callee && m_callee->line())
        m_callee->line()->say(text);
}

void CalleeSeat::press(QChar digit)
{
    if (m_callee && m_callee->line())
        m_callee->line()->press(digit);
}

void CalleeSeat::hangUp()
{
    if (m_callee && m_callee->line())
        m_callee->line()->hangUp();
}

SeatedCallee::SeatedCallee(CalleeSeat& seat)
    : m_seat(&seat)
{
}

Pickup SeatedCallee::pickup() const
{
    if (!m_seat || m_seat->isTaken())
        return { Pickup::Kind::Busy };
    Q_EMIT m_seat->rang();
    return { Pickup::Kind::Answers, std::chrono::milliseconds(1'500) };
}

void SeatedCallee::answered(PhoneLine& line)
{
    if (!m_seat || m_seat->isTaken())
        return line.hangUp(); // another call was picked up while this one rang
    m_seat->m_callee = this;
    m_line = &line;
    Q_EMIT m_seat->pickedUp();
}

void SeatedCallee::hears(const QString& soFar)
{
    if (isSeated())
        Q_EMIT m_seat->heard(soFar);
}

void SeatedCallee::assistantDone(const QString& text, bool interrupted)
{
    if (isSeated())
        Q_EMIT m_seat->assistantDone(text, interrupted);
}

void SeatedCallee::lineSaid(const QString& text)
{
    if (isSeated())
        Q_EMIT m_seat->said(text);
}

void SeatedCallee::hungUp()
{
    m_line = nullptr;
    if (!isSeated())
        return;
    m_seat->m_callee = nullptr;
    Q_EMIT m_seat->callOver();
}

} // namespace core
