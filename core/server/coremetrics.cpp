#include "core/server/coremetrics.h"

#include "core/base/processfigures.h"
#include "core/calls/callbook.h"
#include "core/conversation/relaydesk.h"
#include "core/llm/llmfailure.h"
#include "core/server/eventhub.h"
#include "core/server/httpfront.h"
#include "core/storage/database.h"

namespace core {

namespace {

using Kind = MetricRegistry::Kind;

constexpr const char* kCalls = "calls_total";
constexpr const char* kCallsHelp = "Calls that have reached this status.";
constexpr const char* kTurns = "turns_total";
constexpr const char* kTurnsHelp = "Answers of the assistant by how they ended.";
constexpr const char* kLlmErrors = "llm_errors_total";
constexpr const char* kLlmErrorsHelp = "Requests that the language model did not answer as it should.";
constexpr const char* kRefused = "webhooks_refused_total";
constexpr const char* kRefusedHelp = "Requests and WebSockets that were not accepted as Twilio's.";

constexpr CallStatus kStatuses[] = { CallStatus::Intent, CallStatus::Unknown, CallStatus::Queued, CallStatus::Initiated,
    CallStatus::Ringing, CallStatus::InProgress, CallStatus::Completed, CallStatus::Busy, CallStatus::NoAnswer,
    CallStatus::Failed, CallStatus::Canceled, CallStatus::Refused };
constexpr LlmFailure kFailures[] = { LlmFailure::Refused, LlmFailure::Unauthorized, LlmFailure::ModelNotFound,
    LlmFailure::RateLimited, LlmFailure::Quota, LlmFailure::Server, LlmFailure::TimeoutFirstToken, LlmFailure::Stalled,
    LlmFailure::BrokenStream, LlmFailure::Truncated, LlmFailure::ContextTooLong, LlmFailure::ContentFilter,
    LlmFailure::Network };
constexpr const char* kReasons[] = { "no_signature", "bad_signature", "content_type" };
constexpr const char* kEnds[]
    = { "stop", "length", "tool_calls", "content_filter", "interrupted", "superseded", "hang-up", "failed", "other" };

/// For what this program does itself: mostly well below a millisecond.
QList<double> quickBounds()
{
    return { 0.000025, 0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1 };
}

/// For what a person waits for.
QList<double> waitingBounds()
{
    return { 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.75, 1, 1.5, 2, 3, 5, 7.5, 10, 30, 60 };
}

double seconds(std::chrono::duration<double> time) { return time.count(); }

MetricLabels label(const QByteArray& name, const QByteArray& value) { return { { name, value } }; }

/// The finish reason is the provider's: only known ones become labels.
std::size_t placeOfEnd(const TurnRow& turn)
{
    const auto found = std::ranges::find_if(kEnds, [&turn](const char* end) { return turn.end == QLatin1String(end); });
    return static_cast<std::size_t>(found - std::begin(kEnds));
}

MetricRegistry::Sampler single(std::function<double()> value)
{
    return [value = std::move(value)] { return QList<MetricSample> { { {}, value() } }; };
}

QList<MetricSample> liveCalls(CallBook& book)
{
    QHash<CallStatus, int> counts;
    for (const Call* call : book.all())
        ++counts[call->status()];
    QList<MetricSample> samples;
    for (const CallStatus status : kStatuses) {
        if (!isFinal(status))
            samples.append({ label("status", toWord(status).toLatin1()), double(counts.value(status)) });
    }
    return samples;
}

} // namespace

CoreMetrics::CoreMetrics()
    : m_registry("callwright_")
    , m_promptToRequest(m_registry.histogram("turn_prompt_to_request_seconds",
          "From the callee's prompt to the request at the language model: our own share.", quickBounds()))
    , m_requestToFirstDelta(m_registry.histogram("turn_request_to_first_delta_seconds",
          "From the request to the first words of the language model.", waitingBounds()))
    , m_firstDeltaToFirstToken(m_registry.histogram("turn_first_delta_to_first_token_seconds",
          "From the first words of the language model to the first token at Twilio: our own share.", quickBounds()))
    , m_turn(m_registry.histogram(
          "turn_seconds", "From the callee's prompt to the last token, or to the cut.", waitingBounds()))
    , m_answerToFirstWord(m_registry.histogram(
          "answer_to_first_word_seconds", "From pick-up to the assistant's first token.", waitingBounds()))
    , m_commit(m_registry.histogram("database_commit_seconds", "How long the commit of a batch took.", quickBounds()))
{
    // All values stand on the page from the start, so that the first event is seen as an increase.
    for (const CallStatus status : kStatuses)
        m_registry.counter(kCalls, kCallsHelp, label("status", toWord(status).toLatin1()));
    for (const char* end : kEnds)
        m_ends.push_back(&m_registry.counter(kTurns, kTurnsHelp, label("end", end)));
    for (const LlmFailure failure : kFailures)
        m_registry.counter(kLlmErrors, kLlmErrorsHelp, label("kind", wireName(failure).data()));
    for (const char* reason : kReasons)
        m_registry.counter(kRefused, kRefusedHelp, label("reason", reason));
}

void CoreMetrics::countStatus(CallStatus status)
{
    m_registry.counter(kCalls, kCallsHelp, label("status", toWord(status).toLatin1())).add();
}

void CoreMetrics::observeTurn(const TurnRow& turn)
{
    const auto observe = [](MetricHistogram& histogram, qint64 micros) {
        if (micros >= 0)
            histogram.observe(seconds(std::chrono::microseconds(micros)));
    };
    observe(m_promptToRequest, turn.promptToRequestUs);
    observe(m_requestToFirstDelta, turn.requestToFirstDeltaUs);
    observe(m_firstDeltaToFirstToken, turn.firstDeltaToFirstTokenUs);
    observe(m_turn, turn.totalUs);
    m_ends[std::min(placeOfEnd(turn), m_ends.size() - 1)]->add();
}

void CoreMetrics::observeAnswerToFirstWord(std::chrono::microseconds time)
{
    m_answerToFirstWord.observe(seconds(time));
}

void CoreMetrics::observeLlmError(const QString& kind)
{
    ++m_llmErrors;
    const bool isKnown = std::ranges::any_of(kFailures, [&](LlmFailure failure) { return kind == wireName(failure); });
    m_registry.counter(kLlmErrors, kLlmErrorsHelp, label("kind", isKnown ? kind.toLatin1() : "other")).add();
}

void CoreMetrics::countRefusedWebhook(const QByteArray& reason)
{
    ++m_refusedWebhooks;
    m_registry.counter(kRefused, kRefusedHelp, label("reason", reason)).add();
}

void CoreMetrics::countLlmRequest() { ++m_llmRequests; }

void CoreMetrics::observeCommit(std::chrono::nanoseconds time) { m_commit.observe(seconds(time)); }

void CoreMetrics::watch(const MetricSources& sources)
{
    watchCalls(sources);
    watchModel();
    watchQueues(sources);
    watchProcess();
}

void CoreMetrics::watchCalls(const MetricSources& sources)
{
    m_registry.sampled(Kind::Gauge, "live_calls", "Calls that are not over, by where they stand.",
        [&book = sources.book] { return liveCalls(book); });
    m_registry.sampled(Kind::Gauge, "relay_sessions", "Open ConversationRelay sockets.",
        single([&desk = sources.desk] { return double(desk.sessionCount()); }));
    m_registry.sampled(Kind::Counter, "interruptions_total", "Times that a callee interrupted the assistant.",
        single([&desk = sources.desk] { return double(desk.interruptionCount()); }));
}

void CoreMetrics::watchQueues(const MetricSources& sources)
{
    m_registry.sampled(Kind::Gauge, "event_clients", "Clients of /api/events.",
        single([&events = sources.events] { return double(events.watcherCount()); }));
    m_registry.sampled(Kind::Counter, "event_clients_dropped_total",
        "Clients of /api/events that were cut off because they did not read or answer.",
        single([&events = sources.events] { return double(events.droppedCount()); }));
    m_registry.sampled(Kind::Gauge, "event_queue_bytes", "What clients of /api/events have not been sent yet.",
        single([&events = sources.events] { return double(events.unsentBytes()); }));
    m_registry.sampled(Kind::Gauge, "http_connections", "Open HTTP connections.",
        single([&front = sources.front] { return double(front.connectionCount()); }));
    m_registry.sampled(Kind::Gauge, "http_requests_running", "HTTP requests that wait for their answer.",
        single([&front = sources.front] { return double(front.runningRequests()); }));
    m_registry.sampled(
        Kind::Gauge, "database_queued_jobs", "What waits for the database.", [&database = sources.database] {
            const DatabaseStatistics now = database.statistics();
            return QList<MetricSample> { { label("queue", "write"), double(now.queuedWrites) },
                { label("queue", "read"), double(now.queuedReads) } };
        });
    m_registry.sampled(Kind::Counter, "database_writes_total", "Writes that were committed.",
        single([&database = sources.database] { return double(database.statistics().writes.jobs); }));
    m_registry.sampled(Kind::Counter, "database_failed_batches_total", "Batches of writes that could not be committed.",
        single([&database = sources.database] { return double(database.statistics().writes.failedBatches); }));
}

void CoreMetrics::watchModel()
{
    m_registry.sampled(Kind::Counter, "llm_requests_total", "Requests to the language model.",
        single([this] { return double(m_llmRequests); }));
}

void CoreMetrics::watchProcess()
{
    m_registry.sampled(Kind::Gauge, "build_info", "Always 1; its label is the version.", [] {
        return QList<MetricSample> { { label("version", CALLWRIGHT_VERSION), 1 } };
    });
    if (!processFigures())
        return; // not on this platform
    m_registry.sampled(Kind::Gauge, "process_start_time_seconds", "When the process was started, since 1970.",
        single([] { return processFigures().value_or(ProcessFigures()).startedAt; }));
    m_registry.sampled(Kind::Gauge, "process_resident_memory_bytes", "Memory of the process that is in RAM.",
        single([] { return double(processFigures().value_or(ProcessFigures()).residentBytes); }));
    m_registry.sampled(Kind::Gauge, "process_open_fds", "Open file descriptors.",
        single([] { return double(processFigures().value_or(ProcessFigures()).openDescriptors); }));
}

} // namespace core
