#include "core/settings/namedvalues.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

class TestNamedValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void environmentWins();
    void worksWithoutAFile();
    void toolsFileBecomesAbsolute();
    void playbooksFolderBecomesAbsolute();
};

void TestNamedValues::environmentWins()
{
    QTemporaryDir folder;
    SettingSources sources;
    sources.file = folder.filePath(QStringLiteral(".env"));
    QFile file(sources.file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("A=file\nB='from file'\nC=file\nD=\n");
    file.close();
    sources.environment.insert(QStringLiteral("A"), QStringLiteral("environment"));
    sources.environment.insert(QStringLiteral("C"), QString());
    for (const char* name : { "A", "B", "C", "D", "F" })
        sources.stored.insert(QLatin1String(name), QStringLiteral("stored"));
    const NamedValues values(sources);
    QCOMPARE(values.value(QStringLiteral("D")), QStringLiteral("stored")); // an empty line says nothing
    QCOMPARE(values.value(QStringLiteral("F")), QStringLiteral("stored"));
    QCOMPARE(values.value(QStringLiteral("A")), QStringLiteral("environment"));
    QCOMPARE(values.value(QStringLiteral("B")), QStringLiteral("from file"));
    for (const char* none : { "C", "E" })
        QVERIFY(!values.value(QLatin1String(none)));
}

void TestNamedValues::worksWithoutAFile()
{
    SettingSources sources;
    sources.file = QStringLiteral("/nowhere/.env");
    sources.environment.insert(QStringLiteral("A"), QStringLiteral(" x "));
    QCOMPARE(NamedValues(sources).value(QStringLiteral("A")), QStringLiteral("x"));
    QVERIFY(!NamedValues({}).value(QStringLiteral("A")));
}

void TestNamedValues::toolsFileBecomesAbsolute()
{
    SettingSources sources;
    QCOMPARE(loadSettings(sources).settings.toolsFile, QString());
    sources.environment.insert(QStringLiteral("TOOLS_FILE"), QStringLiteral("my/tools.json"));
    QCOMPARE(loadSettings(sources).settings.toolsFile, QDir::currentPath() + QStringLiteral("/my/tools.json"));
}

void TestNamedValues::playbooksFolderBecomesAbsolute()
{
    SettingSources sources;
    sources.dataFolder = QStringLiteral("/srv/data");
    QCOMPARE(loadSettings(sources).settings.playbooksFolder, QStringLiteral("/srv/data/playbooks"));
    sources.environment.insert(QStringLiteral("PLAYBOOKS_FOLDER"), QStringLiteral("my/books/"));
    QCOMPARE(loadSettings(sources).settings.playbooksFolder, QDir::currentPath() + QStringLiteral("/my/books"));
}

QTEST_GUILESS_MAIN(TestNamedValues)
#include "tst_namedvalues.moc"
