#pragma once

#include "core/base/orderedjson.h"
#include "core/calls/call.h"
#include "core/twilio/carrier.h"

#include <QLoggingCategory>

namespace core {

Q_DECLARE_LOGGING_CATEGORY(lcCalls)

/// The blocks that the guide promises on the console.
void logInitiating(const CreateCallRequest& request, const OrderedJson& parameters);
void logAnswer(const Call& call, const Result<CarrierCall>& answer);
void logStatusUpdate(const Call& call, const StatusEvent& event);
void logTwiml(const Call& call, const OrderedJson& parameters);

} // namespace core
