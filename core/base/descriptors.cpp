#include "core/base/descriptors.h"

namespace core {

quint64 raiseDescriptorLimit() { return 0; }

int setNoDelayOnOwnSockets() { return 0; }

bool hasInput(qintptr) { return false; }

} // namespace core
