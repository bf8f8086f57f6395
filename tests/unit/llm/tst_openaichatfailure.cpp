#include "tests/unit/llm/openaifixture.h"

#include <QTest>

using namespace std::chrono_literals;
using core::OpenAiChatModel;
using core::OpenAiOptions;

namespace tests {

class OpenAiChatFailureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusalsAreReported_data();
    void refusalsAreReported();
    void keyNeverShows();
    void brokenStreamsAreClassified_data();
    void brokenStreamsAreClassified();
    void timeoutsAreClassified_data();
    void timeoutsAreClassified();
    void refusedConnectionIsNetwork();
    void lostConnectionIsNetwork();

private:
    OpenAiFixture m_fixture;
};

void OpenAiChatFailureTest::refusalsAreReported_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("kind");
    QTest::newRow("key") << QByteArray("401 X") << llmSample("openai-error.json") << QStringLiteral("unauthorized");
    QTest::newRow("quota") << QByteArray("429 X") << llmSample("openai-error-429-quota.json")
                           << QStringLiteral("quota");
    QTest::newRow("parameter") << QByteArray("400 X") << llmSample("openai-error-400-param.json")
                               << QStringLiteral("refused");
    QTest::newRow("model") << QByteArray("404 X") << llmSample("openai-error-404-model.json")
                           << QStringLiteral("model_not_found");
    QTest::newRow("proxy") << QByteArray("502 X") << QByteArray("<html>Bad Gateway</html>") << QStringLiteral("server");
    QTest::newRow("redirect") << QByteArray("302 X") << QByteArray() << QStringLiteral("refused");
    QTest::newRow("huge") << QByteArray("500 X") << QByteArray(1'000'000, 'x') << QStringLiteral("server");
}

void OpenAiChatFailureTest::refusalsAreReported()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, kind);
    StreamingServer server;
    server.answer({ { StreamingServer::whole(status, "Retry-After: 3\r\n", body) } });
    OpenAiAnswer answer = m_fixture.start(server);
    QTRY_VERIFY(answer.ended());
    QCOMPARE(answer.failures.size(), qsizetype(1));
    const core::Error error = answer.failures.first();
    QVERIFY(error.code == core::ErrorCode::LlmFailed);
    QCOMPARE(answer.kind(), kind);
    QCOMPARE(error.details.value(QLatin1String("httpStatus")).toInt(), status.left(3).toInt());
    QCOMPARE(error.details.value(QLatin1String("retryAfter")).toDouble(), 3.0);
    QVERIFY(answer.deltas.isEmpty());
    QCOMPARE(server.requests().size(), qsizetype(1));
}

void OpenAiChatFailureTest::keyNeverShows()
{
    StreamingServer server;
    server.answer(
        { { StreamingServer::whole("400 X", {}, R"({"error":{"message":"Odd request, )" + kLlmKey + R"("}})") } });
    server.answer(StreamingServer::stream(R"(data: {"error":{"message":"Broken )" + kLlmKey + "\"}}\n\n"));
    for (int i = 0; i < 2; ++i) {
        OpenAiAnswer answer = m_fixture.start(server);
        QTRY_COMPARE(answer.failures.size(), qsizetype(1));
        QVERIFY(!core::toJson(answer.failures.first()).contains("very-secret"));
        QVERIFY(answer.failures.first().message.contains(QLatin1String("***")));
    }
}

void OpenAiChatFailureTest::brokenStreamsAreClassified_data()
{
    QTest::addColumn<StreamScript>("script");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char* name, const StreamScript& script, const char* text, const char* kind) {
        QTest::newRow(name) << script << QString::fromUtf8(text) << QString::fromLatin1(kind);
    };
    const QByteArray head = StreamingServer::streamHead();
    row("error in the stream", StreamingServer::stream(llmSample("openai-error-midstream.sse")), "Let me", "server");
    row("OpenRouter's error", StreamingServer::stream(llmSample("compat-openrouter-error-midstream.sse")), "Hel",
        "server");
    row("rate limit in the stream",
        StreamingServer::stream(R"(data: {"error":{"code":429,"message":"m"}})"
                                "\n\n"),
        "", "rate_limited");
    row("error event", StreamingServer::stream("event: error\ndata: {}\n\n"), "", "server");
    row("ends without reason", StreamingServer::stream(llmSample("openai-truncated.sse")), "Let me", "truncated");
    row("done without reason", StreamingServer::stream(delta("a") + "data: [DONE]\n\n"), "a", "truncated");
    row("cut", { { head + StreamingServer::chunk(delta("a")) }, { "5\r\ndat", 10ms, true } }, "a", "truncated");
    row("cut after the head", { { head, 0ms, true } }, "", "broken_stream");
    row("cut before the blank line", { { head + StreamingServer::chunk(delta("a").chopped(4)), 0ms, true } }, "",
        "broken_stream");
    row("closed, no framing", { { "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + delta("a"), 0ms, true } }, "a",
        "truncated");
    row("content filter", StreamingServer::stream(llmSample("openai-content-filter.sse")), "", "content_filter");
    row("tool calls without end", StreamingServer::stream(toolPart(R"({"index":0,"id":"1","function":{"name":"a"}})")),
        "", "truncated");
    row("too many tool calls", StreamingServer::stream(toolPart([] {
        QByteArrayList calls;
        for (int i = 0; i < 20; ++i)
            calls.append(R"({"id":")" + QByteArray::number(i) + R"(","function":{"name":"a"}})");
        return calls.join(',');
    }()) + finishChunk()),
        "", "broken_stream");
    row("no JSON", StreamingServer::stream(delta("a") + "data: {oops\n\n"), "a", "broken_stream");
    row("too long", StreamingServer::stream("data: " + QByteArray(3'000'000, 'x')), "", "broken_stream");
    row("empty", StreamingServer::stream(""), "", "broken_stream");
    row("page", { { StreamingServer::whole("200 OK", "Content-Type: text/html\r\n", "<html>") } }, "", "broken_stream");
    row("error with 200",
        { { StreamingServer::whole(
            "200 OK", "Content-Type: application/json\r\n", llmSample("openai-error-429-quota.json")) } },
        "", "quota");
}

void OpenAiChatFailureTest::brokenStreamsAreClassified()
{
    QFETCH(StreamScript, script);
    QFETCH(QString, text);
    QFETCH(QString, kind);
    StreamingServer server;
    server.answer(script);
    OpenAiAnswer answer = m_fixture.start(server);
    QTRY_VERIFY(answer.ended());
    QCOMPARE(answer.failures.size(), qsizetype(1));
    QVERIFY(answer.failures.first().code == core::ErrorCode::LlmFailed);
    QCOMPARE(answer.kind(), kind);
    QCOMPARE(answer.text(), text);
    QTest::qWait(10);
    QCOMPARE(answer.failures.size(), qsizetype(1));
    QVERIFY(answer.ends.isEmpty());
    QCOMPARE(server.requests().size(), qsizetype(1));
}

void OpenAiChatFailureTest::timeoutsAreClassified_data()
{
    QTest::addColumn<StreamScript>("script");
    QTest::addColumn<QString>("kind");
    const QByteArray head = StreamingServer::streamHead();
    const QByteArray role = StreamingServer::chunk(delta(""));
    QTest::newRow("mute") << StreamScript {} << QStringLiteral("timeout_first_token");
    QTest::newRow("head only") << StreamScript { { head } } << QStringLiteral("timeout_first_token");
    StreamScript comments { { head + role } };
    StreamScript thoughts { { head + role } };
    StreamScript endless { { head + StreamingServer::chunk(delta("a")) } };
    for (int i = 0; i < 30; ++i) {
        comments.append({ StreamingServer::chunk(": wait\n\n"), 80ms });
        thoughts.append({ StreamingServer::chunk(delta("<think>hm</think>")), 80ms });
        endless.append({ StreamingServer::chunk(delta("a")), 80ms });
    }
    QTest::newRow("comments") << comments << QStringLiteral("timeout_first_token");
    QTest::newRow("thoughts") << thoughts << QStringLiteral("timeout_first_token");
    QTest::newRow("stall") << StreamScript { { head + StreamingServer::chunk(delta("a")) } }
                           << QStringLiteral("stalled");
    QTest::newRow("stall in a tool call")
        << StreamScript { { head + StreamingServer::chunk(toolPart(R"({"index":0,"function":{"name":"a"}})")) } }
        << QStringLiteral("stalled");
    QTest::newRow("endless") << endless << QStringLiteral("stalled");
    QTest::newRow("refusal without end") << StreamScript { { "HTTP/1.1 429 X\r\nContent-Length: 9\r\n\r\n{" } }
                                         << QStringLiteral("rate_limited");
}

void OpenAiChatFailureTest::timeoutsAreClassified()
{
    QFETCH(StreamScript, script);
    QFETCH(QString, kind);
    StreamingServer server;
    server.answer(script);
    OpenAiOptions options = m_fixture.optionsFor(server.url());
    options.timeouts = { 600ms, 700ms, 1500ms };
    OpenAiChatModel model(m_fixture.streamer, options);
    OpenAiAnswer answer(model.start({}));
    QTRY_VERIFY(answer.ended());
    QCOMPARE(answer.failures.size(), qsizetype(1));
    QCOMPARE(answer.kind(), kind);
    QTRY_COMPARE(server.openConnections(), 0);
}

void OpenAiChatFailureTest::refusedConnectionIsNetwork()
{
    QUrl url;
    {
        StreamingServer server;
        url = server.url();
    }
    OpenAiChatModel model(m_fixture.streamer, m_fixture.optionsFor(url));
    OpenAiAnswer answer(model.start({}));
    QTRY_COMPARE(answer.failures.size(), qsizetype(1));
    QCOMPARE(answer.kind(), QStringLiteral("network"));
    QVERIFY(answer.failures.first().code == core::ErrorCode::LlmFailed);
}

void OpenAiChatFailureTest::lostConnectionIsNetwork()
{
    StreamingServer server;
    server.answer({ { {}, 0ms, true } });
    OpenAiAnswer answer = m_fixture.start(server);
    QTRY_COMPARE(answer.failures.size(), qsizetype(1));
    QCOMPARE(answer.kind(), QStringLiteral("network"));
    QCOMPARE(server.requests().size(), qsizetype(1));
}

} // namespace tests

QTEST_GUILESS_MAIN(tests::OpenAiChatFailureTest)
#include "tst_openaichatfailure.moc"
