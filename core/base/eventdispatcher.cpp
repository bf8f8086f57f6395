#include "core/base/eventdispatcher.h"

namespace core {

bool installFastDispatcher() { return false; }

bool installFastDispatcher(QThread&) { return false; }

} // namespace core
