#pragma once

#include "core/client/callinfo.h"

#include <variant>

namespace core {

/// One change in a core, as GET /api/events tells it.
using FeedEvent = std::variant<CallInfo, UtteranceInfo, SpokenInfo, PartlyHeardInfo, TurnInfo, ActInfo>;

/// What arrived together, in the order in which it happened.
struct FeedBatch {
    bool isSnapshot = false; ///< the calls in it are all that live: what was known before and is not among them is over
    QList<FeedEvent> events;
    bool operator==(const FeedBatch&) const = default;
};

} // namespace core

Q_DECLARE_METATYPE(core::FeedBatch)
