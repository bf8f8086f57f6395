#include "ui/common/errorwords.h"

#include <QCoreApplication>

namespace ui {

namespace {

QString words(const char* text) { return QCoreApplication::translate("ui::ErrorWords", text); }

/// `text` and what the server says about it.
QString with(const char* text, const core::Error& error)
{
    return error.message.isEmpty() ? words(text) : words(text) + QLatin1Char(' ') + error.message;
}

QString tooMany(const char* text, const core::Error& error)
{
    const int seconds = error.details.value(QStringLiteral("retryAfter")).toInt();
    if (seconds <= 0)
        return words(text);
    return words(text) + QLatin1Char(' ')
        + QCoreApplication::translate("ui::ErrorWords", "Try again in %n second(s).", nullptr, seconds);
}

/// Whether the core itself has answered; otherwise the error is about the way to it.
bool isTheServers(const core::Error& error) { return error.details.contains(QStringLiteral("httpStatus")); }

QString unreachable(const core::Error& error)
{
    if (isTheServers(error))
        return with(QT_TRANSLATE_NOOP("ui::ErrorWords", "Twilio could not be reached; nothing was dialled."), error);
    return words(QT_TRANSLATE_NOOP(
        "ui::ErrorWords", "The core does not answer; nothing was sent. Try again when it is attached."));
}

} // namespace

QString errorWords(const core::Error& error)
{
    using core::ErrorCode;
    switch (error.code) {
    case ErrorCode::Unauthorized:
        return words(QT_TRANSLATE_NOOP("ui::ErrorWords", "The core refused the token. Start with the right one."));
    case ErrorCode::PremiumNumber:
        return words(QT_TRANSLATE_NOOP("ui::ErrorWords",
            "This is a premium-rate or shared-cost number. Such numbers are not called unless the settings allow it."));
    case ErrorCode::NotFound:
        return words(QT_TRANSLATE_NOOP("ui::ErrorWords", "The core does not know this call."));
    case ErrorCode::CallOver:
        return words(QT_TRANSLATE_NOOP("ui::ErrorWords", "The call is over."));
    case ErrorCode::NotConnected:
        return words(QT_TRANSLATE_NOOP("ui::ErrorWords", "Nobody is on the line yet."));
    case ErrorCode::RateLimited:
        return tooMany(QT_TRANSLATE_NOOP("ui::ErrorWords", "Too many calls were asked for in a short time."), error);
    case ErrorCode::TooManyCalls:
        return tooMany(QT_TRANSLATE_NOOP("ui::ErrorWords", "As many calls run as are allowed at once."), error);
    case ErrorCode::CarrierRefused:
        return with(QT_TRANSLATE_NOOP("ui::ErrorWords", "Twilio refused the call:"), error);
    case ErrorCode::CarrierUnreachable:
        return unreachable(error);
    case ErrorCode::OutcomeUnknown:
        return words(QT_TRANSLATE_NOOP("ui::ErrorWords",
            "The answer was lost: it is not known whether it was done. Look at the calls before you try again."));
    case ErrorCode::StorageUnavailable:
        return with(QT_TRANSLATE_NOOP(
                        "ui::ErrorWords", "The database does not work, and while it does not, no call is placed."),
            error);
    case ErrorCode::Draining:
        return words(QT_TRANSLATE_NOOP("ui::ErrorWords", "The core is shutting down and takes no new calls."));
    case ErrorCode::Cancelled:
        return words(QT_TRANSLATE_NOOP("ui::ErrorWords", "It was cancelled."));
    case ErrorCode::IdempotencyConflict:
        return words(QT_TRANSLATE_NOOP("ui::ErrorWords",
            "Another call was asked for under the same key. Look at the calls before you try again."));
    default: // what was wrong with the request: the server's own words say it best
        return error.message.isEmpty() ? words(QT_TRANSLATE_NOOP("ui::ErrorWords", "Something went wrong in the core."))
                                       : error.message;
    }
}

} // namespace ui
