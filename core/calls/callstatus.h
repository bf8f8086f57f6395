#pragma once

#include <QString>

#include <algorithm>
#include <array>
#include <optional>

namespace core {

/// Where a call stands. From Queued on these are Twilio's words (Twilio docs, "Call resource", status values).
enum class CallStatus {
    Intent, ///< committed, Twilio not yet asked
    Unknown, ///< Twilio was asked, its answer was lost
    Queued,
    Initiated,
    Ringing,
    InProgress,
    Completed,
    Busy,
    NoAnswer,
    Failed,
    Canceled,
    Refused, ///< Twilio said no: nothing was dialled
};

struct CallStep {
    CallStatus from;
    CallStatus to;
    bool operator==(const CallStep&) const = default;
};

/// Callbacks get lost, late and doubled: hence the skips forward. What is not here goes to the history, not to the
/// state.
inline constexpr std::array kCallSteps {
    CallStep { CallStatus::Intent, CallStatus::Unknown },
    CallStep { CallStatus::Intent, CallStatus::Refused },
    CallStep { CallStatus::Intent, CallStatus::Queued },
    CallStep { CallStatus::Intent, CallStatus::Initiated },
    CallStep { CallStatus::Intent, CallStatus::Ringing },
    CallStep { CallStatus::Intent, CallStatus::InProgress },
    CallStep { CallStatus::Intent, CallStatus::Completed },
    CallStep { CallStatus::Intent, CallStatus::Busy },
    CallStep { CallStatus::Intent, CallStatus::NoAnswer },
    CallStep { CallStatus::Intent, CallStatus::Failed },
    CallStep { CallStatus::Intent, CallStatus::Canceled },
    CallStep { CallStatus::Unknown, CallStatus::Queued },
    CallStep { CallStatus::Unknown, CallStatus::Initiated },
    CallStep { CallStatus::Unknown, CallStatus::Ringing },
    CallStep { CallStatus::Unknown, CallStatus::InProgress },
    CallStep { CallStatus::Unknown, CallStatus::Completed },
    CallStep { CallStatus::Unknown, CallStatus::Busy },
    CallStep { CallStatus::Unknown, CallStatus::NoAnswer },
    CallStep { CallStatus::Unknown, CallStatus::Failed },
    CallStep { CallStatus::Unknown, CallStatus::Canceled },
    CallStep { CallStatus::Queued, CallStatus::Initiated },
    CallStep { CallStatus::Queued, CallStatus::Ringing },
    CallStep { CallStatus::Queued, CallStatus::InProgress },
    CallStep { CallStatus::Queued, CallStatus::Completed },
    CallStep { CallStatus::Queued, CallStatus::Busy },
    CallStep { CallStatus::Queued, CallStatus::NoAnswer },
    CallStep { CallStatus::Queued, CallStatus::Failed },
    CallStep { CallStatus::Queued, CallStatus::Canceled },
    CallStep { CallStatus::Initiated, CallStatus::Ringing },
    CallStep { CallStatus::Initiated, CallStatus::InProgress },
    CallStep { CallStatus::Initiated, CallStatus::Completed },
    CallStep { CallStatus::Initiated, CallStatus::Busy },
    CallStep { CallStatus::Initiated, CallStatus::NoAnswer },
    CallStep { CallStatus::Initiated, CallStatus::Failed },
    CallStep { CallStatus::Initiated, CallStatus::Canceled },
    CallStep { CallStatus::Ringing, CallStatus::InProgress },
    CallStep { CallStatus::Ringing, CallStatus::Completed },
    CallStep { CallStatus::Ringing, CallStatus::Busy },
    CallStep { CallStatus::Ringing, CallStatus::NoAnswer },
    CallStep { CallStatus::Ringing, CallStatus::Failed },
    CallStep { CallStatus::Ringing, CallStatus::Canceled },
    CallStep { CallStatus::InProgress, CallStatus::Completed },
    CallStep { CallStatus::InProgress, CallStatus::Busy }, // unlikely; but what Twilio calls over must not stay open
    CallStep { CallStatus::InProgress, CallStatus::NoAnswer },
    CallStep { CallStatus::InProgress, CallStatus::Failed },
    CallStep { CallStatus::InProgress, CallStatus::Canceled },
};

constexpr bool mayFollow(CallStatus from, CallStatus to)
{
    return std::ranges::find(kCallSteps, CallStep { from, to }) != kCallSteps.end();
}
static_assert(mayFollow(CallStatus::Initiated, CallStatus::InProgress)); // "ringing" was lost or overtaken
static_assert(!mayFollow(CallStatus::Completed, CallStatus::Ringing)); // a late callback

/// True when nothing can follow: the call is over.
bool isFinal(CallStatus status);

/// The word for database, API and log: Twilio's own where Twilio has one.
QString toWord(CallStatus status);
/// Twilio's or our word; "answered", the event's name, is in-progress. Empty for a word that is not known.
std::optional<CallStatus> callStatusFromWord(const QString& word);

} // namespace core
