#pragma once

#include "core/base/http.h"
#include "core/twilio/carrier.h"

#include <QJsonObject>

namespace core {

/// A page of Twilio's list of calls.
struct CarrierCallPage {
    QList<CarrierCall> calls = {};
    QByteArray nextPath = {}; ///< begins with one "/"; empty on the last page
};

/// A call as JSON. Numbers may be numbers or strings, all but `sid` may be absent.
/// Errors: Malformed without a SID.
Result<CarrierCall> parseCall(const QJsonObject& json);

/// Errors: Malformed.
Result<CarrierCallPage> parseCallPage(const QByteArray& json);

/// The error in an answer whose status is not 2xx: CarrierRefused, or OutcomeUnknown for 5xx and 408, after which
/// the request may still have been carried out. `details` as Carrier says, {"requestId"} of Twilio's log among them,
/// and {"retryAfter": seconds} when Twilio sent one. Gateways answer HTML: then the message is ours.
Error twilioError(const HttpResponse& answer);

/// Twilio's `code` in an error made by twilioError; 0 when there is none.
int twilioCode(const Error& error);

} // namespace core
