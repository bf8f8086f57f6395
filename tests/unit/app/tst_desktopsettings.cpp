#include "app/keychainstore.h"
#include "app/settingsfile.h"
#include "app/settingsprobe.h"
#include "core/base/async.h"
#include "core/base/qnamhttpclient.h"
#include "tests/support/awaitresult.h"
#include "tests/support/memorystore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using app::DesktopSettings;
using ui::EntrySource;
using ui::SettingChanges;
using ui::SettingEntry;

namespace {

constexpr auto kOwner = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto kAll = kOwner | QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
    | QFile::WriteOther | QFile::ExeOther;
const QString kSid = QStringLiteral("AC0123456789abcdef0123456789abcdef");
const QString kToken = QStringLiteral("very-secret-token");

SettingChanges realTelephone()
{
    return { { QStringLiteral("TWILIO_ACCOUNT_SID"), kSid }, { QStringLiteral("TWILIO_AUTH_TOKEN"), kToken },
        { QStringLiteral("TWILIO_PHONE_NUMBER"), QStringLiteral("+14155552671") },
        { QStringLiteral("PUBLIC_URL"), QStringLiteral("https://calls.example.com") },
        { QStringLiteral("OPENAI_API_KEY"), QStringLiteral("sk-very-secret") } };
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

} // namespace

class TestDesktopSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingIsSetAtFirst();
    void savedIsReadAgain();
    void secretsGoToTheKeyStore();
    void withoutAKeyStoreSecretsGoToTheFile();
    void theSystemsStoreIsAbsentHere();
    void aRefusingStoreIsAnError();
    void aSilentStoreHoldsNothingUp();
    void environmentWins();
    void dotEnvWins();
    void changesAreCheckedByTheRealLoader();
    void faultyChangesAreNotKept();
    void everySettingIsTold();
    void otherNamesStay();
    void emptyTakesAway();
    void aHostileFileIsToldAndReplaced();
    void unwritableFolderIsAnError();
    void restartIsDueUntilItIsDone();
    void probeTellsOfAMissingModel();
    void probeOfADeadAddressFails();

private:
    DesktopSettings& open(SettingSources base = {});
    SettingEntry entry(const char* name) const;
    void writeFile(const QByteArray& content);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    tests::MemoryStore m_store;
    QnamHttpClient m_http;
    app::SettingsProbe m_probe { m_http, [] { return QUrl(QStringLiteral("http://127.0.0.1:1")); } };
    std::unique_ptr<DesktopSettings> m_settings;
};

void TestDesktopSettings::init()
{
    m_settings.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(QStringLiteral("callwright/settings.env"));
    m_store = {};
}

DesktopSettings& TestDesktopSettings::open(SettingSources base)
{
    m_settings = std::make_unique<DesktopSettings>(std::move(base), m_file, m_store, m_probe);
    const auto loaded = tests::awaitResult(m_settings->load());
    if (!loaded)
        qFatal("%s", qUtf8Printable(loaded.error().message));
    return *m_settings;
}

SettingEntry TestDesktopSettings::entry(const char* name) const
{
    for (const SettingEntry& one : m_settings->entries()) {
        if (one.name == QLatin1String(name))
            return one;
    }
    qFatal("no entry %s", name);
}

void TestDesktopSettings::writeFile(const QByteArray& content)
{
    QDir().mkpath(QFileInfo(m_file).path());
    QFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qUtf8Printable(m_file));
}

void TestDesktopSettings::nothingIsSetAtFirst()
{
    open();
    QVERIFY(std::ranges::none_of(m_settings->entries(), &SettingEntry::isSet));
    QCOMPARE(m_settings->state(), (ui::BookState { m_file, true, false, {} }));
    QVERIFY(m_settings->check({}).isEmpty());
    QVERIFY(!QFile::exists(m_file));
}

void TestDesktopSettings::savedIsReadAgain()
{
    QSignalSpy changed(&open(), &DesktopSettings::changed);
    QVERIFY(tests::awaitResult(m_settings->save({ { QStringLiteral("PORT"), QStringLiteral("3100") } })));
    QVERIFY(!changed.isEmpty());
    open();
    QCOMPARE(entry("PORT").value, QStringLiteral("3100"));
    QCOMPARE(entry("PORT").source, EntrySource::Yours);
    QVERIFY(!entry("PORT").isFixed);
    QCOMPARE(loadSettings(m_settings->sources()).settings.port, quint16(3100));
}

void TestDesktopSettings::secretsGoToTheKeyStore()
{
    open();
    QVERIFY(tests::awaitResult(m_settings->save(realTelephone())));
    QCOMPARE(m_store.secrets.value(QStringLiteral("TWILIO_AUTH_TOKEN")), kToken);
    QVERIFY(!contentOf(m_file).contains("secret"));
    QVERIFY(!contentOf(m_file).contains(kSid.toLatin1()));
    QVERIFY(contentOf(m_file).contains("calls.example.com"));
    open();
    QVERIFY(entry("TWILIO_AUTH_TOKEN").isSet);
    QCOMPARE(entry("TWILIO_AUTH_TOKEN").value, QString()); // write-only
    QCOMPARE(entry("TWILIO_ACCOUNT_SID").value, QString());
    const Settings settings = loadSettings(m_settings->sources()).settings;
    QCOMPARE(settings.twilio.authToken, kToken);
    QVERIFY(!settings.sandboxCarrier());
}

void TestDesktopSettings::withoutAKeyStoreSecretsGoToTheFile()
{
    m_store.refusal = ErrorCode::NotSupported;
    open();
    QVERIFY(!m_settings->state().hasKeyStore); // which the window tells
    QVERIFY(tests::awaitResult(m_settings->save(realTelephone())));
    QVERIFY(contentOf(m_file).contains(kToken.toLatin1()));
    QCOMPARE(QFileInfo(m_file).permissions() & kAll, kOwner);
    open();
    QVERIFY(!loadSettings(m_settings->sources()).settings.sandboxCarrier());

    m_store.refusal = ErrorCode::Cancelled; // a later day, there is one
    open();
    QVERIFY(tests::awaitResult(m_settings->save({ { QStringLiteral("TWILIO_AUTH_TOKEN"), QStringLiteral("new") } })));
    QVERIFY(!contentOf(m_file).contains(kToken.toLatin1()));
    QCOMPARE(loadSettings(m_settings->sources()).settings.twilio.authToken, QStringLiteral("new"));
}

void TestDesktopSettings::theSystemsStoreIsAbsentHere()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    app::KeychainStore store(QStringLiteral("callwright-test"));
    const auto read = tests::awaitResult(store.read(QStringLiteral("A")));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::NotSupported);
    const auto written = tests::awaitResult(store.write(QStringLiteral("A"), QStringLiteral("b")));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::NotSupported);
}

void TestDesktopSettings::aRefusingStoreIsAnError()
{
    m_store.refusal = ErrorCode::StorageUnavailable;
    open();
    QCOMPARE(m_settings->state().trouble, QStringLiteral("The store says no."));
    QVERIFY(m_settings->state().hasKeyStore);
    const auto saved = tests::awaitResult(m_settings->save(realTelephone()));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::StorageUnavailable);
    QVERIFY(!QFile::exists(m_file)); // a secret does not slip into a file because somebody said no
    m_store.refusal = ErrorCode::Cancelled;
    QVERIFY(tests::awaitResult(m_settings->save(realTelephone())));
}

void TestDesktopSettings::aSilentStoreHoldsNothingUp()
{
    m_store.isSilent = true;
    m_store.secrets = { { QStringLiteral("TWILIO_ACCOUNT_SID"), kSid } };
    m_settings = std::make_unique<DesktopSettings>(SettingSources(), m_file, m_store, m_probe);
    QVERIFY(tests::awaitResult(m_settings->load(std::chrono::milliseconds(50))));
    QVERIFY(m_settings->state().trouble.contains(QLatin1String("did not answer in time")));
    QVERIFY(!entry("TWILIO_ACCOUNT_SID").isSet);
    m_store.speak();
    QTRY_VERIFY(entry("TWILIO_ACCOUNT_SID").isSet);
    QTRY_COMPARE(m_settings->state().trouble, QString());
    QVERIFY(m_settings->state().isRestartDue);
}

void TestDesktopSettings::environmentWins()
{
    writeFile("PORT=3100\nHOST=0.0.0.0\n");
    SettingSources base;
    base.environment.insert(QStringLiteral("PORT"), QStringLiteral("3200"));
    base.environment.insert(QStringLiteral("HOST"), QString());
    open(base);
    QCOMPARE(entry("PORT").value, QStringLiteral("3200"));
    QVERIFY(entry("PORT").isFixed);
    QCOMPARE(entry("PORT").place, QStringLiteral("environment"));
    QVERIFY(entry("HOST").isFixed);
    QVERIFY(!entry("HOST").isSet);
    QCOMPARE(loadSettings(m_settings->sources()).settings.port, quint16(3200));
    const auto saved = tests::awaitResult(m_settings->save({ { QStringLiteral("PORT"), QStringLiteral("3300") } }));
    QVERIFY(!saved);
    QVERIFY2(saved.error().message.contains(QLatin1String("environment")), qUtf8Printable(saved.error().message));
}

void TestDesktopSettings::dotEnvWins()
{
    writeFile("PORT=3100\nDRAIN_SECONDS=5\n");
    SettingSources base;
    base.file = m_folder->filePath(QStringLiteral(".env"));
    QFile file(base.file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("# mine\nPORT=3400\nDRAIN_SECONDS=\n");
    file.close();
    open(base);
    QCOMPARE(entry("PORT").source, EntrySource::File);
    QCOMPARE(entry("PORT").place, base.file + QStringLiteral(":2"));
    QCOMPARE(entry("DRAIN_SECONDS").source, EntrySource::Yours);
    QCOMPARE(loadSettings(m_settings->sources()).settings.drainLimit, std::chrono::seconds(5));
}

void TestDesktopSettings::changesAreCheckedByTheRealLoader()
{
    open();
    const auto remarks = m_settings->check({ { QStringLiteral("PORT"), QStringLiteral("99999") } });
    QCOMPARE(remarks,
        (QList<ui::SettingRemark> {
            { QStringLiteral("PORT"), QStringLiteral("It must be a whole number from 0 to 65535."), true } }));
    const auto half = m_settings->check({ { QStringLiteral("TWILIO_ACCOUNT_SID"), kSid } });
    QVERIFY(std::ranges::any_of(
        half, [](const auto& remark) { return remark.name == QLatin1String("TWILIO_AUTH_TOKEN"); }));
    QVERIFY(m_settings->check(realTelephone()).isEmpty());
    SettingChanges odd = realTelephone();
    odd.insert(QStringLiteral("DISABLE_WEBHOOK_VALIDATION"), QStringLiteral("true"));
    QCOMPARE(m_settings->check(odd).size(), 1);
    QVERIFY(!m_settings->check(odd).first().isFault);
    QVERIFY(!entry("PORT").isSet);
}

void TestDesktopSettings::faultyChangesAreNotKept()
{
    open();
    for (const SettingChanges& changes : { SettingChanges { { QStringLiteral("PORT"), QStringLiteral("x") } },
             SettingChanges { { QStringLiteral("NO_SUCH"), QStringLiteral("x") } },
             SettingChanges { { QStringLiteral("TWILIO_AUTH_TOKEN"), kToken } } }) {
        const auto saved = tests::awaitResult(m_settings->save(changes));
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::Malformed);
        QVERIFY(!saved.error().message.contains(kToken));
    }
    QVERIFY(!QFile::exists(m_file));
    QVERIFY(m_store.secrets.isEmpty());
}

void TestDesktopSettings::everySettingIsTold()
{
    open();
    QCOMPARE(m_settings->entries().size(), qsizetype(kSettings.size()));
    QCOMPARE(entry("SYSTEM_PROMPT").kind, ui::EntryKind::LongText);
    QCOMPARE(entry("CALLING_HOURS").kind, ui::EntryKind::Hours);
    QCOMPARE(entry("TWILIO_ACCOUNT_SID").kind, ui::EntryKind::Secret);
    QCOMPARE(entry("LLM_PROVIDER").choices.size(), 3); // without those of a later version
    QVERIFY(!entry("DAILY_BUDGET").isAvailable);
    QCOMPARE(entry("PORT").most, 65535);
}

void TestDesktopSettings::otherNamesStay()
{
    writeFile("CRM_KEY=abc\nPORT=3100\n");
    open();
    QVERIFY(tests::awaitResult(m_settings->save({ { QStringLiteral("PORT"), QStringLiteral("3101") } })));
    QVERIFY(contentOf(m_file).contains("CRM_KEY=\"abc\""));
}

void TestDesktopSettings::emptyTakesAway()
{
    open();
    QVERIFY(tests::awaitResult(m_settings->save(realTelephone())));
    SettingChanges none = realTelephone();
    for (QString& value : none)
        value.clear();
    QVERIFY(tests::awaitResult(m_settings->save(none)));
    QVERIFY(std::ranges::none_of(m_settings->entries(), &SettingEntry::isSet));
    QVERIFY(m_store.secrets.value(QStringLiteral("TWILIO_AUTH_TOKEN")).isEmpty());
    QVERIFY(!m_settings->state().isRestartDue);
}

void TestDesktopSettings::aHostileFileIsToldAndReplaced()
{
    writeFile("PORT=3100\nAPOLOGY=\"never closed\n");
    open();
    QVERIFY(m_settings->state().trouble.contains(m_file));
    QVERIFY(m_settings->check({}).isEmpty()); // the program starts all the same
    QVERIFY(tests::awaitResult(m_settings->save({ { QStringLiteral("PORT"), QStringLiteral("3101") } })));
    open();
    QCOMPARE(m_settings->state().trouble, QString());
    QCOMPARE(entry("PORT").value, QStringLiteral("3101"));
}

void TestDesktopSettings::unwritableFolderIsAnError()
{
    QFile blocking(m_folder->filePath(QStringLiteral("callwright")));
    QVERIFY(blocking.open(QIODevice::WriteOnly));
    open();
    const auto saved = tests::awaitResult(m_settings->save({ { QStringLiteral("PORT"), QStringLiteral("3101") } }));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::StorageUnavailable);
    QVERIFY(saved.error().message.contains(m_file));
    QVERIFY(!entry("PORT").isSet);
}

void TestDesktopSettings::restartIsDueUntilItIsDone()
{
    open();
    QVERIFY(!tests::awaitResult(m_settings->restartCore())); // nobody has said how
    int restarts = 0;
    Result<void> answer = Error { ErrorCode::Internal, QStringLiteral("The port is taken.") };
    m_settings->setRestart([&restarts, &answer] {
        ++restarts;
        return readyFuture<void>(answer);
    });
    QVERIFY(tests::awaitResult(m_settings->save({ { QStringLiteral("PORT"), QStringLiteral("3101") } })));
    QVERIFY(m_settings->state().isRestartDue);
    QVERIFY(!tests::awaitResult(m_settings->restartCore()));
    QVERIFY(m_settings->state().isRestartDue);
    answer = {};
    QVERIFY(tests::awaitResult(m_settings->restartCore()));
    QVERIFY(!m_settings->state().isRestartDue);
    QCOMPARE(restarts, 2);
}

void TestDesktopSettings::probeTellsOfAMissingModel()
{
    open();
    const auto finding = tests::awaitResult(m_settings->probe(ui::ProbeSubject::Model, {}));
    QVERIFY(finding);
    QVERIFY(!finding->isGood);
    QVERIFY(!finding->mend.isEmpty());
}

void TestDesktopSettings::probeOfADeadAddressFails()
{
    open();
    SettingChanges changes = realTelephone();
    changes.insert(QStringLiteral("TWILIO_API_BASE_URL"), QStringLiteral("http://127.0.0.1:1"));
    changes.insert(QStringLiteral("PUBLIC_URL"), QStringLiteral("http://127.0.0.1:1"));
    changes.insert(QStringLiteral("OPENAI_BASE_URL"), QStringLiteral("http://127.0.0.1:1/v1"));
    for (const auto subject :
        { ui::ProbeSubject::Account, ui::ProbeSubject::Number, ui::ProbeSubject::PublicUrl, ui::ProbeSubject::Model }) {
        const auto finding = tests::awaitResult(m_settings->probe(subject, changes));
        QVERIFY(finding);
        QVERIFY(!finding->isGood);
        QVERIFY(!finding->finding.isEmpty());
        QVERIFY(!finding->finding.contains(kToken));
    }
}

QTEST_GUILESS_MAIN(TestDesktopSettings)
#include "tst_desktopsettings.moc"
