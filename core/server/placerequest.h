#pragma once

#include "core/calls/callrequest.h"
#include "core/server/router.h"

namespace core {

/// Reads the body of POST /api/outbound-call and its Idempotency-Key.
/// Errors: UnsupportedMediaType, MissingField ("Missing required field: to", as the guide words it), Malformed,
/// NotSupported for fields whose feature this version does not have: they are refused, never ignored.
Result<CallRequest> parsePlaceRequest(const WebRequest& request);

} // namespace core
