#include "core/server/controlrequest.h"
#include "tests/support/givenanswer.h"

#include <QTest>

using namespace core;

namespace {

WebRequest request(const QByteArray& body, const HttpHeaders& headers = { { "Content-Type", "application/json" } })
{
    WebRequest made = tests::localRequest("POST", "/api/calls/CA1/say");
    made.headers += headers;
    made.body = body;
    return made;
}

} // namespace

class TestControlRequest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsRead_data();
    void textIsRead();
    void wrongTextsAreRefusedByName_data();
    void wrongTextsAreRefusedByName();
    void longestTextIsTaken();
    void switchIsRead();
    void wrongSwitchesAreRefused_data();
    void wrongSwitchesAreRefused();
    void otherKindsOfBodyAreRefused();
    void operatorIsNamed_data();
    void operatorIsNamed();
    void wrongNamesAreRefused_data();
    void wrongNamesAreRefused();
};

void TestControlRequest::textIsRead_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray(R"({"text":"Hello."})") << QStringLiteral("Hello.");
    QTest::newRow("blanks around it") << QByteArray(R"({"text":"  Hello.  "})") << QStringLiteral("Hello.");
    QTest::newRow("lines") << QByteArray("{\"text\":\"a\\n\\tb\"}") << QStringLiteral("a\n\tb");
    QTest::newRow("beyond the first plane") << QByteArray(R"({"text":"𝒜 你好"})") << QStringLiteral("𝒜 你好");
}

void TestControlRequest::textIsRead()
{
    QFETCH(QByteArray, body);
    const auto text = controlText(request(body), QStringLiteral("text"));
    QVERIFY(text);
    QTEST(*text, "text");
}

void TestControlRequest::wrongTextsAreRefusedByName_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("named");
    QTest::addColumn<bool>("isMissing");
    const auto row = [](const char* name, const QByteArray& body, const char* named, bool isMissing = false) {
        QTest::newRow(name) << body << QString::fromLatin1(named) << isMissing;
    };
    row("no body", "", "");
    row("no JSON", "{text", "");
    row("a list", "[]", "\"text\"");
    row("a text alone", R"("text")", "\"text\"");
    row("missing", "{}", "text", true);
    row("null", R"({"text":null})", "text", true);
    row("a number", R"({"text":5})", "\"text\"");
    row("an object", R"({"text":{}})", "\"text\"");
    row("empty", R"({"text":""})", "\"text\"");
    row("blank", "{\"text\":\" \\n \"}", "\"text\"");
    row("too long", R"({"text":")" + QByteArray(4097, 'x') + R"("})", "\"text\"");
    row("too long in bytes", R"({"text":")" + QByteArray("\xc3\xa9").repeated(2049) + R"("})", "\"text\"");
    row("NUL", "{\"text\":\"a\\u0000b\"}", "\"text\"");
    row("escape", "{\"text\":\"a\\u001bb\"}", "\"text\"");
    row("another field", R"({"text":"a","loud":true})", "\"loud\"");
}

void TestControlRequest::wrongTextsAreRefusedByName()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, named);
    QFETCH(bool, isMissing);
    const auto text = controlText(request(body), QStringLiteral("text"));
    QVERIFY(!text);
    QCOMPARE(wording(text.error().code).httpStatus, 400);
    QCOMPARE(text.error().code == ErrorCode::MissingField, isMissing);
    QVERIFY2(text.error().message.contains(named), qPrintable(text.error().message));
}

void TestControlRequest::longestTextIsTaken()
{
    const auto text = controlText(request(R"({"text":")" + QByteArray(4096, 'x') + R"("})"), QStringLiteral("text"));
    QVERIFY(text);
    QCOMPARE(text->size(), 4096);
}

void TestControlRequest::switchIsRead()
{
    QCOMPARE(*controlSwitch(request(R"({"on":true})"), QStringLiteral("on")), true);
    QCOMPARE(*controlSwitch(request(R"({"on":false})"), QStringLiteral("on")), false);
}

void TestControlRequest::wrongSwitchesAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char* body : { R"({"on":"true"})", R"({"on":1})", R"({"on":null})", R"({"off":true})", "{}" })
        QTest::newRow(body) << QByteArray(body);
}

void TestControlRequest::wrongSwitchesAreRefused()
{
    QFETCH(QByteArray, body);
    const auto on = controlSwitch(request(body), QStringLiteral("on"));
    QVERIFY(!on);
    QVERIFY(on.error().message.contains(QStringLiteral("on")));
}

void TestControlRequest::otherKindsOfBodyAreRefused()
{
    for (const HttpHeaders& headers : { HttpHeaders {}, HttpHeaders { { "Content-Type", "text/plain" } } }) {
        const auto text = controlText(request(R"({"text":"a"})", headers), QStringLiteral("text"));
        QVERIFY(!text);
        QCOMPARE(text.error().code, ErrorCode::UnsupportedMediaType);
    }
}

void TestControlRequest::operatorIsNamed_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("actor");
    QTest::newRow("nobody") << QByteArray() << QStringLiteral("operator");
    QTest::newRow("Ann") << QByteArray(" Ann ") << QStringLiteral("operator Ann");
    QTest::newRow("longest") << QByteArray(64, 'a') << QStringLiteral("operator ") + QString(64, QLatin1Char('a'));
    QTest::newRow("not of ASCII") << QByteArray("J\xc3\xbcrgen M\xc3\xbcller")
                                  << QStringLiteral("operator Jürgen Müller");
}

void TestControlRequest::operatorIsNamed()
{
    QFETCH(QByteArray, name);
    const auto who = operatorOf(request({}, { { "X-Operator", name } }));
    QVERIFY(who);
    QTEST(*who, "actor");
}

void TestControlRequest::wrongNamesAreRefused_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("too long") << QByteArray(65, 'a');
    QTest::newRow("control character") << QByteArray("a\tb");
    QTest::newRow("no UTF-8") << QByteArray("\xff\xfe");
}

void TestControlRequest::wrongNamesAreRefused()
{
    QFETCH(QByteArray, name);
    const auto who = operatorOf(request({}, { { "X-Operator", name } }));
    QVERIFY(!who);
    QCOMPARE(who.error().code, ErrorCode::Malformed);
    QVERIFY(who.error().message.contains(QStringLiteral("X-Operator")));
}

QTEST_GUILESS_MAIN(TestControlRequest)
#include "tst_controlrequest.moc"
