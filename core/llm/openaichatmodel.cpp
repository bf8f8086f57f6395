#include "core/llm/openaichatmodel.h"

#include "core/llm/openaianswer.h"
#include "core/llm/streamedchat.h"

namespace core {

OpenAiChatModel::OpenAiChatModel(HttpStreamer& http, OpenAiOptions options)
    : m_http(http)
    , m_options(std::move(options))
{
}

std::unique_ptr<ChatStream> OpenAiChatModel::start(const ChatRequest& request)
{
    const QByteArray secret = m_options.apiKey.trimmed();
    return std::make_unique<StreamedChat>(m_http.open(openAiRequest(m_options, request)),
        std::make_unique<OpenAiAnswer>(secret), m_options.timeouts, secret);
}

} // namespace core
