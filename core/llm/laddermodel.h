#pragma once

#include "core/llm/chatmodel.h"

#include <QDeadlineTimer>

#include <chrono>

namespace core {

struct LadderOptions {
    std::chrono::milliseconds quick { 2'500 }; ///< a model that took longer to fail is not asked again
    std::chrono::milliseconds longestWait { 1'000 }; ///< asked of us by a server and still waited for
    std::chrono::milliseconds usualWait { 500 }; ///< after "slow down" without a time
    std::chrono::milliseconds longestRest { 300'000 }; ///< however long a server wants to be left alone
};

/// A model that does not give up at once. While nothing of the answer has been spoken:
/// - a failure that may pass (slow down, server, network, broken or cut stream) is tried once again on the same model,
///   if it came quickly;
/// - a conversation that is too long is sent once again without its older half;
/// - then the fallback is asked, if there is one. Not after a content filter: its verdict is about what is said, and
///   asking elsewhere would be a way around it.
/// A model that asks to be left alone for longer rests until then, and the fallback is asked directly.
/// The longest silence until `failed`: `quick` + `longestWait` + the model's first-token limit, for the fallback
/// `quick`
/// + its first-token limit; 16 s with the usual limits. Parts of a tool call are no silence.
class LadderModel : public ChatModel {
public:
    /// The models must outlive this, and this its streams. `fallback` may be null.
    LadderModel(ChatModel& primary, ChatModel* fallback, const LadderOptions& options = {});

    std::unique_ptr<ChatStream> start(const ChatRequest& request) override;
    QString name() const override { return m_primary.name(); }

    ChatModel& primary() const { return m_primary; }
    ChatModel* fallback() const { return m_fallback; }
    const LadderOptions& options() const { return m_options; }
    void rest(std::chrono::milliseconds time);
    /// Until the primary may be asked again; zero when it may.
    std::chrono::milliseconds resting() const;

private:
    ChatModel& m_primary;
    ChatModel* m_fallback;
    LadderOptions m_options;
    QDeadlineTimer m_rest;
};

} // namespace core
