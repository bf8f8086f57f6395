#include "core/server/serverlog.h"

namespace core {

Q_LOGGING_CATEGORY(lcServer, "callwright.server", QtInfoMsg)

} // namespace core
