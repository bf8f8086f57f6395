#pragma once

#include "core/base/result.h"
#include "core/sandbox/sandboxcall.h"
#include "core/sandbox/twimlreader.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace core {

/// A message of the application to ConversationRelay, checked.
struct RelayOrder {
    enum class Kind { Text, End, Digits, Language, Play };
    Kind kind = Kind::Play; ///< Play is accepted, without a sound
    QString token = {};
    bool last = false;
    bool interruptible = true;
    std::optional<bool> preemptible = {}; ///< else as the TwiML says
    QString handoffData = {};
    QString digits = {};
    QString spokenLanguage = {}; ///< empty: stays
    QString heardLanguage = {};
};

/// Errors: Malformed with the words that Twilio would use ("Invalid message received: …").
Result<RelayOrder> parseRelayOrder(const QString& frame);

/// What ConversationRelay tells the application. Each is one compact JSON object.
/// Source: Twilio docs, "ConversationRelay WebSocket messages".
QByteArray relaySetup(
    const SandboxCall& call, const RelayNoun& noun, const QString& accountSid, const QString& sessionId);
QByteArray relayPrompt(const QString& text, const QString& language, bool last);
QByteArray relayInterrupt(const QString& spoken, std::chrono::milliseconds after);
QByteArray relayDtmf(QChar digit);
QByteArray relayInfo(const QString& name, const QString& value);
QByteArray relayError(const QString& description);

} // namespace core
