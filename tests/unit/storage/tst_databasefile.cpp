#include "tests/unit/storage/storagefixture.h"

#include <QFile>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSysInfo>
#include <QTemporaryDir>

#include <unistd.h>

using core::Database;
using core::ErrorCode;
using tests::await;
using tests::TestDatabase;

namespace {

void writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

QString openError(const QString& path)
{
    const auto opened = Database::open({ path }, core::callSchema());
    if (opened)
        return QStringLiteral("no error");
    return opened.error().code == ErrorCode::StorageUnavailable ? opened.error().message : QStringLiteral("wrong code");
}

/// Root may write what is read-only: become nobody for as long as this lives.
class WithoutRoot {
public:
    WithoutRoot() { m_dropped = geteuid() == 0 && seteuid(65534) == 0; }
    ~WithoutRoot()
    {
        if (m_dropped && seteuid(0) != 0)
            qFatal("cannot become root again");
    }

private:
    bool m_dropped = false;
};

constexpr QFileDevice::Permissions kReadable = QFileDevice::ReadOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther;
constexpr QFileDevice::Permissions kEnterable
    = kReadable | QFileDevice::ExeOwner | QFileDevice::ExeGroup | QFileDevice::ExeOther;
constexpr QFileDevice::Permissions kOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
    | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
constexpr QFileDevice::Permissions kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

} // namespace

class TestDatabaseFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("QSql|QLock"))); }
    void cleanup() { QCOMPARE(QSqlDatabase::connectionNames(), QStringList()); }

    void folderAndFileAreMadeForTheOwnerAlone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a/b c/ü.db"));
        const auto database = Database::open({ path }, core::callSchema());
        QVERIFY(database);
        QVERIFY(await((*database)->probe()));
        for (const char* suffix : { "", "-wal", "-shm" }) {
            const QFile file(path + QLatin1String(suffix));
            QVERIFY(file.exists());
            QVERIFY(file.permissions() & QFileDevice::WriteOwner);
            QVERIFY(!(file.permissions() & kOthers));
        }
    }

    void rightsOfOthersAreTakenAway()
    {
        TestDatabase database;
        database.close();
        QVERIFY(QFile::setPermissions(database.path(), kOwnerOnly | kReadable | QFileDevice::WriteOther));
        database.reopen();
        QVERIFY(!(QFile::permissions(database.path()) & kOthers));
    }

    void secondInstanceIsRefused()
    {
        TestDatabase database;
        const QString error = openError(database.path());
        QVERIFY2(error.contains(QLatin1String("already uses the database")), qPrintable(error));
        QVERIFY(error.contains(QString::number(QCoreApplication::applicationPid())));
        QVERIFY(await(database->probe()));
    }

    void secondInstanceIsRefusedThroughALink()
    {
        TestDatabase database;
        const QTemporaryDir folder;
        const QString link = folder.filePath(QStringLiteral("link.db"));
        QVERIFY(QFile::link(database.path(), link));
        QVERIFY(openError(link).contains(QLatin1String("already uses the database")));
    }

    void lockOfADeadProcessWithOurNumberDoesNotCount()
    {
        TestDatabase database;
        database.close();
        const QByteArray content = QByteArray::number(QCoreApplication::applicationPid()) + '\n'
            + QCoreApplication::applicationName().toUtf8() + '\n' + QSysInfo::machineHostName().toUtf8() + '\n';
        writeFile(database.path() + QStringLiteral(".lock"), content);
        database.reopen();
        QVERIFY(await(database->probe()));
    }

    void readOnlyFileIsRefused()
    {
        TestDatabase database;
        database.close();
        QVERIFY(QFile::setPermissions(database.path(), kReadable));
        QVERIFY(QFile::setPermissions(
            QFileInfo(database.path()).path(), kEnterable | QFileDevice::WriteOther | QFileDevice::WriteOwner));
        QString error;
        {
            const WithoutRoot nobody;
            error = openError(database.path());
        }
        QVERIFY2(error.contains(QLatin1String("cannot be written")), qPrintable(error));
    }

    void readOnlyFolderIsRefused()
    {
        const QTemporaryDir folder;
        const QString inner = folder.filePath(QStringLiteral("inner"));
        QVERIFY(QDir().mkpath(inner));
        QVERIFY(QFile::setPermissions(folder.path(), kEnterable | QFileDevice::WriteOwner));
        QVERIFY(QFile::setPermissions(inner, kEnterable));
        QString inFolder;
        QString belowFolder;
        {
            const WithoutRoot nobody;
            inFolder = openError(inner + QStringLiteral("/x.db"));
            belowFolder = openError(inner + QStringLiteral("/deeper/x.db"));
        }
        QVERIFY(QFile::setPermissions(inner, kEnterable | QFileDevice::WriteOwner));
        QVERIFY2(inFolder.contains(QLatin1String("lock file")), qPrintable(inFolder));
        QVERIFY2(belowFolder.contains(QLatin1String("cannot be made")), qPrintable(belowFolder));
    }

    void whatIsNoDatabaseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        QTest::newRow("text") << QByteArray(5000, 'x') << QStringLiteral("not a database");
        QTest::newRow("damaged") << "SQLite format 3" + QByteArray(1, '\0') + QByteArray(9000, '\x5a') << QString();
    }

    void whatIsNoDatabaseIsRefused()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, words);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.db"));
        writeFile(path, content);
        const QString error = openError(path);
        QVERIFY2(error.contains(words) && error != QLatin1String("no error"), qPrintable(error));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void damageIsFoundWhileRunning()
    {
        TestDatabase database;
        database.close();
        QFile file(database.path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 size = file.size();
        QVERIFY(file.seek(4096)); // all pages but the first, which has the schema
        QVERIFY(file.write(QByteArray(static_cast<qsizetype>(size - 4096), '\x5a')) > 0);
        file.close();
        const auto opened = Database::open({ database.path() }, core::callSchema());
        const QString error = opened ? await((*opened)->probe()).error().message : opened.error().message;
        QVERIFY2(error.contains(QLatin1String("malformed")), qPrintable(error));
        QVERIFY(error.contains(QLatin1String("restore a backup")));
    }

    void impossiblePathsAreRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("empty") << QString();
        QTest::newRow("below a file") << QStringLiteral("/dev/null/x.db");
    }

    void impossiblePathsAreRefused()
    {
        QFETCH(const QString, path);
        const QString error = openError(path);
        QVERIFY(error != QLatin1String("no error") && error != QLatin1String("wrong code"));
    }

    void folderInPlaceOfTheFileIsRefused()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.db"));
        QVERIFY(QDir().mkpath(path));
        const QString error = openError(path);
        QVERIFY2(error.contains(QLatin1String("cannot be written")), qPrintable(error));
        QVERIFY(!QFile::exists(path + QStringLiteral(".lock")));
    }
};

QTEST_GUILESS_MAIN(TestDatabaseFile)
#include "tst_databasefile.moc"
