#include "core/settings/loadsettings.h"
#include "core/settings/settingtable.h"

#include <QTemporaryDir>
#include <QTest>

using namespace core;

namespace {

const QByteArray kTwilio = "TWILIO_ACCOUNT_SID=AC0123456789abcdef0123456789abcdef\nTWILIO_AUTH_TOKEN=token\n"
                           "TWILIO_PHONE_NUMBER=+14155552671\n";
const QByteArray kReal = kTwilio + "PUBLIC_URL=https://calls.example.com\nOPENAI_API_KEY=sk-1\n";

} // namespace

/// What is refused, and how it is said.
class TestSettingFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsByNameAndPlace_data();
    void tellsByNameAndPlace();
    void allAtOnce();
    void theEnvironmentIsNamed();
    void warns_data();
    void warns();
    void sandboxModelForRealPhonesNeedsTheFlag();
    void aMockOfTwilioIsNoRealPhone();
    void secretsAreNeverTold();

private:
    SettingsResult load(const QByteArray& content, SettingSources sources = {});

    QTemporaryDir m_folder;
};

SettingsResult TestSettingFaults::load(const QByteArray& content, SettingSources sources)
{
    QFile file(m_folder.filePath(QStringLiteral(".env")));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    file.close();
    sources.file = file.fileName();
    return loadSettings(sources);
}

void TestSettingFaults::tellsByNameAndPlace_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("line"); ///< 0 = not set
    const auto row = [](const char* title, const QByteArray& content, const char* name, int line = 1) {
        QTest::newRow(title) << content << QByteArray(name) << line;
    };
    row("bad line", "A=1\nnonsense\n", "", 2);
    row("misspelt", "\nTWILIO_ACOUNT_SID=AC0123456789abcdef0123456789abcdef\n", "TWILIO_ACOUNT_SID", 2);
    row("port in words", "PORT=http", "PORT");
    row("port too large", "PORT=65536", "PORT");
    row("negative port", "PORT=-1", "PORT");
    row("port overflows", "PORT=99999999999", "PORT");
    row("port with blanks", "PORT=\"80 \"", "PORT");
    row("host name", "HOST=example.com", "HOST");
    row("short address", "HOST=127.1", "HOST");
    row("switch", "ALLOW_PREMIUM_NUMBERS=maybe", "ALLOW_PREMIUM_NUMBERS");
    row("choice", "LOG_FORMAT=xml", "LOG_FORMAT");
    row("choice is case-sensitive", "LOG_LEVEL=INFO", "LOG_LEVEL");
    row("hours in words", "CALLING_HOURS=9-5", "CALLING_HOURS");
    row("hours over midnight", "CALLING_HOURS=21:00-08:00", "CALLING_HOURS");
    row("no hours", "CALLING_HOURS=08:00-08:00", "CALLING_HOURS");
    row("minute 60", "CALLING_HOURS=08:60-21:00", "CALLING_HOURS");
    row("hour 25", "CALLING_HOURS=08:00-25:00", "CALLING_HOURS");
    row("no calls", "MAX_CALLS_PER_SECOND=0", "MAX_CALLS_PER_SECOND");
    row("half a call", "MAX_CALLS_PER_SECOND=0.5", "MAX_CALLS_PER_SECOND");
    row("impossible number", "TWILIO_PHONE_NUMBER=+1234567890", "TWILIO_PHONE_NUMBER");
    row("placeholder", QByteArray(kReal).replace("AC0123456789abcdef", "ACxxxxxxxxxxxxxxxx"), "TWILIO_ACCOUNT_SID");
    row("token with a blank", "API_TOKEN=\"two words of a token\"", "API_TOKEN");
    row("control character", "WELCOME_GREETING=a\x1b[0m", "WELCOME_GREETING");
    row("public http", "PUBLIC_URL=http://example.com", "PUBLIC_URL");
    row("public without scheme", "PUBLIC_URL=example.com", "PUBLIC_URL");
    row("public with a query", "PUBLIC_URL=https://example.com?a=b", "PUBLIC_URL");
    row("public with a login", "PUBLIC_URL=https://me:pass@example.com", "PUBLIC_URL");
    row("public is a file", "PUBLIC_URL=file:///etc/passwd", "PUBLIC_URL");
    row("REST in the clear", "TWILIO_API_BASE_URL=http://api.example.com", "TWILIO_API_BASE_URL");
    row("domain with a path", "NGROK_DOMAIN=you.ngrok.app/x", "NGROK_DOMAIN");
    row("domain in the clear", "NGROK_DOMAIN=http://you.ngrok.app", "NGROK_DOMAIN");
    row("MySQL", "DATABASE_URL=mysql://localhost/x", "DATABASE_URL");
    row("database path alone", "DATABASE_URL=calls.db", "DATABASE_URL");
    row("in memory", "DATABASE_URL=sqlite:///:memory:", "DATABASE_URL");
    row("no file", "DATABASE_URL=sqlite:///", "DATABASE_URL");

    row("later: media streams", "CALL_MODE=media-stream", "CALL_MODE");
    row("no Anthropic key", "LLM_PROVIDER=anthropic", "ANTHROPIC_API_KEY", 0);
    row("no key for the fallback", "OPENAI_API_KEY=k\nLLM_FALLBACK=anthropic:claude", "ANTHROPIC_API_KEY", 0);
    row("Anthropic version", "ANTHROPIC_VERSION=2024-01-01", "ANTHROPIC_VERSION");
    row("fallback without provider", "LLM_FALLBACK=gpt-4.1", "LLM_FALLBACK");
    row("fallback without model", "LLM_FALLBACK=openai:", "LLM_FALLBACK");
    row("fallback is the same", "LLM_FALLBACK=openai:gpt-4.1-mini\nOPENAI_API_KEY=k", "LLM_FALLBACK");
    row("later: realtime", "LLM_PROVIDER=openai-realtime", "LLM_PROVIDER");
    row("later: PostgreSQL", "DATABASE_URL=postgresql://me:pass@db/calls", "DATABASE_URL");
    row("later: hours for all", "CALLING_HOURS_APPLY=all", "CALLING_HOURS_APPLY");
    row("later: budget", "DAILY_BUDGET=10", "DAILY_BUDGET");

    row("SID alone",
        "TWILIO_ACCOUNT_SID=AC0123456789abcdef0123456789abcdef\nPUBLIC_URL=https://"
        "a.example\nTWILIO_PHONE_NUMBER=+14155552671\n"
        "OPENAI_API_KEY=k",
        "TWILIO_AUTH_TOKEN", 0);
    row("key without secret", kReal + "TWILIO_API_KEY=SK0123456789abcdef0123456789abcdef", "TWILIO_API_SECRET", 0);
    row("secret without key", kReal + "TWILIO_API_SECRET=x", "TWILIO_API_KEY", 0);
    row("no number to call from", QByteArray(kReal).replace("TWILIO_PHONE_NUMBER=+14155552671", ""),
        "TWILIO_PHONE_NUMBER", 0);
    row("no public URL", kTwilio + "OPENAI_API_KEY=k", "PUBLIC_URL", 0);
    row("public URL on loopback", kTwilio + "OPENAI_API_KEY=k\nPUBLIC_URL=http://localhost:3000", "PUBLIC_URL", 5);
    row("no OpenAI key", "LLM_PROVIDER=openai", "OPENAI_API_KEY", 0);
}

void TestSettingFaults::tellsByNameAndPlace()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, name);
    QFETCH(int, line);
    const SettingsResult result = load(content);
    QVERIFY2(result.faults.size() == 1, QByteArray::number(result.faults.size()).constData());
    const SettingFault& fault = result.faults.first();
    QCOMPARE(fault.name, QString::fromLatin1(name));
    const QString path = m_folder.filePath(QStringLiteral(".env"));
    QCOMPARE(fault.place, line > 0 ? path + u':' + QString::number(line) : QStringLiteral("not set"));
    QVERIFY(fault.message.endsWith(u'.'));
}

void TestSettingFaults::allAtOnce()
{
    const SettingsResult result = load("PORT=x\nHOST=y\nnonsense\nCALL_MODE=media-stream\nTWILIO_AUTH_TOKEN=t\n");
    QStringList names;
    for (const SettingFault& fault : result.faults)
        names.append(fault.name);
    names.sort();
    QCOMPARE(names.join(u' '), QStringLiteral(" CALL_MODE HOST PORT TWILIO_ACCOUNT_SID TWILIO_PHONE_NUMBER"));
}

void TestSettingFaults::theEnvironmentIsNamed()
{
    SettingSources sources;
    sources.environment.insert(QStringLiteral("PORT"), QStringLiteral("x"));
    const SettingsResult result = load("PORT=3000\n", sources);
    QCOMPARE(result.faults.size(), 1);
    QCOMPARE(toLine(result.faults.first()),
        QStringLiteral("PORT (environment): It must be a whole number from 0 to 65535."));
}

void TestSettingFaults::warns_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("unknown name of ours") << QByteArray("TWILIO_WORKSPACE=x") << QByteArray("TWILIO_WORKSPACE");
    QTest::newRow("short token") << QByteArray("API_TOKEN=abc") << QByteArray("API_TOKEN");
    QTest::newRow("model without provider") << QByteArray("LLM_MODEL=gpt-4.1") << QByteArray("LLM_MODEL");
    QTest::newRow("fallback of the sandbox") << QByteArray("LLM_FALLBACK=openai:gpt-4.1") << QByteArray("LLM_FALLBACK");
    QTest::newRow("own server without model")
        << QByteArray("OPENAI_BASE_URL=http://localhost:1/v1") << QByteArray("LLM_MODEL");
    QTest::newRow("Anthropic key") << QByteArray("OPENAI_API_KEY=k\nANTHROPIC_API_KEY=x")
                                   << QByteArray("ANTHROPIC_API_KEY");
    QTest::newRow("no validation") << kReal + "DISABLE_WEBHOOK_VALIDATION=true"
                                   << QByteArray("DISABLE_WEBHOOK_VALIDATION");
}

void TestSettingFaults::warns()
{
    QFETCH(QByteArray, content);
    const SettingsResult result = load(content);
    QVERIFY(result.faults.isEmpty());
    QCOMPARE(result.warnings.size(), 1);
    QTEST(result.warnings.first().name.toLatin1(), "name");
}

void TestSettingFaults::sandboxModelForRealPhonesNeedsTheFlag()
{
    const QByteArray content = kTwilio + "PUBLIC_URL=https://calls.example.com\n";
    const SettingsResult refused = load(content);
    QCOMPARE(refused.faults.size(), 1);
    QCOMPARE(refused.faults.first().name, QStringLiteral("LLM_PROVIDER"));
    QVERIFY(refused.faults.first().message.contains(QStringLiteral("--sandbox-model")));
    SettingSources sources;
    sources.allowSandboxModel = true;
    const SettingsResult allowed = load(content, sources);
    QVERIFY(allowed.faults.isEmpty());
    QVERIFY(allowed.settings.sandboxModel());
    QVERIFY(!allowed.settings.sandboxCarrier());
}

void TestSettingFaults::aMockOfTwilioIsNoRealPhone()
{
    const SettingsResult result
        = load(kTwilio + "TWILIO_API_BASE_URL=http://127.0.0.1:8080\nPUBLIC_URL=http://127.0.0.1:3000\n");
    QVERIFY(result.faults.isEmpty());
}

void TestSettingFaults::secretsAreNeverTold()
{
    QByteArray content;
    for (const SettingInfo& info : kSettings)
        content += QByteArray(info.name.data(), qsizetype(info.name.size())) + "=\"hush hush \x01\"\n";
    content += "hush\nTWILIO_AUTH_TOKNE=hush\nTWILIO_HUSHED=hush\nSYSTEM_PROMPT=\"hush\" hush\n";
    const SettingsResult result = load(content);
    QVERIFY(result.faults.size() >= qsizetype(kSettings.size()));
    for (const SettingFault& fault : result.faults + result.warnings)
        QVERIFY2(!fault.message.contains(QStringLiteral("hush")), qPrintable(toLine(fault)));
}

QTEST_GUILESS_MAIN(TestSettingFaults)
#include "tst_settingfaults.moc"
