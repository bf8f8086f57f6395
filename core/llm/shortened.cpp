#include "core/llm/shortened.h"

#include <algorithm>

namespace core {

namespace {

using Role = ChatMessage::Role;

/// Whether a list may be cut in front of this message.
bool begins(const ChatMessage& message) { return message.role != Role::System && message.role != Role::Tool; }

} // namespace

QList<ChatMessage> withoutOlderHalf(const QList<ChatMessage>& messages)
{
    const auto isSystem = [](const ChatMessage& message) { return message.role == Role::System; };
    const auto spoken = messages.size() - std::ranges::count_if(messages, isSystem);
    qsizetype keepFrom = 0;
    qsizetype dropped = 0;
    qsizetype passed = 0;
    for (qsizetype i = 0; i < messages.size(); ++i) {
        if (begins(messages[i]) && dropped * 2 < spoken) {
            keepFrom = i;
            dropped = passed;
        }
        passed += isSystem(messages[i]) ? 0 : 1;
    }
    QList<ChatMessage> kept;
    for (qsizetype i = 0; i < messages.size(); ++i) {
        if (i >= keepFrom || isSystem(messages[i]))
            kept.append(messages[i]);
    }
    return kept;
}

} // namespace core
