#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace core {

/// A custom parameter as a window shows it.
struct CallParameter {
    QString name;
    QString value; ///< the text of a string, otherwise compact JSON
    bool isText = true; ///< false: a JSON number, boolean, array or object, sent again as such
    bool operator==(const CallParameter&) const = default;
};

/// What a window knows of a call (a record or a "call" event). Times UTC, invalid = did not happen.
struct CallInfo {
    QString id; ///< ours, there before Twilio was asked
    QString sid; ///< Twilio's; empty until it has answered
    QString status; ///< intent, unknown, refused, or Twilio's word
    QString direction;
    QString to; ///< E.164
    QString from; ///< E.164
    QString playbook; ///< its name; empty for none
    QList<CallParameter> parameters; ///< in the order given
    QDateTime createdAt;
    QDateTime answeredAt;
    QDateTime endedAt;
    std::optional<int> durationSeconds;
    QString answeredBy;
    QString outcome; ///< in words: why it ended so; or what the operator chose
    int errorCode = 0; ///< Twilio's; 0 = none
    QString errorMessage;
    QString moreInfo; ///< Twilio's page about the error
    std::optional<qint64> priceMicros; ///< millionths of priceUnit, positive = costs
    QString priceUnit;
    QString warning;
    bool takenOver = false; ///< an operator speaks in the assistant's place
    bool operator==(const CallInfo&) const = default;

    /// The first parameter of that name; empty when there is none.
    QString parameter(const QString& name) const;
};

enum class SentenceFate { Heard, Cut, NeverSaid };

struct SentenceInfo {
    QString text;
    SentenceFate fate = SentenceFate::Heard;
    bool operator==(const SentenceInfo&) const = default;
};

/// Something that was said. The same position again replaces what was known of it.
struct UtteranceInfo {
    QString callId;
    int position = 0;
    QString speaker; ///< assistant | callee | operator
    QString text;
    QString heard; ///< of the assistant: what was spoken before it was interrupted
    bool interrupted = false;
    QDateTime at;
    int turn = -1;
    QList<SentenceInfo> sentences; ///< of the assistant
    bool operator==(const UtteranceInfo&) const = default;
};

/// Tokens that the assistant just spoke: follow what is known of that position, until its UtteranceInfo comes.
struct SpokenInfo {
    QString callId;
    int position = 0;
    QString text;
    bool operator==(const SpokenInfo&) const = default;
};

/// What the callee seems to say at the moment; the next one, or the utterance, takes its place.
struct PartlyHeardInfo {
    QString callId;
    QString text;
    bool operator==(const PartlyHeardInfo&) const = default;
};

/// One turn. Times in milliseconds, -1 = did not happen.
struct TurnInfo {
    QString callId;
    int number = 0;
    QDateTime promptAt;
    double promptToRequestMs = -1;
    double requestToFirstDeltaMs = -1; ///< the LLM's first token
    double firstDeltaToFirstTokenMs = -1;
    double promptToFirstTokenMs = -1; ///< what the callee waits for, without recognition and voice
    double totalMs = -1;
    QString model;
    int promptTokens = 0;
    int completionTokens = 0;
    QString end;
    QString error;
    QString trouble;
    bool operator==(const TurnInfo&) const = default;

    /// Our own share: prompt → request and first delta → first token; -1 when either did not happen.
    double ownMs() const;
};

struct ActInfo {
    QString callId;
    int number = 0;
    QString kind; ///< say, note, takeover, handback, transfer, digits, hangup, tool, opt_out, trouble, watchdog, …
    QString actor; ///< operator, operator NAME, assistant, core
    QString text;
    QDateTime at;
    bool operator==(const ActInfo&) const = default;
};

struct StatusInfo {
    QString status;
    QDateTime at;
    QString source; ///< local | callback | rest
    QString note;
    bool operator==(const StatusInfo&) const = default;
};

/// GET /api/calls/{callSid}
struct RecordInfo {
    CallInfo call;
    QList<StatusInfo> statuses;
    QList<UtteranceInfo> utterances;
    QList<TurnInfo> turns;
    QList<ActInfo> acts;
    bool operator==(const RecordInfo&) const = default;
};

/// Whether nothing can follow that status.
bool isFinalStatus(const QString& status);

} // namespace core
