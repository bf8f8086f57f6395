#include "tests/unit/llm/openaifixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using core::ChatEnd;
using core::ChatMessage;
using core::ChatStream;
using core::OpenAiChatModel;

namespace tests {

class OpenAiChatModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersAreStreamed();
    void deltasOfOneReadComeTogether();
    void finishReasonIsEnough_data();
    void finishReasonIsEnough();
    void toolCallsComeWithTheEnd_data();
    void toolCallsComeWithTheEnd();
    void toolCallsAreASignOfLife();
    void abortInTheMiddleIsSilent();
    void abortInsideASignalIsSilent();
    void mayBeDestroyedInsideItsSignals();
    void connectionIsUsedAgain();

private:
    OpenAiFixture m_fixture;
};

void OpenAiChatModelTest::answersAreStreamed()
{
    StreamingServer server;
    server.answer(StreamingServer::stream(llmSample("openai-text.sse")));
    OpenAiChatModel model(m_fixture.streamer, m_fixture.optionsFor(server.url(QStringLiteral("/v1/"))));
    QCOMPARE(model.name(), QStringLiteral("test-model"));
    OpenAiAnswer answer(model.start({ .messages = { { ChatMessage::Role::User, QStringLiteral("Hi") } } }));
    QTRY_VERIFY(answer.ended());
    QVERIFY(answer.failures.isEmpty());
    QCOMPARE(answer.text(), QString::fromUtf8("Olá, Zoë! É a Ana 📞 — posso ajudar?\n\"Sim\""));
    QVERIFY(!answer.deltas.contains(QString()));
    QVERIFY(answer.ends == (QList<ChatEnd> { { QStringLiteral("stop"), { 57, 15 } } }));
    const auto& request = server.requests().first();
    QVERIFY(request.head.startsWith("POST /v1/chat/completions HTTP/1.1\r\n"));
    QCOMPARE(request.header("authorization"), "Bearer " + kLlmKey);
    QCOMPARE(request.header("content-type"), QByteArray("application/json"));
    QVERIFY(request.body.contains(R"("messages":[{"role":"user","content":"Hi"}])"));
}

void OpenAiChatModelTest::deltasOfOneReadComeTogether()
{
    StreamingServer server;
    server.answer({ { StreamingServer::streamHead() + StreamingServer::chunk(delta("a") + delta("b") + delta("c")) },
        { StreamingServer::chunk(delta("d") + finishChunk() + "data: [DONE]\n\n") + StreamingServer::lastChunk(),
            400ms } });
    OpenAiAnswer answer = m_fixture.start(server);
    QSignalSpy spy(answer.stream.get(), &ChatStream::textArrived);
    QTRY_COMPARE(answer.ends.size(), qsizetype(1));
    QCOMPARE(spy.size(), 2);
    QCOMPARE(spy.at(0).at(0).toStringList().size(), qsizetype(3));
    QCOMPARE(answer.text(), QStringLiteral("abcd"));
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
    OpenAiAnswer answer = m_fixture.start(server);
    QTRY_VERIFY(answer.ended());
    QVERIFY(answer.failures.isEmpty());
    QVERIFY(answer.ends == (QList<ChatEnd> { { reason, {} } }));
    QCOMPARE(answer.text(), QStringLiteral("a <"));
}

void OpenAiChatModelTest::toolCallsComeWithTheEnd_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("parallel") << llmSample("openai-tool-call-parallel.sse") << QStringLiteral("One moment.")
                              << QStringLiteral("tool_calls")
                              << QStringList { QStringLiteral("lookup_order"), QStringLiteral("send_dtmf") };
    const QByteArray call = toolPart(R"({"index":0,"id":"1","function":{"name":"a","arguments":"{}"}})");
    QTest::newRow("stop") << call + finishChunk() << QString() << QStringLiteral("stop")
                          << QStringList { QStringLiteral("a") };
    QTest::newRow("cut by the length limit")
        << call + toolPart(R"({"index":1,"id":"2","function":{"name":"b"}})") + finishChunk("length") << QString()
        << QStringLiteral("length") << QStringList { QStringLiteral("a") };
}

void OpenAiChatModelTest::toolCallsComeWithTheEnd()
{
    QFETCH(QByteArray, stream);
    QFETCH(QStringList, names);
    StreamingServer server;
    server.answer(StreamingServer::stream(stream));
    OpenAiAnswer answer = m_fixture.start(server);
    QTRY_COMPARE(answer.ends.size(), qsizetype(1));
    QTEST(answer.text(), "text");
    QTEST(answer.ends.first().finishReason, "reason");
    QStringList told;
    for (const core::ToolCall& call : answer.ends.first().toolCalls)
        told.append(call.name);
    QCOMPARE(told, names);
}

void OpenAiChatModelTest::toolCallsAreASignOfLife()
{
    StreamingServer server;
    StreamScript script { { StreamingServer::streamHead()
        + StreamingServer::chunk(toolPart(R"({"index":0,"id":"1","function":{"name":"a"}})")) } };
    for (int i = 0; i < 15; ++i)
        script.append({ StreamingServer::chunk(toolPart(R"({"index":0,"function":{"arguments":" "}})")), 100ms });
    script.append({ StreamingServer::chunk(finishChunk("tool_calls")) });
    server.answer(script);
    core::OpenAiOptions options = m_fixture.optionsFor(server.url());
    options.timeouts = { 700ms, 700ms, 20s }; // the whole answer takes longer than both
    OpenAiChatModel model(m_fixture.streamer, options);
    OpenAiAnswer answer(model.start({}));
    QTRY_VERIFY(answer.ended());
    QVERIFY(answer.failures.isEmpty());
    QCOMPARE(answer.ends.first().toolCalls.value(0).arguments, QStringLiteral("{}"));
}

void OpenAiChatModelTest::abortInTheMiddleIsSilent()
{
    StreamingServer server;
    StreamScript script { { StreamingServer::streamHead() } };
    for (int i = 0; i < 300; ++i)
        script.append({ StreamingServer::chunk(delta("a")), 1ms });
    server.answer(script);
    OpenAiAnswer answer = m_fixture.start(server);
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
    OpenAiAnswer answer = m_fixture.start(server);
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
        OpenAiChatModel model(m_fixture.streamer, m_fixture.optionsFor(server.url()));
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
        OpenAiAnswer answer = m_fixture.start(server);
        QTRY_COMPARE(answer.ends.size(), qsizetype(1));
    }
    QCOMPARE(server.connections(), 1);
}

} // namespace tests

QTEST_GUILESS_MAIN(tests::OpenAiChatModelTest)
#include "tst_openaichatmodel.moc"
