#pragma once

#include "core/settings/settings.h"

namespace app {

/// Writes the log as the settings say: pretty blocks and lines for people on standard output, or one JSON object a line.
/// Everything is written by one function, at once, so that lines of several threads never mix.
void installLogging(core::LogFormat format, core::LogLevel level);

/// For --call: only warnings and errors, on standard error, so that the call itself can be read.
void installQuietLogging();

} // namespace app
