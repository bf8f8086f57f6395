#pragma once

#include "core/base/error.h"

#include <QStringList>

namespace core {

/// Why a language model gave no whole answer; decides what a call does next. Stands in `details` of an LlmFailed as
/// "kind", by its wire name.
enum class LlmFailure {
    Refused, ///< "refused": the request itself is wrong; repeating it is useless
    Unauthorized, ///< "unauthorized"
    ModelNotFound, ///< "model_not_found"
    RateLimited, ///< "rate_limited": `details` may hold "retryAfter", in seconds
    Quota, ///< "quota": no credit; do not repeat
    Server, ///< "server": the provider's fault; repeating may help
    TimeoutFirstToken, ///< "timeout_first_token"
    Stalled, ///< "stalled": silent in the middle of the answer, or writing for too long
    BrokenStream, ///< "broken_stream": not the protocol
    Truncated, ///< "truncated": ended without a finish reason
    ContextTooLong, ///< "context_too_long"
    ContentFilter, ///< "content_filter"
    Network, ///< "network": no answer at all
};

QLatin1String wireName(LlmFailure kind);

/// An LlmFailed: what happened, in parentheses the `particulars` that are not empty, what to do.
Error llmError(LlmFailure kind, const QStringList& particulars = {}, QJsonObject details = {});

/// The kind of an LlmFailed; Server when it tells none.
LlmFailure kindOf(const Error& error);

/// What happened, without the remedy and the full stop, to be part of a sentence.
QString whatHappened(const Error& error);

} // namespace core
