#pragma once

#include "core/base/http.h"
#include "core/llm/chatmodel.h"
#include "core/llm/openairequest.h"
#include "core/settings/settings.h"

#include <memory>

namespace app {

/// The adapter that speaks to the configured language model. `http` must outlive it.
std::unique_ptr<core::ChatModel> modelFor(
    const core::LlmSettings& llm, core::HttpStreamer& http, const core::OpenAiTimeouts& timeouts);

} // namespace app
