#pragma once

#include "core/settings/settings.h"

namespace app {

/// Writes the log as the settings say: pretty blocks and lines for people on standard output, or one JSON object a
/// line. Everything is written by one function, at once, so that lines of several threads never mix.
void installLogging(core::LogFormat format, core::LogLevel level);

/// For --call: only errors, on standard error. What goes wrong in the call itself is told in its place by the events.
void installQuietLogging();

} // namespace app
