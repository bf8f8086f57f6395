#include "tests/bench/scenarios.h"

#include <random>

namespace tests {

using namespace std::chrono_literals;

namespace {

constexpr Nanos kTurnEvery = 8s;

/// Does something to a callee some time after it has spoken.
class Later {
public:
    Later(Stage& stage, std::function<void(std::size_t)> action)
        : m_action(std::move(action))
    {
        for (std::size_t i = 0; i < stage.fleet().size(); ++i)
            m_timers.push_back(std::make_unique<Timer>(stage.loop(), [this, i] { m_action(i); }));
    }

    void in(std::size_t index, Nanos earliest, Nanos latest)
    {
        std::uniform_int_distribution<Nanos::rep> delay(earliest.count(), latest.count());
        m_timers[index]->startIn(Nanos(delay(m_random)));
    }

private:
    std::function<void(std::size_t)> m_action;
    std::vector<std::unique_ptr<Timer>> m_timers;
    std::mt19937 m_random { 1 }; // the same moments in each run
};

/// Each call is interrupted in its next two turns, at a random moment between `earliest` and `latest`. Every other
/// interrupt brings the next prompt with it.
void interruptAll(Stage& stage, bool isStalled, Nanos earliest, Nanos latest)
{
    Fleet& fleet = stage.fleet();
    bool thenPrompt = false;
    Later interrupt(stage, [&](std::size_t index) {
        if (fleet.callee(index).interrupt(isStalled, thenPrompt))
            thenPrompt = !thenPrompt;
    });
    fleet.startTalking(kTurnEvery, [&](std::size_t index) { interrupt.in(index, earliest, latest); });
    stage.loop().runFor(2 * kTurnEvery);
    fleet.stopTalking();
    stage.loop().runFor(latest + 50ms);
    fleet.setStallAfter(-1);
    fleet.settle(3s);
}

void addCutRow(Tally& tally, CutCause cause, const std::string& what, Report& report)
{
    const Samples& samples = tally.cuts[cause];
    report.add(what + " → stream cut, ms, p50 / p99 / max (" + grouped(long(samples.size())) + ")", samples.text(),
        "max 2.00");
}

} // namespace

long measureInterrupts(Stage& stage, const Options& options, Report& report)
{
    const AnswerPlan& plan = options.plan;
    Fleet& fleet = stage.fleet();
    fleet.startMeasuring();
    const Nanos talking = plan.tokens / plan.burst * plan.interval;
    interruptAll(stage, false, plan.firstToken / 5, plan.firstToken + talking * 3 / 4);

    constexpr int kStallAfter = 5;
    fleet.setStallAfter(kStallAfter);
    const Nanos stalled = plan.firstToken + (kStallAfter + 1) * plan.interval;
    interruptAll(stage, true, stalled + 20ms, stalled + 500ms);

    stage.requireServer();
    Tally& tally = fleet.tally();
    addCutRow(tally, CutCause::BeforeFirstToken, "interrupt before the first token", report);
    addCutRow(tally, CutCause::MidStream, "interrupt in mid-answer", report);
    addCutRow(tally, CutCause::WhileStalled, "interrupt while the model stalls", report);
    report.add("stale tokens after an interrupt (in flight when it was sent)",
        grouped(tally.stale) + " (" + grouped(tally.inFlight) + ")", "0");
    report.add("errors with interrupts", errorText(tally), "0");
    return tally.errors() + tally.stale;
}

long measureHangUps(Stage& stage, const Options& options, Report& report)
{
    const AnswerPlan& plan = options.plan;
    Fleet& fleet = stage.fleet();
    fleet.startMeasuring();
    constexpr int kStallAfter = 10;
    fleet.setStallAfter(kStallAfter);
    bool politely = false;
    Later hangUp(stage, [&](std::size_t index) {
        fleet.callee(index).hangUp(politely);
        politely = !politely;
    });
    const Nanos latest = plan.firstToken + kStallAfter * plan.interval + 300ms;
    fleet.startTalking(kTurnEvery, [&](std::size_t index) { hangUp.in(index, plan.firstToken / 5, latest); });
    stage.loop().runFor(kTurnEvery + kTurnEvery / fleet.size() / 2); // each call once
    fleet.stopTalking();
    stage.loop().runFor(latest + 50ms);
    fleet.settle(3s);

    stage.requireServer();
    Tally& tally = fleet.tally();
    addCutRow(tally, CutCause::HangUp, "hang-up", report);
    report.add("errors with hang-ups", errorText(tally), "0");
    report.add("memory after all calls have ended", fixed(double(stage.server().residentKb()) / 1024) + " MB");
    return tally.errors();
}

} // namespace tests
