#include "tests/bench/relaymessages.h"
#include "tests/bench/scenarios.h"

#include <array>

namespace tests {

using namespace std::chrono_literals;

namespace {

constexpr std::size_t kConnections = 32;
constexpr Nanos kMeasured = 5s;
constexpr std::array kStatuses { "initiated", "ringing", "in-progress", "completed" };
constexpr int kFirstCall = 1'000'000; ///< not one of the fleet

/// A callback as Twilio sends it: protocol/twilio-calls.md §6.
std::string callback(int port, int call, std::size_t sequence)
{
    FormFields fields = callFields(call, kStatuses[sequence]);
    fields.insert(fields.end(),
        { { "CallbackSource", "call-progress-events" }, { "SequenceNumber", std::to_string(sequence) },
            { "Timestamp", "Mon, 02 Nov 2026 09:52:23 +0000" }, { "ToCity", "SAN FRANCISCO" }, { "ToCountry", "US" },
            { "ToState", "CA" }, { "ToZip", "94105" }, { "FromCity", "" }, { "FromCountry", "US" } });
    if (sequence == kStatuses.size() - 1)
        fields.insert(fields.end(), { { "CallDuration", "49" }, { "Duration", "1" }, { "SipResponseCode", "200" } });
    return signedPost(kAuthToken, port, "/api/call-status", fields);
}

/// Sends prepared requests over a fixed number of connections, each as soon as the one before it is answered.
class Blast {
public:
    Blast(Loop& loop, int port)
        : m_loop(loop)
        , m_pool(loop, port, kConnections)
    {
    }

    /// Ends when all are answered, or stops sending after `limit`. Returns the time from first to last answer.
    Nanos run(std::vector<std::string> requests, Nanos limit)
    {
        m_requests = std::move(requests);
        m_next = 0;
        m_begin = now();
        m_end = m_begin + limit;
        for (std::size_t i = 0; i < kConnections; ++i)
            sendNext();
        m_loop.run([this] { return m_open == 0; }, limit + 10s);
        return m_lastAnswer - m_begin;
    }

    void startCounting()
    {
        m_latencies.clear();
        m_good = 0;
        m_bad = 0;
    }

    long good() const { return m_good; }
    long bad() const { return m_bad + m_open; }
    const Samples& latencies() const { return m_latencies; }

private:
    void sendNext()
    {
        if (m_next == m_requests.size() || now() >= m_end)
            return;
        ++m_open;
        m_pool.send(std::move(m_requests[m_next++]), [this](const HttpAnswer& answer) {
            --m_open;
            ++(answer.status == 200 ? m_good : m_bad);
            m_latencies.add(answer.answeredAt - answer.sentAt);
            m_lastAnswer = answer.answeredAt;
            sendNext();
        });
    }

    Loop& m_loop;
    HttpPool m_pool;
    std::vector<std::string> m_requests;
    std::size_t m_next = 0;
    long m_open = 0;
    long m_good = 0;
    long m_bad = 0;
    Nanos m_begin {};
    Nanos m_end {};
    Nanos m_lastAnswer {};
    Samples m_latencies;
};

} // namespace

/// The first callback of each call makes it known (off the clock); the other three are measured.
long measureStatusCallbacks(const Options& options, Report& report)
{
    const TemporaryDirectory directory;
    Stage stage(options, directory.path());
    std::vector<std::string> first;
    std::vector<std::string> others;
    const int lastCall = kFirstCall + int(options.statusCalls);
    for (int call = kFirstCall; call < lastCall; ++call)
        first.push_back(callback(stage.port(), call, 0));
    for (std::size_t sequence = 1; sequence < kStatuses.size(); ++sequence) {
        for (int call = kFirstCall; call < lastCall; ++call)
            others.push_back(callback(stage.port(), call, sequence));
    }

    Blast blast(stage.loop(), stage.port());
    blast.run(std::move(first), 30s);
    const long unknown = blast.bad();
    blast.startCounting();
    const Nanos before = stage.server().cpuTime();
    const Nanos time = blast.run(std::move(others), kMeasured);
    const Nanos cpu = stage.server().cpuTime() - before;
    stage.requireServer();
    const double rate = double(blast.good()) / std::chrono::duration<double>(time).count();
    report.add("`/api/call-status`, signed and committed, a second (32 connections)", grouped(long(rate)), "5,000");
    report.add("– answered after, ms, p50 / p99 / max", blast.latencies().text());
    report.add("– CPU of the server for each",
        fixed(std::chrono::duration<double, std::micro>(cpu).count() / double(std::max(blast.good(), 1L)), 0) + " µs");
    report.add("– answers that were not 200", grouped(unknown + blast.bad()), "0");
    return unknown + blast.bad();
}

} // namespace tests
