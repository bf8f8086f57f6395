#pragma once

#include "app/rehearsal/rehearsalfacts.h"
#include "core/base/orderedjson.h"

namespace app {

/// A text member of a record; empty when there is none or it is null.
QString textOf(const core::OrderedJson& json, const char* name);

/// What the record of a call (GET /api/calls/{callSid}) tells.
void takeRecordInto(RehearsalFacts& facts, const core::OrderedJson& record);

/// Stands for the record of a call that was never placed.
core::OrderedJson refusedRecord(const QString& why);

} // namespace app
