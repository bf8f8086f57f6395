#include "tests/bench/fleet.h"

#include <algorithm>

namespace tests {

using namespace std::chrono_literals;

namespace {

constexpr Nanos kAnswerEvery = 4ms; ///< 250 calls a second
constexpr int kOpeningTokens = 5; ///< short, so that a growing fleet does not disturb the measurement

} // namespace

Fleet::Fleet(Loop& loop, int serverPort, const AnswerPlan& plan)
    : m_loop(loop)
    , m_http(loop, serverPort, 32)
    , m_scene { loop, m_http, m_tally, serverPort, false }
    , m_plan(plan)
    , m_pace(loop, [this] { speakDue(); })
{
}

Fleet::~Fleet() = default;

bool Fleet::growTo(std::size_t count, Nanos limit)
{
    while (m_callees.size() < count) {
        m_callees.push_back(std::make_unique<Callee>(m_scene, int(m_callees.size()) + 1));
        m_callees.back()->answerPhone();
        m_loop.runFor(kAnswerEvery);
    }
    std::size_t ready = 0;
    const auto allReady = [this, &ready] {
        while (ready < m_callees.size() && m_callees[ready]->isReady())
            ++ready;
        return ready == m_callees.size();
    };
    if (m_loop.run(allReady, limit))
        return true;
    m_tally.fault("calls that did not get ready in time");
    return false;
}

void Fleet::startTalking(Nanos turnEvery, std::function<void(std::size_t)> prompted)
{
    m_prompted = std::move(prompted);
    m_step = turnEvery / m_callees.size();
    m_due = now() + m_step;
    m_pace.startAt(m_due);
}

void Fleet::speakDue()
{
    for (const Nanos time = now(); m_due <= time; m_due += m_step) {
        m_next = m_next % m_callees.size();
        m_callees[m_next]->prompt();
        if (m_prompted)
            m_prompted(m_next);
        ++m_next;
    }
    m_pace.startAt(m_due);
}

void Fleet::startMeasuring()
{
    m_tally = {};
    m_scene.isMeasuring = true;
}

void Fleet::settle(Nanos limit)
{
    stopTalking();
    m_scene.isMeasuring = false;
    const auto isQuiet = [](const auto& callee) { return !callee->isStreaming(); };
    m_loop.runFor(150ms); // requests under way
    m_loop.run([&] { return std::ranges::all_of(m_callees, isQuiet); }, limit);
    m_loop.runFor(50ms); // the last tokens
    for (const auto& callee : m_callees)
        callee->retire();
}

AnswerPlan Fleet::planFor(TurnId id)
{
    AnswerPlan plan = m_plan;
    const Callee* callee = find(id.call);
    if (id.turn == 0)
        plan.tokens = std::min(plan.tokens, kOpeningTokens);
    else if (m_stallAfter >= 0 && callee && !callee->isFollowUp())
        plan.stallAfter = m_stallAfter;
    return plan;
}

void Fleet::requestArrived(TurnId id, Nanos at, bool promptIsLast)
{
    if (!promptIsLast)
        m_tally.fault("a request to the model that does not end with the prompt");
    if (Callee* callee = find(id.call))
        callee->requestArrived(id.turn, at);
}

void Fleet::tokensWritten(TurnId id, int first, int count, Nanos at)
{
    if (Callee* callee = find(id.call))
        callee->tokensWritten(id.turn, first, count, at);
}

void Fleet::streamFinished(TurnId id, Nanos at)
{
    if (Callee* callee = find(id.call))
        callee->streamFinished(id.turn, at);
}

void Fleet::streamCut(TurnId id, Nanos at)
{
    if (Callee* callee = find(id.call))
        callee->streamCut(id.turn, at);
}

void Fleet::badRequest(std::string_view why) { m_tally.fault(std::string(why)); }

Callee* Fleet::find(int call)
{
    const auto index = std::size_t(call) - 1;
    return index < m_callees.size() ? m_callees[index].get() : nullptr;
}

} // namespace tests
