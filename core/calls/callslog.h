#pragma once

#include "core/base/orderedjson.h"
#include "core/calls/call.h"
#include "core/twilio/carrier.h"

#include <QLoggingCategory>

namespace core {

Q_DECLARE_LOGGING_CATEGORY(lcCalls)

/// The blocks that the guide promises on the console.
/// Written when Twilio has answered, so that the block is whole.
void logInitiating(const Call& call, const QUrl& twimlUrl, const Result<CarrierCall>& answer);
void logStatusUpdate(const Call& call, const StatusEvent& event);
void logTwiml(const Call& call, const OrderedJson& parameters);

} // namespace core
