#pragma once

#include <QString>

#include <array>
#include <string_view>

namespace core {

enum class SettingKind {
    Text,
    Secret,
    Sid,
    PhoneNumber,
    Url,
    Domain,
    Host,
    Number,
    Choice,
    Switch,
    Hours,
    Database,
    PhoneNumbers, ///< a list with commas
    Languages, ///< likewise
    Model,
};

/// One thing a user can set. Drives the checks of loadSettings(), .env.example and the README.
struct SettingInfo {
    std::string_view name;
    std::string_view group;
    SettingKind kind;
    std::string_view fallback; ///< as it would be written; empty = nothing, or decided by other settings
    std::string_view explanation; ///< one line
    std::string_view choices = {}; ///< of a Choice: "a|b"; of a Sid: how it begins
    std::string_view notYet = {}; ///< choices that a later version brings; "*" = any value
    int least = 0; ///< of a Number
    int most = 0;
};

inline constexpr std::string_view kTelephone = "Telephone";
inline constexpr std::string_view kModel = "Language model";
inline constexpr std::string_view kConversation = "Conversation";
inline constexpr std::string_view kServer = "Server";
inline constexpr std::string_view kRules = "Rules and limits";
inline constexpr std::string_view kStorage = "Storage";
inline constexpr std::string_view kLog = "Log";

inline constexpr std::array kSettings {
    SettingInfo { "TWILIO_ACCOUNT_SID", kTelephone, SettingKind::Sid, "",
        "Twilio account, begins with AC. Without it calls are practised in the sandbox.", "AC" },
    SettingInfo { "TWILIO_AUTH_TOKEN", kTelephone, SettingKind::Secret, "",
        "Twilio's primary auth token; also checks that requests really come from Twilio." },
    SettingInfo { "TWILIO_AUTH_TOKEN_SECONDARY", kTelephone, SettingKind::Secret, "",
        "Second auth token, accepted in signatures while tokens are being changed." },
    SettingInfo { "TWILIO_API_KEY", kTelephone, SettingKind::Sid, "",
        "API key, begins with SK; used for REST instead of the auth token, together with TWILIO_API_SECRET.", "SK" },
    SettingInfo { "TWILIO_API_SECRET", kTelephone, SettingKind::Secret, "", "Secret of TWILIO_API_KEY." },
    SettingInfo { "TWILIO_PHONE_NUMBER", kTelephone, SettingKind::PhoneNumber, "",
        "Your Twilio number that calls, such as +14155550123." },
    SettingInfo { "TWILIO_API_BASE_URL", kTelephone, SettingKind::Url, "https://api.twilio.com",
        "Twilio's REST API; another one for a region or for tests." },
    SettingInfo { "PUBLIC_URL", kTelephone, SettingKind::Url, "",
        "How Twilio reaches this server: the https:// address of your tunnel or proxy." },
    SettingInfo { "NGROK_DOMAIN", kTelephone, SettingKind::Domain, "",
        "Instead of PUBLIC_URL: a domain, such as you.ngrok.app." },
    SettingInfo { "DISABLE_WEBHOOK_VALIDATION", kTelephone, SettingKind::Switch, "false",
        "true lets anybody pass for Twilio. Only for experiments." },

    SettingInfo { "LLM_PROVIDER", kModel, SettingKind::Choice, "",
        "openai (any compatible server), anthropic or sandbox (rule-based); when not set: the one whose key or URL is "
        "set.",
        "openai|anthropic|sandbox|openai-realtime", "openai-realtime" },
    SettingInfo { "LLM_MODEL", kModel, SettingKind::Text, "",
        "Name of the model; gpt-4.1-mini or claude-haiku-4-5 when not set." },
    SettingInfo { "LLM_FALLBACK", kModel, SettingKind::Model, "",
        "Another model, asked when the first one fails: provider:model, such as anthropic:claude-haiku-4-5." },
    SettingInfo { "OPENAI_API_KEY", kModel, SettingKind::Secret, "",
        "Key for OpenAI or for the compatible server; may be empty for a server of your own." },
    SettingInfo { "OPENAI_BASE_URL", kModel, SettingKind::Url, "https://api.openai.com/v1",
        "Address of the API, for example http://localhost:11434/v1 for Ollama." },
    SettingInfo { "ANTHROPIC_API_KEY", kModel, SettingKind::Secret, "", "Key for Anthropic." },
    SettingInfo {
        "ANTHROPIC_BASE_URL", kModel, SettingKind::Url, "https://api.anthropic.com", "Address of Anthropic's API." },
    SettingInfo { "ANTHROPIC_VERSION", kModel, SettingKind::Choice, "2023-06-01",
        "Version of Anthropic's API: 2023-06-01 or 2026-10-21.", "2023-06-01|2026-10-21" },

    SettingInfo { "SYSTEM_PROMPT", kConversation, SettingKind::Text, "",
        "What the assistant is and does; empty for the built-in prompt. Quote it to write several lines." },
    SettingInfo { "WELCOME_GREETING", kConversation, SettingKind::Text, "",
        "First sentence, with {customerName} or {customerName|there}; empty lets the model begin." },
    SettingInfo { "APOLOGY", kConversation, SettingKind::Text,
        "I am sorry, I had a problem just now. Could you say that again, please?",
        "Said when the model fails to answer." },
    SettingInfo { "CALL_MODE", kConversation, SettingKind::Choice, "relay",
        "relay: Twilio's ConversationRelay turns speech into text and back.", "relay|media-stream", "media-stream" },
    SettingInfo { "FALLBACK_GREETING", kConversation, SettingKind::Text,
        "Hello, this is an AI assistant calling. Do you have a moment?",
        "Said when the model's first words are late; {names} as in WELCOME_GREETING." },
    SettingInfo { "REMINDER", kConversation, SettingKind::Text, "Are you still there?",
        "Said when the callee is silent for too long." },
    SettingInfo { "FILLER", kConversation, SettingKind::Text, "One moment, please.",
        "Said when a tool takes long and declares no words of its own." },
    SettingInfo { "RECONNECT_EXCUSE", kConversation, SettingKind::Text, "Sorry, the line was interrupted for a moment.",
        "Said when the connection to Twilio was lost and is back." },
    SettingInfo { "FAREWELL", kConversation, SettingKind::Text, "I am sorry, I have to end this call now. Goodbye.",
        "Said when the program ends a call: silence, length, a broken model." },
    SettingInfo { "SILENCE_SECONDS", kConversation, SettingKind::Number, "10",
        "Seconds of silence before the reminder; after two of them the call is ended.", "", "", 2, 300 },
    SettingInfo { "MAX_CALL_MINUTES", kConversation, SettingKind::Number, "30",
        "Longest conversation; then it is ended politely.", "", "", 1, 1440 },
    SettingInfo { "HISTORY_TOKENS", kConversation, SettingKind::Number, "6000",
        "Above that (estimated), older turns are summed up by the model itself.", "", "", 1000, 1000000 },
    SettingInfo { "TRANSFER_NUMBER", kConversation, SettingKind::PhoneNumbers, "",
        "Numbers that the assistant may connect a callee with, with commas; the first is the usual one." },
    SettingInfo { "LANGUAGES", kConversation, SettingKind::Languages, "en-US",
        "Languages of a call (BCP-47, with commas); the first is spoken until the assistant changes it." },
    SettingInfo { "TOOLS_FILE", kConversation, SettingKind::Text, "",
        "JSON file with HTTP tools of your own that the assistant may call; empty for none." },
    SettingInfo { "PLAYBOOKS_FOLDER", kConversation, SettingKind::Text, "",
        "Folder with playbooks of your own, one JSON file each; empty for playbooks in your data folder." },

    SettingInfo { "HOST", kServer, SettingKind::Host, "127.0.0.1", "Address to listen on; 0.0.0.0 for all." },
    SettingInfo {
        "PORT", kServer, SettingKind::Number, "3000", "Port to listen on; 0 for any free one.", "", "", 0, 65535 },
    SettingInfo { "API_TOKEN", kServer, SettingKind::Secret, "",
        "Bearer token that callers of /api must send. Without it only programs on this machine may call." },
    SettingInfo { "DRAIN_SECONDS", kServer, SettingKind::Number, "120",
        "How long running calls may go on after SIGTERM before they are ended politely.", "", "", 0, 86'400 },

    SettingInfo { "CALLING_HOURS", kRules, SettingKind::Hours, "08:00-21:00",
        "When people may be called, in their own time; the end may be 24:00." },
    SettingInfo { "CALLING_HOURS_APPLY", kRules, SettingKind::Choice, "campaigns",
        "To which calls CALLING_HOURS applies: campaigns or off.", "campaigns|all|off", "all" },
    SettingInfo { "NUMBER_VALIDATION", kRules, SettingKind::Choice, "possible",
        "strict refuses numbers that the numbering plan does not list; possible only warns.", "possible|strict" },
    SettingInfo { "ALLOW_PREMIUM_NUMBERS", kRules, SettingKind::Switch, "false",
        "true lets premium-rate and shared-cost numbers be called." },
    SettingInfo { "MAX_CALLS_PER_SECOND", kRules, SettingKind::Number, "1",
        "New calls a second; 1 is what Twilio allows a new account.", "", "", 1, 1000 },
    SettingInfo {
        "MAX_CONCURRENT_CALLS", kRules, SettingKind::Number, "100", "Calls at the same time.", "", "", 1, 100'000 },
    SettingInfo { "RATE_LIMIT_PER_MINUTE", kRules, SettingKind::Number, "60",
        "Call requests a minute for each client of the API; 0 for no limit.", "", "", 0, 1'000'000 },
    SettingInfo { "DAILY_BUDGET", kRules, SettingKind::Text, "", "Not available in this version.", "", "*" },

    SettingInfo { "DATABASE_URL", kStorage, SettingKind::Database, "",
        "sqlite:///calls.db (in the working directory) or sqlite:////var/lib/calls.db; empty for a file in your data "
        "folder." },

    SettingInfo {
        "LOG_FORMAT", kLog, SettingKind::Choice, "pretty", "pretty for people, json for programs.", "pretty|json" },
    SettingInfo { "LOG_LEVEL", kLog, SettingKind::Choice, "info", "Least important lines that are written.",
        "debug|info|warning|error" },
};

/// A text of the table as a QString.
inline QString latin(std::string_view text) { return QString::fromLatin1(text.data(), qsizetype(text.size())); }

/// The row of that name; null when there is none.
constexpr const SettingInfo* findSetting(std::string_view name)
{
    for (const SettingInfo& info : kSettings) {
        if (info.name == name)
            return &info;
    }
    return nullptr;
}

/// A setting whose value is never shown.
constexpr bool isSecret(const SettingInfo& info)
{
    return info.kind == SettingKind::Secret || info.kind == SettingKind::Sid;
}

} // namespace core
