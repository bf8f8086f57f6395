#include "ui/settings/settingwords.h"

#include "ui/settings/settingsbook.h"

#include <QCoreApplication>
#include <QLatin1String>

#include <algorithm>
#include <array>

namespace ui {

namespace {

struct Row {
    const char* name;
    const char* title;
    const char* explanation;
};

constexpr std::array kRows {
    Row { "TWILIO_ACCOUNT_SID", QT_TRANSLATE_NOOP("ui::SettingWords", "Account SID"),
        QT_TRANSLATE_NOOP("ui::SettingWords",
            "Begins with AC and stands on the first page of the Twilio Console. Without it calls are practised in the "
            "sandbox.") },
    Row { "TWILIO_AUTH_TOKEN", QT_TRANSLATE_NOOP("ui::SettingWords", "Auth token"),
        QT_TRANSLATE_NOOP(
            "ui::SettingWords", "Twilio's primary auth token. It also proves that requests really come from Twilio.") },
    Row { "TWILIO_AUTH_TOKEN_SECONDARY", QT_TRANSLATE_NOOP("ui::SettingWords", "Second auth token"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "Accepted in signatures while tokens are being changed.") },
    Row { "TWILIO_API_KEY", QT_TRANSLATE_NOOP("ui::SettingWords", "API key"),
        QT_TRANSLATE_NOOP("ui::SettingWords",
            "Begins with SK. Used for Twilio's REST API instead of the auth token, together with its secret.") },
    Row { "TWILIO_API_SECRET", QT_TRANSLATE_NOOP("ui::SettingWords", "Secret of the API key"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "Twilio shows it once, when the key is made.") },
    Row { "TWILIO_PHONE_NUMBER", QT_TRANSLATE_NOOP("ui::SettingWords", "Number that calls"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "Your Twilio number, such as +14155550123.") },
    Row { "TWILIO_API_BASE_URL", QT_TRANSLATE_NOOP("ui::SettingWords", "Twilio's REST API"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "Another address for a region or for tests.") },
    Row { "PUBLIC_URL", QT_TRANSLATE_NOOP("ui::SettingWords", "Public URL"),
        QT_TRANSLATE_NOOP(
            "ui::SettingWords", "How Twilio reaches this program: the https:// address of your tunnel or proxy.") },
    Row { "NGROK_DOMAIN", QT_TRANSLATE_NOOP("ui::SettingWords", "ngrok domain"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "Instead of the public URL: a domain, such as you.ngrok.app.") },
    Row { "DISABLE_WEBHOOK_VALIDATION", QT_TRANSLATE_NOOP("ui::SettingWords", "Accept webhooks without a signature"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "Lets anybody pass for Twilio. Only for experiments.") },
    Row { "LLM_PROVIDER", QT_TRANSLATE_NOOP("ui::SettingWords", "Provider"),
        QT_TRANSLATE_NOOP("ui::SettingWords",
            "Who answers the callee. OpenAI stands for any compatible server; the sandbox answers by rules.") },
    Row { "LLM_MODEL", QT_TRANSLATE_NOOP("ui::SettingWords", "Model"),
        QT_TRANSLATE_NOOP(
            "ui::SettingWords", "Name of the model. When it is empty: gpt-4.1-mini or claude-haiku-4-5.") },
    Row { "LLM_FALLBACK", QT_TRANSLATE_NOOP("ui::SettingWords", "Fallback model"),
        QT_TRANSLATE_NOOP("ui::SettingWords",
            "Asked when the first one fails: provider:model, such as anthropic:claude-haiku-4-5.") },
    Row { "OPENAI_API_KEY", QT_TRANSLATE_NOOP("ui::SettingWords", "OpenAI key"),
        QT_TRANSLATE_NOOP(
            "ui::SettingWords", "For OpenAI or for the compatible server. A server of your own may need none.") },
    Row { "OPENAI_BASE_URL", QT_TRANSLATE_NOOP("ui::SettingWords", "Address of the OpenAI API"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "For example http://localhost:11434/v1 for Ollama.") },
    Row { "ANTHROPIC_API_KEY", QT_TRANSLATE_NOOP("ui::SettingWords", "Anthropic key"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "From the Anthropic Console.") },
    Row { "ANTHROPIC_BASE_URL", QT_TRANSLATE_NOOP("ui::SettingWords", "Address of the Anthropic API"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "Another one for a gateway.") },
    Row { "ANTHROPIC_VERSION", QT_TRANSLATE_NOOP("ui::SettingWords", "Version of the Anthropic API"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "What the program says in the header anthropic-version.") },
    Row { "SYSTEM_PROMPT", QT_TRANSLATE_NOOP("ui::SettingWords", "System prompt"),
        QT_TRANSLATE_NOOP("ui::SettingWords",
            "What the assistant is and does. Empty for the built-in prompt; a playbook brings its own.") },
    Row { "WELCOME_GREETING", QT_TRANSLATE_NOOP("ui::SettingWords", "Greeting"),
        QT_TRANSLATE_NOOP("ui::SettingWords",
            "First sentence, with {customerName} or {customerName|there}. Empty lets the model begin.") },
    Row { "APOLOGY", QT_TRANSLATE_NOOP("ui::SettingWords", "Apology"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "Said when the model fails to answer.") },
    Row { "CALL_MODE", QT_TRANSLATE_NOOP("ui::SettingWords", "Way of speaking"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "Who turns speech into text and back.") },
    Row { "FALLBACK_GREETING", QT_TRANSLATE_NOOP("ui::SettingWords", "Greeting when the model is late"),
        QT_TRANSLATE_NOOP(
            "ui::SettingWords", "Said when the model's first words are late; {names} as in the greeting.") },
    Row { "REMINDER", QT_TRANSLATE_NOOP("ui::SettingWords", "Reminder"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "Said when the callee is silent for too long.") },
    Row { "FILLER", QT_TRANSLATE_NOOP("ui::SettingWords", "Filler"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "Said when a tool takes long and declares no words of its own.") },
    Row { "RECONNECT_EXCUSE", QT_TRANSLATE_NOOP("ui::SettingWords", "Excuse after an interruption"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "Said when the connection to Twilio was lost and is back.") },
    Row { "FAREWELL", QT_TRANSLATE_NOOP("ui::SettingWords", "Farewell"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "Said when the program ends a call: silence, length, a broken model.") },
    Row { "SILENCE_SECONDS", QT_TRANSLATE_NOOP("ui::SettingWords", "Silence before the reminder"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "Seconds. After two reminders the call is ended.") },
    Row { "MAX_CALL_MINUTES", QT_TRANSLATE_NOOP("ui::SettingWords", "Longest conversation"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "Minutes. Then the call is ended politely.") },
    Row { "HISTORY_TOKENS", QT_TRANSLATE_NOOP("ui::SettingWords", "Length of the memory"),
        QT_TRANSLATE_NOOP(
            "ui::SettingWords", "Tokens, estimated. Above that, older turns are summed up by the model itself.") },
    Row { "TRANSFER_NUMBER", QT_TRANSLATE_NOOP("ui::SettingWords", "Numbers for transfers"),
        QT_TRANSLATE_NOOP("ui::SettingWords",
            "Whom the assistant may connect a callee with, separated by commas. The first is the usual one.") },
    Row { "LANGUAGES", QT_TRANSLATE_NOOP("ui::SettingWords", "Languages of a call"),
        QT_TRANSLATE_NOOP("ui::SettingWords",
            "As BCP-47, separated by commas. The first is spoken until the assistant changes it.") },
    Row { "TOOLS_FILE", QT_TRANSLATE_NOOP("ui::SettingWords", "File with tools"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "JSON file with HTTP tools of your own that the assistant may call.") },
    Row { "PLAYBOOKS_FOLDER", QT_TRANSLATE_NOOP("ui::SettingWords", "Folder of playbooks"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "Where your own playbooks are; empty for a folder among your data.") },
    Row { "HOST", QT_TRANSLATE_NOOP("ui::SettingWords", "Address to listen on"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "127.0.0.1 for this machine alone, 0.0.0.0 for all.") },
    Row { "PORT", QT_TRANSLATE_NOOP("ui::SettingWords", "Port"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "0 for any free one.") },
    Row { "API_TOKEN", QT_TRANSLATE_NOOP("ui::SettingWords", "API token"),
        QT_TRANSLATE_NOOP("ui::SettingWords",
            "Programs that call /api must send it. Without it only programs on this machine may call.") },
    Row { "DRAIN_SECONDS", QT_TRANSLATE_NOOP("ui::SettingWords", "Patience at the end"),
        QT_TRANSLATE_NOOP("ui::SettingWords",
            "Seconds that running calls may go on after the program was told to stop. Then they are ended politely.") },
    Row { "CALLING_HOURS", QT_TRANSLATE_NOOP("ui::SettingWords", "Calling hours"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "When people may be called, in their own time.") },
    Row { "CALLING_HOURS_APPLY", QT_TRANSLATE_NOOP("ui::SettingWords", "Calling hours apply to"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "Which calls the hours are for.") },
    Row { "NUMBER_VALIDATION", QT_TRANSLATE_NOOP("ui::SettingWords", "Check of numbers"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "What happens to numbers that the numbering plan does not list.") },
    Row { "ALLOW_PREMIUM_NUMBERS", QT_TRANSLATE_NOOP("ui::SettingWords", "Allow premium-rate numbers"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "Also numbers with shared cost.") },
    Row { "MAX_CALLS_PER_SECOND", QT_TRANSLATE_NOOP("ui::SettingWords", "New calls a second"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "1 is what Twilio allows a new account.") },
    Row { "MAX_CONCURRENT_CALLS", QT_TRANSLATE_NOOP("ui::SettingWords", "Calls at the same time"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "Above that, calls wait or are refused.") },
    Row { "RATE_LIMIT_PER_MINUTE", QT_TRANSLATE_NOOP("ui::SettingWords", "Call requests a minute"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "For each client of the API; 0 for no limit.") },
    Row { "DAILY_BUDGET", QT_TRANSLATE_NOOP("ui::SettingWords", "Budget of a day"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "A later version brings it.") },
    Row { "DATABASE_URL", QT_TRANSLATE_NOOP("ui::SettingWords", "Database"),
        QT_TRANSLATE_NOOP(
            "ui::SettingWords", "sqlite:////var/lib/calls.db, for example. Empty for a file in your data folder.") },
    Row { "LOG_FORMAT", QT_TRANSLATE_NOOP("ui::SettingWords", "Format of the log"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "For people or for programs.") },
    Row { "LOG_LEVEL", QT_TRANSLATE_NOOP("ui::SettingWords", "Level of the log"),
        QT_TRANSLATE_NOOP("ui::SettingWords", "The least important lines that are written.") },
};

struct Choice {
    const char* setting;
    const char* choice;
    const char* words;
};

constexpr std::array kChoices {
    Choice { "LLM_PROVIDER", "openai", QT_TRANSLATE_NOOP("ui::SettingWords", "OpenAI or a compatible server") },
    Choice { "LLM_PROVIDER", "anthropic", QT_TRANSLATE_NOOP("ui::SettingWords", "Anthropic") },
    Choice { "LLM_PROVIDER", "sandbox", QT_TRANSLATE_NOOP("ui::SettingWords", "Sandbox: rules, no language model") },
    Choice { "CALL_MODE", "relay", QT_TRANSLATE_NOOP("ui::SettingWords", "Twilio ConversationRelay") },
    Choice { "CALLING_HOURS_APPLY", "campaigns", QT_TRANSLATE_NOOP("ui::SettingWords", "Campaigns") },
    Choice { "CALLING_HOURS_APPLY", "off", QT_TRANSLATE_NOOP("ui::SettingWords", "No calls") },
    Choice {
        "NUMBER_VALIDATION", "possible", QT_TRANSLATE_NOOP("ui::SettingWords", "They are called, with a warning") },
    Choice { "NUMBER_VALIDATION", "strict", QT_TRANSLATE_NOOP("ui::SettingWords", "They are refused") },
    Choice { "LOG_FORMAT", "pretty", QT_TRANSLATE_NOOP("ui::SettingWords", "For people") },
    Choice { "LOG_FORMAT", "json", QT_TRANSLATE_NOOP("ui::SettingWords", "For programs (JSON)") },
    Choice { "LOG_LEVEL", "debug", QT_TRANSLATE_NOOP("ui::SettingWords", "Everything") },
    Choice { "LOG_LEVEL", "info", QT_TRANSLATE_NOOP("ui::SettingWords", "Information") },
    Choice { "LOG_LEVEL", "warning", QT_TRANSLATE_NOOP("ui::SettingWords", "Warnings") },
    Choice { "LOG_LEVEL", "error", QT_TRANSLATE_NOOP("ui::SettingWords", "Errors") },
};

constexpr std::array kGroups {
    QT_TRANSLATE_NOOP("ui::SettingWords", "Telephone"),
    QT_TRANSLATE_NOOP("ui::SettingWords", "Language model"),
    QT_TRANSLATE_NOOP("ui::SettingWords", "Conversation"),
    QT_TRANSLATE_NOOP("ui::SettingWords", "Server"),
    QT_TRANSLATE_NOOP("ui::SettingWords", "Rules and limits"),
    QT_TRANSLATE_NOOP("ui::SettingWords", "Storage"),
    QT_TRANSLATE_NOOP("ui::SettingWords", "Log"),
};

QString translated(const char* text) { return QCoreApplication::translate("ui::SettingWords", text); }

const Row* rowOf(const QString& name)
{
    const auto row = std::ranges::find_if(kRows, [&name](const Row& one) { return name == QLatin1String(one.name); });
    return row == kRows.end() ? nullptr : &*row;
}

} // namespace

QString settingTitle(const SettingEntry& entry)
{
    const Row* row = rowOf(entry.name);
    return row ? translated(row->title) : entry.name;
}

QString settingExplanation(const SettingEntry& entry)
{
    const Row* row = rowOf(entry.name);
    return row ? translated(row->explanation) : entry.explanation;
}

QString settingGroup(const QString& group)
{
    const auto known = std::ranges::find_if(kGroups, [&group](const char* one) { return group == QLatin1String(one); });
    return known == kGroups.end() ? group : translated(*known);
}

QString choiceWords(const QString& setting, const QString& choice)
{
    const auto known = std::ranges::find_if(kChoices, [&](const Choice& one) {
        return setting == QLatin1String(one.setting) && choice == QLatin1String(one.choice);
    });
    return known == kChoices.end() ? choice : translated(known->words);
}

QString fallbackWords(const SettingEntry& entry)
{
    if (entry.name == QLatin1String("LLM_PROVIDER"))
        return translated(QT_TRANSLATE_NOOP("ui::SettingWords", "Whoever has a key or an address"));
    return entry.fallback.isEmpty() ? QString() : choiceWords(entry.name, entry.fallback);
}

QString sourceWords(const SettingEntry& entry)
{
    switch (entry.source) {
    case EntrySource::Environment:
        return translated(QT_TRANSLATE_NOOP("ui::SettingWords", "Fixed by the environment of the program"));
    case EntrySource::File:
        return translated(QT_TRANSLATE_NOOP("ui::SettingWords", "Fixed by %1")).arg(entry.place);
    case EntrySource::Yours:
        return translated(QT_TRANSLATE_NOOP("ui::SettingWords", "Set by you"));
    case EntrySource::Default:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("ui::SettingWords", "Default"));
}

} // namespace ui
