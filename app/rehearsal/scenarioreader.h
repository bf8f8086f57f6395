#pragma once

#include "app/rehearsal/scenario.h"
#include "core/base/result.h"

namespace app {

/// Reads a scenario from the JSON of its file. README, "Rehearsals", describes the format. Strict: a field that is not
/// known is an error.
/// Errors: Malformed, with the line of bad JSON or the place of the field.
core::Result<Scenario> readScenario(const QByteArray& json);

} // namespace app
