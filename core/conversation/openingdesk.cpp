#include "core/conversation/openingdesk.h"

#include "core/calls/callstatus.h"

namespace core {

OpeningDesk::OpeningDesk(Ask ask)
    : m_ask(std::move(ask))
{
}

void OpeningDesk::follow(const CallRow& call)
{
    const CallStatus status = callStatusFromWord(call.status).value_or(CallStatus::Unknown);
    if (isFinal(status)) {
        m_openings.erase(call.id);
        return;
    }
    const bool isOnItsWay = status == CallStatus::Initiated || status == CallStatus::Ringing;
    if (!isOnItsWay || m_openings.contains(call.id))
        return;
    auto stream = m_ask(call);
    if (stream)
        m_openings.emplace(call.id, std::make_unique<PreparedStream>(std::move(stream)));
}

void OpeningDesk::renew(const CallRow& call)
{
    const auto at = m_openings.find(call.id);
    if (at == m_openings.end() || !at->second)
        return;
    at->second->abort();
    m_openings.erase(at);
    follow(call);
}

std::unique_ptr<PreparedStream> OpeningDesk::take(const QString& callId)
{
    const auto at = m_openings.find(callId);
    return at == m_openings.end() ? nullptr : std::move(at->second);
}

} // namespace core
