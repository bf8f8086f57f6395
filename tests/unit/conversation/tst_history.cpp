#include "core/conversation/greeting.h"
#include "core/conversation/history.h"

#include <QTest>

using namespace core;

class TestHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contextIsTheGuidesToTheLetter();
    void heardPart_data();
    void heardPart();
    void fillsTemplate_data();
    void fillsTemplate();
};

void TestHistory::contextIsTheGuidesToTheLetter()
{
    const auto parameters = OrderedJson::parse(
        R"({"customerName":"Sarah Johnson","accountId":"ACC78910","callReason":"Payment reminder","amount":"$250.00","dueDate":"2025-12-10"})");
    QVERIFY(bool(parameters));
    QCOMPARE(contextMessage(QStringLiteral("+15558675310"), *parameters),
        QStringLiteral("Call Context: {\n  \"customerPhone\": \"+15558675310\",\n  \"customParameters\": {\n"
                       "    \"customerName\": \"Sarah Johnson\",\n    \"accountId\": \"ACC78910\",\n"
                       "    \"callReason\": \"Payment reminder\",\n    \"amount\": \"$250.00\",\n"
                       "    \"dueDate\": \"2025-12-10\"\n  }\n}"));
}

void TestHistory::heardPart_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("heard");
    QTest::addColumn<QString>("expected");
    QTest::newRow("beginning") << QStringLiteral("One two three.") << QStringLiteral("One two")
                               << QStringLiteral("One two");
    QTest::newRow("other blanks") << QStringLiteral("One  two\nthree.") << QStringLiteral("One two")
                                  << QStringLiteral("One  two");
    QTest::newRow("all") << QStringLiteral("One.") << QStringLiteral("One.") << QStringLiteral("One.");
    QTest::newRow("nothing") << QStringLiteral("One.") << QStringLiteral("") << QStringLiteral("");
    QTest::newRow("blanks only") << QStringLiteral("One.") << QStringLiteral("  ") << QStringLiteral("");
    QTest::newRow("something else") << QStringLiteral("One.") << QStringLiteral("Eins") << QStringLiteral("Eins");
    QTest::newRow("later sentence") << QStringLiteral("First. Second one.") << QStringLiteral("Second")
                                    << QStringLiteral("First. Second");
    QTest::newRow("emoji") << QString::fromUtf8("Hé 👍 yes") << QString::fromUtf8("Hé👍") << QString::fromUtf8("Hé 👍");
}

void TestHistory::heardPart()
{
    QFETCH(QString, said);
    QFETCH(QString, heard);
    QTEST(core::heardPart(said, heard), "expected");
}

void TestHistory::fillsTemplate_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("name") << QStringLiteral("Hello {customerName}!") << QStringLiteral("Hello Sarah!");
    QTest::newRow("fallback not needed") << QStringLiteral("Hello {customerName|there}!")
                                         << QStringLiteral("Hello Sarah!");
    QTest::newRow("fallback") << QStringLiteral("Hello {nobody|there}!") << QStringLiteral("Hello there!");
    QTest::newRow("missing is tidied") << QStringLiteral("Hello {nobody}, hi") << QStringLiteral("Hello, hi");
    QTest::newRow("empty value") << QStringLiteral("Hello {empty|you}") << QStringLiteral("Hello you");
    QTest::newRow("number") << QStringLiteral("{count} left") << QStringLiteral("3 left");
    QTest::newRow("open brace") << QStringLiteral("a {b") << QStringLiteral("a {b");
    QTest::newRow("escaped") << QStringLiteral("a {{b}") << QStringLiteral("a {b}");
    QTest::newRow("value is not a template") << QStringLiteral("{braces}") << QStringLiteral("{customerName}");
}

void TestHistory::fillsTemplate()
{
    const auto parameters
        = OrderedJson::parse(R"({"customerName":"Sarah","empty":"","count":3,"braces":"{customerName}"})");
    QFETCH(QString, text);
    QTEST(filledTemplate(text, *parameters), "expected");
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
