#pragma once

#include "core/base/error.h"
#include "core/base/http.h"

namespace core {

/// "Not Found" for 404; "Status" for one without a name of its own here.
QByteArray reasonPhrase(int status);

/// The header fields of an error's answer: Content-Type, Retry-After (from details.retryAfter, seconds) and
/// WWW-Authenticate where the status asks for them.
HttpHeaders errorHeaders(const Error& error);

/// A whole HTTP/1.1 message that tells the error and ends the connection.
QByteArray errorReply(const Error& error, const QByteArray& date);

} // namespace core
