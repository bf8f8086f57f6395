#include "tests/support/sandboxworld.h"

#include <QTcpServer>

namespace tests {

using namespace core;
using namespace std::chrono_literals;

namespace {

const QString kApiKey = QStringLiteral("sandbox-model-key");

} // namespace

SandboxTwilioOptions SandboxWorld::quickTwilio()
{
    SandboxTwilioOptions options;
    options.timeScale = 0.02;
    options.callsPerSecond = 1000;
    options.ownNumbers = { ourNumber() };
    return options;
}

SandboxModelOptions SandboxWorld::quickModel()
{
    SandboxModelOptions options;
    options.apiKey = kApiKey;
    options.firstToken = 5ms;
    options.betweenTokens = 1ms;
    return options;
}

SandboxWorld::SandboxWorld(const SandboxTwilioOptions& twilio, const SandboxModelOptions& model)
    : m_twilio(std::make_unique<SandboxTwilio>(twilio, m_faults))
    , m_model(std::make_unique<SandboxModel>(model, m_faults))
{
    if (!m_folder.isValid() || !m_twilio->listen() || !m_model->listen())
        qFatal("The sandbox cannot start.");
}

void SandboxWorld::setFaults(const QString& spec, quint32 seed)
{
    const auto faults = Faults::parse(spec, seed);
    if (!faults)
        qFatal("%s", qPrintable(faults.error().message));
    m_faults = *faults;
}

Settings SandboxWorld::settings() const
{
    Settings settings;
    settings.twilio.accountSid = m_twilio->options().accountSid;
    settings.twilio.authToken = m_twilio->options().authToken;
    settings.twilio.phoneNumber = ourNumber();
    settings.twilio.apiBaseUrl = m_twilio->baseUrl();
    settings.llm.provider = LlmProvider::OpenAi;
    settings.llm.baseUrl = m_model->baseUrl();
    settings.llm.apiKey = kApiKey;
    settings.llm.model = SandboxModel::modelName();
    settings.limits.callsPerSecond = 1000;
    settings.limits.requestsPerMinute = 0;
    settings.port = 0;
    settings.apology = QStringLiteral("I am sorry, I had a problem just now.");
    settings.databaseFile = databaseFile();
    settings.dataFolder = folder();
    settings.playbooksFolder = playbooksFolder();
    return settings;
}

QProcessEnvironment SandboxWorld::environment(quint16 port) const
{
    const QProcessEnvironment ours = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment environment;
    for (const char* name : { "PATH", "LANG", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS" }) {
        if (ours.contains(QLatin1String(name)))
            environment.insert(QLatin1String(name), ours.value(QLatin1String(name)));
    }
    const std::pair<const char*, QString> rows[] = {
        { "HOME", folder() },
        { "XDG_DATA_HOME", folder() },
        { "PORT", QString::number(port) },
        { "PUBLIC_URL", QStringLiteral("http://127.0.0.1:%1").arg(port) },
        { "API_TOKEN", QStringLiteral("a-token-for-the-integration-tests") },
        { "TWILIO_ACCOUNT_SID", m_twilio->options().accountSid },
        { "TWILIO_AUTH_TOKEN", m_twilio->options().authToken },
        { "TWILIO_PHONE_NUMBER", ourNumber() },
        { "TWILIO_API_BASE_URL", m_twilio->baseUrl().toString() },
        { "OPENAI_BASE_URL", m_model->baseUrl().toString() },
        { "OPENAI_API_KEY", kApiKey },
        { "LLM_MODEL", SandboxModel::modelName() },
        { "DATABASE_URL", QStringLiteral("sqlite:///") + databaseFile() },
        { "MAX_CALLS_PER_SECOND", QStringLiteral("1000") },
        { "MAX_CONCURRENT_CALLS", QStringLiteral("10000") },
        { "RATE_LIMIT_PER_MINUTE", QStringLiteral("0") },
    };
    for (const auto& [name, value] : rows)
        environment.insert(QLatin1String(name), value);
    return environment;
}

QList<SandboxRequest> SandboxWorld::creates() const
{
    QList<SandboxRequest> creates;
    for (const SandboxRequest& request : m_twilio->requests()) {
        if (request.method == "POST" && request.target.endsWith("/Calls.json"))
            creates.append(request);
    }
    return creates;
}

const SandboxCall* SandboxWorld::lastCall() const { return calls().isEmpty() ? nullptr : calls().last(); }

quint16 freePort()
{
    for (int attempt = 0; attempt < 200; ++attempt) {
        const auto port = quint16(QRandomGenerator::global()->bounded(20'000, 32'000));
        QTcpServer server;
        if (server.listen(QHostAddress::LocalHost, port))
            return port;
    }
    qFatal("No port is free.");
}

} // namespace tests
