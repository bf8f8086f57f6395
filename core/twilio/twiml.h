#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

#include <chrono>
#include <optional>

namespace core {

/// Custom parameters of a call in the order in which they were given.
using TwimlParameters = QList<QPair<QString, QString>>;

/// What may cut a sentence of ours short, or is reported while it is spoken.
enum class RelayInput { None, Dtmf, Speech, Any };

/// `<Language>`: the settings to use while that language is active.
struct RelayLanguage {
    QString code; ///< BCP-47, or "multi"
    std::optional<QString> ttsProvider = {};
    std::optional<QString> voice = {};
    std::optional<QString> transcriptionProvider = {};
    std::optional<QString> speechModel = {};
};

/// Every attribute of `<ConversationRelay>`. What has a value is written, an empty one included; what has none is
/// left out, and Twilio's default counts. The values below are our defaults: written out, since Twilio changed
/// its own twice (transcriptionProvider and reportInputDuringAgentSpeech, 2025) and some depend on the account's age.
/// `voice` and `speechModel` stay Twilio's choice: the right ones depend on provider and language.
/// Twilio refuses combinations that do not fit (64101, 64106) when the session starts.
/// Source: Twilio docs, "ConversationRelay noun".
struct ConversationRelayOptions {
    QString url; ///< wss://…, without a query
    std::optional<QString> welcomeGreeting = {}; ///< spoken at once; no message brings it back
    std::optional<RelayInput> welcomeGreetingInterruptible = RelayInput::Any;
    std::optional<QString> language = QStringLiteral("en-US"); ///< BCP-47, both directions
    std::optional<QString> ttsLanguage = {};
    std::optional<QString> ttsProvider = QStringLiteral("ElevenLabs"); ///< Google, Amazon or ElevenLabs
    std::optional<QString> voice = {};
    std::optional<QString> transcriptionLanguage = {};
    std::optional<QString> transcriptionProvider = QStringLiteral("Deepgram"); ///< or Google
    std::optional<QString> speechModel = {};
    std::optional<RelayInput> interruptible = RelayInput::Any;
    std::optional<QString> interruptSensitivity = QStringLiteral("high"); ///< high, medium, low
    std::optional<bool> dtmfDetection = true; ///< without it no key press is told
    std::optional<RelayInput> reportInputDuringAgentSpeech = RelayInput::None;
    std::optional<bool> ignoreBackchannel = false; ///< true: "uh-huh" does not interrupt
    std::optional<bool> preemptible = false;
    std::optional<bool> partialPrompts = false; ///< true: prompts with last:false too
    std::optional<std::chrono::milliseconds> speechTimeout = std::chrono::milliseconds(0); ///< 600…5000; 0 = "auto"
    std::optional<double> eotThreshold = {}; ///< 0.5…0.9, Deepgram Flux only
    std::optional<QString> hints = {}; ///< words, separated by commas
    std::optional<bool> deepgramSmartFormat = {};
    std::optional<bool> profanityFilter = {};
    std::optional<QString> backgroundNoiseReduction = {}; ///< known from Twilio's SDK only
    std::optional<QString> elevenlabsTextNormalization = {}; ///< on, auto, off
    std::optional<QString> events = QStringLiteral("speaker-events tokens-played"); ///< the `info` messages
    std::optional<QString> debug = {}; ///< "debugging" adds roundTripDelayMs
    std::optional<QString> intelligenceService = {};
    std::optional<QString> conversationConfiguration = {};
    std::optional<QString> conversationId = {};
    std::optional<QString> actionMethod = QStringLiteral("POST"); ///< `method` of `<Connect>`; written with an action
    QList<RelayLanguage> languages = {};
    TwimlParameters parameters = {};
};

/// Whole documents, UTF-8. Whatever stands in the texts stays text: markup is escaped, TAB, LF and CR in attributes
/// are written as character references (a parser would make blanks of them), and characters that XML forbids, lone
/// surrogates among them, are left out. `action` may be empty: then the call ends when the session fails.
QByteArray conversationRelayTwiml(const QString& action, const ConversationRelayOptions& options);
QByteArray hangUpTwiml();
/// Connects the call with `number` (E.164), shown as calling from `callerId`; Twilio then asks `action` how to go on.
QByteArray dialTwiml(
    const QString& action, const QString& number, const QString& callerId, std::chrono::seconds ringTimeout);
/// No verbs: Twilio hangs up; the right answer when the call is over.
QByteArray emptyTwiml();
/// What passes Twilio's 4,096 characters of `<Say>` is cut off.
QByteArray sayAndHangUpTwiml(const QString& text);

} // namespace core
