#include "ui/callview/takeover.h"

#include "ui/callview/actwords.h"

#include <QCoreApplication>

namespace ui {

void Takeover::clear()
{
    const QString name = m_ownName;
    *this = {};
    m_ownName = name;
}

void Takeover::take(const core::ActInfo& act)
{
    const bool on = act.kind == QLatin1String("takeover");
    if ((!on && act.kind != QLatin1String("handback")) || act.number <= m_newest)
        return;
    m_newest = act.number;
    const QString by = operatorName(act.actor);
    // While we speak nobody else can take over: what comes late is our own.
    m_own = on && (m_expected || isOwn() || (!by.isEmpty() && by == m_ownName));
    m_expected = false;
    m_on = on;
    m_by = on ? by : QString();
}

void Takeover::takeFlag(bool takenOver)
{
    if (takenOver == m_on || m_newest >= 0 || m_certain)
        return; // the acts know more
    m_on = takenOver;
    m_own = false;
}

void Takeover::own(bool on)
{
    m_expected = false;
    m_certain = true;
    m_on = on;
    m_own = on;
}

QString Takeover::words() const
{
    if (!m_on)
        return {};
    if (m_own)
        return QCoreApplication::translate("ui::Takeover", "You are speaking");
    return m_by.isEmpty() ? QCoreApplication::translate("ui::Takeover", "Taken over by another operator")
                          : QCoreApplication::translate("ui::Takeover", "Taken over by %1").arg(m_by);
}

} // namespace ui
