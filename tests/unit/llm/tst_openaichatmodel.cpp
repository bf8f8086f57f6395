#include "core/base/httplanes.h"
#include "core/llm/openaichatmodel.h"
#include "tests/support/streamingserver.h"
#include "tests/support/testdata.h"

#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using core::ChatEnd;
using core::ChatMessage;
using core::ChatStream;
using core::OpenAiChatModel;
using core::OpenAiOptions;
using tests::StreamingServer;
using tests::StreamScript;

namespace {

const QByteArray kKey = "sk-very-secret";

QByteArray sample(const char* name) { return tests::testData(QStringLiteral("samples/") + QString::fromLatin1(name)); }

QByteArray delta(const QByteArray& text)
{
    return R"(data: {"choices":[{"index":0,"delta":{"content":")" + text + "\"}}]}\n\n";
}

QByteArray finishChunk(const QByteArray& reason = "stop")
{
    return R"(data: {"choices":[{"index":0,"delta":{},"finish_reason":")" + reason + "\"}]}\n\n";
}

/// Collects what a stream says.
struct Answer {
    explicit Answer(std::unique_ptr<ChatStream> started)
        : stream(std::move(started))
    {
        QObject::connect(stream.get(), &ChatStream::textArrived, stream.get(),
            [this](const QStringList& texts) { deltas += texts; });
        QObject::connect(
            stream.get(), &ChatStream::finished, stream.get(), [this](const ChatEnd& end) { ends.append(end); });
        QObject::connect(stream.get(), &ChatStream::failed, stream.get(),
            [this](const core::Error& error) { failures.append(error); });
    }
    Answer(const Answer&) = delete;
    Answer& operator=(const Answer&) = delete;

    bool ended() const { return !ends.isEmpty() || !failures.isEmpty(); }
    QString text() const { return deltas.join(QString()); }
    QString kind() const { return failures.value(0).details.value(QLatin1String("kind")).toString(); }

    QStringList deltas = {};
    QList<ChatEnd> ends = {};
    QList<core::Error> failures = {};
    std::unique_ptr<ChatStream> stream; // last: destroyed first
};

} // namespace

class OpenAiChatModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersAreStreamed();
    void deltasOfOneReadComeTogether();
    void refusalsAreClassified_data();
    void refusalsAreClassified();
    void retryAfterIsRead_data();
    void retryAfterIsRead();
    void keyNeverShows();
    void brokenStreamsAreClassified_data();
    void brokenStreamsAreClassified();
    void timeoutsAreClassified_data();
    void timeoutsAreClassified();
    void refusedConnectionIsNetwork();
    void lostConnectionIsNetwork();
    void finishReasonIsEnough_data();
    void finishReasonIsEnough();
    void abortInTheMiddleIsSilent();
    void abortInsideASignalIsSilent();
    void mayBeDestroyedInsideItsSignals();
    void connectionIsUsedAgain();

private:
    Answer start(StreamingServer& server);
    OpenAiOptions optionsFor(const QUrl& url) const;

    core::HttpLanes m_lanes;
    core::OpenAiTimeouts m_timeouts { 5s, 5s, 20s };
};

OpenAiOptions OpenAiChatModelTest::optionsFor(const QUrl& url) const
{
    OpenAiOptions options;
    options.baseUrl = url;
    options.dialect = core::dialectFor(url);
    options.apiKey = kKey;
    options.model = QStringLiteral("test-model");
    options.timeouts = m_timeouts;
    return options;
}

Answer OpenAiChatModelTest::start(StreamingServer& server)
{
    OpenAiChatModel model(m_lanes, optionsFor(server.url(QStringLiteral("/v1/"))));
    return Answer(model.start({ { ChatMessage::Role::User, QStringLiteral("Hi") } }));
}

void OpenAiChatModelTest::answersAreStreamed()
{
    StreamingServer server;
    server.answer(StreamingServer::stream(sample("openai-text.sse")));
    OpenAiChatModel model(m_lanes, optionsFor(server.url(QStringLiteral("/v1/"))));
    QCOMPARE(model.name(), QStringLiteral("test-model"));
    Answer answer(model.start({ { ChatMessage::Role::User, QStringLiteral("Hi") } }));
    QTRY_VERIFY(answer.ended());
    QVERIFY(answer.failures.isEmpty());
    QCOMPARE(answer.text(), QString::fromUtf8("Olá, Zoë! É a Ana 📞 — posso ajudar?\n\"Sim\""));
    QVERIFY(!answer.deltas.contains(QString()));
    QVERIFY(answer.ends == (QList<ChatEnd> { { QStringLiteral("stop"), { 57, 15 } } }));
    const auto& request = server.requests().first();
    QVERIFY(request.head.startsWith("POST /v1/chat/completions HTTP/1.1\r\n"));
    QCOMPARE(request.header("authorization"), "Bearer " + kKey);
    QCOMPARE(request.header("content-type"), QByteArray("application/json"));
    QVERIFY(request.body.contains(R"("messages":[{"role":"user","content":"Hi"}])"));
}

void OpenAiChatModelTest::deltasOfOneReadComeTogether()
{
    StreamingServer server;
    server.answer({ { StreamingServer::streamHead() + StreamingServer::chunk(delta("a") + delta("b") + delta("c")) },
        { StreamingServer::chunk(delta("d") + finishChunk() + "data: [DONE]\n\n") + StreamingServer::lastChunk(),
            30ms } });
    Answer answer = start(server);
    QSignalSpy spy(answer.stream.get(), &ChatStream::textArrived);
    QTRY_COMPARE(answer.ends.size(), qsizetype(1));
    QCOMPARE(spy.size(), 2);
    QCOMPARE(spy.at(0).at(0).toStringList().size(), qsizetype(3));
    QCOMPARE(answer.text(), QStringLiteral("abcd"));
}

void OpenAiChatModelTest::refusalsAreClassified_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("providerCode");
    const auto row = [](const char* name, const char* status, const QByteArray& body, const char* kind,
                         const char* code) {
        QTest::newRow(name) << QByteArray(status) << body << QString::fromLatin1(kind) << QString::fromLatin1(code);
    };
    row("key", "401 X", sample("openai-error.json"), "unauthorized", "invalid_api_key");
    row("rate", "429 X", sample("openai-error-429-rate.json"), "rate_limited", "rate_limit_exceeded");
    row("quota", "429 X", sample("openai-error-429-quota.json"), "quota", "insufficient_quota");
    row("parameter", "400 X", sample("openai-error-400-param.json"), "refused", "unsupported_parameter");
    row("model", "404 X", sample("openai-error-404-model.json"), "model_not_found", "model_not_found");
    row("context", "400 X", sample("openai-error-context.json"), "context_too_long", "context_length_exceeded");
    row("llama.cpp loads", "503 X", sample("compat-llamacpp-503.json"), "server", "503");
    row("OpenRouter credits", "402 X", sample("compat-openrouter-402.json"), "quota", "402");
    row("Ollama model", "404 X",
        R"({"error":{"message":"model 'x' not found","type":"not_found_error","param":null,"code":null}})",
        "model_not_found", "not_found_error");
    row("old vLLM", "404 X",
        R"({"object":"error","message":"The model `x` does not exist.","type":"NotFoundError","param":null,"code":404})",
        "model_not_found", "404");
    row("vLLM context", "400 X",
        R"({"error":{"message":"This model's maximum context length is 10 tokens.","type":"BadRequestError","code":400}})",
        "context_too_long", "400");
    row("Groq size", "413 X",
        R"({"error":{"message":"Request too large","type":"tokens","code":"rate_limit_exceeded"}})", "rate_limited",
        "rate_limit_exceeded");
    row("Groq flex", "498 X", "", "server", "");
    row("Azure filter", "400 X", R"({"error":{"code":"content_filter","message":"m"}})", "content_filter",
        "content_filter");
    row("wrong path", "404 X", "<html>nginx</html>", "refused", "");
    row("region", "403 X", "", "unauthorized", "");
    row("proxy", "502 X", "<html>Bad Gateway</html>", "server", "");
    row("timeout", "408 X", "", "server", "");
    row("too large", "413 X", "", "context_too_long", "");
    row("redirect", "302 X", "", "refused", "");
    row("nonsense", "418 X", "[1,2", "refused", "");
    row("other JSON", "500 X", R"({"error":{"message":[1],"code":{}}})", "server", "");
}

void OpenAiChatModelTest::refusalsAreClassified()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, kind);
    QFETCH(QString, providerCode);
    StreamingServer server;
    server.answer({ { StreamingServer::whole(status, "Content-Type: application/json\r\n", body) } });
    Answer answer = start(server);
    QTRY_VERIFY(answer.ended());
    QCOMPARE(answer.failures.size(), qsizetype(1));
    const core::Error error = answer.failures.first();
    QVERIFY(error.code == core::ErrorCode::LlmFailed);
    QCOMPARE(answer.kind(), kind);
    QCOMPARE(error.details.value(QLatin1String("providerCode")).toString(), providerCode);
    QCOMPARE(error.details.value(QLatin1String("httpStatus")).toInt(), status.left(3).toInt());
    QVERIFY2(error.message.endsWith(QLatin1Char('.')), qPrintable(error.message));
    QVERIFY(error.message.contains(QString::fromLatin1("HTTP " + status.left(3))));
    QVERIFY(error.message.contains(providerCode));
    QVERIFY(answer.deltas.isEmpty());
}

void OpenAiChatModelTest::retryAfterIsRead_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<double>("seconds"); // -1: none
    QTest::newRow("none") << QByteArray() << -1.0;
    QTest::newRow("seconds") << QByteArray("Retry-After: 3\r\n") << 3.0;
    QTest::newRow("milliseconds win") << QByteArray("Retry-After: 3\r\nretry-after-ms: 1250\r\n") << 1.25;
    QTest::newRow("date") << QByteArray(
        "Date: Mon, 02 Nov 2026 09:52:20 GMT\r\nRetry-After: Mon, 02 Nov 2026 09:52:27 GMT\r\n")
                          << 7.0;
    QTest::newRow("past date") << QByteArray(
        "Date: Mon, 02 Nov 2026 09:52:20 GMT\r\nRetry-After: Mon, 02 Nov 2026 09:52:07 GMT\r\n")
                               << 0.0;
    QTest::newRow("date alone") << QByteArray("Retry-After: Mon, 02 Nov 2026 09:52:27 GMT\r\n") << -1.0;
    QTest::newRow("nonsense") << QByteArray("Retry-After: soon\r\n") << -1.0;
    QTest::newRow("negative") << QByteArray("Retry-After: -5\r\n") << -1.0;
    QTest::newRow("infinite") << QByteArray("Retry-After: inf\r\n") << -1.0;
}

void OpenAiChatModelTest::retryAfterIsRead()
{
    QFETCH(QByteArray, headers);
    QFETCH(double, seconds);
    StreamingServer server;
    server.answer({ { StreamingServer::whole("429 X", headers, sample("openai-error-429-rate.json")) } });
    Answer answer = start(server);
    QTRY_COMPARE(answer.failures.size(), qsizetype(1));
    QCOMPARE(answer.failures.first().details.value(QLatin1String("retryAfter")).toDouble(-1), seconds);
}

void OpenAiChatModelTest::keyNeverShows()
{
    StreamingServer server;
    server.answer({ { StreamingServer::whole("401 X", {}, R"({"error":{"message":"Bad key )" + kKey + R"("}})") } });
    server.answer(
        { { StreamingServer::whole("400 X", {}, R"({"error":{"message":"Odd request, )" + kKey + R"("}})") } });
    server.answer(StreamingServer::stream(R"(data: {"error":{"message":"Broken )" + kKey + "\"}}\n\n"));
    for (const bool quoted : { false, true, true }) {
        Answer answer = start(server);
        QTRY_COMPARE(answer.failures.size(), qsizetype(1));
        QVERIFY(!core::toJson(answer.failures.first()).contains("very-secret"));
        QCOMPARE(answer.failures.first().message.contains(QLatin1String("***")), quoted);
    }
}

void OpenAiChatModelTest::brokenStreamsAreClassified_data()
{
    QTest::addColumn<StreamScript>("script");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char* name, const StreamScript& script, const char* text, const char* kind) {
        QTest::newRow(name) << script << QString::fromUtf8(text) << QString::fromLatin1(kind);
    };
    const QByteArray head = StreamingServer::streamHead();
    row("error in the stream", StreamingServer::stream(sample("openai-error-midstream.sse")), "Let me", "server");
    row("OpenRouter's error", StreamingServer::stream(sample("compat-openrouter-error-midstream.sse")), "Hel",
        "server");
    row("rate limit in the stream",
        StreamingServer::stream(R"(data: {"error":{"code":429,"message":"m"}})"
                                "\n\n"),
        "", "rate_limited");
    row("error event", StreamingServer::stream("event: error\ndata: {}\n\n"), "", "server");
    row("ends without reason", StreamingServer::stream(sample("openai-truncated.sse")), "Let me", "truncated");
    row("done without reason", StreamingServer::stream(delta("a") + "data: [DONE]\n\n"), "a", "truncated");
    row("cut", { { head + StreamingServer::chunk(delta("a")) }, { "5\r\ndat", 10ms, true } }, "a", "truncated");
    row("cut after the head", { { head, 0ms, true } }, "", "broken_stream");
    row("cut before the blank line", { { head + StreamingServer::chunk(delta("a").chopped(4)), 0ms, true } }, "",
        "broken_stream");
    row("closed, no framing", { { "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + delta("a"), 0ms, true } }, "a",
        "truncated");
    row("content filter", StreamingServer::stream(sample("openai-content-filter.sse")), "", "content_filter");
    row("no JSON", StreamingServer::stream(delta("a") + "data: {oops\n\n"), "a", "broken_stream");
    row("too long", StreamingServer::stream("data: " + QByteArray(3'000'000, 'x')), "", "broken_stream");
    row("empty", StreamingServer::stream(""), "", "broken_stream");
    row("page", { { StreamingServer::whole("200 OK", "Content-Type: text/html\r\n", "<html>") } }, "", "broken_stream");
    row("error with 200",
        { { StreamingServer::whole(
            "200 OK", "Content-Type: application/json\r\n", sample("openai-error-429-quota.json")) } },
        "", "quota");
}

void OpenAiChatModelTest::brokenStreamsAreClassified()
{
    QFETCH(StreamScript, script);
    QFETCH(QString, text);
    QFETCH(QString, kind);
    StreamingServer server;
    server.answer(script);
    Answer answer = start(server);
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

void OpenAiChatModelTest::timeoutsAreClassified_data()
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
        comments.append({ StreamingServer::chunk(": wait\n\n"), 50ms });
        thoughts.append({ StreamingServer::chunk(delta("<think>hm</think>")), 50ms });
        endless.append({ StreamingServer::chunk(delta("a")), 50ms });
    }
    QTest::newRow("comments") << comments << QStringLiteral("timeout_first_token");
    QTest::newRow("thoughts") << thoughts << QStringLiteral("timeout_first_token");
    QTest::newRow("stall") << StreamScript { { head + StreamingServer::chunk(delta("a")) } }
                           << QStringLiteral("stalled");
    QTest::newRow("endless") << endless << QStringLiteral("stalled");
    QTest::newRow("refusal without end") << StreamScript { { "HTTP/1.1 429 X\r\nContent-Length: 9\r\n\r\n{" } }
                                         << QStringLiteral("rate_limited");
}

void OpenAiChatModelTest::timeoutsAreClassified()
{
    QFETCH(StreamScript, script);
    QFETCH(QString, kind);
    StreamingServer server;
    server.answer(script);
    OpenAiOptions options = optionsFor(server.url());
    options.timeouts = { 300ms, 350ms, 1000ms };
    OpenAiChatModel model(m_lanes, options);
    Answer answer(model.start({}));
    QTRY_VERIFY(answer.ended());
    QCOMPARE(answer.failures.size(), qsizetype(1));
    QCOMPARE(answer.kind(), kind);
    QTRY_COMPARE(server.openConnections(), 0);
}

void OpenAiChatModelTest::refusedConnectionIsNetwork()
{
    QUrl url;
    {
        StreamingServer server;
        url = server.url();
    }
    OpenAiChatModel model(m_lanes, optionsFor(url));
    Answer answer(model.start({}));
    QTRY_COMPARE(answer.failures.size(), qsizetype(1));
    QCOMPARE(answer.kind(), QStringLiteral("network"));
    QVERIFY(answer.failures.first().code == core::ErrorCode::LlmFailed);
}

void OpenAiChatModelTest::lostConnectionIsNetwork()
{
    StreamingServer server;
    server.answer({ { {}, 0ms, true } });
    Answer answer = start(server);
    QTRY_COMPARE(answer.failures.size(), qsizetype(1));
    QCOMPARE(answer.kind(), QStringLiteral("network"));
    QCOMPARE(server.requests().size(), qsizetype(1));
}

void OpenAiChatModelTest::finishReasonIsEnough_data()
{
    QTest::addColumn<StreamScript>("script");
    QTest::addColumn<QString>("reason");
    const QByteArray head = StreamingServer::streamHead();
    const QByteArray body = delta("a <");
    QTest::newRow("no [DONE]") << StreamingServer::stream(body + finishChunk("length")) << QStringLiteral("length");
    QTest::newRow("no blank line at the end")
        << StreamingServer::stream(body + finishChunk().chopped(2)) << QStringLiteral("stop");
    QTest::newRow("cut after the reason")
        << StreamScript { { head + StreamingServer::chunk(body + finishChunk()), 0ms, true } }
        << QStringLiteral("stop");
    QTest::newRow("never closed") << StreamScript { { head + StreamingServer::chunk(body + finishChunk()) } }
                                  << QStringLiteral("stop");
    QTest::newRow("[DONE], never closed")
        << StreamScript { { head + StreamingServer::chunk(body + finishChunk() + "data: [DONE]\n\n" + delta("no")) } }
        << QStringLiteral("stop");
    QTest::newRow("tool calls") << StreamingServer::stream(body + finishChunk("tool_calls"))
                                << QStringLiteral("tool_calls");
}

void OpenAiChatModelTest::finishReasonIsEnough()
{
    QFETCH(StreamScript, script);
    QFETCH(QString, reason);
    StreamingServer server;
    server.answer(script);
    Answer answer = start(server);
    QTRY_VERIFY(answer.ended());
    QVERIFY(answer.failures.isEmpty());
    QVERIFY(answer.ends == (QList<ChatEnd> { { reason, {} } }));
    QCOMPARE(answer.text(), QStringLiteral("a <"));
}

void OpenAiChatModelTest::abortInTheMiddleIsSilent()
{
    StreamingServer server;
    StreamScript script { { StreamingServer::streamHead() + StreamingServer::chunk(delta("a")) } };
    for (int i = 0; i < 50; ++i)
        script.append({ StreamingServer::chunk(delta("b")), 1ms });
    server.answer(script);
    Answer answer = start(server);
    QTRY_VERIFY(answer.deltas.size() > 5);
    QSignalSpy closed(&server, &StreamingServer::connectionClosed);
    answer.stream->abort();
    const qsizetype before = answer.deltas.size();
    QVERIFY(closed.wait());
    QTest::qWait(60);
    QCOMPARE(answer.deltas.size(), before);
    QVERIFY(!answer.ended());
    answer.stream->abort();
}

void OpenAiChatModelTest::abortInsideASignalIsSilent()
{
    StreamingServer server;
    server.answer(StreamingServer::stream(delta("a") + finishChunk() + "data: [DONE]\n\n"));
    Answer answer = start(server);
    connect(answer.stream.get(), &ChatStream::textArrived, answer.stream.get(), [&answer] { answer.stream->abort(); });
    QTRY_COMPARE(answer.deltas.size(), qsizetype(1));
    QTest::qWait(60);
    QVERIFY(!answer.ended());
}

void OpenAiChatModelTest::mayBeDestroyedInsideItsSignals()
{
    StreamingServer server;
    server.answer(StreamingServer::stream(delta("a") + finishChunk()));
    server.answer(StreamingServer::stream(delta("a") + finishChunk()));
    server.answer(StreamingServer::stream(delta("a")));
    for (int which = 0; which < 3; ++which) {
        OpenAiChatModel model(m_lanes, optionsFor(server.url()));
        auto stream = model.start({});
        QObject context;
        connect(stream.get(), &ChatStream::textArrived, &context,
            [&stream, which] { which == 0 ? stream.reset() : void(); });
        connect(stream.get(), &ChatStream::finished, &context, [&stream] { stream.reset(); });
        connect(stream.get(), &ChatStream::failed, &context, [&stream] { stream.reset(); });
        QTRY_VERIFY(!stream);
    }
}

void OpenAiChatModelTest::connectionIsUsedAgain()
{
    StreamingServer server;
    server.answer(StreamingServer::stream(delta("a") + finishChunk() + "data: [DONE]\n\n"));
    for (int i = 0; i < 3; ++i) {
        Answer answer = start(server);
        QTRY_COMPARE(answer.ends.size(), qsizetype(1));
    }
    QCOMPARE(server.connections(), 1);
}

QTEST_GUILESS_MAIN(OpenAiChatModelTest)
#include "tst_openaichatmodel.moc"
