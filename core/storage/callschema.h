#pragma once

#include "core/storage/migrations.h"

namespace core {

/// The tables of calls, statuses, utterances and turns, as numbered steps.
/// Times are ISO 8601 text in UTC with milliseconds, so that their order is that of time.
QList<Migration> callSchema();

} // namespace core
