#include "core/llm/openairequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using core::ChatMessage;
using core::OpenAiOptions;

namespace {

OpenAiOptions optionsFor(const char* baseUrl)
{
    OpenAiOptions options;
    options.baseUrl = QUrl(QString::fromLatin1(baseUrl));
    options.dialect = core::dialectFor(options.baseUrl);
    options.apiKey = "sk-test";
    options.model = QStringLiteral("gpt-4.1");
    return options;
}

QByteArray headerOf(const core::HttpRequest& request, const QByteArray& name)
{
    return core::HttpResponse { 0, request.headers, {} }.header(name);
}

} // namespace

class OpenAiRequestTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesBelowTheBaseUrl_data();
    void goesBelowTheBaseUrl();
    void sayItInTheServersDialect_data();
    void sayItInTheServersDialect();
    void optionalThingsAreLeftOut();
    void azureTakesItsOwnKeyHeader();
    void toolsAreTold();
};

void OpenAiRequestTest::goesBelowTheBaseUrl_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QString>("url");
    const auto row = [](const char* base, const char* url) {
        QTest::newRow(base) << QByteArray(base) << QString::fromLatin1(url);
    };
    row("https://api.openai.com/v1", "https://api.openai.com/v1/chat/completions");
    row("https://api.openai.com/v1/", "https://api.openai.com/v1/chat/completions");
    row("http://localhost:11434/v1//", "http://localhost:11434/v1/chat/completions");
    row("http://localhost:8000", "http://localhost:8000/chat/completions");
    row("https://x.openai.azure.com/openai/v1?api-version=1",
        "https://x.openai.azure.com/openai/v1/chat/completions?api-version=1");
    row("http://h/a%2Fb", "http://h/a%2Fb/chat/completions");
}

void OpenAiRequestTest::goesBelowTheBaseUrl()
{
    QFETCH(QByteArray, base);
    QFETCH(QString, url);
    QCOMPARE(core::openAiRequest(optionsFor(base.constData()), {}).url.toString(QUrl::FullyEncoded), url);
}

void OpenAiRequestTest::sayItInTheServersDialect_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("OpenAI") << QByteArray("https://api.openai.com/v1")
                            << QByteArray(
                                   R"({"model":"gpt-4.1","stream":true,"stream_options":{"include_usage":true,)"
                                   R"("include_obfuscation":false},"max_completion_tokens":300,"temperature":0.6,)"
                                   R"("messages":[{"role":"system","content":"Be\nbrief."},)"
                                   R"({"role":"assistant","content":"Olá"},{"role":"user","content":"\"Hi\""}]})");
    QTest::newRow("others") << QByteArray("http://localhost:11434/v1")
                            << QByteArray(
                                   R"({"model":"gpt-4.1","stream":true,"stream_options":{"include_usage":true},)"
                                   R"("max_tokens":300,"temperature":0.6,)"
                                   R"("messages":[{"role":"system","content":"Be\nbrief."},)"
                                   R"({"role":"assistant","content":"Olá"},{"role":"user","content":"\"Hi\""}]})");
}

void OpenAiRequestTest::sayItInTheServersDialect()
{
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, body);
    OpenAiOptions options = optionsFor(base.constData());
    options.maxTokens = 300;
    options.temperature = 0.6;
    const auto request = core::openAiRequest(options,
        { .messages = { { ChatMessage::Role::System, QStringLiteral("Be\nbrief.") },
              { ChatMessage::Role::Assistant, QStringLiteral("Olá") },
              { ChatMessage::Role::User, QStringLiteral("\"Hi\"") } } });
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.body, body);
    QCOMPARE(headerOf(request, "content-type"), QByteArray("application/json"));
    QCOMPARE(headerOf(request, "authorization"), QByteArray("Bearer sk-test"));
}

void OpenAiRequestTest::optionalThingsAreLeftOut()
{
    OpenAiOptions options = optionsFor("http://localhost:8080/v1");
    options.dialect.includeUsage = false;
    options.apiKey = " \n";
    const auto request = core::openAiRequest(options, {});
    QCOMPARE(request.body, QByteArray(R"({"model":"gpt-4.1","stream":true,"messages":[]})"));
    QCOMPARE(headerOf(request, "authorization"), QByteArray());
}

void OpenAiRequestTest::azureTakesItsOwnKeyHeader()
{
    const auto request = core::openAiRequest(optionsFor("https://x.openai.azure.com/openai/v1"), {});
    QCOMPARE(headerOf(request, "api-key"), QByteArray("sk-test"));
    QCOMPARE(headerOf(request, "authorization"), QByteArray());
}

void OpenAiRequestTest::toolsAreTold()
{
    using Role = ChatMessage::Role;
    OpenAiOptions options = optionsFor("http://localhost:8080/v1");
    options.dialect.includeUsage = false;
    const auto parameters = core::OrderedJson::parse("{\"type\":\"object\",\"properties\":{\"b\":{},\"a\":{}}}");
    const core::ToolCall first { QStringLiteral("c1"), QStringLiteral("look_up"),
        QString::fromLatin1("{\"id\":\"A\"}") };
    const core::ToolCall second { QStringLiteral("c2"), QStringLiteral("note"), QStringLiteral("{oops") };
    const auto request = core::openAiRequest(options,
        { .messages = { { .role = Role::Assistant, .toolCalls = { first, second } },
              { .role = Role::Tool, .content = QStringLiteral("{}"), .toolCallId = QStringLiteral("c1") },
              { .role = Role::Tool, .toolCallId = QStringLiteral("c2") },
              { .role = Role::Assistant, .content = QStringLiteral("Well."), .toolCalls = { first } } },
            .tools = { { QStringLiteral("look_up"), QStringLiteral("Finds \"it\""), *parameters },
                { QStringLiteral("note"), {} } } });
    const QByteArray expected(
        R"({"model":"gpt-4.1","stream":true,"messages":[)"
        R"({"role":"assistant","content":null,"tool_calls":[)"
        R"({"id":"c1","type":"function","function":{"name":"look_up","arguments":"{\"id\":\"A\"}"}},)"
        R"({"id":"c2","type":"function","function":{"name":"note","arguments":"{}"}}]},)"
        R"({"role":"tool","content":"{}","tool_call_id":"c1"},)"
        R"({"role":"tool","content":"","tool_call_id":"c2"},)"
        R"({"role":"assistant","content":"Well.","tool_calls":[)"
        R"({"id":"c1","type":"function","function":{"name":"look_up","arguments":"{\"id\":\"A\"}"}}]}],)"
        R"("tools":[{"type":"function","function":{"name":"look_up","description":"Finds \"it\"",)"
        R"("parameters":{"type":"object","properties":{"b":{},"a":{}}}}},)"
        R"({"type":"function","function":{"name":"note","description":"","parameters":{}}}]})");
    QCOMPARE(request.body, expected);
}

QTEST_GUILESS_MAIN(OpenAiRequestTest)
#include "tst_openairequest.moc"
