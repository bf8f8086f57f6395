#include "core/calls/callregistry.h"

namespace core {

Call& CallRegistry::add(CallRow row)
{
    const QString id = row.id;
    auto& place = m_calls[id];
    place = std::make_unique<Call>(std::move(row));
    index(*place);
    return *place;
}

void CallRegistry::remove(const QString& id)
{
    const auto found = m_calls.find(id);
    if (found == m_calls.end())
        return;
    m_idBySid.remove(found->second->row().sid);
    m_calls.erase(found);
}

Call* CallRegistry::find(const QString& idOrSid)
{
    auto found = m_calls.find(idOrSid);
    if (found == m_calls.end())
        found = m_calls.find(m_idBySid.value(idOrSid));
    return found == m_calls.end() ? nullptr : found->second.get();
}

void CallRegistry::index(const Call& call)
{
    if (!call.row().sid.isEmpty())
        m_idBySid.insert(call.row().sid, call.row().id);
}

std::vector<Call*> CallRegistry::all()
{
    std::vector<Call*> calls;
    calls.reserve(m_calls.size());
    for (const auto& [id, call] : m_calls)
        calls.push_back(call.get());
    return calls;
}

int CallRegistry::liveCount() const
{
    return static_cast<int>(std::ranges::count_if(m_calls, [](const auto& entry) {
        const CallStatus status = entry.second->status();
        return status != CallStatus::Unknown && !isFinal(status);
    }));
}

} // namespace core
