#pragma once

#include "core/base/http.h"
#include "core/llm/chatmodel.h"
#include "core/llm/openairequest.h"

namespace core {

/// Any server that speaks OpenAI's chat completions. Every failure is LlmFailed with `details.kind` (see LlmFailure).
class OpenAiChatModel : public ChatModel {
public:
    /// `http` must outlive the model.
    OpenAiChatModel(HttpStreamer& http, OpenAiOptions options);

    std::unique_ptr<ChatStream> start(const ChatRequest& request) override;
    QString name() const override { return m_options.model; }

private:
    HttpStreamer& m_http;
    OpenAiOptions m_options;
};

} // namespace core
