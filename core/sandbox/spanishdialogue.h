#pragma once

#include "core/sandbox/dialoguetalk.h"

namespace core {

/// She speaks Spanish, or answers in one word what was asked in Spanish.
bool isSpanish(const DialogueTalk& talk);
/// dialogueReply() in Spanish, with fewer rules.
QString spanishReply(const DialogueTalk& talk);

} // namespace core
