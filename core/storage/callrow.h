#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace core {

/// One call as the database keeps it. `id` is ours and exists before Twilio is asked; `sid` is Twilio's.
/// Times are UTC.
struct CallRow {
    QString id;
    QString sid; ///< empty until Twilio has answered
    QString direction; ///< outbound-api | inbound
    QString to; ///< E.164
    QString from; ///< E.164
    QString parameters; ///< custom parameters: JSON object in the order given
    QString status; ///< intent, unknown, refused, or Twilio's word
    QDateTime createdAt;
    QDateTime answeredAt;
    QDateTime endedAt;
    std::optional<int> durationSeconds;
    int sequence = -1; ///< highest SequenceNumber seen
    QString answeredBy;
    QString outcome; ///< in words: why it ended so, what went wrong
    int errorCode = 0; ///< Twilio's, 0 = none
    QString errorMessage;
    QString moreInfo; ///< Twilio's page about the error
    std::optional<qint64> priceMicros;
    QString priceUnit;
    QString warning; ///< what the number check found to be unusual
    QString idempotencyKey; ///< unique when not empty
    QByteArray requestHash; ///< of the request that came with the key
    QString playbook; ///< its name; empty for none
    bool outcomeChosen = false; ///< `outcome` is what an operator said, and stays
    bool operator==(const CallRow&) const = default;
};

/// One entry of a call's status history.
struct StatusRow {
    QString callId;
    QString source; ///< local | callback | rest
    int sequence = -1; ///< Twilio's SequenceNumber, -1 for our own entries
    QString status;
    QDateTime at; ///< when it happened, as the source tells
    QDateTime receivedAt;
    QString note; ///< sip code, reason, unknown fields
    bool operator==(const StatusRow&) const = default;
};

/// One thing said in a call.
struct UtteranceRow {
    QString callId;
    int position = 0; ///< 0, 1, 2 … in a call; saving the same position again replaces it
    QString speaker; ///< assistant | callee | operator
    QString text; ///< what was said or, for the assistant, written by the LLM
    QString heard; ///< assistant: what was spoken before an interruption; else equal to `text`
    bool interrupted = false;
    QDateTime at;
    int turn = -1; ///< the turn it belongs to
    bool operator==(const UtteranceRow&) const = default;
};

/// One turn: from the callee's prompt to the end of the assistant's answer. Times in microseconds, -1 = did not happen.
struct TurnRow {
    QString callId;
    int number = 0;
    QDateTime promptAt;
    qint64 promptToRequestUs = -1;
    qint64 requestToFirstDeltaUs = -1;
    qint64 firstDeltaToFirstTokenUs = -1;
    qint64 totalUs = -1; ///< prompt → last token sent
    QString model;
    int promptTokens = 0;
    int completionTokens = 0;
    QString end; ///< finish reason, "interrupted", "superseded", "hang-up", "disconnected", "late", "failed", …
    QString error;
    qint64 promptToFirstTokenUs = -1; ///< what the callee waits for, without recognition and voice
    QString trouble; ///< in words: attempts that failed before this answer came about; empty when none did
    bool operator==(const TurnRow&) const = default;
};

/// Something done in a call besides talking: by the operator, the assistant's tools, or the core's own care for it.
struct ActRow {
    QString callId;
    int number = 0; ///< 0, 1, 2 … in a call
    QString kind; ///< say, note, takeover, handback, transfer, digits, hangup, tool, opt_out, trouble, watchdog, …
    QString actor; ///< operator, operator NAME, assistant, core
    QString text; ///< in words
    QDateTime at;
    bool operator==(const ActRow&) const = default;
};

struct CallRecord {
    CallRow call;
    QList<StatusRow> statuses;
    QList<UtteranceRow> utterances;
    QList<TurnRow> turns;
    QList<ActRow> acts = {};
};

/// All empty = every call; newest first.
struct CallFilter {
    QString status = {};
    QString to = {};
    QDateTime since = {};
    QDateTime until = {};
    QString text = {}; ///< words to find in the transcript
    int limit = 50; ///< 1…500
    QString cursor = {}; ///< `nextCursor` of the page before
    QString outcome = {}; ///< text that the outcome contains; case does not matter
};

struct CallPage {
    QList<CallRow> calls;
    QString nextCursor; ///< empty on the last page
};

} // namespace core
