#pragma once

#include "core/base/orderedjson.h"
#include "core/storage/callrow.h"

namespace core {

/// How records look in the API and in events. Times ISO 8601 UTC, durations in the unit that the name ends with.
OrderedJson callJson(const CallRow& call);
/// Of the assistant's also "sentences": [{"text", "fate": heard | cut | never_said}].
OrderedJson utteranceJson(const UtteranceRow& utterance);
OrderedJson turnJson(const TurnRow& turn);
OrderedJson actJson(const ActRow& act);
/// The call with "statusHistory", "transcript" and "turns".
OrderedJson recordJson(const CallRecord& record);
/// {"calls": […], "nextCursor": text or null}
OrderedJson pageJson(const CallPage& page);

} // namespace core
