#include "core/client/parameterpaste.h"

#include <QTest>

using namespace core;

using Parameters = QList<CallParameter>;

class TestParameterPaste : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isRead_data();
    void isRead();
    void isRefused_data();
    void isRefused();
    void wordsAreNoParameters_data();
    void wordsAreNoParameters();
    void copyComesBack();
    void kindIsKeptWhileItCan();
};

void TestParameterPaste::isRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Parameters>("parameters");
    const auto row = [](const char* name, const QString& text, const Parameters& parameters) {
        QTest::newRow(name) << text << parameters;
    };
    const auto s = [](const char* text) { return QString::fromUtf8(text); };
    row("json keeps order and kinds",
        s("{\"z\": \"Sarah\", \"amount\": 250.00, \"paid\": false, \"items\": [1, 2], \"a\": {\"b\": null}, \"n\": "
          "null}"),
        { { s("z"), s("Sarah") }, { s("amount"), s("250.00"), false }, { s("paid"), s("false"), false },
            { s("items"), s("[1,2]"), false }, { s("a"), s("{\"b\":null}"), false }, { s("n"), s("null"), false } });
    row("json text that looks like a number", s(" {\"zip\": \"01234\"}\n"), { { s("zip"), s("01234") } });
    row("body of a request", s("{\"to\": \"+1415\", \"customParameters\": {\"customerName\": \"Sarah\"}}"),
        { { s("customerName"), s("Sarah") } });
    row("list of names and values", s("[{\"name\": \"a\", \"value\": 1}]"), { { s("a"), s("1"), false } });
    row("spreadsheet", s("customerName\tSarah Johnson\r\namount\t$250.00\r\n"),
        { { s("customerName"), s("Sarah Johnson") }, { s("amount"), s("$250.00") } });
    row("heading is left out", s("Name\tValue\na\tb\n"), { { s("a"), s("b") } });
    row("quoted cells", s("note\t\"two\nlines, a \"\"quote\"\" and a\ttab\"\nx\ty"),
        { { s("note"), s("two\nlines, a \"quote\" and a\ttab") }, { s("x"), s("y") } });
    row("row under names", s("customerName\tamount\tdueDate\nSarah\t$250\t2025-12-10"),
        { { s("customerName"), s("Sarah") }, { s("amount"), s("$250") }, { s("dueDate"), s("2025-12-10") } });
    row("empty value", s("a\t\nb\tc"), { { s("a"), {} }, { s("b"), s("c") } });
    row("lines", s("customerName=Sarah Johnson\namount = $250.00\n"),
        { { s("customerName"), s("Sarah Johnson") }, { s("amount"), s("$250.00") } });
    row("equals in the value", s("url=https://x.org/?a=b"), { { s("url"), s("https://x.org/?a=b") } });
    row("env", s("# who\nexport NAME=\"Sarah \\\"S\\\" \\n J\" # her\n\nKEY='a # b'\nPLAIN=x#1 # c\nEMPTY=\n"),
        { { s("NAME"), s("Sarah \"S\" \n J") }, { s("KEY"), s("a # b") }, { s("PLAIN"), s("x#1") },
            { s("EMPTY"), {} } });
    row("names that come twice stay", s("a=1\na=2"), { { s("a"), s("1") }, { s("a"), s("2") } });
}

void TestParameterPaste::isRead()
{
    QFETCH(QString, text);
    const Result<Parameters> parameters = parametersFromText(text);
    QVERIFY2(parameters, parameters ? "" : qPrintable(parameters.error().message));
    QTEST(*parameters, "parameters");
    QVERIFY(looksLikeParameters(text));
}

void TestParameterPaste::isRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code");
    QTest::newRow("empty") << QString() << int(ErrorCode::MissingField);
    QTest::newRow("empty object") << QStringLiteral("{}") << int(ErrorCode::MissingField);
    QTest::newRow("comments") << QStringLiteral("# a\n") << int(ErrorCode::MissingField);
    QTest::newRow("broken json") << QStringLiteral("{\"a\": }") << int(ErrorCode::Malformed);
    QTest::newRow("list of others") << QStringLiteral("[{\"a\": 1}]") << int(ErrorCode::Malformed);
    QTest::newRow("three columns") << QStringLiteral("a\tb\tc\nd\te\tf\ng\th\ti") << int(ErrorCode::Malformed);
    QTest::newRow("prose") << QStringLiteral("a=b\nand so on") << int(ErrorCode::Malformed);
}

void TestParameterPaste::isRefused()
{
    QFETCH(QString, text);
    const Result<Parameters> parameters = parametersFromText(text);
    QVERIFY(!parameters);
    QTEST(int(parameters.error().code), "code");
    QVERIFY(!parameters.error().message.isEmpty());
}

void TestParameterPaste::wordsAreNoParameters_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a word") << QStringLiteral("Sarah");
    QTest::newRow("two lines") << QStringLiteral("first\nsecond");
    QTest::newRow("one of them assigns") << QStringLiteral("a=b\nand so on");
    QTest::newRow("nothing") << QString();
}

void TestParameterPaste::wordsAreNoParameters()
{
    QFETCH(QString, text);
    QVERIFY(!looksLikeParameters(text));
}

void TestParameterPaste::copyComesBack()
{
    const Parameters parameters { { QStringLiteral("a"), QStringLiteral("x\ty \"z\"\nnext") },
        { QStringLiteral("b"), QString() } };
    const Result<Parameters> read = parametersFromText(parametersAsText(parameters));
    QVERIFY(read);
    QCOMPARE(*read, parameters);
}

void TestParameterPaste::kindIsKeptWhileItCan()
{
    const CallParameter amount { QStringLiteral("amount"), QStringLiteral("250"), false };
    QCOMPARE(
        withValue(amount, QStringLiteral("300.5")), (CallParameter { amount.name, QStringLiteral("300.5"), false }));
    QCOMPARE(withValue(amount, QStringLiteral("$300")), (CallParameter { amount.name, QStringLiteral("$300"), true }));
    const CallParameter words { QStringLiteral("zip"), QStringLiteral("x"), true };
    QCOMPARE(withValue(words, QStringLiteral("01234")), (CallParameter { words.name, QStringLiteral("01234"), true }));
    QCOMPARE(withValue(words, QStringLiteral("12")), (CallParameter { words.name, QStringLiteral("12"), true }));
    QVERIFY(isJsonValue(QStringLiteral("true")));
    QVERIFY(!isJsonValue(QStringLiteral("\"a\"")));
    QVERIFY(!isJsonValue(QStringLiteral("a")));
    QVERIFY(!isJsonValue(QString()));
}

QTEST_GUILESS_MAIN(TestParameterPaste)
#include "tst_parameterpaste.moc"
