#include "tests/bench/scenarios.h"

#include <algorithm>
#include <stdexcept>

namespace tests {

using namespace std::chrono_literals;

namespace {

constexpr Nanos kGetReady = 20s; ///< for the last of the calls to hear its opening line
constexpr Nanos kSettle = 3s;
constexpr Nanos kHeld = 50ms; ///< p99 of a rate that counts as held

double secondsOf(Nanos time) { return std::chrono::duration<double>(time).count(); }

std::string megabytes(long kb) { return fixed(double(kb) / 1024) + " MB"; }

void addTurnRows(const Stretch& stretch, const Tally& tally, Report& report)
{
    report.add("turns a second, all calls together", fixed(stretch.turnsPerSecond));
    report.add("turns answered in full", grouped(tally.answered) + " of " + grouped(tally.turns));
    report.add("errors", errorText(tally), "0");
    report.add("stale tokens", grouped(tally.stale), "0");
    report.add("own share of a turn, ms, p50 / p99 / max", tally.share.text(), "0.60 / 5.00");
    report.add("– prompt sent → whole request at the model", tally.toModel.text());
    report.add("– first delta written → first token at the callee", tally.toCallee.text());
    report.add("any delta written → token at the callee, ms", tally.tokenDelay.text());
    report.add("from token to token, ms, p50 / p99 / max", tally.tokenGap.text());
    report.add("CPU of the server for each turn", fixed(stretch.cpuPerTurnMs, 2) + " ms", "4 ms");
    report.add("processors busy: server, bench, everything else",
        fixed(stretch.serverCores, 2) + ", " + fixed(stretch.benchCores, 2) + ", " + fixed(stretch.otherCores, 2));
}

bool wants(const Options& options, const std::string& part)
{
    return std::ranges::find(options.parts, part) != options.parts.end();
}

} // namespace

Stretch talk(Stage& stage, Nanos turnEvery, Nanos seconds)
{
    Fleet& fleet = stage.fleet();
    fleet.startTalking(turnEvery);
    stage.loop().runFor(std::min<Nanos>(turnEvery, 8s));

    const auto early = fleet.tally().faults; // these count too
    fleet.startMeasuring();
    fleet.tally().faults = early;
    const Nanos begin = now();
    const Nanos serverBefore = stage.server().cpuTime();
    const Nanos benchBefore = ownCpuTime();
    const Nanos machineBefore = machineCpuTime();
    stage.loop().runFor(seconds);
    const Nanos server = stage.server().cpuTime() - serverBefore;
    const Nanos bench = ownCpuTime() - benchBefore;
    const Nanos others = std::max<Nanos>(machineCpuTime() - machineBefore - server - bench, 0s);
    const Nanos time = now() - begin;
    fleet.stopMeasuring();
    fleet.settle(kSettle);
    stage.requireServer();

    const double turns = double(std::max(fleet.tally().turns, 1L));
    return { turns / secondsOf(time), secondsOf(server) * 1000 / turns, secondsOf(server) / secondsOf(time),
        secondsOf(bench) / secondsOf(time), secondsOf(others) / secondsOf(time) };
}

long measureStart(const Options& options, Report& report)
{
    const TemporaryDirectory directory;
    report.add("start → first answer, new database",
        fixed(secondsOf(Stage(options, directory.path()).startTime()) * 1000, 0) + " ms");
    Samples later;
    for (int i = 0; i < 7; ++i)
        later.add(Stage(options, directory.path()).startTime());
    report.add("start → first answer, median of 7", fixed(secondsOf(later.at(0.5)) * 1000, 0) + " ms", "200 ms");
    return 0;
}

long measureCalls(const Options& options, Report& report)
{
    const TemporaryDirectory directory;
    Stage stage(options, directory.path());
    const long before = stage.server().residentKb();
    if (!stage.fleet().growTo(options.sessions, kGetReady)) {
        report.add("errors", errorText(stage.fleet().tally()), "0");
        throw std::runtime_error("not all calls got ready");
    }
    stage.loop().runFor(options.smoke ? 100ms : 5s);
    const long idle = stage.server().residentKb();
    report.add("memory before the first call", megabytes(before));
    report.add("memory at " + grouped(long(options.sessions)) + " idle calls", megabytes(idle), "60 MB");
    report.add("– for each call", fixed(double(idle - before) / double(options.sessions)) + " KB");

    const Stretch stretch = talk(stage, options.turnEvery, options.seconds);
    addTurnRows(stretch, stage.fleet().tally(), report);
    report.add("memory after that", megabytes(stage.server().residentKb()));
    long errors = stage.fleet().tally().errors() + stage.fleet().tally().stale;
    if (wants(options, "interrupts"))
        errors += measureInterrupts(stage, options, report);
    if (wants(options, "hangups"))
        errors += measureHangUps(stage, options, report);
    return errors;
}

long measureRamp(const Options& options, Report& report)
{
    const TemporaryDirectory directory;
    Stage stage(options, directory.path());
    double held = 0;
    for (int rate = std::min(200, options.maxRate); rate <= options.maxRate; rate += 100) {
        const auto calls = std::size_t(double(rate) * secondsOf(options.turnEvery));
        stage.fleet().growTo(calls, kGetReady);
        const Stretch stretch = talk(stage, options.turnEvery, 10s);
        const Tally& tally = stage.fleet().tally();
        report.add(grouped(rate) + " turns/s on " + grouped(long(calls)) + " calls: own share, ms; errors; CPU a turn",
            tally.share.text() + "; " + errorText(tally) + "; " + fixed(stretch.cpuPerTurnMs, 2) + " ms");
        if (tally.errors() > 0 || tally.share.at(0.99) > kHeld || stretch.turnsPerSecond < 0.97 * rate)
            break;
        held = stretch.turnsPerSecond;
    }
    report.add("turns a second held at p99 ≤ 50 ms", fixed(held, 0), "600");
    return 0;
}

} // namespace tests
