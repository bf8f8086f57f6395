#include "core/settings/envfile.h"

#include <QTest>

using namespace core;

class TestEnvFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void tellsTheLine();
    void tellsBadLines_data();
    void tellsBadLines();
    void readsOnBehindABadLine();
    void faultsNeverRepeatTheLine();
    void utf16IsRefused();
    void survivesEveryCut();
};

void TestEnvFile::reads_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* name, const char* content, const QString& value) {
        QTest::newRow(name) << QByteArray(content) << value;
    };
    row("plain", "A=b", QStringLiteral("b"));
    row("line end", "A=b\n", QStringLiteral("b"));
    row("CRLF", "A=b\r\n", QStringLiteral("b"));
    row("byte order mark",
        "\xEF\xBB\xBF"
        "A=b\n",
        QStringLiteral("b"));
    row("blanks around", "  A \t=  b  \n", QStringLiteral("b"));
    row("export", "export A=b", QStringLiteral("b"));
    row("= in the value", "A=b=c==", QStringLiteral("b=c=="));
    row("empty", "A=", QString());
    row("empty quotes", "A=\"\"", QString());
    row("comment before", "# A=no\n  # more\n\nA=b", QStringLiteral("b"));
    row("comment behind", "A=b # c", QStringLiteral("b"));
    row("comment behind a tab", "A=b\t# c", QStringLiteral("b"));
    row("comment alone", "A= # c", QString());
    row("# inside", "A=b#c", QStringLiteral("b#c"));
    row("# at once", "A=#b", QStringLiteral("#b"));
    row("blanks inside", "A=b c  d", QStringLiteral("b c  d"));
    row("quote inside", "A=it's \"so\"", QStringLiteral("it's \"so\""));
    row("no expansion", "A=$HOME ${B}", QStringLiteral("$HOME ${B}"));
    row("backslash unquoted", "A=C:\\new", QStringLiteral("C:\\new"));
    row("single", "A=' b # c '", QStringLiteral(" b # c "));
    row("single is literal", "A='b\\nc\"d'", QStringLiteral("b\\nc\"d"));
    row("single and comment", "A='b' # c", QStringLiteral("b"));
    row("double", "A=\" b # c's \"", QStringLiteral(" b # c's "));
    row("escapes", "A=\"a\\nb\\\"c\\\\d\"", QStringLiteral("a\nb\"c\\d"));
    row("escaped backslash before n", "A=\"a\\\\nb\"", QStringLiteral("a\\nb"));
    row("other escapes stay", "A=\"\\t\\$\"", QStringLiteral("\\t\\$"));
    row("several lines", "A=\"one\n# two\n\nthree\"", QStringLiteral("one\n# two\n\nthree"));
    row("several lines, CRLF", "A=\"one\r\ntwo\"\r\n", QStringLiteral("one\ntwo"));
    row("double and comment", "A=\"b\" # c \"", QStringLiteral("b"));
    row("UTF-8", "A=Zo\xC3\xAB \xF0\x9F\x93\x9E", QStringLiteral("Zoë 📞"));
}

void TestEnvFile::reads()
{
    QFETCH(QByteArray, content);
    const EnvFile file = parseEnvFile(content);
    QCOMPARE(file.faults.size(), 0);
    QCOMPARE(file.entries.size(), 1);
    QCOMPARE(file.entries.first().name, QStringLiteral("A"));
    QTEST(file.entries.first().value, "value");
}

void TestEnvFile::tellsTheLine()
{
    const EnvFile file = parseEnvFile("# one\nA=\"2\n3\"\n\nB=5\nA=6\n");
    const QList<EnvEntry> expected { { QStringLiteral("A"), QStringLiteral("2\n3"), 2 },
        { QStringLiteral("B"), QStringLiteral("5"), 5 }, { QStringLiteral("A"), QStringLiteral("6"), 6 } };
    QCOMPARE(file.entries, expected);
}

void TestEnvFile::tellsBadLines_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("line");
    QTest::newRow("no =") << QByteArray("A=1\nhello\n") << 2;
    QTest::newRow("no name") << QByteArray("=b") << 1;
    QTest::newRow("name with a dash") << QByteArray("A-B=c") << 1;
    QTest::newRow("name with a digit first") << QByteArray("1A=c") << 1;
    QTest::newRow("name with a blank") << QByteArray("A B=c") << 1;
    QTest::newRow("open single quote") << QByteArray("A='b\nB=c'") << 1;
    QTest::newRow("open double quote") << QByteArray("\nA=\"b\nB=c\n") << 2;
    QTest::newRow("quote escaped away") << QByteArray("A=\"b\\\"") << 1;
    QTest::newRow("text behind single") << QByteArray("A='b'c") << 1;
    QTest::newRow("text behind double") << QByteArray("A=\"b\" c") << 1;
    QTest::newRow("comment too close") << QByteArray("A=\"b\"#c") << 1;
    QTest::newRow("Latin-1") << QByteArray("# ok\nA=Zo\xEB\n") << 2;
    QTest::newRow("NUL") << QByteArray("A=b\0c", 5) << 1;
}

void TestEnvFile::tellsBadLines()
{
    QFETCH(QByteArray, content);
    const EnvFile file = parseEnvFile(content);
    QVERIFY(!file.faults.isEmpty());
    QTEST(file.faults.first().line, "line");
    QVERIFY(file.faults.first().message.endsWith(u'.'));
}

void TestEnvFile::readsOnBehindABadLine()
{
    const EnvFile file = parseEnvFile("A=\"open\nB=2\noops\nC=3");
    QCOMPARE(file.faults.size(), 2);
    QCOMPARE(file.faults[0].line, 1);
    QCOMPARE(file.faults[1].line, 3);
    QCOMPARE(file.entries.size(), 2);
    QCOMPARE(file.entries[1].name, QStringLiteral("C"));
}

void TestEnvFile::faultsNeverRepeatTheLine()
{
    const EnvFile file = parseEnvFile("hush-hush\nA='hush\nB=\"hush\" hush\nC=\"hush");
    QCOMPARE(file.faults.size(), 4);
    for (const EnvFault& fault : file.faults)
        QVERIFY(!fault.message.contains(QStringLiteral("hush")));
}

void TestEnvFile::utf16IsRefused()
{
    const EnvFile file = parseEnvFile(QByteArray("\xFF\xFE"
                                                 "A\0=\0b\0",
        8));
    QCOMPARE(file.entries.size(), 0);
    QCOMPARE(file.faults.size(), 1);
    QVERIFY(file.faults.first().message.contains(QStringLiteral("UTF-16")));
}

void TestEnvFile::survivesEveryCut()
{
    const QByteArray content = "export A=\"one\\\n\\\"two\\\\\" # c\r\nB='x' \n C = d # e\n\xF0\x9F\x93\x9E=1\n";
    for (qsizetype size = 0; size <= content.size(); ++size) {
        const EnvFile file = parseEnvFile(content.first(size));
        QVERIFY(file.entries.size() <= 3);
    }
}

QTEST_GUILESS_MAIN(TestEnvFile)
#include "tst_envfile.moc"
