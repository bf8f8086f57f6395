#pragma once

#include <QString>

namespace core {

/// The system prompt that is used when SYSTEM_PROMPT is not set.
QString defaultSystemPrompt();

} // namespace core
