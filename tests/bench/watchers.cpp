#include "tests/bench/scenarios.h"
#include "tests/bench/websocketclient.h"

#include <algorithm>
#include <stdexcept>

namespace tests {

using namespace std::chrono_literals;

namespace {

constexpr std::size_t kCalls = 10;
constexpr Nanos kTurnEvery = 5s;
constexpr Nanos kGetReady = 20s;

/// One who reads /api/events.
class EventWatcher : public WebSocketClient {
public:
    EventWatcher(Loop& loop, int port, Tally& tally)
        : WebSocketClient(
            loop, connectToLoopback(port), "127.0.0.1", "/api/events", "Authorization: Bearer bench-token")
        , m_tally(tally)
    {
    }
    long events() const { return m_events; }

private:
    void upgraded() override { }
    void textReceived(std::string_view) override { ++m_events; }
    void over(std::string_view why) override { m_tally.fault(std::string(why)); }

    Tally& m_tally;
    long m_events = 0;
};

} // namespace

long measureWatchers(const Options& options, Report& report)
{
    const TemporaryDirectory directory;
    Stage stage(options, directory.path());
    if (!stage.fleet().growTo(kCalls, kGetReady))
        throw std::runtime_error("not all calls got ready");
    Tally watching; // of the sockets; the fleet's own tally begins anew with each stretch
    long errors = 0;
    double alone = 0;
    std::vector<std::unique_ptr<EventWatcher>> watchers;
    for (const std::size_t count : { std::size_t(0), options.watchers / 10, options.watchers }) {
        while (watchers.size() < count)
            watchers.push_back(std::make_unique<EventWatcher>(stage.loop(), stage.port(), watching));
        const auto hasBegun = [](const auto& watcher) { return watcher->events() > 0; };
        if (!stage.loop().run([&] { return std::ranges::all_of(watchers, hasBegun); }, kGetReady))
            throw std::runtime_error("not all watchers got their snapshot");
        const auto all = [&watchers] {
            long events = 0;
            for (const auto& watcher : watchers)
                events += watcher->events();
            return events;
        };
        const long before = all();
        const Stretch stretch = talk(stage, kTurnEvery, options.seconds);
        alone = count == 0 ? stretch.serverCores : alone;
        const std::string each = count == 0 ? "–" : grouped((all() - before) / long(count));
        report.add(grouped(long(count)) + " watchers, " + grouped(kCalls)
                + " calls that talk: cores of the server, more than alone; events to each",
            fixed(stretch.serverCores * 100, 1) + " %, " + fixed((stretch.serverCores - alone) * 100, 1) + " %; "
                + each,
            count == options.watchers ? "5 %" : "");
        report.add("– errors", errorText(stage.fleet().tally()), "0");
        errors += stage.fleet().tally().errors() + stage.fleet().tally().stale;
    }
    report.add("errors", errorText(watching), "0");
    return errors + watching.errors();
}

} // namespace tests
