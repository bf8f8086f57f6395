#include "core/settings/loadsettings.h"

#include "core/base/phonenumber.h"
#include "core/settings/settingchecks.h"
#include "core/settings/settingtexts.h"
#include "core/settings/settingvalue.h"

#include <QDir>
#include <QStandardPaths>

namespace core {

namespace {

constexpr qsizetype kGoodTokenLength = 16;

LogLevel logLevel(const QString& word)
{
    if (word == QLatin1String("debug"))
        return LogLevel::Debug;
    if (word == QLatin1String("warning"))
        return LogLevel::Warning;
    return word == QLatin1String("error") ? LogLevel::Error : LogLevel::Info;
}

/// Fills a Settings from the texts. A value with a fault is left at its default: the result is not used then.
class Loader {
public:
    explicit Loader(const SettingSources& sources)
        : m_sources(sources)
        , m_texts(sources)
    {
        m_result.faults = m_texts.faults();
        m_result.warnings = m_texts.warnings();
    }

    SettingsResult run()
    {
        for (const SettingInfo& info : kSettings)
            checkRow(info);
        readTwilio();
        readPublicUrl();
        readModel();
        readLimits();
        readServer();
        checkTogether(m_texts, m_sources.allowSandboxModel, m_result);
        return m_result;
    }

private:
    void fault(std::string_view name, const QString& message)
    {
        m_result.faults.append({ latin(name), m_texts.place(name), message });
    }
    void warn(std::string_view name, const QString& message)
    {
        m_result.warnings.append({ latin(name), m_texts.place(name), message });
    }

    void checkRow(const SettingInfo& info)
    {
        const QString text = m_texts.given(info.name);
        if (text.isEmpty())
            return;
        if (const Result<void> checked = checkValue(info, text); !checked)
            fault(info.name, checked.error().message);
    }

    int number(std::string_view name) const
    {
        const SettingInfo& info = *findSetting(name);
        const Result<int> value = parseNumber(info, m_texts.text(name));
        return value ? *value : info.least;
    }
    bool isOn(std::string_view name) const
    {
        const Result<bool> value = parseSwitch(m_texts.text(name));
        return value && *value;
    }
    QUrl url(std::string_view name, bool httpsOnly) const
    {
        const Result<QUrl> value = parseUrl(m_texts.text(name), httpsOnly);
        return value ? *value : QUrl();
    }

    void readTwilio()
    {
        TwilioSettings& twilio = m_result.settings.twilio;
        twilio.accountSid = m_texts.text("TWILIO_ACCOUNT_SID");
        twilio.authToken = m_texts.text("TWILIO_AUTH_TOKEN");
        twilio.authTokenSecondary = m_texts.text("TWILIO_AUTH_TOKEN_SECONDARY");
        twilio.apiKey = m_texts.text("TWILIO_API_KEY");
        twilio.apiSecret = m_texts.text("TWILIO_API_SECRET");
        twilio.apiBaseUrl = url("TWILIO_API_BASE_URL", true);
        if (const auto check = checkNumber(m_texts.text("TWILIO_PHONE_NUMBER")))
            twilio.phoneNumber = check->number.e164();
        m_result.settings.validateWebhooks = !isOn("DISABLE_WEBHOOK_VALIDATION");
    }

    void readPublicUrl()
    {
        const auto value = m_texts.has("PUBLIC_URL") ? parseUrl(m_texts.text("PUBLIC_URL"), true)
                                                     : parseDomain(m_texts.text("NGROK_DOMAIN"));
        if (value)
            m_result.settings.publicUrl = *value;
    }

    LlmSettings openAi(const QString& model) const
    {
        return { LlmProvider::OpenAi, model.isEmpty() ? QStringLiteral("gpt-4.1-mini") : model,
            m_texts.text("OPENAI_API_KEY"), url("OPENAI_BASE_URL", false) };
    }
    LlmSettings anthropic(const QString& model) const
    {
        return { LlmProvider::Anthropic, model.isEmpty() ? QStringLiteral("claude-haiku-4-5") : model,
            m_texts.text("ANTHROPIC_API_KEY"), url("ANTHROPIC_BASE_URL", false), m_texts.text("ANTHROPIC_VERSION") };
    }

    void readModel()
    {
        const QString model = m_texts.text("LLM_MODEL");
        LlmSettings& llm = m_result.settings.llm;
        llm = openAi(model);
        QString provider = m_texts.text("LLM_PROVIDER");
        if (provider.isEmpty() && (!llm.apiKey.isEmpty() || hasOwnModelServer(llm)))
            provider = QStringLiteral("openai");
        else if (provider.isEmpty() && (m_texts.has("ANTHROPIC_API_KEY") || hasOwnModelServer(anthropic(model))))
            provider = QStringLiteral("anthropic");
        if (provider == QLatin1String("anthropic"))
            llm = anthropic(model);
        if (llm.provider == LlmProvider::OpenAi && provider != QLatin1String("openai")) {
            llm.provider = LlmProvider::Sandbox;
            llm.model = QStringLiteral("sandbox");
        }
        const auto fallback = parseModel(m_texts.text("LLM_FALLBACK"));
        if (fallback && llm.provider != LlmProvider::Sandbox)
            m_result.settings.fallback
                = fallback->provider == QLatin1String("openai") ? openAi(fallback->model) : anthropic(fallback->model);
    }

    void readLimits()
    {
        LimitSettings& limits = m_result.settings.limits;
        limits.callsPerSecond = number("MAX_CALLS_PER_SECOND");
        limits.concurrentCalls = number("MAX_CONCURRENT_CALLS");
        limits.requestsPerMinute = number("RATE_LIMIT_PER_MINUTE");
        limits.strictNumbers = m_texts.text("NUMBER_VALIDATION") == QLatin1String("strict");
        limits.allowPremiumNumbers = isOn("ALLOW_PREMIUM_NUMBERS");
        limits.callingHoursForCampaigns = m_texts.text("CALLING_HOURS_APPLY") == QLatin1String("campaigns");
        if (const auto hours = parseHours(m_texts.text("CALLING_HOURS"))) {
            limits.callingFrom = hours->from;
            limits.callingUntil = hours->until;
        }
    }

    void readServer()
    {
        Settings& settings = m_result.settings;
        if (const auto host = parseHost(m_texts.text("HOST")))
            settings.host = *host;
        settings.port = quint16(number("PORT"));
        if (m_sources.port >= 0 && m_sources.port <= 65535)
            settings.port = quint16(m_sources.port);
        else if (m_sources.port != -1)
            m_result.faults.append({ QStringLiteral("--port"), QStringLiteral("command line"),
                QStringLiteral("It must be a whole number from 0 to 65535.") });
        settings.apiToken = m_texts.text("API_TOKEN");
        settings.drainLimit = std::chrono::seconds(number("DRAIN_SECONDS"));
        if (!settings.apiToken.isEmpty() && settings.apiToken.size() < kGoodTokenLength)
            warn("API_TOKEN",
                QStringLiteral("It is shorter than %1 characters and may be guessed.").arg(kGoodTokenLength));
        settings.systemPrompt = m_texts.text("SYSTEM_PROMPT");
        settings.welcomeGreeting = m_texts.text("WELCOME_GREETING");
        settings.apology = m_texts.text("APOLOGY");
        readTalk();
        settings.logFormat = m_texts.text("LOG_FORMAT") == QLatin1String("json") ? LogFormat::Json : LogFormat::Pretty;
        settings.logLevel = logLevel(m_texts.text("LOG_LEVEL"));
        readFiles();
    }

    void readTalk()
    {
        TalkSettings& talk = m_result.settings.talk;
        talk.fallbackGreeting = m_texts.text("FALLBACK_GREETING");
        talk.reminder = m_texts.text("REMINDER");
        talk.filler = m_texts.text("FILLER");
        talk.excuse = m_texts.text("RECONNECT_EXCUSE");
        talk.farewell = m_texts.text("FAREWELL");
        talk.silence = std::chrono::seconds(number("SILENCE_SECONDS"));
        talk.lengthLimit = std::chrono::minutes(number("MAX_CALL_MINUTES"));
        talk.historyTokens = number("HISTORY_TOKENS");
        if (const auto numbers = parsePhoneNumbers(m_texts.text("TRANSFER_NUMBER")))
            talk.transferNumbers = *numbers;
        if (const auto languages = parseLanguages(m_texts.text("LANGUAGES")))
            talk.languages = *languages;
    }

    void readFiles()
    {
        Settings& settings = m_result.settings;
        const QString users
            = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/callwright");
        settings.dataFolder
            = QDir::current().absoluteFilePath(m_sources.dataFolder.isEmpty() ? users : m_sources.dataFolder);
        // Calls for practice never stand among real ones.
        const QString file = settings.sandboxCarrier() ? QStringLiteral("/sandbox.db") : QStringLiteral("/calls.db");
        settings.databaseFile = settings.dataFolder + file;
        if (const QString tools = m_texts.text("TOOLS_FILE"); !tools.isEmpty())
            settings.toolsFile = QDir::cleanPath(QDir::current().absoluteFilePath(tools));
        const QString playbooks = m_texts.text("PLAYBOOKS_FOLDER");
        settings.playbooksFolder = playbooks.isEmpty() ? settings.dataFolder + QStringLiteral("/playbooks")
                                                       : QDir::cleanPath(QDir::current().absoluteFilePath(playbooks));
        if (const auto path = parseDatabase(m_texts.text("DATABASE_URL")))
            settings.databaseFile = *path;
    }

    SettingSources m_sources;
    SettingTexts m_texts;
    SettingsResult m_result;
};

} // namespace

SettingsResult loadSettings(const SettingSources& sources) { return Loader(sources).run(); }

QString toLine(const SettingFault& fault)
{
    if (fault.name.isEmpty())
        return QStringLiteral("%1: %2").arg(fault.place, fault.message);
    return QStringLiteral("%1 (%2): %3").arg(fault.name, fault.place, fault.message);
}

} // namespace core
