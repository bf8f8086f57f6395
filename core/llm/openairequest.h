#pragma once

#include "core/base/http.h"
#include "core/llm/chatmodel.h"

#include <optional>

namespace core {

/// In what OpenAI-compatible servers differ.
struct OpenAiDialect {
    bool maxCompletionTokens = false; ///< true: `max_completion_tokens`, false: `max_tokens`
    bool refuseObfuscation = false; ///< send `include_obfuscation: false`, which only OpenAI itself knows
    bool includeUsage = true; ///< ask for the usage chunk
    bool apiKeyHeader = false; ///< Azure: the key goes into `api-key`
};

/// What suits the server at that address: OpenAI and Azure are known by their host, all others take the common set.
OpenAiDialect dialectFor(const QUrl& baseUrl);

struct OpenAiTimeouts {
    std::chrono::milliseconds firstToken { 5'000 }; ///< until the first text that may be spoken, or part of a tool call
    std::chrono::milliseconds stall { 5'000 }; ///< between two of them
    std::chrono::milliseconds total { 60'000 }; ///< whole answer
};

struct OpenAiOptions {
    QUrl baseUrl = QUrl(QStringLiteral("https://api.openai.com/v1")); ///< with or without a slash at the end
    QByteArray apiKey; ///< may be empty: local servers need none
    QString model;
    std::optional<int> maxTokens;
    std::optional<double> temperature; ///< reasoning models refuse it
    OpenAiDialect dialect = dialectFor(QUrl(QStringLiteral("https://api.openai.com/v1")));
    OpenAiTimeouts timeouts = {};
};

/// POST {base}/chat/completions with `stream: true`.
/// Source: OpenAI API reference, "create chat completion".
HttpRequest openAiRequest(const OpenAiOptions& options, const ChatRequest& chat);

} // namespace core
