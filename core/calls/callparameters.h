#pragma once

#include "core/base/orderedjson.h"
#include "core/twilio/twiml.h"

namespace core {

/// Custom parameters as TwiML carries them, in the order given: texts as they are, numbers and booleans as JSON writes
/// them, objects and arrays as compact JSON.
TwimlParameters twimlParameters(const OrderedJson& parameters);

} // namespace core
