#include "core/sandbox/sandboxlog.h"

namespace core {

Q_LOGGING_CATEGORY(lcSandbox, "callwright.sandbox", QtInfoMsg)

} // namespace core
