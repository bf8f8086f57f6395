#include "core/base/looplag.h"

namespace core {

namespace {

using Clock = std::chrono::steady_clock;

thread_local Clock::time_point t_wokenAt; // at its default: never

} // namespace

void noteWakeUp() { t_wokenAt = Clock::now(); }

std::chrono::nanoseconds timeSinceWakeUp()
{
    return t_wokenAt == Clock::time_point() ? std::chrono::nanoseconds(0) : Clock::now() - t_wokenAt;
}

} // namespace core
