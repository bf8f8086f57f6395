#pragma once

#include "core/base/result.h"
#include "core/server/webrequest.h"

#include <QDateTime>

namespace core {

// Items of a request's query that must be of one kind. Errors: Malformed, with the name of the item.

/// ISO 8601, in UTC; without a zone it is UTC. Invalid when there is none.
Result<QDateTime> queryTime(const WebRequest& request, const char* name);
/// `fallback` when there is none.
Result<int> queryNumber(const WebRequest& request, const char* name, int fallback, int least, int most);

} // namespace core
