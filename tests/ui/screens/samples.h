#pragma once

#include "core/client/callapi.h"
#include "core/client/feed.h"

namespace tests {

/// Twelve calls in every state, the newest last; two are talked in and one is in an operator's hands.
QList<core::CallInfo> mixedCalls(bool isGerman);
/// What is said in them at the moment.
core::FeedBatch wordsOf(const QList<core::CallInfo>& calls);
/// The call of Sarah Johnson up to now, with an interruption; her words are the last.
core::RecordInfo sarahsRecord(const core::CallInfo& call);
/// The tokens of the answer that is being spoken in it.
core::FeedBatch sarahsAnswer(const core::CallInfo& call);
core::CallOrder sampleOrder(bool isGerman);
/// As pasted from a spreadsheet.
QString sampleSheet(bool isGerman);

} // namespace tests
