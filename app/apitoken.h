#pragma once

#include "core/base/result.h"
#include "core/settings/settings.h"

namespace app {

/// API_TOKEN, or the one that was made at an earlier start, kept in `<data folder>/api-token` (0600).
QString knownApiToken(const core::Settings& settings);

/// As knownApiToken(); when there is none and the server can be reached from outside (PUBLIC_URL), one is made and
/// kept. Errors: StorageUnavailable when the file cannot be written.
core::Result<QString> apiTokenFor(const core::Settings& settings);

} // namespace app
