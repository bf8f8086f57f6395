#pragma once

#include "core/base/http.h"
#include "core/llm/anthropicrequest.h"
#include "core/llm/chatmodel.h"

namespace core {

/// Anthropic's messages. Every failure is LlmFailed with `details.kind` (see LlmFailure).
class AnthropicChatModel : public ChatModel {
public:
    /// `http` must outlive the model.
    AnthropicChatModel(HttpStreamer& http, AnthropicOptions options);

    std::unique_ptr<ChatStream> start(const ChatRequest& request) override;
    QString name() const override { return m_options.model; }

private:
    HttpStreamer& m_http;
    AnthropicOptions m_options;
};

} // namespace core
