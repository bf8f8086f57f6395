#include "core/base/socketstreamer.h"
#include "core/llm/anthropicchatmodel.h"
#include "tests/unit/llm/openaifixture.h"

#include <QTest>

using core::AnthropicOptions;
using core::ChatMessage;
using Role = ChatMessage::Role;

namespace tests {

const QByteArray kSaid = R"({"role":"user","content":[{"type":"text","text":"#"}]})";

class AnthropicChatModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersAreStreamed_data();
    void answersAreStreamed();
    void refusalsAreReported_data();
    void refusalsAreReported();
    void conversationIsArranged();
    void beginsAndEndsWithTheUser();

private:
    AnthropicOptions optionsFor(const QUrl& url, const QByteArray& version = "2023-06-01") const
    {
        AnthropicOptions options;
        options.baseUrl = url;
        options.apiKey = kLlmKey;
        options.version = version;
        options.model = QStringLiteral("test-model");
        return options;
    }

    core::SocketStreamer m_streamer;
};

void AnthropicChatModelTest::answersAreStreamed_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("keyHeader");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("old") << QByteArray("2023-06-01") << QByteArray("x-api-key") << kLlmKey;
    QTest::newRow("new") << QByteArray("2026-10-21") << QByteArray("authorization") << "Bearer " + kLlmKey;
}

void AnthropicChatModelTest::answersAreStreamed()
{
    QFETCH(QByteArray, version);
    QFETCH(QByteArray, keyHeader);
    QFETCH(QByteArray, key);
    StreamingServer server;
    server.answer(StreamingServer::stream(llmSample("anthropic-tool-use.sse")));
    core::AnthropicChatModel model(m_streamer, optionsFor(server.url(QStringLiteral("/v1/")), version));
    OpenAiAnswer answer(model.start({ .messages = { { Role::User, QStringLiteral("Hi") } } }));
    QTRY_COMPARE(answer.ends.size(), qsizetype(1));
    QCOMPARE(answer.text(), QStringLiteral("One moment."));
    QCOMPARE(answer.ends.first().toolCalls.value(0).name, QStringLiteral("end_call"));
    QVERIFY(answer.ends.first().usage == (core::TokenUsage { 430, 71 }));
    const StreamRequest& request = server.requests().first();
    QVERIFY(request.head.startsWith("POST /v1/messages HTTP/1.1\r\n"));
    QCOMPARE(request.header("anthropic-version"), version);
    QCOMPARE(request.header(keyHeader), key);
    QCOMPARE(request.head.count(kLlmKey), qsizetype(1));
}

void AnthropicChatModelTest::refusalsAreReported_data()
{
    QTest::addColumn<StreamScript>("script");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char* status, const QByteArray& body, const char* kind) {
        QTest::newRow(qPrintable(QString::fromLatin1(status) + QLatin1String(kind)))
            << StreamScript { { StreamingServer::whole(status, "Retry-After: 3\r\n", body) } }
            << QString::fromLatin1(kind);
    };
    row("401 X", llmSample("anthropic-error.json"), "unauthorized");
    row("429 X", llmSample("anthropic-error-429.json"), "rate_limited");
    row("529 X", llmSample("anthropic-error-529.json"), "server");
    row("400 X", llmSample("anthropic-error-400-temperature.json"), "refused");
    row("402 X", R"({"type":"error","error":{"type":"billing_error","message":"m"}})", "quota");
    row("404 X", R"({"type":"error","error":{"type":"not_found_error","message":"model: x"}})", "model_not_found");
    row("413 X", R"({"type":"error","error":{"type":"request_too_large","message":"m"}})", "context_too_long");
    row("400 X", R"({"error":{"type":"invalid_request_error","message":"prompt is too long: 9 tokens > 8 maximum"}})",
        "context_too_long");
    const auto stream = [](const char* name, const QByteArray& body, const char* kind) {
        QTest::newRow(name) << StreamingServer::stream(body) << QString::fromLatin1(kind);
    };
    stream("refusal", llmSample("anthropic-refusal.sse"), "content_filter");
    stream("error in the stream", llmSample("anthropic-error-midstream.sse"), "server");
    stream("cut", llmSample("anthropic-text.sse").first(900), "truncated");
    stream("window", R"(data: {"type":"message_delta","delta":{"stop_reason":"model_context_window_exceeded"}})",
        "context_too_long");
    stream("no JSON", "data: {oops\n\n", "broken_stream");
}

void AnthropicChatModelTest::refusalsAreReported()
{
    QFETCH(StreamScript, script);
    StreamingServer server;
    server.answer(script);
    core::AnthropicChatModel model(m_streamer, optionsFor(server.url()));
    OpenAiAnswer answer(model.start({}));
    QTRY_VERIFY(answer.ended());
    QCOMPARE(answer.failures.size(), qsizetype(1));
    QTEST(answer.kind(), "kind");
    QVERIFY(!core::toJson(answer.failures.first()).contains(kLlmKey));
}

void AnthropicChatModelTest::conversationIsArranged()
{
    const core::ToolCall one { QStringLiteral("1"), QStringLiteral("a"), QStringLiteral("{}") };
    const core::ToolCall two { QStringLiteral("2"), QStringLiteral("b"), QStringLiteral("oops") };
    const core::HttpRequest request = core::anthropicRequest(optionsFor(QUrl()),
        { .messages = { { Role::System, QStringLiteral("S") }, { Role::User, QStringLiteral("u") },
              { Role::User, QStringLiteral("v") }, { Role::Assistant, QStringLiteral("w "), { one, two } },
              { Role::User, QStringLiteral("x") }, { Role::Tool, QStringLiteral("r"), {}, QStringLiteral("1") },
              { Role::Tool, {}, {}, QStringLiteral("2") }, { Role::System, QStringLiteral("T") } },
            .tools = { { QStringLiteral("a"), QStringLiteral("d") } } });
    const QByteArray expected
        = R"({"model":"test-model","max_tokens":1024,"stream":true,"system":"S\n\nT","messages":[)"
          R"({"role":"user","content":[{"type":"text","text":"u"},{"type":"text","text":"v"}]},)"
          R"({"role":"assistant","content":[{"type":"text","text":"w"},)"
          R"({"type":"tool_use","id":"1","name":"a","input":{}},)"
          R"({"type":"tool_use","id":"2","name":"b","input":{}}]},)"
          R"({"role":"user","content":[{"type":"tool_result","tool_use_id":"1","content":"r"},)"
          R"({"type":"tool_result","tool_use_id":"2","content":""},{"type":"text","text":"x"}]}],)"
          R"("tools":[{"name":"a","description":"d","input_schema":{}}]})";
    QCOMPARE(request.body, expected);
}

void AnthropicChatModelTest::beginsAndEndsWithTheUser()
{
    const QByteArray connected = QByteArray(kSaid).replace("#", "(call connected)");
    QVERIFY(core::anthropicRequest(optionsFor(QUrl()), {}).body.contains("[" + connected + "]"));
    const QByteArray body
        = core::anthropicRequest(optionsFor(QUrl()), { .messages = { { Role::Assistant, QStringLiteral("Hello") } } })
              .body;
    const QByteArray expected = "[" + connected + R"(,{"role":"assistant","content":[{"type":"text","text":"Hello"}]},)"
        + QByteArray(kSaid).replace("#", "(go on)") + "]";
    QVERIFY2(body.contains(expected), body.constData());
}

} // namespace tests

QTEST_GUILESS_MAIN(tests::AnthropicChatModelTest)
#include "tst_anthropicchatmodel.moc"
