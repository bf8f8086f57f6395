#include "core/client/callinfo.h"

#include <algorithm>
#include <array>

namespace core {

QString CallInfo::parameter(const QString& name) const
{
    const auto found = std::ranges::find(parameters, name, &CallParameter::name);
    return found == parameters.end() ? QString() : found->value;
}

double TurnInfo::ownMs() const
{
    const bool happened = promptToRequestMs >= 0 && firstDeltaToFirstTokenMs >= 0;
    return happened ? promptToRequestMs + firstDeltaToFirstTokenMs : -1;
}

bool isFinalStatus(const QString& status)
{
    // "unknown" is none: the call may still ring, and is settled later.
    static constexpr std::array kFinal { "completed", "busy", "no-answer", "failed", "canceled", "refused" };
    return std::ranges::any_of(kFinal, [&status](const char* word) { return status == QLatin1String(word); });
}

} // namespace core
