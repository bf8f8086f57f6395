#pragma once

#include "core/base/result.h"
#include "core/twilio/twiml.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>
#include <variant>

namespace core {

/// First message of a session. `from` and `to` are those of the call: of an outbound one `to` is the person called.
struct RelaySetup {
    QString sessionId; ///< "VX…", a new one after a reconnect
    QString accountSid;
    QString callSid;
    QString parentCallSid;
    QString from;
    QString to;
    QString forwardedFrom;
    QString callerName;
    QString callType; ///< PSTN, SIP, CLIENT
    QString direction;
    QString callStatus; ///< RINGING, IN_PROGRESS
    TwimlParameters customParameters; ///< in the order in which they came
};

/// What the person said. Until `last` it is a guess that the next one replaces.
struct RelayPrompt {
    QString text;
    QString language;
    bool last = true; ///< true when the message does not say
};

/// The person spoke into our sentence; Twilio has stopped it.
struct RelayInterrupt {
    QString heard; ///< what was spoken of it, roughly; may be empty
    std::optional<std::chrono::milliseconds> after = {};
};

struct RelayDtmf {
    QString digit; ///< 0-9, * or #
};

/// Twilio's complaint; the session may go on.
struct RelayError {
    QString description;
};

/// agentSpeaking, clientSpeaking ("on", "off"), tokensPlayed (the text), roundTripDelayMs.
struct RelayInfo {
    QString name;
    QString value;
    QDateTime at = {}; ///< UTC; invalid when absent
};

/// To be logged and ignored.
struct RelayUnknown {
    QString type;
};

using RelayMessage
    = std::variant<RelaySetup, RelayPrompt, RelayInterrupt, RelayDtmf, RelayError, RelayInfo, RelayUnknown>;

/// Reads a message of Twilio's. Lenient: missing fields are empty, numbers may be strings, unknown fields are ignored.
/// Errors: Malformed when it is no JSON object with a string `type`.
/// Source: Twilio docs, "ConversationRelay WebSocket messages".
Result<RelayMessage> parseRelayMessage(const QByteArray& json);

/// What may be said of a text message besides the text; nothing is sent for what has no value.
struct RelayTextOptions {
    QString language = {}; ///< BCP-47, one of the `<Language>` entries
    std::optional<bool> interruptible = {};
    std::optional<bool> preemptible = {};
};

/// The messages below are compact JSON for QWebSocket::sendTextMessage. Lone surrogates become U+FFFD.

/// A piece of what is to be spoken, its blanks included; `last` ends the talk cycle and may come with an empty token.
QString textMessage(const QString& token, bool last, const RelayTextOptions& options = {});

/// Ends the session at once, speech included. `handoffData` reaches the action URL as it is; null is not sent.
QString endMessage(const QString& handoffData = {});

/// Plays a file; `loop` 0 means 1000 times.
QString playMessage(const QString& source, int loop = 1, bool preemptible = false, bool interruptible = true);

/// Errors: Malformed unless all are 0-9, w, # or *.
Result<QString> sendDigitsMessage(const QString& digits);

/// Switches languages; an empty one stays as it is.
QString languageMessage(const QString& ttsLanguage, const QString& transcriptionLanguage);

} // namespace core
