#pragma once

#include "core/base/metricregistry.h"
#include "core/calls/callstatus.h"
#include "core/storage/callrow.h"

#include <QObject>

#include <chrono>

namespace core {

class CallBook;
class Database;
class EventHub;
class HttpFront;
class RelayDesk;

/// Whose state stands on the page as it is when the page is asked for.
struct MetricSources {
    CallBook& book;
    RelayDesk& desk;
    EventHub& events;
    Database& database;
    HttpFront& front;
};

/// What a core tells Prometheus under /metrics. Observing takes less than a microsecond.
class CoreMetrics : public QObject {
    Q_OBJECT
public:
    CoreMetrics();

    /// Adds what is read from others; they must live for as long as text() is called.
    void watch(const MetricSources& sources);
    QByteArray text() const { return m_registry.text(); }

    void countStatus(core::CallStatus status); ///< a call has reached it
    void observeTurn(const core::TurnRow& turn);
    /// From pick-up to the first word that went out.
    void observeAnswerToFirstWord(std::chrono::microseconds time);
    /// `kind` as in the details of an LlmFailed; each failed attempt counts.
    void observeLlmError(const QString& kind);
    void countRefusedWebhook(const QByteArray& reason);
    void countLlmRequest(); ///< each attempt counts

    // Since the start.
    qint64 llmErrors() const { return m_llmErrors; }
    qint64 llmRequests() const { return m_llmRequests; }
    qint64 refusedWebhooks() const { return m_refusedWebhooks; }

    /// May be called from any thread.
    void observeCommit(std::chrono::nanoseconds time);

private:
    void watchCalls(const MetricSources& sources);
    void watchQueues(const MetricSources& sources);
    void watchModel();
    void watchProcess();

    MetricRegistry m_registry;
    MetricHistogram& m_promptToRequest;
    MetricHistogram& m_requestToFirstDelta;
    MetricHistogram& m_firstDeltaToFirstToken;
    MetricHistogram& m_turn;
    MetricHistogram& m_answerToFirstWord;
    MetricHistogram& m_commit;
    qint64 m_llmErrors = 0;
    qint64 m_llmRequests = 0;
    qint64 m_refusedWebhooks = 0;
    std::vector<MetricCounter*> m_ends; ///< of turns, in the order of a table in the source; the last is for any other
};

} // namespace core
