#include "core/llm/laddermodel.h"

#include "core/llm/ladderstream.h"

#include <algorithm>

namespace core {

LadderModel::LadderModel(ChatModel& primary, ChatModel* fallback, const LadderOptions& options)
    : m_primary(primary)
    , m_fallback(fallback)
    , m_options(options)
    , m_rest(0)
{
}

std::unique_ptr<ChatStream> LadderModel::start(const ChatRequest& request)
{
    return std::make_unique<LadderStream>(*this, request);
}

void LadderModel::rest(std::chrono::milliseconds time)
{
    m_rest.setRemainingTime(std::min(time, m_options.longestRest));
}

std::chrono::milliseconds LadderModel::resting() const { return std::chrono::milliseconds(m_rest.remainingTime()); }

} // namespace core
