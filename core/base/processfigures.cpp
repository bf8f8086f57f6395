#include "core/base/processfigures.h"

namespace core {

std::optional<ProcessFigures> processFigures() { return std::nullopt; }

} // namespace core
