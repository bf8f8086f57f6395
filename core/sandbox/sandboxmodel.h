#pragma once

#include "core/base/result.h"
#include "core/sandbox/faults.h"
#include "core/sandbox/loopbackhttp.h"

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>

namespace core {

struct ModelTurn;

struct SandboxModelOptions {
    quint16 port = 0; ///< 0 takes a free one
    QString apiKey = {}; ///< the only accepted bearer; empty: any
    std::chrono::milliseconds firstToken { 250 };
    std::chrono::milliseconds betweenTokens { 30 };
    std::chrono::milliseconds slowFirstToken { 10'000 }; ///< of the fault model-slow
    double timeScale = 1; ///< of the waits that a refusal asks for
    int contextMessages = 8; ///< the fault model-context strikes only requests that have more
};

/// An OpenAI-compatible server on 127.0.0.1 whose answers come from rules (modelturn.h), word by word.
/// It never passes for a language model: its only model is called "callwright-sandbox", and the log says so.
class SandboxModel : public QObject {
    Q_OBJECT
public:
    static QString modelName();

    /// `faults` must outlive this.
    SandboxModel(const SandboxModelOptions& options, Faults& faults, QObject* parent = nullptr);

    /// Errors: Internal when the port is taken.
    Result<void> listen();
    QUrl baseUrl() const; ///< http://127.0.0.1:port/v1, for OPENAI_BASE_URL
    const QList<QJsonObject>& requests() const { return m_requests; } ///< bodies of all completions asked for
    int abortedStreams() const { return m_abortedStreams; } ///< clients that left before the end

private:
    using Exchange = std::shared_ptr<LoopbackExchange>;

    void handle(const Exchange& exchange);
    void complete(const Exchange& exchange);
    bool refusedByFault(const Exchange& exchange);
    bool isTooLong(const Exchange& exchange, qsizetype messages);
    void answerWhole(const Exchange& exchange, const ModelTurn& turn, const QJsonObject& request);
    void answerStreamed(const Exchange& exchange, const ModelTurn& turn, const QJsonObject& request);

    SandboxModelOptions m_options;
    Faults& m_faults;
    LoopbackHttp m_http;
    QList<QJsonObject> m_requests;
    int m_abortedStreams = 0;
    int m_counter = 0; ///< of completion ids
};

} // namespace core
