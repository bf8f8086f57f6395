#include "core/twilio/logging.h"

namespace core {

Q_LOGGING_CATEGORY(lcTwilio, "callwright.twilio", QtInfoMsg)

} // namespace core
