#include "core/conversation/conversationlog.h"

namespace core {

Q_LOGGING_CATEGORY(lcConversation, "callwright.conversation", QtInfoMsg)

} // namespace core
