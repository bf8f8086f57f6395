#include "app/storedsettings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace app;

namespace {

constexpr auto kOwner = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto kAll = kOwner | QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
    | QFile::WriteOther | QFile::ExeOther;
const QMap<QString, QString> kPort { { QStringLiteral("PORT"), QStringLiteral("3101") } };

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

} // namespace

class TestStoredSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void noFileIsNoTrouble();
    void valuesSurvive_data();
    void valuesSurvive();
    void emptyValuesAreNotWritten();
    void fileIsForItsOwnerAlone();
    void openFileIsClosed();
    void hostileFiles_data();
    void hostileFiles();
    void aFolderInItsPlaceIsAnError();
    void unwritableFolderIsAnError();

private:
    void writeFile(const QByteArray& content);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void TestStoredSettings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(QStringLiteral("callwright/settings.env"));
}

void TestStoredSettings::writeFile(const QByteArray& content)
{
    QDir().mkpath(QFileInfo(m_file).path());
    QFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qUtf8Printable(m_file));
}

void TestStoredSettings::noFileIsNoTrouble()
{
    QVERIFY(readStored(m_file).values.isEmpty());
    QCOMPARE(readStored(m_file).trouble, QString());
}

void TestStoredSettings::valuesSurvive_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("word") << QStringLiteral("3100");
    QTest::newRow("lines") << QStringLiteral("You call.\n\n  Two blanks, then an end.");
    QTest::newRow("quotes") << QStringLiteral("\"Acme\" and 'Acme'");
    QTest::newRow("backslashes") << QStringLiteral("C:\\new\\\\table\\\"x\\");
    QTest::newRow("no comment") << QStringLiteral("Say # this $HOME `ls`");
    QTest::newRow("other letters") << QStringLiteral("Grüße, señor, 你好, 🙂");
    QTest::newRow("like a line") << QStringLiteral("x\"\nPORT=\"1");
}

void TestStoredSettings::valuesSurvive()
{
    QFETCH(QString, value);
    const QMap<QString, QString> values { { QStringLiteral("APOLOGY"), value },
        { QStringLiteral("MY_OWN"), QStringLiteral("x") } };
    QVERIFY(writeStored(m_file, values));
    QCOMPARE(readStored(m_file).values, values);
    QCOMPARE(readStored(m_file).trouble, QString());
}

void TestStoredSettings::emptyValuesAreNotWritten()
{
    QVERIFY(writeStored(m_file, { { QStringLiteral("APOLOGY"), QString() } }));
    QVERIFY(!contentOf(m_file).contains("APOLOGY"));
}

void TestStoredSettings::fileIsForItsOwnerAlone()
{
    QVERIFY(writeStored(m_file, kPort));
    QCOMPARE(QFileInfo(m_file).permissions() & kAll, kOwner);
    QCOMPARE(QFileInfo(m_file).dir().entryList(QDir::Files), QStringList { QStringLiteral("settings.env") });
}

void TestStoredSettings::openFileIsClosed()
{
    writeFile("OPENAI_API_KEY=sk-1\n");
    QVERIFY(QFile::setPermissions(m_file, kOwner | QFile::ReadGroup | QFile::ReadOther));
    QCOMPARE(readStored(m_file).trouble, QString());
    QCOMPARE(QFileInfo(m_file).permissions() & kAll, kOwner);
}

void TestStoredSettings::hostileFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no lines of settings") << QByteArray("PORT=3100\nthis is not a setting\n");
    QTest::newRow("open quote") << QByteArray("PORT=3100\nAPOLOGY=\"never closed\n");
    QTest::newRow("binary") << QByteArray("PORT=3100\n\x00\xff\xfe\x01\n", 15);
    QTest::newRow("UTF-16") << QByteArray("\xff\xfeP\0O\0", 6);
    QTest::newRow("huge") << QByteArray(2 << 20, 'x');
}

void TestStoredSettings::hostileFiles()
{
    QFETCH(QByteArray, content);
    writeFile(content);
    QVERIFY(readStored(m_file).trouble.contains(m_file));
    QVERIFY(!readStored(m_file).trouble.contains(QLatin1String("never closed"))); // it may be a secret
    QVERIFY(writeStored(m_file, kPort));
    QCOMPARE(contentOf(m_file + QStringLiteral(".old")), content);
    QCOMPARE(QFileInfo(m_file + QStringLiteral(".old")).permissions() & kAll, kOwner);
    QCOMPARE(readStored(m_file).values, kPort);
    QCOMPARE(readStored(m_file).trouble, QString());
}

void TestStoredSettings::aFolderInItsPlaceIsAnError()
{
    QVERIFY(QDir().mkpath(m_file));
    QVERIFY(!readStored(m_file).trouble.isEmpty());
    const auto written = writeStored(m_file, kPort);
    QVERIFY(!written);
    QCOMPARE(written.error().code, core::ErrorCode::StorageUnavailable);
    QVERIFY(QFileInfo(m_file).isDir());
}

void TestStoredSettings::unwritableFolderIsAnError()
{
    QFile blocking(m_folder->filePath(QStringLiteral("callwright")));
    QVERIFY(blocking.open(QIODevice::WriteOnly)); // a file where the folder should be: also root cannot write
    const auto written = writeStored(m_file, kPort);
    QVERIFY(!written);
    QCOMPARE(written.error().code, core::ErrorCode::StorageUnavailable);
    QVERIFY(written.error().message.contains(m_file));
}

QTEST_GUILESS_MAIN(TestStoredSettings)
#include "tst_storedsettings.moc"
