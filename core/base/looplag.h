#pragma once

#include <chrono>

namespace core {

/// To be called by an event dispatcher when its wait is over.
void noteWakeUp();

/// How long this thread's event loop has been busy with what it woke up for: how late an event is handled in the worst
/// case. Zero where the dispatcher does not measure.
std::chrono::nanoseconds timeSinceWakeUp();

} // namespace core
