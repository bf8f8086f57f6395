#include "core/settings/settingchecks.h"

#include "core/settings/settingtexts.h"
#include "core/settings/settingvalue.h"

#include <algorithm>

namespace core {

namespace {

class Checker {
public:
    Checker(const SettingTexts& texts, bool allowSandboxModel, SettingsResult& result)
        : m_texts(texts)
        , m_allowSandboxModel(allowSandboxModel)
        , m_result(result)
    {
    }

    void checkTwilio()
    {
        const std::string_view credentials[] = { "TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN",
            "TWILIO_AUTH_TOKEN_SECONDARY", "TWILIO_API_KEY", "TWILIO_API_SECRET" };
        const auto has = [this](std::string_view name) { return m_texts.has(name); };
        if (!std::ranges::any_of(credentials, has))
            return;
        const std::string_view needed[] = { "TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_PHONE_NUMBER" };
        for (const std::string_view name : needed) {
            if (!has(name))
                fault(name,
                    QStringLiteral(
                        "It is missing, while other Twilio credentials are set. Set it, or take the others out."));
        }
        if (has("TWILIO_API_KEY") && !has("TWILIO_API_SECRET"))
            fault("TWILIO_API_SECRET", QStringLiteral("It is missing: TWILIO_API_KEY needs it."));
        if (has("TWILIO_API_SECRET") && !has("TWILIO_API_KEY"))
            fault("TWILIO_API_KEY", QStringLiteral("It is missing: TWILIO_API_SECRET needs it."));
    }

    void checkPublicUrl()
    {
        const Settings& settings = m_result.settings;
        if (settings.sandboxCarrier())
            return;
        if (!m_texts.has("PUBLIC_URL") && !m_texts.has("NGROK_DOMAIN"))
            fault("PUBLIC_URL", QStringLiteral("It is missing: without it Twilio cannot reach this server."));
        else if (callsRealPhones() && isLoopback(settings.publicUrl))
            fault("PUBLIC_URL",
                QStringLiteral("It names this machine, which Twilio cannot reach. Use the address of a tunnel."));
        if (!settings.validateWebhooks && callsRealPhones())
            warn("DISABLE_WEBHOOK_VALIDATION", QStringLiteral("Anybody who knows PUBLIC_URL can now pass for Twilio."));
    }

    void checkModel()
    {
        const LlmSettings& llm = m_result.settings.llm;
        checkKey(llm);
        if (m_result.settings.fallback && m_result.settings.fallback->provider != llm.provider)
            checkKey(*m_result.settings.fallback);
        if (llm.provider == LlmProvider::OpenAi && hasOwnModelServer(llm) && !m_texts.has("LLM_MODEL"))
            warn("LLM_MODEL",
                QStringLiteral("It is not set; the server at OPENAI_BASE_URL is asked for %1.").arg(llm.model));
        if (llm.provider == LlmProvider::Sandbox && m_texts.has("LLM_MODEL"))
            warn("LLM_MODEL",
                QStringLiteral("It is not used: the sandbox model answers. Set OPENAI_API_KEY or OPENAI_BASE_URL."));
        if (m_result.settings.fallback == llm)
            fault("LLM_FALLBACK", QStringLiteral("It is the model that is asked first; name another one."));
        if (llm.provider == LlmProvider::Sandbox && m_texts.has("LLM_FALLBACK"))
            warn("LLM_FALLBACK", QStringLiteral("It is not used: the sandbox model answers."));
        const bool asksAnthropic = llm.provider == LlmProvider::Anthropic
            || (m_result.settings.fallback && m_result.settings.fallback->provider == LlmProvider::Anthropic);
        if (m_texts.has("ANTHROPIC_API_KEY") && !asksAnthropic)
            warn("ANTHROPIC_API_KEY", QStringLiteral("It is not used: another provider is asked."));
        const QString provider = m_texts.text("LLM_PROVIDER");
        const bool meant = provider.isEmpty() || provider == QLatin1String("sandbox"); // and not a faulty word
        if (llm.provider == LlmProvider::Sandbox && meant && callsRealPhones() && !m_allowSandboxModel)
            fault("LLM_PROVIDER",
                QStringLiteral(
                    "Real telephones would be answered by the sandbox model, which is no real LLM. Set OPENAI_API_KEY "
                    "or ANTHROPIC_API_KEY, or start with --sandbox-model if you mean it."));
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
    void checkKey(const LlmSettings& llm)
    {
        if (llm.provider == LlmProvider::Sandbox || !llm.apiKey.isEmpty() || hasOwnModelServer(llm))
            return;
        const bool openAi = llm.provider == LlmProvider::OpenAi;
        fault(openAi ? "OPENAI_API_KEY" : "ANTHROPIC_API_KEY",
            QStringLiteral("It is missing: %1 answers nobody without a key.")
                .arg(openAi ? QStringLiteral("OpenAI") : QStringLiteral("Anthropic")));
    }
    bool callsRealPhones() const
    {
        return !m_result.settings.sandboxCarrier() && !isLoopback(m_result.settings.twilio.apiBaseUrl);
    }

    const SettingTexts& m_texts;
    bool m_allowSandboxModel;
    SettingsResult& m_result;
};

} // namespace

void checkTogether(const SettingTexts& texts, bool allowSandboxModel, SettingsResult& result)
{
    Checker checker(texts, allowSandboxModel, result);
    checker.checkTwilio();
    checker.checkPublicUrl();
    checker.checkModel();
}

bool hasOwnModelServer(const LlmSettings& llm)
{
    const Result<QUrl> standard = parseUrl(
        latin(findSetting(llm.provider == LlmProvider::Anthropic ? "ANTHROPIC_BASE_URL" : "OPENAI_BASE_URL")->fallback),
        false);
    return standard && llm.baseUrl != *standard;
}

} // namespace core
