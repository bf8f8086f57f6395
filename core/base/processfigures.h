#pragma once

#include <QtGlobal>

#include <optional>

namespace core {

/// What the system says about this process.
struct ProcessFigures {
    double startedAt = 0; ///< seconds since 1970
    qint64 residentBytes = 0;
    qint64 openDescriptors = 0;
};

/// Nothing on platforms that do not tell.
std::optional<ProcessFigures> processFigures();

} // namespace core
