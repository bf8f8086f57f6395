#pragma once

#include "core/base/orderedjson.h"
#include "core/client/callapi.h"
#include "core/client/deskapi.h"
#include "core/client/feed.h"

#include <optional>

namespace core {

/// The server's JSON as the windows' values. What is missing or of another type keeps its default: a newer core may
/// say more, an older one less.
CallInfo parseCallInfo(const OrderedJson& json);
UtteranceInfo parseUtteranceInfo(const OrderedJson& json, const QString& callId);
TurnInfo parseTurnInfo(const OrderedJson& json, const QString& callId);
ActInfo parseActInfo(const OrderedJson& json, const QString& callId);
RecordInfo parseRecordInfo(const OrderedJson& json);
RecordPage parseRecordPage(const OrderedJson& json);
/// A message of GET /api/events; nothing when it is of a kind that is not known here, or does not say which call it is
/// about.
std::optional<FeedBatch> parseFeedMessage(const OrderedJson& message);

/// {"to", "playbook"?, "customParameters"}
OrderedJson orderJson(const CallOrder& order);

} // namespace core
