#pragma once

#include "core/sandbox/calleescripts.h"

#include <optional>

namespace core {

/// Those of the table's characters that are a list of steps; nothing for the others.
std::optional<CalleeScript> steppedScript(const QString& name);

} // namespace core
