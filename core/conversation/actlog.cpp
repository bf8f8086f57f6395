#include "core/conversation/actlog.h"

#include "core/conversation/conversationlog.h"

namespace core {

ActLog::ActLog(CallStore& store, const Clock& clock, QString callId, int firstNumber)
    : m_store(store)
    , m_clock(clock)
    , m_callId(std::move(callId))
    , m_number(firstNumber)
{
}

ActRow ActLog::add(const char* kind, const QString& actor, const QString& text)
{
    const ActRow act { m_callId, m_number++, QLatin1String(kind), actor, text, m_clock.now() };
    reportFailure(m_store.saveAct(act), this, m_callId);
    Q_EMIT acted(act);
    return act;
}

} // namespace core
