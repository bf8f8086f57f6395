#pragma once

#include "core/llm/chatmodel.h"

namespace core {

/// The conversation without the older half of its messages. System messages stay, the last message stays, and a tool
/// call goes or stays together with its results. The same list when nothing can be left out.
QList<ChatMessage> withoutOlderHalf(const QList<ChatMessage>& messages);

} // namespace core
