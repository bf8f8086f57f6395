#pragma once

#include "app/rehearsal/rehearsalfacts.h"
#include "app/rehearsal/scenario.h"

namespace app {

/// One sentence for each expectation that was not met, with what was found; empty when all were.
QStringList unmetExpectations(const Expectations& expect, const RehearsalFacts& facts);

/// The longest time in which nobody spoke while the assistant owed words: after the pick-up, after each line of the
/// callee's, and at the end unless she had said goodbye.
std::chrono::milliseconds longestSilence(const RehearsalFacts& facts);

/// The call as a person reads it, one line for each thing said or done.
QStringList transcriptLines(const RehearsalFacts& facts);

} // namespace app
