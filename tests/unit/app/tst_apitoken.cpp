#include "app/apitoken.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

class TestApiToken : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void settingWins();
    void noneWithoutPublicUrl();
    void madeOnceAndKept();
    void fileIsForItsOwnerAlone();
    void folderIsMade();
    void unwritableFolderIsAnError();

private:
    QString file() const { return m_settings.dataFolder + QStringLiteral("/api-token"); }

    std::unique_ptr<QTemporaryDir> m_folder;
    core::Settings m_settings;
};

void TestApiToken::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = {};
    m_settings.dataFolder = m_folder->path();
    m_settings.publicUrl = QUrl(QStringLiteral("https://x.example"));
}

void TestApiToken::settingWins()
{
    QVERIFY(app::apiTokenFor(m_settings));
    m_settings.apiToken = QStringLiteral("mine");
    QCOMPARE(*app::apiTokenFor(m_settings), QStringLiteral("mine"));
    QCOMPARE(app::knownApiToken(m_settings), QStringLiteral("mine"));
}

void TestApiToken::noneWithoutPublicUrl()
{
    m_settings.publicUrl = QUrl();
    QCOMPARE(*app::apiTokenFor(m_settings), QString());
    QVERIFY(!QFile::exists(file()));
}

void TestApiToken::madeOnceAndKept()
{
    QVERIFY(app::knownApiToken(m_settings).isEmpty());
    const auto made = app::apiTokenFor(m_settings);
    QVERIFY(made);
    QVERIFY(QRegularExpression(QStringLiteral("^[0-9a-f]{64}$")).match(*made).hasMatch());
    QCOMPARE(*app::apiTokenFor(m_settings), *made);
    QCOMPARE(app::knownApiToken(m_settings), *made);
    init();
    QVERIFY(*app::apiTokenFor(m_settings) != *made); // another installation, another token
}

void TestApiToken::fileIsForItsOwnerAlone()
{
    QVERIFY(app::apiTokenFor(m_settings));
    constexpr auto kOwner = QFile::ReadOwner | QFile::WriteOwner;
    constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFileInfo(file()).permissions() & (kOwner | kOthers), kOwner);
}

void TestApiToken::folderIsMade()
{
    m_settings.dataFolder += QStringLiteral("/a/b");
    const auto made = app::apiTokenFor(m_settings);
    QVERIFY(made);
    QCOMPARE(app::knownApiToken(m_settings), *made);
}

void TestApiToken::unwritableFolderIsAnError()
{
    QFile blocking(m_folder->filePath(QStringLiteral("blocked")));
    QVERIFY(blocking.open(QIODevice::WriteOnly));
    m_settings.dataFolder = blocking.fileName(); // a file where the folder should be: also root cannot write
    const auto made = app::apiTokenFor(m_settings);
    QVERIFY(!made);
    QCOMPARE(made.error().code, core::ErrorCode::StorageUnavailable);
    QVERIFY(made.error().message.contains(m_settings.dataFolder));
}

QTEST_GUILESS_MAIN(TestApiToken)
#include "tst_apitoken.moc"
