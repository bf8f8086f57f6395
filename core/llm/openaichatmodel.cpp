#include "core/llm/openaichatmodel.h"

#include "core/llm/openaichatstream.h"

namespace core {

OpenAiChatModel::OpenAiChatModel(HttpStreamer& http, OpenAiOptions options)
    : m_http(http)
    , m_options(std::move(options))
{
}

std::unique_ptr<ChatStream> OpenAiChatModel::start(const ChatRequest& request)
{
    return std::make_unique<OpenAiChatStream>(
        m_http.open(openAiRequest(m_options, request)), m_options.timeouts, m_options.apiKey.trimmed());
}

} // namespace core
