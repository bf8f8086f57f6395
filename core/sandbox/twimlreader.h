#pragma once

#include "core/base/result.h"
#include "core/sandbox/agentspeech.h"

#include <QList>
#include <QPair>
#include <QString>

#include <chrono>

namespace core {

/// <ConversationRelay> with what the sandbox makes use of.
struct RelayNoun {
    QByteArray url;
    QString welcomeGreeting;
    QString language = QStringLiteral("en-US"); ///< in which the person is understood
    Interruptible greetingInterruptible;
    Interruptible interruptible;
    bool reportsSpeech = false; ///< reportInputDuringAgentSpeech: prompts although the voice cannot be interrupted
    bool preemptible = false;
    bool dtmfDetection = false;
    bool partialPrompts = false;
    bool speakerEvents = false;
    bool tokensPlayed = false;
    QList<QPair<QString, QString>> parameters; ///< in document order
};

struct TwimlStep {
    enum class Kind { Say, Pause, Redirect, Hangup, Relay, Dial, Unsupported };
    Kind kind = Kind::Unsupported;
    QString text = {}; ///< what is said; the number to dial; the name of an unsupported verb
    QByteArray url = {}; ///< of a redirect; the `action` of a relay or a dial, empty when there is none
    QByteArray method = "POST";
    std::chrono::seconds length { 1 }; ///< of a pause; how long a dial may ring
    QString callerId = {}; ///< of a dial; empty: that of the present call
    RelayNoun relay = {};
};

/// Reads a TwiML document. Verbs that the sandbox does not carry out come as Unsupported.
/// Errors: Malformed with {"twilioCode": 12100} when it is not well-formed or its root is not <Response>.
Result<QList<TwimlStep>> readTwiml(const QByteArray& document);

} // namespace core
