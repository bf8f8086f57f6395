#include "core/calls/callstatus.h"

namespace core {

namespace {

struct Word {
    CallStatus status;
    QLatin1String word;
};

constexpr Word kWords[] = {
    { CallStatus::Intent, QLatin1String("intent") }, { CallStatus::Unknown, QLatin1String("unknown") },
    { CallStatus::Queued, QLatin1String("queued") }, { CallStatus::Initiated, QLatin1String("initiated") },
    { CallStatus::Ringing, QLatin1String("ringing") }, { CallStatus::InProgress, QLatin1String("in-progress") },
    { CallStatus::Completed, QLatin1String("completed") }, { CallStatus::Busy, QLatin1String("busy") },
    { CallStatus::NoAnswer, QLatin1String("no-answer") }, { CallStatus::Failed, QLatin1String("failed") },
    { CallStatus::Canceled, QLatin1String("canceled") }, { CallStatus::Refused, QLatin1String("refused") },
    { CallStatus::InProgress, QLatin1String("answered") }, // the name of the event, not of the status
};

} // namespace

bool isFinal(CallStatus status)
{
    return std::ranges::none_of(kCallSteps, [status](const CallStep& step) { return step.from == status; });
}

QString toWord(CallStatus status)
{
    for (const Word& row : kWords) {
        if (row.status == status)
            return row.word;
    }
    return {};
}

std::optional<CallStatus> callStatusFromWord(const QString& word)
{
    for (const Word& row : kWords) {
        if (row.word == word)
            return row.status;
    }
    return std::nullopt;
}

} // namespace core
