#include "core/base/error.h"

#include <QJsonDocument>

namespace core {

namespace {

struct Row {
    ErrorCode code;
    ErrorWording wording;
};

constexpr Row kRows[] = {
    { ErrorCode::Malformed, { "malformed", 400, "Malformed request" } },
    { ErrorCode::MissingField, { "missing_field", 400, "Missing required field" } },
    { ErrorCode::ImpossibleNumber, { "impossible_number", 400, "Impossible phone number" } },
    { ErrorCode::NumberNotInPlan, { "number_not_in_plan", 400, "Phone number is not in the numbering plan" } },
    { ErrorCode::ParameterTooLong, { "parameter_too_long", 400, "Custom parameter too long" } },
    { ErrorCode::NotSupported, { "not_supported", 400, "Not supported" } },
    { ErrorCode::Unauthorized, { "unauthorized", 401, "Unauthorized" } },
    { ErrorCode::PremiumNumber, { "premium_number", 403, "Premium-rate number" } },
    { ErrorCode::BadSignature, { "bad_signature", 403, "Bad Twilio signature" } },
    { ErrorCode::NotFound, { "not_found", 404, "Not found" } },
    { ErrorCode::MethodNotAllowed, { "method_not_allowed", 405, "Method not allowed" } },
    { ErrorCode::RequestTimeout, { "request_timeout", 408, "Request timeout" } },
    { ErrorCode::IdempotencyConflict, { "idempotency_conflict", 409, "Idempotency conflict" } },
    { ErrorCode::CallOver, { "call_over", 409, "The call is over" } },
    { ErrorCode::NotConnected, { "not_connected", 409, "Nobody is on the line" } },
    { ErrorCode::TooLarge, { "too_large", 413, "Request too large" } },
    { ErrorCode::UnsupportedMediaType, { "unsupported_media_type", 415, "Unsupported media type" } },
    { ErrorCode::RateLimited, { "rate_limited", 429, "Too many requests" } },
    { ErrorCode::TooManyCalls, { "too_many_calls", 429, "Too many calls at once" } },
    { ErrorCode::HeadTooLarge, { "head_too_large", 431, "Request head too large" } },
    { ErrorCode::CarrierRefused, { "carrier_refused", 500, "Failed to initiate outbound call" } },
    { ErrorCode::CarrierUnreachable, { "carrier_unreachable", 500, "Failed to initiate outbound call" } },
    { ErrorCode::OutcomeUnknown, { "outcome_unknown", 500, "Failed to initiate outbound call" } },
    { ErrorCode::LlmFailed, { "llm_failed", 500, "The language model failed" } },
    { ErrorCode::NotImplemented, { "not_implemented", 501, "Not implemented" } },
    { ErrorCode::VersionNotSupported, { "version_not_supported", 505, "HTTP version not supported" } },
    { ErrorCode::StorageUnavailable, { "storage_unavailable", 503, "The database cannot be written" } },
    { ErrorCode::Overloaded, { "overloaded", 503, "Overloaded" } },
    { ErrorCode::Draining, { "draining", 503, "Shutting down" } },
    { ErrorCode::Cancelled, { "cancelled", 500, "Cancelled" } },
    { ErrorCode::Internal, { "internal", 500, "Internal error" } },
};

} // namespace

ErrorWording wording(ErrorCode code)
{
    for (const Row& row : kRows) {
        if (row.code == code)
            return row.wording;
    }
    return { "internal", 500, "Internal error" };
}

ErrorCode errorCodeFromWire(const QString& wireName)
{
    for (const Row& row : kRows) {
        if (wireName == QLatin1String(row.wording.wireName))
            return row.code;
    }
    return ErrorCode::Internal;
}

QByteArray toJson(const Error& error)
{
    const ErrorWording words = wording(error.code);
    QJsonObject object = error.details;
    // The guide promises this one text to the letter: {"error": "Missing required field: to"}.
    const QString summary = QString::fromLatin1(words.summary);
    object.insert(QStringLiteral("error"), error.code == ErrorCode::MissingField ? error.message : summary);
    object.insert(QStringLiteral("message"), error.message);
    object.insert(QStringLiteral("code"), QString::fromLatin1(words.wireName));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace core
