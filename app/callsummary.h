#pragma once

#include "core/base/orderedjson.h"

#include <QStringList>

namespace app {

/// The closing lines under a call, made from its record (GET /api/calls/{callSid}).
QStringList summaryLines(const core::OrderedJson& record);

} // namespace app
