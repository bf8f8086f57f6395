#pragma once

#include "core/sandbox/dialoguetalk.h"

namespace core {

// What the person said, as far as it decides how the talk goes on.
bool hearsMailbox(const DialogueTalk& talk); ///< the greeting of a voicemail
bool hearsScreening(const DialogueTalk& talk); ///< a phone that asks who calls and why, or a note that says so
bool hearsHold(const DialogueTalk& talk); ///< to stay on the line
bool hearsWrongPerson(const DialogueTalk& talk);
bool hearsOptOut(const DialogueTalk& talk); ///< no more calls
bool hearsLater(const DialogueTalk& talk); ///< to be called another time
bool hearsGoodbye(const DialogueTalk& talk);
bool hearsWishForHuman(const DialogueTalk& talk);
bool isToldToEnd(const DialogueTalk& talk); ///< by a note

/// What the newest note of an operator wants said, as a sentence; empty when there is none.
QString operatorsWords(const DialogueTalk& talk);

} // namespace core
