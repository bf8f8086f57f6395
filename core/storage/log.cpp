#include "core/storage/log.h"

namespace core {

Q_LOGGING_CATEGORY(lcStorage, "callwright.storage", QtInfoMsg)

} // namespace core
