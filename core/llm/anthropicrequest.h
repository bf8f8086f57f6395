#pragma once

#include "core/base/http.h"
#include "core/llm/chatmodel.h"
#include "core/llm/openairequest.h"

namespace core {

struct AnthropicOptions {
    QUrl baseUrl = QUrl(QStringLiteral("https://api.anthropic.com")); ///< with or without a slash or "/v1" at the end
    QByteArray apiKey;
    QByteArray version = "2023-06-01"; ///< takes the key as `x-api-key`; 2026-10-21 as a bearer
    QString model;
    int maxTokens = 1024; ///< the API needs one
    OpenAiTimeouts timeouts = {};
};

/// POST {base}/v1/messages with `stream: true`. System messages are joined into `system`; messages of one side that
/// follow each other become one, in which tool results come first; the list begins and ends with the user, as the API
/// wants it. No temperature: the newer version refuses it.
/// Source: Anthropic API, "messages".
HttpRequest anthropicRequest(const AnthropicOptions& options, const ChatRequest& chat);

} // namespace core
