#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace core {

/// What went wrong, for programs. Wire name, HTTP status and short text of each are rows of one table (error.cpp).
enum class ErrorCode {
    Malformed,
    MissingField,
    ImpossibleNumber,
    NumberNotInPlan,
    ParameterTooLong,
    NotSupported,
    Unauthorized,
    PremiumNumber,
    BadSignature,
    NotFound,
    MethodNotAllowed,
    RequestTimeout, ///< the client was too slow to send its request
    IdempotencyConflict,
    CallOver,
    NotConnected, ///< the call is not over, but nobody is on the line
    TooLarge,
    UnsupportedMediaType,
    RateLimited,
    TooManyCalls,
    HeadTooLarge,
    CarrierRefused, ///< Twilio answered with an error: nothing was dialled
    CarrierUnreachable, ///< nothing was sent: repeating is safe
    OutcomeUnknown, ///< it may have been carried out: look it up, never repeat
    LlmFailed,
    NotImplemented, ///< a method or transfer coding this server does not know
    VersionNotSupported,
    StorageUnavailable,
    Overloaded, ///< too many connections or bodies at once
    Draining,
    Cancelled,
    Internal,
};

/// `message` is one English sentence (what happened, what to do) for log and API, never a secret.
/// `details` are further members of the JSON answer, such as {"twilio": {"code": 21211, …}} or {"retryAfter": 3}.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString message;
    QJsonObject details = {};
    bool operator==(const Error&) const = default;
};

struct ErrorWording {
    const char* wireName; ///< snake_case, the `code` of an API answer
    int httpStatus;
    const char* summary; ///< the `error` of an API answer
};

ErrorWording wording(ErrorCode code);
/// The code of that wire name; Internal when there is none.
ErrorCode errorCodeFromWire(const QString& wireName);

/// {"error", "message", "code"} and the details, as compact JSON.
QByteArray toJson(const Error& error);

} // namespace core
