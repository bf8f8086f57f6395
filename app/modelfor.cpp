#include "app/modelfor.h"

#include "core/llm/anthropicchatmodel.h"
#include "core/llm/openaichatmodel.h"

namespace app {

namespace {

using namespace core;

OpenAiOptions openAiOptions(const LlmSettings& llm, const OpenAiTimeouts& timeouts)
{
    OpenAiOptions options;
    options.baseUrl = llm.baseUrl;
    options.apiKey = llm.apiKey.toUtf8();
    options.model = llm.model;
    options.dialect = dialectFor(llm.baseUrl);
    options.timeouts = timeouts;
    return options;
}

} // namespace

std::unique_ptr<ChatModel> modelFor(const LlmSettings& llm, HttpStreamer& http, const OpenAiTimeouts& timeouts)
{
    if (llm.provider != LlmProvider::Anthropic)
        return std::make_unique<OpenAiChatModel>(http, openAiOptions(llm, timeouts));
    AnthropicOptions options;
    options.baseUrl = llm.baseUrl;
    options.apiKey = llm.apiKey.toUtf8();
    options.version = llm.anthropicVersion.toUtf8();
    options.model = llm.model;
    options.timeouts = timeouts;
    return std::make_unique<AnthropicChatModel>(http, options);
}

} // namespace app
