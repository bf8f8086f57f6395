#include "core/llm/anthropicchatmodel.h"

#include "core/llm/anthropicanswer.h"
#include "core/llm/streamedchat.h"

namespace core {

AnthropicChatModel::AnthropicChatModel(HttpStreamer& http, AnthropicOptions options)
    : m_http(http)
    , m_options(std::move(options))
{
}

std::unique_ptr<ChatStream> AnthropicChatModel::start(const ChatRequest& request)
{
    const QByteArray secret = m_options.apiKey.trimmed();
    return std::make_unique<StreamedChat>(m_http.open(anthropicRequest(m_options, request)),
        std::make_unique<AnthropicAnswer>(secret), m_options.timeouts, secret);
}

} // namespace core
