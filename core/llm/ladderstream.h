#pragma once

#include "core/base/later.h"
#include "core/llm/laddermodel.h"
#include "core/llm/llmfailure.h"

#include <QElapsedTimer>
#include <QTimer>

namespace core {

/// One answer on the ladder. May be destroyed or aborted inside its own signals.
class LadderStream : public ChatStream {
    Q_OBJECT
public:
    LadderStream(LadderModel& ladder, ChatRequest request);
    ~LadderStream() override;

    void abort() override;

private:
    void askFirst();
    void ask();
    void askAgain(std::chrono::milliseconds wait, const Error& error, const QString& how);
    void onFailed(const Error& error);
    void onFinished(ChatEnd end);
    bool retry(LlmFailure kind, const Error& error);
    bool shorten(const Error& error);
    bool fallBack(LlmFailure kind, const Error& error);
    void drop();
    ChatModel& model() const { return m_onFallback ? *m_ladder.fallback() : m_ladder.primary(); }
    bool isQuick() const { return std::chrono::milliseconds(m_asked.elapsed()) <= m_ladder.options().quick; }

    LadderModel& m_ladder;
    ChatRequest m_request;
    Later<ChatStream> m_attempt;
    QTimer m_pause; ///< before the next attempt
    QElapsedTimer m_asked; ///< since this model was asked first
    bool m_spoken = false;
    bool m_retried = false;
    bool m_shortened = false;
    bool m_onFallback = false;
};

} // namespace core
