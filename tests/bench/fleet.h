#pragma once

#include "tests/bench/callee.h"
#include "tests/bench/mockllm.h"

namespace tests {

/// All callees of a run. Hands on to each what the model does for it.
class Fleet : public LlmObserver {
public:
    Fleet(Loop& loop, int serverPort, const AnswerPlan& plan);
    ~Fleet() override;

    Tally& tally() { return m_tally; }
    std::size_t size() const { return m_callees.size(); }
    Callee& callee(std::size_t index) { return *m_callees[index]; }

    /// Calls answer their phones, 250 a second, until there are `count`; false when some are not ready within
    /// `limit` after the last.
    bool growTo(std::size_t count, Nanos limit);
    /// From now on every call says something every `turnEvery`, evenly spread over that time.
    /// `prompted` is told who has just spoken.
    void startTalking(Nanos turnEvery, std::function<void(std::size_t index)> prompted = {});
    void stopTalking() { m_pace.stop(); }
    /// Whether prompts sent from now on count, and forgets what was counted before.
    void startMeasuring();
    void stopMeasuring() { m_scene.isMeasuring = false; }
    /// Lets answers end, at most for `limit`, then counts what is still open as faults.
    void settle(Nanos limit);
    /// From now on answers stall after so many tokens, but not those to a prompt that came with an interrupt; -1: no
    /// longer.
    void setStallAfter(int tokens) { m_stallAfter = tokens; }

private:
    AnswerPlan planFor(TurnId id) override;
    void requestArrived(TurnId id, Nanos at, bool promptIsLast) override;
    void tokensWritten(TurnId id, int first, int count, Nanos at) override;
    void streamFinished(TurnId id, Nanos at) override;
    void streamCut(TurnId id, Nanos at) override;
    void badRequest(std::string_view why) override;
    Callee* find(int call);
    void speakDue();

    Loop& m_loop;
    Tally m_tally;
    HttpPool m_http;
    Scene m_scene;
    AnswerPlan m_plan;
    int m_stallAfter = -1;
    std::vector<std::unique_ptr<Callee>> m_callees; ///< call numbers begin at 1
    Timer m_pace;
    Nanos m_due {};
    Nanos m_step {};
    std::size_t m_next = 0;
    std::function<void(std::size_t)> m_prompted;
};

} // namespace tests
