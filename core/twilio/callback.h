#pragma once

#include "core/base/result.h"
#include "core/twilio/form.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace core {

/// What every voice request of Twilio says about its call. Fields that were not sent are empty.
struct CallFields {
    QString callSid; ///< checked: "CA" and 32 hex digits
    QString accountSid; ///< "AC" and 32 hex digits, or empty
    QString from;
    QString to;
    QString direction; ///< outbound-api, inbound, …
    QString status; ///< Twilio's word: initiated, ringing, in-progress, completed, …
    QString answeredBy; ///< human, machine_start, …; empty without answering-machine detection
    std::optional<int> errorCode;
    QString errorMessage;
    FormFields others = {}; ///< all that has no member of its own, in order
    bool operator==(const CallFields&) const = default;
};

/// A change of a call's status. They get lost, come late, doubled and in any order: `sequence` tells the order.
struct StatusCallback : CallFields {
    std::optional<int> sequence; ///< from 0 for each call
    QDateTime timestamp; ///< UTC, whole seconds; invalid when absent
    std::optional<int> durationSeconds; ///< `CallDuration`, only at the end (`Duration` would be billed minutes)
    std::optional<int> sipCode;
    bool operator==(const StatusCallback&) const = default;
};

/// Twilio asks what to do with a call that was answered.
struct VoiceRequest : CallFields {
    std::optional<std::chrono::milliseconds> detectionTime; ///< how long the answering-machine detection took
    QString errorUrl; ///< of a request to the fallback URL: what failed
    bool operator==(const VoiceRequest&) const = default;
};

/// What Connect's service did, or `<Dial>`: the request to the verb's `action`.
struct ConnectAction : CallFields {
    QString sessionId;
    QString sessionStatus; ///< ended (by us), completed (hung up), failed; empty after a stream
    std::optional<int> sessionSeconds;
    QString handoffData; ///< exactly what our "end" message held
    QString dialStatus = {}; ///< after `<Dial>`: completed, answered, busy, no-answer, failed, canceled
    std::optional<int> dialSeconds = {};
    bool operator==(const ConnectAction&) const = default;
};

/// Errors of all three: MissingField without CallSid (the status callback: or without CallStatus), Malformed when
/// CallSid or AccountSid are no SIDs. Numbers and times that cannot be read count as absent.
/// Source: Twilio docs, "Call resource" (status callbacks), "TwiML" (request parameters), "Connect".
Result<StatusCallback> parseStatusCallback(const FormFields& fields);
Result<VoiceRequest> parseVoiceRequest(const FormFields& fields);
Result<ConnectAction> parseConnectAction(const FormFields& fields);

} // namespace core
