#pragma once

#include "core/base/http.h"
#include "core/llm/chunkreader.h"

#include <optional>

namespace core {

/// The failure behind an answer that is not an event stream. `secret` (the API key) is cut out of the provider's words.
/// Source: OpenAI API reference, "error codes"; the other servers as in protocol/llm.md §3.
Error openAiRefusal(const HttpResponse& response, const QByteArray& secret);

/// The failure behind an error that came inside a stream.
Error openAiStreamError(const ProviderError& error, const QByteArray& secret);

/// Seconds to wait, of `retry-after-ms` or `retry-after` (seconds, or a date that is compared with the answer's own
/// `Date`); nothing when the server does not tell.
std::optional<double> retryAfter(const HttpResponse& response);

} // namespace core
