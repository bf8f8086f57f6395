#include "core/settings/envfile.h"
#include "core/settings/loadsettings.h"
#include "core/settings/settingtable.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

namespace {

QByteArray bytes(std::string_view text) { return QByteArray(text.data(), qsizetype(text.size())); }

QByteArray readAll(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

const QString kExample = QStringLiteral(CALLWRIGHT_SOURCE_DIR "/.env.example");

/// What .env.example must say: every row of the table, with its default, commented out.
QByteArray exampleOfTheTable()
{
    QByteArray text
        = "# Settings of Callwright. Copy this file to .env and take the # away from the lines you want to change.\n"
          "# A variable of the environment wins over this file. An empty value counts as not set.\n";
    QByteArray group;
    for (const SettingInfo& info : kSettings) {
        if (bytes(info.group) != group) {
            group = bytes(info.group);
            text += "\n\n# " + group.toUpper() + "\n";
        }
        const QByteArray value = bytes(info.fallback);
        const QByteArray written = value.contains(' ') ? '"' + value + '"' : value;
        text += "\n# " + bytes(info.explanation) + "\n#" + bytes(info.name) + '=' + written + '\n';
    }
    return text;
}

} // namespace

class TestEnvExample : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreUnique();
    void defaultsPassTheirOwnChecks();
    void fileSaysWhatTheTableSays();
};

void TestEnvExample::namesAreUnique()
{
    QSet<QByteArray> names;
    for (const SettingInfo& info : kSettings)
        names.insert(bytes(info.name));
    QCOMPARE(names.size(), qsizetype(kSettings.size()));
}

void TestEnvExample::defaultsPassTheirOwnChecks()
{
    QTemporaryDir folder;
    SettingSources sources;
    sources.file = folder.filePath(QStringLiteral(".env"));
    QFile file(sources.file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (const QByteArray& line : readAll(kExample).split('\n')) {
        const bool isSetting = line.startsWith('#') && !line.startsWith("# ");
        file.write((isSetting ? line.sliced(1) : line) + '\n');
    }
    file.close();
    QCOMPARE(parseEnvFile(readAll(sources.file)).entries.size(), qsizetype(kSettings.size()));
    const SettingsResult result = loadSettings(sources);
    QVERIFY(result.faults.isEmpty());
    QVERIFY(result.warnings.isEmpty());
    QVERIFY(result.settings == loadSettings({}).settings);
}

void TestEnvExample::fileSaysWhatTheTableSays()
{
    const QByteArray expected = exampleOfTheTable();
    if (readAll(kExample) == expected)
        return;
    QFile wanted(QStringLiteral("env.example"));
    QVERIFY(wanted.open(QIODevice::WriteOnly));
    wanted.write(expected);
    QFAIL(
        "The table of settings has changed: copy tests/unit/settings/env.example of the build folder to .env.example.");
}

QTEST_GUILESS_MAIN(TestEnvExample)
#include "tst_envexample.moc"
