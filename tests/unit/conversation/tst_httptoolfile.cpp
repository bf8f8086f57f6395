#include "core/conversation/httptoolfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace core;

namespace {

std::optional<QString> lookUp(const QString& name)
{
    static const QHash<QString, QString> kValues {
        { QStringLiteral("CRM_TOKEN"), QStringLiteral("s3cret-of-the-crm") },
        { QStringLiteral("OTHER"), QStringLiteral("another-secret") },
        { QStringLiteral("TINY"), QStringLiteral("abc") },
        { QStringLiteral("MULTILINE"), QStringLiteral("first\nsecond") },
        { QStringLiteral("EMPTY"), QString() },
    };
    const auto found = kValues.constFind(name);
    return found == kValues.cend() ? std::nullopt : std::optional(*found);
}

QByteArray withField(const QByteArray& field)
{
    return R"([{"name":"t","description":"d","url":"https://api.example.com/x",)" + field + "}]";
}

} // namespace

class TestHttpToolFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAWholeTool();
    void fillsInDefaults();
    void tellsTheFault_data();
    void tellsTheFault();
    void tellsAllFaultsAtOnce();
    void readsAFile();
};

void TestHttpToolFile::readsAWholeTool()
{
    const auto tools = parseHttpTools(R"([{
        "name": "find_order", "description": "Finds an order.",
        "parameters": {"type": "object", "required": ["id"], "additionalProperties": false,
            "properties": {"id": {"type": "string"}, "lang": {"type": "string"}}},
        "url": "https://api.example.com/orders/{id}?lang={lang}", "method": "POST",
        "headers": {"Authorization": "Bearer ${CRM_TOKEN}", "X-Both": "${CRM_TOKEN}/${OTHER}", "X-Plain": "$5"},
        "timeoutSeconds": 2.5, "answerLimitBytes": 512, "filler": "One moment.", "allowPrivate": true}])",
        lookUp);
    QVERIFY2(tools, tools ? "" : qPrintable(tools.error().message));
    QCOMPARE(tools->size(), 1);
    const HttpToolConfig& tool = tools->first();
    QCOMPARE(tool.spec.name, QStringLiteral("find_order"));
    QCOMPARE(tool.spec.description, QStringLiteral("Finds an order."));
    QCOMPARE(tool.spec.parameters.members().size(), 4);
    QCOMPARE(tool.method, QByteArray("POST"));
    QCOMPARE(tool.headers,
        (HttpHeaders { { "Authorization", "Bearer s3cret-of-the-crm" },
            { "X-Both", "s3cret-of-the-crm/another-secret" }, { "X-Plain", "$5" } }));
    QVERIFY(tool.secrets.contains("s3cret-of-the-crm") && tool.secrets.contains("another-secret"));
    QCOMPARE(tool.timeLimit, std::chrono::milliseconds(2500));
    QCOMPARE(tool.answerLimit, 512);
    QCOMPARE(tool.filler, QStringLiteral("One moment."));
    QVERIFY(tool.allowPrivate);
}

void TestHttpToolFile::fillsInDefaults()
{
    const auto tools = parseHttpTools(R"([{"name":"t","description":"d","url":"http://api.example.com"}])", lookUp);
    QVERIFY(bool(tools));
    const HttpToolConfig& tool = tools->first();
    QCOMPARE(tool.method, QByteArray("GET"));
    QCOMPARE(tool.timeLimit, std::chrono::milliseconds(10'000));
    QCOMPARE(tool.answerLimit, 4096);
    QVERIFY(!tool.allowPrivate && tool.filler.isEmpty() && tool.headers.isEmpty());
    QCOMPARE(tool.spec.parameters.compact(), QByteArray(R"({"type":"object","properties":{}})"));
    QVERIFY(parseHttpTools("[]", lookUp)->isEmpty());
}

void TestHttpToolFile::tellsTheFault_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* title, const QByteArray& file, const char* fault) {
        QTest::newRow(title) << file << QString::fromLatin1(fault);
    };
    row("no JSON", "[", "The JSON is malformed");
    row("no list", "{}", "must hold a JSON list");
    row("no object", "[1]", "tool 1: must be an object");
    row("no name", R"([{"description":"d","url":"https://a.example/"}])", "tool 1, name: must be 1 to 64");
    row("bad name", R"([{"name":"a b","description":"d","url":"https://a.example/"}])", "tool 1, name: must be");
    row("reserved", R"([{"name":"end_call","description":"d","url":"https://a.example/"}])", "name: is taken");
    row("twice", R"([{"name":"a","description":"d","url":"https://a.example/"},
        {"name":"a","description":"d","url":"https://a.example/"}])",
        "tool 2 (a), name: is taken");
    row("no description", R"([{"name":"t","url":"https://a.example/"}])", "tool 1 (t), description: must be a text");
    row("unknown field", withField(R"("timeout":5)"), "tool 1 (t), timeout: there is no such field");
    row("schema of a string", withField(R"("parameters":{"type":"string"})"), "parameters: must be the JSON schema");
    row("schema", withField(R"("parameters":{"type":"object","allOf":[]})"), "parameters: allOf: is not supported");
    row("method", withField(R"("method":"TRACE")"), "method: must be GET");
    row("too long a time", withField(R"("timeoutSeconds":61)"), "timeoutSeconds: must be a number from 0.1 to 60");
    row("time as text", withField(R"("timeoutSeconds":"5")"), "timeoutSeconds: must be a number");
    row("limit", withField(R"("answerLimitBytes":1)"), "answerLimitBytes: must be a number");
    row("switch", withField(R"("allowPrivate":"yes")"), "allowPrivate: must be true or false");
    row("headers", withField(R"("headers":[])"), "headers: must be an object");
    row("header Host", withField(R"("headers":{"Host":"x"})"), "headers.Host: is not a header that a tool may set");
    row("header name", withField(R"("headers":{"A B":"x"})"), "headers.A B: is not a header");
    row("header split", withField(R"("headers":{"A":"x\r\nB: y"})"), "headers.A: must be a text of printable");
    row("not set", withField(R"("headers":{"A":"${NOWHERE}"})"), "headers.A: NOWHERE is not set");
    row("empty", withField(R"("headers":{"A":"${EMPTY}"})"), "headers.A: EMPTY is not set");
    row("short", withField(R"("headers":{"A":"${TINY}"})"), "headers.A: TINY is shorter than 6");
    row("lines", withField(R"("headers":{"A":"${MULTILINE}"})"), "headers.A: MULTILINE has characters");
    row("not closed", withField(R"("headers":{"A":"${OTHER"})"), "headers.A: has a ${ that is no ${NAME}");
    row("ftp", R"([{"name":"t","description":"d","url":"ftp://a.example/"}])", "url: must be a whole URL");
    row("user", R"([{"name":"t","description":"d","url":"https://u:p@a.example/"}])", "url: must be a whole URL");
    row("host placeholder", R"([{"name":"t","description":"d","url":"https://{h}/"}])", "url: must be a whole URL");
    row("fragment", R"([{"name":"t","description":"d","url":"https://a.example/#x"}])",
        "url: must not have a fragment");
    row("secret in URL", R"([{"name":"t","description":"d","url":"https://a.example/?k=${OTHER}"}])",
        "secrets go into");
    row("unknown argument", R"([{"name":"t","description":"d","url":"https://a.example/?q={q}"}])",
        "{q} is not among the properties");
    row("optional in path", R"([{"name":"t","description":"d","url":"https://a.example/{q}",
        "parameters":{"type":"object","properties":{"q":{}}}}])",
        "{q} stands in the path and must be required");
    row("secret without TLS", R"([{"name":"t","description":"d","url":"http://a.example/",
        "headers":{"A":"${OTHER}"}}])",
        "url: must begin with https://");
}

void TestHttpToolFile::tellsTheFault()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, fault);
    const auto tools = parseHttpTools(file, lookUp, { QStringLiteral("end_call") });
    QVERIFY(!tools);
    const QString message = tools.error().message;
    QVERIFY2(message.contains(fault), qPrintable(message));
    QVERIFY2(!message.contains(QLatin1Char('\n')), qPrintable(message)); // this fault alone
    for (const char* secret : { "s3cret", "another-secret", "abc", "first" })
        QVERIFY(!message.contains(QLatin1String(secret)));
}

void TestHttpToolFile::tellsAllFaultsAtOnce()
{
    const auto tools = parseHttpTools(
        R"([{"name":"a","description":"","url":"x","method":"X"},{"name":"b","description":"d",
        "url":"https://a.example/","headers":{"A":"${NOWHERE}","B":"${ELSEWHERE}"}}])",
        lookUp);
    QVERIFY(!tools);
    QCOMPARE(tools.error().message.split(QLatin1Char('\n')).size(), 5);
    QVERIFY(tools.error().message.contains(QLatin1String("NOWHERE")));
    QVERIFY(tools.error().message.contains(QLatin1String("tool 2 (b), headers.B: ELSEWHERE is not set")));
}

void TestHttpToolFile::readsAFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("tools.json"));
    QCOMPARE(loadHttpTools(path, lookUp).error().code, ErrorCode::NotFound);
    QCOMPARE(loadHttpTools(folder.path(), lookUp).error().code, ErrorCode::NotFound);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"([{"name":"t","description":"d","url":"https://a.example/"}])");
    file.close();
    const auto tools = loadHttpTools(path, lookUp);
    QVERIFY(bool(tools));
    QCOMPARE(tools->first().spec.name, QStringLiteral("t"));
}

QTEST_GUILESS_MAIN(TestHttpToolFile)
#include "tst_httptoolfile.moc"
