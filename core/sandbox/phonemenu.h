#pragma once

#include "core/sandbox/dialoguetalk.h"

namespace core {

/// The keys that a recorded menu wants ("for billing, press 1"): the entry that fits the call's matter, else the
/// first; the account number and # where that is asked for. Empty when what was heard is no menu.
QString keysForMenu(const DialogueTalk& talk);

} // namespace core
