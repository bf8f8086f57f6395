#include "core/sandbox/sandboxcall.h"

namespace core {

int SandboxCall::durationSeconds() const
{
    if (!startedAt.isValid() || !endedAt.isValid())
        return 0;
    return int(std::max<qint64>(1, (startedAt.msecsTo(endedAt) + 500) / 1000));
}

} // namespace core
