#pragma once

#include <QHostAddress>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace core {

enum class LlmProvider { Sandbox, OpenAi, Anthropic };
enum class LogFormat { Pretty, Json };
enum class LogLevel { Debug, Info, Warning, Error };

struct TwilioSettings {
    QString accountSid; ///< empty: no credentials, the carrier is the sandbox
    QString authToken;
    QString authTokenSecondary; ///< also accepted in signatures, while tokens are being changed; may be empty
    QString apiKey; ///< with `apiSecret` used for REST instead of SID and token; both empty or both set
    QString apiSecret;
    QString phoneNumber; ///< E.164, the number that calls; may be empty without credentials
    QUrl apiBaseUrl; ///< without trailing slash
    bool operator==(const TwilioSettings&) const = default;
};

struct LlmSettings {
    LlmProvider provider = LlmProvider::Sandbox;
    QString model; ///< never empty
    QString apiKey; ///< may be empty for a server that asks for none
    QUrl baseUrl; ///< without trailing slash, "https://api.openai.com/v1"
    QString anthropicVersion = {}; ///< of Anthropic's API; empty for others
    bool operator==(const LlmSettings&) const = default;
};

/// What is said, and how long is waited, where the language model has no part in it.
struct TalkSettings {
    QString fallbackGreeting = {}; ///< {names} still in it
    QString reminder = {};
    QString filler = {};
    QString excuse = {}; ///< after a lost connection
    QString farewell = {};
    std::chrono::seconds silence { 10 };
    std::chrono::minutes lengthLimit { 30 };
    int historyTokens = 6'000;
    QStringList transferNumbers = {}; ///< E.164; the first is the usual one
    QStringList languages = {}; ///< BCP-47; the first is spoken at the beginning
    bool operator==(const TalkSettings&) const = default;
};

struct LimitSettings {
    int callsPerSecond = 1;
    int concurrentCalls = 100;
    int requestsPerMinute = 60; ///< call requests of one API client; 0 = no limit
    bool strictNumbers = false; ///< refuse numbers that the numbering plan does not list
    bool allowPremiumNumbers = false;
    std::chrono::minutes callingFrom { 8 * 60 }; ///< since midnight where the callee lives
    std::chrono::minutes callingUntil { 21 * 60 }; ///< up to 24:00
    bool callingHoursForCampaigns = true;
    bool operator==(const LimitSettings&) const = default;
};

/// Everything a user can set, checked. Made by loadSettings(); settingtable.h has name, default and meaning of each.
struct Settings {
    TwilioSettings twilio;
    LlmSettings llm;
    std::optional<LlmSettings> fallback; ///< asked when `llm` fails
    LimitSettings limits;
    QUrl publicUrl; ///< how Twilio reaches us, without trailing slash; empty when none was given
    QHostAddress host { QHostAddress::LocalHost };
    quint16 port = 3000; ///< 0 = any free port
    QString apiToken; ///< empty: none was given
    std::chrono::seconds drainLimit { 120 }; ///< for running calls, after a signal to stop
    QString systemPrompt; ///< empty: the built-in one
    QString welcomeGreeting; ///< empty: the LLM opens the conversation
    QString apology; ///< said to the callee when the LLM fails
    TalkSettings talk;
    QString toolsFile; ///< absolute path of the user's HTTP tools; empty: none
    QString playbooksFolder; ///< absolute; of the user's own playbooks; need not exist
    QString databaseFile; ///< absolute path of the SQLite file
    QString dataFolder; ///< absolute; where files of our own are kept
    bool validateWebhooks = true;
    LogFormat logFormat = LogFormat::Pretty;
    LogLevel logLevel = LogLevel::Info;

    bool sandboxCarrier() const { return twilio.accountSid.isEmpty(); }
    bool sandboxModel() const { return llm.provider == LlmProvider::Sandbox; }
    bool operator==(const Settings&) const = default;
};

} // namespace core
