#include "core/conversation/httptools.h"

#include "core/base/qnamhttpclient.h"
#include "core/conversation/httptoolfile.h"
#include "tests/support/awaitresult.h"
#include "tests/support/scriptedhttpserver.h"
#include "tests/unit/conversation/fixedresolver.h"

#include <QTest>

using namespace core;
using tests::awaitResult;
using tests::FixedResolver;
using tests::HttpStep;
using tests::ScriptedHttpServer;

namespace {

constexpr auto kSecret = "s3cret/of the\"crm";

HttpToolConfig toolFor(quint16 port, const QByteArray& fields = {})
{
    QByteArray json = R"([{"name":"orders","description":"d","parameters":{"type":"object","required":["id"],
        "additionalProperties":false,"properties":{"id":{"type":["string","integer"]},"lang":{"type":["string","null"]},
        "note":{"type":"string"}}},"url":"URL",
        "headers":{"X-Key":"${KEY}"},"allowPrivate":true FIELDS}])";
    const QByteArray server = "http://shop.test:" + QByteArray::number(port); // moc stumbles over // in raw strings
    json.replace("URL", server + "/orders/{id}?fixed=1&lang={lang}")
        .replace("FIELDS", fields.isEmpty() ? "" : "," + fields);
    const auto tools = parseHttpTools(json, [](const QString&) { return std::optional(QString::fromLatin1(kSecret)); });
    if (!tools)
        qFatal("%s", qPrintable(tools.error().message));
    return tools->first();
}

ToolCall call(const char* arguments)
{
    return { QStringLiteral("c1"), QStringLiteral("orders"), QString::fromUtf8(arguments) };
}

} // namespace

class TestHttpTools : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedHttpServer>();
        m_resolver = FixedResolver();
        m_client = std::make_unique<QnamHttpClient>();
    }

    void getsWithArgumentsInTheUrl();
    void postsTheRestAsJson();
    void leavesOutWhatIsMissing_data();
    void leavesOutWhatIsMissing();
    void refusesArguments_data();
    void refusesArguments();
    void unknownToolIsRefused();
    void answersForTheModel_data();
    void answersForTheModel();
    void cutsLongAnswers();
    void secretAtTheCutIsNotSeen();
    void privateAddressIsRefused_data();
    void privateAddressIsRefused();
    void pinsTheCheckedAddress();
    void triesTheNextAddress();
    void silenceEndsInTime();
    void nameThatIsNotFoundInTime();
    void nameThatIsNotFound();
    void sentOnceOnly_data();
    void sentOnceOnly();
    void redirectIsNotFollowed();
    void whatRunsWhenItDiesIsCancelled();

private:
    Result<QString> run(const HttpToolConfig& tool, const char* arguments)
    {
        HttpTools tools(*m_client, m_resolver, { tool });
        return awaitResult(tools.run(call(arguments)));
    }
    HttpToolConfig tool(const QByteArray& fields = {}) { return toolFor(m_server->serverPort(), fields); }

    std::unique_ptr<ScriptedHttpServer> m_server;
    FixedResolver m_resolver;
    std::unique_ptr<QnamHttpClient> m_client;
};

void TestHttpTools::getsWithArgumentsInTheUrl()
{
    m_server->answer(200, R"({"state":"sent"})", { { "Content-Type", "application/json" } });
    const auto answer = run(tool(), R"({"id":"A/1 ü?&","lang":"de&x=1","note":"a+b c"})");
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
    QCOMPARE(*answer, QStringLiteral(R"({"state":"sent"})"));
    const auto request = m_server->requests().first();
    QCOMPARE(request.method, QByteArray("GET"));
    QCOMPARE(request.target, QByteArray("/orders/A%2F1%20%C3%BC%3F%26?fixed=1&lang=de%26x%3D1&note=a%2Bb%20c"));
    QCOMPARE(request.header("X-Key"), QByteArray(kSecret));
    QCOMPARE(request.header("Host"), "shop.test:" + QByteArray::number(m_server->serverPort()));
    QVERIFY(request.body.isEmpty());
    QCOMPARE(m_resolver.asked, QStringList { QStringLiteral("shop.test") });
}

void TestHttpTools::postsTheRestAsJson()
{
    for (const char* method : { "POST", "PUT", "PATCH" }) {
        m_server->answer(201, "ok", { { "Content-Type", "text/plain" } });
        const auto answer = run(tool("\"method\":\"" + QByteArray(method) + '"'), R"({"note":"né","id":7})");
        QVERIFY(bool(answer));
        QCOMPARE(*answer, QStringLiteral("ok"));
        const auto request = m_server->requests().last();
        QCOMPARE(request.method, QByteArray(method));
        QCOMPARE(request.target, QByteArray("/orders/7?fixed=1"));
        QCOMPARE(request.body, QByteArray(R"({"note":"né"})"));
        QCOMPARE(request.header("Content-Type"), QByteArray("application/json"));
    }
}

void TestHttpTools::leavesOutWhatIsMissing_data()
{
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("missing") << QByteArray(R"({"id":1})") << QByteArray("/orders/1?fixed=1");
    QTest::newRow("null") << QByteArray(R"({"id":1,"lang":null})") << QByteArray("/orders/1?fixed=1");
    QTest::newRow("empty") << QByteArray(R"({"id":1,"lang":""})") << QByteArray("/orders/1?fixed=1&lang=");
    QTest::newRow("braces") << QByteArray(R"({"id":"{lang}","lang":"{id}"})")
                            << QByteArray("/orders/%7Blang%7D?fixed=1&lang=%7Bid%7D");
}

void TestHttpTools::leavesOutWhatIsMissing()
{
    QFETCH(QByteArray, arguments);
    m_server->answer(200, "ok");
    QVERIFY(bool(run(tool(), arguments.constData())));
    QTEST(m_server->requests().first().target, "target");
}

void TestHttpTools::refusesArguments_data()
{
    QTest::addColumn<QByteArray>("arguments");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* arguments, const char* words) {
        QTest::newRow(arguments) << QByteArray(arguments) << QString::fromLatin1(words);
    };
    row("{\"id\":", "not a JSON object");
    row("[]", "not a JSON object");
    row("", "not a JSON object");
    row("{}", "id is missing");
    row(R"({"id":true})", "id must be of type string or integer");
    row(R"({"id":"1","extra":2})", "extra is not known");
    row(R"({"id":""})", "must not be empty");
    row(R"({"id":".."})", "must not be");
    row(R"({"id":"../admin"})", "must not be");
    row(R"({"id":"a\\..\\b"})", "must not be");
    QTest::newRow("long") << QByteArray("{\"id\":\"" + QByteArray(70'000, 'x') + "\"}") << QStringLiteral("too long");
}

void TestHttpTools::refusesArguments()
{
    QFETCH(QByteArray, arguments);
    QFETCH(QString, words);
    const auto answer = run(tool(), arguments.constData());
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Malformed);
    QVERIFY2(answer.error().message.contains(words), qPrintable(answer.error().message));
    QCOMPARE(m_server->connections(), 0);
    QVERIFY(m_resolver.asked.isEmpty());
}

void TestHttpTools::unknownToolIsRefused()
{
    HttpTools tools(*m_client, m_resolver, { tool(R"("filler":"Let me look.")") });
    QVERIFY(tools.has(QStringLiteral("orders")) && !tools.has(QStringLiteral("x")));
    QCOMPARE(tools.filler(QStringLiteral("orders")), QStringLiteral("Let me look."));
    QCOMPARE(tools.specs().first().name, QStringLiteral("orders"));
    const auto answer = awaitResult(tools.run({ QStringLiteral("1"), QStringLiteral("x"), QStringLiteral("{}") }));
    QCOMPARE(answer.error().code, ErrorCode::NotFound);
}

void TestHttpTools::answersForTheModel_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("answer");
    const auto row
        = [](const char* title, int status, const char* type, const QByteArray& body, const QString& answer) {
              QTest::newRow(title) << status << QByteArray(type) << body << answer;
          };
    row("text", 200, "text/plain", " hi \n", QStringLiteral("hi"));
    row("no type", 200, "", "hi", QStringLiteral("hi"));
    row("problem", 404, "application/problem+json", R"({"a":1})", QStringLiteral(R"(HTTP 404: {"a":1})"));
    row("server", 500, "text/html; charset=utf-8", "<p>oh", QStringLiteral("HTTP 500: <p>oh"));
    row("nothing", 204, "", "", QStringLiteral("Done, without an answer."));
    row("nothing and wrong", 401, "", "", QStringLiteral("HTTP 401: without an answer"));
    row("image", 200, "image/png", "\x89PNG", QStringLiteral("The answer is not text (image/png) and was not read."));
    row("zeros", 200, "text/plain", QByteArray("a\0b", 3),
        QStringLiteral("The answer is not text (text/plain) and was not read."));
    row("latin 1", 200, "text/plain; charset=\"ISO-8859-1\"", "caf\xE9", QString::fromUtf8("café"));
    row("bad UTF-8", 200, "text/plain", "a\xFFz", QStringLiteral("a\uFFFDz"));
    row("secret", 200, "text/plain", QByteArray("key=") + kSecret + ";", QStringLiteral("key=***;"));
    row("secret in JSON", 200, "application/json", R"({"k":"s3cret/of the\"crm"})", QStringLiteral(R"({"k":"***"})"));
    row("secret in careful JSON", 200, "application/json", R"({"k":"s3cret\/of the\"crm"})",
        QStringLiteral(R"({"k":"***"})"));
    row("secret in a URL", 400, "text/plain", "s3cret%2Fof%20the%22crm", QStringLiteral("HTTP 400: ***"));
}

void TestHttpTools::answersForTheModel()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    m_server->answer(status, body, type.isEmpty() ? HttpHeaders {} : HttpHeaders { { "Content-Type", type } });
    const auto answer = run(tool(), R"({"id":1})");
    QVERIFY(bool(answer));
    QTEST(*answer, "answer");
}

void TestHttpTools::cutsLongAnswers()
{
    m_server->answer(200, QByteArray("é").repeated(600'000)); // more than the client would read
    m_server->answer(200, QByteArray(100, 'x'));
    m_server->answer(200, QByteArray(101, 'x'));
    const auto remark = QStringLiteral("\n[The answer was cut here: it is longer than 101 bytes.]");
    QCOMPARE(*run(tool(R"("answerLimitBytes":101)"), R"({"id":1})"), QString(50, QChar(0xE9)) + remark);
    QCOMPARE(*run(tool(R"("answerLimitBytes":100)"), R"({"id":1})"), QString(100, QLatin1Char('x')));
    QVERIFY(run(tool(R"("answerLimitBytes":100)"), R"({"id":1})")->contains(QLatin1String("cut here")));
}

/// The reading stops in the middle of a secret, and masking has made the text short enough to show that place.
void TestHttpTools::secretAtTheCutIsNotSeen()
{
    const QByteArray secret = kSecret;
    for (qsizetype shift = 0; shift < secret.size(); ++shift) {
        m_server->answer(200, QByteArray(shift, '-') + secret.repeated(5'000), { { "Content-Type", "text/plain" } });
        const auto answer = run(tool(R"("answerLimitBytes":8000)"), R"({"id":1})");
        QVERIFY(answer && answer->contains(QLatin1String("***")));
        QVERIFY2(!answer->contains(QLatin1String("s3")), qPrintable(answer->right(100)));
    }
}

void TestHttpTools::privateAddressIsRefused_data()
{
    QTest::addColumn<QStringList>("addresses");
    QTest::newRow("loopback") << QStringList { QStringLiteral("127.0.0.1") };
    QTest::newRow("mapped") << QStringList { QStringLiteral("::ffff:127.0.0.1") };
    QTest::newRow("several") << QStringList { QStringLiteral("10.0.0.1"), QStringLiteral("fd00::1") };
    QTest::newRow("metadata") << QStringList { QStringLiteral("169.254.169.254") };
}

void TestHttpTools::privateAddressIsRefused()
{
    QFETCH(QStringList, addresses);
    m_resolver.addresses.clear();
    for (const QString& address : addresses)
        m_resolver.addresses.append(QHostAddress(address));
    HttpToolConfig strict = tool();
    strict.allowPrivate = false;
    const auto answer = run(strict, R"({"id":1})");
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::NotSupported);
    QVERIFY(answer.error().message.contains(QLatin1String("not a public one")));
    QCOMPARE(m_server->connections(), 0);
}

void TestHttpTools::pinsTheCheckedAddress()
{
    m_server->answer(200, "ok");
    m_resolver.addresses = { QHostAddress(QStringLiteral("::ffff:127.0.0.1")) }; // "shop.test" exists nowhere else
    QVERIFY(bool(run(tool(), R"({"id":1})")));
    QCOMPARE(m_resolver.asked.size(), 1);
}

void TestHttpTools::triesTheNextAddress()
{
    m_server->answer(201, "ok");
    m_resolver.addresses
        = { QHostAddress(QStringLiteral("127.0.0.9")), QHostAddress(QHostAddress::LocalHost) }; // nobody at the first
    const auto answer = run(tool(R"("method":"POST")"), R"({"id":1})");
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
    QCOMPARE(m_server->requests().size(), 1);
    m_resolver.addresses = { QHostAddress(QStringLiteral("127.0.0.9")) };
    QCOMPARE(run(tool(), R"({"id":1})").error().code, ErrorCode::CarrierUnreachable);
}

void TestHttpTools::silenceEndsInTime()
{
    m_server->add({ {}, HttpStep::Cut::Silent });
    const auto answer = run(tool(R"("timeoutSeconds":0.1)"), R"({"id":1})");
    QCOMPARE(answer.error().code, ErrorCode::OutcomeUnknown);
    QCOMPARE(answer.error().message, QStringLiteral("The service did not answer in time or broke off."));
    QVERIFY(!answer.error().details.value(QLatin1String("cause")).toString().isEmpty());
}

void TestHttpTools::nameThatIsNotFoundInTime()
{
    m_resolver.hangs = true;
    QCOMPARE(run(tool(R"("timeoutSeconds":0.1)"), R"({"id":1})").error().code, ErrorCode::CarrierUnreachable);
}

void TestHttpTools::nameThatIsNotFound()
{
    m_resolver.addresses.clear();
    const auto answer = run(tool(), R"({"id":1})");
    QCOMPARE(answer.error().code, ErrorCode::CarrierUnreachable);
    QVERIFY(answer.error().message.contains(QLatin1String("nothing was sent")));
}

void TestHttpTools::sentOnceOnly_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const char* method : { "POST", "PUT", "PATCH", "DELETE" })
        QTest::newRow(method) << QByteArray(method);
}

void TestHttpTools::sentOnceOnly()
{
    QFETCH(QByteArray, method);
    m_server->add({ {}, HttpStep::Cut::AfterRequest });
    m_server->answer(200, "second");
    const auto answer = run(tool("\"method\":\"" + method + '"'), R"({"id":1})");
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::OutcomeUnknown);
    QVERIFY(answer.error().message.contains(QLatin1String("do not repeat it")));
    QCOMPARE(m_server->requests().size(), 1);
}

void TestHttpTools::redirectIsNotFollowed()
{
    m_server->answer(302, "moved", { { "Location", "http://169.254.169.254/latest/meta-data" } });
    const auto answer = run(tool(), R"({"id":1})");
    QCOMPARE(*answer, QStringLiteral("HTTP 302: the server points elsewhere, which is not followed"));
    QCOMPARE(m_server->requests().size(), 1);
}

void TestHttpTools::whatRunsWhenItDiesIsCancelled()
{
    m_server->add({ {}, HttpStep::Cut::Silent });
    auto tools = std::make_unique<HttpTools>(*m_client, m_resolver, QList { tool() });
    const auto future = tools->run(call(R"({"id":1})"));
    QTRY_COMPARE(m_server->requests().size(), 1);
    tools.reset();
    QVERIFY(future.isFinished() && future.resultCount() == 0);
}

QTEST_GUILESS_MAIN(TestHttpTools)
#include "tst_httptools.moc"
