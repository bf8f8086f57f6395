#pragma once

#include "core/base/log.h"

namespace core {

Q_DECLARE_LOGGING_CATEGORY(lcServer)

} // namespace core
