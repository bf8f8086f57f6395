#include "core/settings/loadsettings.h"
#include "core/settings/settingtexts.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

namespace {

using Pairs = QList<QPair<const char*, const char*>>;

SettingSources sourcesFrom(const Pairs& pairs)
{
    SettingSources sources;
    for (const auto& [name, value] : pairs)
        sources.environment.insert(QString::fromLatin1(name), QString::fromUtf8(value));
    sources.dataFolder = QStringLiteral("/srv/data");
    return sources;
}

const Pairs kReal { { "TWILIO_ACCOUNT_SID", "AC0123456789abcdef0123456789abcdef" }, { "TWILIO_AUTH_TOKEN", "token" },
    { "TWILIO_PHONE_NUMBER", "+1 415 555 2671" }, { "PUBLIC_URL", "https://calls.example.com/" },
    { "OPENAI_API_KEY", "sk-1" } };

QString told(const QList<SettingFault>& faults)
{
    QStringList lines;
    for (const SettingFault& fault : faults)
        lines.append(toLine(fault));
    return lines.join(u'\n');
}

} // namespace

class TestLoadSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingSetIsTheSandbox();
    void realCredentials();
    void everythingSet();
    void environmentWins();
    void anEmptyVariableTakesTheFilesValueAway();
    void storedCountsWhereNothingElseIsSet();
    void storedFaultsTellTheirPlace();
    void sandboxFlagIgnoresStoredCredentials();
    void theLastLineCounts();
    void missingFileMatters_data();
    void missingFileMatters();
    void ngrokDomainStandsForPublicUrl();
    void providerFollowsFromWhatIsSet_data();
    void providerFollowsFromWhatIsSet();
    void sandboxFlagIgnoresCredentials();
    void portOfTheCommandLineWins();
    void databasePaths_data();
    void databasePaths();
    void guessesNames_data();
    void guessesNames();

private:
    QString write(const QByteArray& content);

    QTemporaryDir m_folder;
};

QString TestLoadSettings::write(const QByteArray& content)
{
    QFile file(m_folder.filePath(QStringLiteral(".env")));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

void TestLoadSettings::nothingSetIsTheSandbox()
{
    const SettingsResult result = loadSettings(sourcesFrom({}));
    QCOMPARE(told(result.faults + result.warnings), QString());
    Settings expected;
    expected.twilio.apiBaseUrl = QUrl(QStringLiteral("https://api.twilio.com"));
    expected.llm.model = QStringLiteral("sandbox");
    expected.llm.baseUrl = QUrl(QStringLiteral("https://api.openai.com/v1"));
    expected.apology = QStringLiteral("I am sorry, I had a problem just now. Could you say that again, please?");
    expected.talk.fallbackGreeting = QStringLiteral("Hello, this is an AI assistant calling. Do you have a moment?");
    expected.talk.reminder = QStringLiteral("Are you still there?");
    expected.talk.filler = QStringLiteral("One moment, please.");
    expected.talk.excuse = QStringLiteral("Sorry, the line was interrupted for a moment.");
    expected.talk.farewell = QStringLiteral("I am sorry, I have to end this call now. Goodbye.");
    expected.talk.languages = QStringList { QStringLiteral("en-US") };
    expected.dataFolder = QStringLiteral("/srv/data");
    expected.databaseFile = QStringLiteral("/srv/data/sandbox.db");
    expected.playbooksFolder = QStringLiteral("/srv/data/playbooks");
    QVERIFY(result.settings == expected);
    QVERIFY(result.settings.sandboxCarrier());
    QVERIFY(result.settings.sandboxModel());
}

void TestLoadSettings::realCredentials()
{
    const SettingsResult result = loadSettings(sourcesFrom(kReal));
    QCOMPARE(told(result.faults + result.warnings), QString());
    QVERIFY(!result.settings.sandboxCarrier());
    QCOMPARE(result.settings.twilio.phoneNumber, QStringLiteral("+14155552671"));
    QCOMPARE(result.settings.publicUrl, QUrl(QStringLiteral("https://calls.example.com")));
    QCOMPARE(result.settings.llm.provider, LlmProvider::OpenAi);
    QCOMPARE(result.settings.llm.model, QStringLiteral("gpt-4.1-mini"));
    QCOMPARE(result.settings.databaseFile, QStringLiteral("/srv/data/calls.db"));
}

void TestLoadSettings::everythingSet()
{
    const SettingsResult result = loadSettings(sourcesFrom(kReal
        + Pairs { { "TWILIO_AUTH_TOKEN_SECONDARY", "second" },
            { "TWILIO_API_KEY", "SK0123456789abcdef0123456789abcdef" }, { "TWILIO_API_SECRET", "secret" },
            { "TWILIO_API_BASE_URL", "http://127.0.0.1:8080/" }, { "OPENAI_BASE_URL", "http://llm.lan:11434/v1/" },
            { "LLM_MODEL", "llama3" }, { "LLM_FALLBACK", "openai:qwen3:8b" },
            { "SYSTEM_PROMPT", "Be brief.\nBe kind." }, { "WELCOME_GREETING", "Hello {customerName|there}!" },
            { "APOLOGY", "Pardon?" }, { "CALL_MODE", "relay" }, { "HOST", "::" }, { "PORT", "0" },
            { "API_TOKEN", "0123456789abcdef" }, { "CALLING_HOURS", "00:00-24:00" }, { "CALLING_HOURS_APPLY", "off" },
            { "NUMBER_VALIDATION", "strict" }, { "ALLOW_PREMIUM_NUMBERS", "Yes" }, { "MAX_CALLS_PER_SECOND", "20" },
            { "MAX_CONCURRENT_CALLS", "1000" }, { "RATE_LIMIT_PER_MINUTE", "0" }, { "DISABLE_WEBHOOK_VALIDATION", "1" },
            { "LOG_FORMAT", "json" }, { "LOG_LEVEL", "warning" } }));
    QCOMPARE(told(result.faults + result.warnings), QString());
    const Settings& settings = result.settings;
    QCOMPARE(settings.twilio.authTokenSecondary, QStringLiteral("second"));
    QCOMPARE(settings.twilio.apiKey, QStringLiteral("SK0123456789abcdef0123456789abcdef"));
    QCOMPARE(settings.twilio.apiSecret, QStringLiteral("secret"));
    QCOMPARE(settings.twilio.apiBaseUrl, QUrl(QStringLiteral("http://127.0.0.1:8080")));
    QCOMPARE(settings.llm.baseUrl, QUrl(QStringLiteral("http://llm.lan:11434/v1")));
    QCOMPARE(settings.llm.model, QStringLiteral("llama3"));
    QVERIFY(settings.fallback.has_value());
    QCOMPARE(settings.fallback->model, QStringLiteral("qwen3:8b"));
    QCOMPARE(settings.fallback->baseUrl, settings.llm.baseUrl);
    QCOMPARE(settings.systemPrompt, QStringLiteral("Be brief.\nBe kind."));
    QCOMPARE(settings.welcomeGreeting, QStringLiteral("Hello {customerName|there}!"));
    QCOMPARE(settings.apology, QStringLiteral("Pardon?"));
    QCOMPARE(settings.host, QHostAddress(QHostAddress::AnyIPv6));
    QCOMPARE(settings.port, quint16(0));
    QCOMPARE(settings.apiToken, QStringLiteral("0123456789abcdef"));
    const LimitSettings limits { .callsPerSecond = 20,
        .concurrentCalls = 1000,
        .requestsPerMinute = 0,
        .strictNumbers = true,
        .allowPremiumNumbers = true,
        .callingFrom = std::chrono::minutes(0),
        .callingUntil = std::chrono::hours(24),
        .callingHoursForCampaigns = false };
    QVERIFY(settings.limits == limits);
    QVERIFY(!settings.validateWebhooks);
    QCOMPARE(settings.logFormat, LogFormat::Json);
    QCOMPARE(settings.logLevel, LogLevel::Warning);
}

void TestLoadSettings::environmentWins()
{
    SettingSources sources = sourcesFrom({ { "PORT", "4000" } });
    sources.file = write("PORT=5000\nexport HOST='0.0.0.0' # all\n");
    const SettingsResult result = loadSettings(sources);
    QCOMPARE(told(result.faults), QString());
    QCOMPARE(result.settings.port, quint16(4000));
    QCOMPARE(result.settings.host, QHostAddress(QHostAddress::AnyIPv4));
}

void TestLoadSettings::anEmptyVariableTakesTheFilesValueAway()
{
    SettingSources sources = sourcesFrom({ { "OPENAI_API_KEY", "" } });
    sources.file = write("OPENAI_API_KEY=sk-1\n");
    const SettingsResult result = loadSettings(sources);
    QCOMPARE(told(result.faults), QString());
    QVERIFY(result.settings.sandboxModel());
}

void TestLoadSettings::storedCountsWhereNothingElseIsSet()
{
    SettingSources sources = sourcesFrom({ { "PORT", "3001" }, { "HOST", "" } });
    sources.file = write("MAX_CONCURRENT_CALLS=7\nSILENCE_SECONDS=\n");
    sources.stored
        = { { QStringLiteral("PORT"), QStringLiteral("3003") }, { QStringLiteral("HOST"), QStringLiteral("0.0.0.0") },
              { QStringLiteral("MAX_CONCURRENT_CALLS"), QStringLiteral("9") },
              { QStringLiteral("SILENCE_SECONDS"), QStringLiteral("33") },
              { QStringLiteral("MY_KEY"), QStringLiteral("x") } };
    const SettingsResult result = loadSettings(sources);
    QCOMPARE(told(result.faults + result.warnings), QString());
    QCOMPARE(result.settings.port, quint16(3001));
    QCOMPARE(result.settings.host, QHostAddress(QHostAddress::LocalHost)); // an empty variable takes it away
    QCOMPARE(result.settings.limits.concurrentCalls, 7);
    QCOMPARE(result.settings.talk.silence, std::chrono::seconds(33)); // an empty line does not
    QCOMPARE(SettingTexts(sources).place("SILENCE_SECONDS"), QStringLiteral("your settings"));
}

void TestLoadSettings::storedFaultsTellTheirPlace()
{
    SettingSources sources = sourcesFrom({});
    sources.stored = { { QStringLiteral("PORT"), QStringLiteral("many") } };
    QCOMPARE(told(loadSettings(sources).faults),
        QStringLiteral("PORT (your settings): It must be a whole number from 0 to 65535."));
}

void TestLoadSettings::sandboxFlagIgnoresStoredCredentials()
{
    SettingSources sources = sourcesFrom({});
    for (const auto& [name, value] : kReal)
        sources.stored.insert(QString::fromLatin1(name), QString::fromLatin1(value));
    QCOMPARE(told(loadSettings(sources).faults), QString());
    QVERIFY(!loadSettings(sources).settings.sandboxCarrier());
    sources.sandbox = true;
    QVERIFY(loadSettings(sources).settings.sandboxCarrier());
}

void TestLoadSettings::theLastLineCounts()
{
    SettingSources sources = sourcesFrom({});
    sources.file = write("PORT=1\nPORT=2\n");
    const SettingsResult result = loadSettings(sources);
    QCOMPARE(result.settings.port, quint16(2));
    QCOMPARE(told(result.warnings),
        QStringLiteral("PORT (%1:2): It is set twice in the file; the last line counts.").arg(sources.file));
}

void TestLoadSettings::missingFileMatters_data()
{
    QTest::addColumn<bool>("required");
    QTest::newRow("named") << true;
    QTest::newRow("not named") << false;
}

void TestLoadSettings::missingFileMatters()
{
    QFETCH(bool, required);
    SettingSources sources = sourcesFrom({});
    sources.file = m_folder.filePath(QStringLiteral("absent"));
    sources.fileRequired = required;
    QCOMPARE(told(loadSettings(sources).faults),
        required ? sources.file + QStringLiteral(": The file cannot be read.") : QString());
}

void TestLoadSettings::ngrokDomainStandsForPublicUrl()
{
    Pairs pairs = kReal;
    pairs[3] = { "NGROK_DOMAIN", "you.ngrok.app" };
    const SettingsResult result = loadSettings(sourcesFrom(pairs));
    QCOMPARE(told(result.faults), QString());
    QCOMPARE(result.settings.publicUrl, QUrl(QStringLiteral("https://you.ngrok.app")));
}

void TestLoadSettings::providerFollowsFromWhatIsSet_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<LlmProvider>("provider");
    QTest::newRow("key") << QByteArray("OPENAI_API_KEY") << QByteArray("sk-1") << LlmProvider::OpenAi;
    QTest::newRow("own server") << QByteArray("OPENAI_BASE_URL") << QByteArray("http://localhost:11434/v1")
                                << LlmProvider::OpenAi;
    QTest::newRow("standard server alone")
        << QByteArray("OPENAI_BASE_URL") << QByteArray("https://api.openai.com/v1/") << LlmProvider::Sandbox;
    QTest::newRow("Anthropic") << QByteArray("ANTHROPIC_API_KEY") << QByteArray("k") << LlmProvider::Anthropic;
    QTest::newRow("said so") << QByteArray("LLM_PROVIDER") << QByteArray("sandbox") << LlmProvider::Sandbox;
}

void TestLoadSettings::providerFollowsFromWhatIsSet()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    const SettingsResult result = loadSettings(sourcesFrom({ { name.constData(), value.constData() } }));
    QCOMPARE(told(result.faults), QString());
    QTEST(result.settings.llm.provider, "provider");
}

void TestLoadSettings::sandboxFlagIgnoresCredentials()
{
    SettingSources sources = sourcesFrom(kReal + Pairs { { "LLM_PROVIDER", "anthropic" }, { "PORT", "4000" } });
    sources.sandbox = true;
    const SettingsResult result = loadSettings(sources);
    QCOMPARE(told(result.faults), QString());
    QVERIFY(result.settings.sandboxCarrier());
    QVERIFY(result.settings.sandboxModel());
    QVERIFY(result.settings.publicUrl.isEmpty());
    QCOMPARE(result.settings.port, quint16(4000));
    QCOMPARE(result.settings.databaseFile, QStringLiteral("/srv/data/sandbox.db"));
}

void TestLoadSettings::portOfTheCommandLineWins()
{
    SettingSources sources = sourcesFrom({ { "PORT", "4000" } });
    sources.port = 0;
    QCOMPARE(loadSettings(sources).settings.port, quint16(0));
    sources.port = 65536;
    QCOMPARE(told(loadSettings(sources).faults),
        QStringLiteral("--port (command line): It must be a whole number from 0 to 65535."));
}

void TestLoadSettings::databasePaths_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("path");
    QTest::newRow("relative") << QByteArray("sqlite:///calls.db")
                              << QDir::current().absoluteFilePath(QStringLiteral("calls.db"));
    QTest::newRow("folder") << QByteArray("sqlite:///a/../b/c.db")
                            << QDir::current().absoluteFilePath(QStringLiteral("b/c.db"));
    QTest::newRow("absolute") << QByteArray("sqlite:////var/lib/calls.db") << QStringLiteral("/var/lib/calls.db");
}

void TestLoadSettings::databasePaths()
{
    QFETCH(QByteArray, url);
    const SettingsResult result = loadSettings(sourcesFrom({ { "DATABASE_URL", url.constData() } }));
    QCOMPARE(told(result.faults), QString());
    QTEST(result.settings.databaseFile, "path");
}

void TestLoadSettings::guessesNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("meant");
    const auto row = [](const char* name, const char* meant) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(meant);
    };
    row("TWILIO_ACOUNT_SID", "TWILIO_ACCOUNT_SID");
    row("TWILIO_ACCOUNT_SDI", "TWILIO_ACCOUNT_SID");
    row("twilio_auth_token", "TWILIO_AUTH_TOKEN");
    row("OPENAI_APIKEY", "OPENAI_API_KEY");
    row("OPEN_AI_API_KEY", "OPENAI_API_KEY");
    row("PUBLICURL", "PUBLIC_URL");
    row("port", "PORT");
    row("PORT", "");
    row("POST", "");
    row("HOSTS", "");
    row("NODE_ENV", "");
    row("TWILIO_WORKSPACE", "");
}

void TestLoadSettings::guessesNames()
{
    QFETCH(QString, name);
    QTEST(likelyName(name), "meant");
}

QTEST_GUILESS_MAIN(TestLoadSettings)
#include "tst_loadsettings.moc"
