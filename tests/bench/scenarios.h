#pragma once

#include "tests/bench/report.h"
#include "tests/bench/stage.h"

namespace tests {

/// Each measures one thing and adds its rows. They return the errors that were met.

long measureStart(const Options& options, Report& report);
/// Idle memory, then turns; with the parts "interrupts" and "hangups" these follow on the same calls.
long measureCalls(const Options& options, Report& report);
long measureStatusCallbacks(const Options& options, Report& report);
/// What it costs to tell 0, a tenth of, and all `watchers` of ten calls that talk.
long measureWatchers(const Options& options, Report& report);
long measureRamp(const Options& options, Report& report);

/// One measured stretch of talking on the calls that are there.
struct Stretch {
    double turnsPerSecond = 0;
    double cpuPerTurnMs = 0; ///< of the server
    double serverCores = 0; ///< 1 = one core busy
    double benchCores = 0;
    double otherCores = 0; ///< everything else on the machine: what disturbs the measurement
};
/// Warms up for one `turnEvery` (at most 8 s), measures for `seconds`, then lets the answers end.
Stretch talk(Stage& stage, Nanos turnEvery, Nanos seconds);
/// Interrupts and hang-ups in the middle of answers, on all calls of the stage. After the hang-ups no call is left.
long measureInterrupts(Stage& stage, const Options& options, Report& report);
long measureHangUps(Stage& stage, const Options& options, Report& report);

} // namespace tests
