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
    void refusalsAreReported_data();
    void refusalsAreReported();
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
            400ms } });
    Answer answer = start(server);
    QSignalSpy spy(answer.stream.get(), &ChatStream::textArrived);
    QTRY_COMPARE(answer.ends.size(), qsizetype(1));
    QCOMPARE(spy.size(), 2);
    QCOMPARE(spy.at(0).at(0).toStringList().size(), qsizetype(3));
    QCOMPARE(answer.text(), QStringLiteral("abcd"));
}

void OpenAiChatModelTest::refusalsAreReported_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("kind");
    QTest::newRow("key") << QByteArray("401 X") << sample("openai-error.json") << QStringLiteral("unauthorized");
    QTest::newRow("quota") << QByteArray("429 X") << sample("openai-error-429-quota.json") << QStringLiteral("quota");
    QTest::newRow("parameter") << QByteArray("400 X") << sample("openai-error-400-param.json")
                               << QStringLiteral("refused");
    QTest::newRow("model") << QByteArray("404 X") << sample("openai-error-404-model.json")
                           << QStringLiteral("model_not_found");
    QTest::newRow("proxy") << QByteArray("502 X") << QByteArray("<html>Bad Gateway</html>") << QStringLiteral("server");
    QTest::newRow("redirect") << QByteArray("302 X") << QByteArray() << QStringLiteral("refused");
    QTest::newRow("huge") << QByteArray("500 X") << QByteArray(1'000'000, 'x') << QStringLiteral("server");
}

void OpenAiChatModelTest::refusalsAreReported()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, kind);
    StreamingServer server;
    server.answer({ { StreamingServer::whole(status, "Retry-After: 3\r\n", body) } });
    Answer answer = start(server);
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

void OpenAiChatModelTest::keyNeverShows()
{
    StreamingServer server;
    server.answer(
        { { StreamingServer::whole("400 X", {}, R"({"error":{"message":"Odd request, )" + kKey + R"("}})") } });
    server.answer(StreamingServer::stream(R"(data: {"error":{"message":"Broken )" + kKey + "\"}}\n\n"));
    for (int i = 0; i < 2; ++i) {
        Answer answer = start(server);
        QTRY_COMPARE(answer.failures.size(), qsizetype(1));
        QVERIFY(!core::toJson(answer.failures.first()).contains("very-secret"));
        QVERIFY(answer.failures.first().message.contains(QLatin1String("***")));
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
        comments.append({ StreamingServer::chunk(": wait\n\n"), 80ms });
        thoughts.append({ StreamingServer::chunk(delta("<think>hm</think>")), 80ms });
        endless.append({ StreamingServer::chunk(delta("a")), 80ms });
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
    options.timeouts = { 600ms, 700ms, 1500ms };
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
    StreamScript script { { StreamingServer::streamHead() } };
    for (int i = 0; i < 300; ++i)
        script.append({ StreamingServer::chunk(delta("a")), 1ms });
    server.answer(script);
    Answer answer = start(server);
    qsizetype before = 0;
    connect(answer.stream.get(), &ChatStream::textArrived, answer.stream.get(), [&answer, &before] {
        before = answer.deltas.size();
        if (before > 5)
            answer.stream->abort();
    });
    QTRY_VERIFY(before > 5);
    QTRY_COMPARE(server.openConnections(), 0);
    QTest::qWait(50);
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
