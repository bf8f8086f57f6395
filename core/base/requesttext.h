#pragma once

#include "core/base/http.h"

namespace core {

/// What goes over the wire for `request` by HTTP/1.1: head and body in one piece. The connection is to be kept, the
/// answer to come uncompressed. Fields that frame the message (Host, Content-Length, …) are ours: those of the request
/// are left out.
/// Errors: CarrierUnreachable when the method, the host or a header field could not be sent without changing its sense.
Result<QByteArray> requestText(const HttpRequest& request);

} // namespace core
