#include "core/llm/laddermodel.h"
#include "core/llm/shortened.h"
#include "tests/unit/llm/openaifixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using core::ChatMessage;
using core::ChatStream;
using core::LadderModel;
using core::LadderOptions;
using core::OpenAiChatModel;
using Role = ChatMessage::Role;

namespace tests {

namespace {

core::OpenAiOptions optionsFor(const OpenAiFixture& fixture, const StreamingServer& server, const char* name)
{
    core::OpenAiOptions options = fixture.optionsFor(server.url());
    options.model = QString::fromLatin1(name);
    options.timeouts = { 700ms, 700ms, 20s };
    return options;
}

/// Two models on servers of their own, and the ladder.
struct Ladder {
    explicit Ladder(
        const OpenAiFixture& fixture, bool withFallback, core::SocketStreamer& lanes, const LadderOptions& options)
        : first(lanes, optionsFor(fixture, primary, "first"))
        , second(lanes, optionsFor(fixture, fallback, "second"))
        , model(first, withFallback ? &second : nullptr, options)
    {
    }

    StreamingServer primary;
    StreamingServer fallback;
    OpenAiChatModel first;
    OpenAiChatModel second;
    LadderModel model;
};

const core::ChatRequest kHi { .messages = { { Role::User, QStringLiteral("Hi") } } };

StreamScript good() { return StreamingServer::stream(delta("ok") + finishChunk() + "data: [DONE]\n\n"); }

StreamScript refusal(const char* status, const QByteArray& body = {}, const QByteArray& headers = {})
{
    return { { StreamingServer::whole(status, headers, body) } };
}

} // namespace

class LadderModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void climbs_data();
    void climbs();
    void restsWhenAskedTo();
    void slowFailuresAreNotTriedAgain();
    void contextIsShortened();
    void abortInThePauseIsSilent();
    void mayBeDestroyedWhenTroubled();
    void leavesOutTheOlderHalf();

private:
    OpenAiFixture m_fixture;
};

void LadderModelTest::climbs_data()
{
    QTest::addColumn<StreamScript>("script"); // of the primary's first answer; the second is good
    QTest::addColumn<bool>("withFallback");
    QTest::addColumn<QString>("kind"); // empty: answered
    QTest::addColumn<int>("primary"); // requests
    QTest::addColumn<int>("fallback");
    const auto row = [](const char* name, const StreamScript& script, const char* alone, int primary, int fallback) {
        QTest::newRow(name) << script << false << QString::fromLatin1(alone) << primary << 0;
        // A content filter is not asked around.
        const bool filtered = QByteArray(alone) == "content_filter";
        QTest::newRow(qPrintable(QString::fromLatin1(name) + QStringLiteral(", fallback")))
            << script << true << (filtered || fallback == 0 ? QString::fromLatin1(alone) : QString()) << primary
            << fallback;
    };
    row("fine", good(), "", 1, 0);
    row("server", refusal("500 X"), "", 2, 0);
    row("slow down a little", refusal("429 X", {}, "retry-after-ms: 30\r\n"), "", 2, 0);
    row("slow down", refusal("429 X"), "", 2, 0);
    row("slow down for long", refusal("429 X", {}, "Retry-After: 30\r\n"), "rate_limited", 1, 1);
    row("key", refusal("401 X", llmSample("openai-error.json")), "unauthorized", 1, 1);
    row("model", refusal("404 X", llmSample("openai-error-404-model.json")), "model_not_found", 1, 1);
    row("quota", refusal("429 X", llmSample("openai-error-429-quota.json")), "quota", 1, 1);
    row("refused", refusal("400 X"), "refused", 1, 1);
    row("content filter", StreamingServer::stream(llmSample("openai-content-filter.sse")), "content_filter", 1, 0);
    row("connection lost", { { {}, 0ms, true } }, "", 2, 0);
    row("broken", StreamingServer::stream("data: {oops\n\n"), "", 2, 0);
    row("cut before a word", StreamingServer::stream(delta("")), "", 2, 0);
    row("mute", {}, "timeout_first_token", 1, 1);
    row("cut after a word", StreamingServer::stream(delta("a")), "truncated", 1, 0);
    row("stalls after a word", { { StreamingServer::streamHead() + StreamingServer::chunk(delta("a")) } }, "stalled", 1,
        0);
    row("stalls in a tool call",
        { { StreamingServer::streamHead()
            + StreamingServer::chunk(toolPart(R"({"index":0,"id":"1","function":{"name":"a"}})")) } },
        "stalled", 1, 1);
}

void LadderModelTest::climbs()
{
    QFETCH(StreamScript, script);
    QFETCH(bool, withFallback);
    QFETCH(QString, kind);
    QFETCH(int, primary);
    QFETCH(int, fallback);
    Ladder ladder(m_fixture, withFallback, m_fixture.streamer, { .quick = 5s, .longestWait = 100ms, .usualWait = 20ms });
    ladder.primary.answer(script);
    ladder.primary.answer(good());
    ladder.fallback.answer(good());
    OpenAiAnswer answer(ladder.model.start(kHi));
    QSignalSpy troubled(answer.stream.get(), &ChatStream::troubled);
    QTRY_VERIFY(answer.ended());
    QCOMPARE(answer.kind(), kind);
    QCOMPARE(answer.ends.size(), qsizetype(kind.isEmpty() ? 1 : 0));
    QCOMPARE(ladder.primary.requests().size(), qsizetype(primary));
    QCOMPARE(ladder.fallback.requests().size(), qsizetype(fallback));
    QCOMPARE(troubled.size(), primary - 1 + fallback);
    for (const auto& told : troubled) {
        const QString what = told.first().toString();
        QVERIFY2(what.endsWith(u'.') && !what.contains(QString::fromLatin1(kLlmKey)), qPrintable(what));
        QVERIFY(what.contains(
            fallback > 0 ? QStringLiteral("; second is asked instead") : QStringLiteral("; first is asked once more")));
    }
    if (kind.isEmpty()) {
        QCOMPARE(answer.text(), QStringLiteral("ok"));
        QCOMPARE(answer.ends.first().model, fallback > 0 ? QStringLiteral("second") : QString());
    }
}

void LadderModelTest::restsWhenAskedTo()
{
    for (const bool withFallback : { false, true }) {
        Ladder ladder(m_fixture, withFallback, m_fixture.streamer, { .longestWait = 10ms });
        ladder.primary.answer(refusal("429 X", {}, "retry-after-ms: 1500\r\n"));
        ladder.primary.answer(good());
        ladder.fallback.answer(good());
        for (int i = 0; i < 2; ++i) { // the second time the primary is not asked
            OpenAiAnswer answer(ladder.model.start(kHi));
            QVERIFY(!answer.ended());
            QTRY_VERIFY(answer.ended());
            QCOMPARE(answer.kind(), withFallback ? QString() : QStringLiteral("rate_limited"));
            QCOMPARE(ladder.primary.requests().size(), qsizetype(1));
            QCOMPARE(ladder.fallback.requests().size(), qsizetype(withFallback ? i + 1 : 0));
        }
        QTRY_VERIFY(ladder.model.resting() == 0ms);
        OpenAiAnswer answer(ladder.model.start(kHi));
        QTRY_COMPARE(answer.ends.size(), qsizetype(1));
        QCOMPARE(ladder.primary.requests().size(), qsizetype(2));
    }
}

void LadderModelTest::slowFailuresAreNotTriedAgain()
{
    Ladder ladder(m_fixture, false, m_fixture.streamer, { .quick = 50ms });
    ladder.primary.answer({ { StreamingServer::whole("500 X", {}, {}), 200ms } });
    OpenAiAnswer answer(ladder.model.start(kHi));
    QTRY_VERIFY(answer.ended());
    QCOMPARE(answer.kind(), QStringLiteral("server"));
    QCOMPARE(ladder.primary.requests().size(), qsizetype(1));
}

void LadderModelTest::contextIsShortened()
{
    for (const bool helps : { true, false }) {
        Ladder ladder(m_fixture, false, m_fixture.streamer, { .quick = 5s });
        ladder.primary.answer(refusal("400 X", llmSample("openai-error-context.json")));
        if (helps)
            ladder.primary.answer(good());
        OpenAiAnswer answer(ladder.model.start(
            { .messages = { { Role::System, QStringLiteral("S") }, { Role::User, QStringLiteral("old") },
                  { Role::Assistant, QStringLiteral("older") }, { Role::User, QStringLiteral("new") } } }));
        QTRY_VERIFY(answer.ended());
        QCOMPARE(answer.kind(), helps ? QString() : QStringLiteral("context_too_long"));
        QCOMPARE(ladder.primary.requests().size(), qsizetype(2));
        QVERIFY(ladder.primary.requests().at(1).body.contains(
            R"("messages":[{"role":"system","content":"S"},{"role":"user","content":"new"}])"));
    }
}

void LadderModelTest::abortInThePauseIsSilent()
{
    Ladder ladder(m_fixture, true, m_fixture.streamer, { .quick = 5s });
    ladder.primary.answer(refusal("500 X"));
    OpenAiAnswer answer(ladder.model.start(kHi));
    QSignalSpy troubled(answer.stream.get(), &ChatStream::troubled);
    connect(answer.stream.get(), &ChatStream::troubled, answer.stream.get(), [&answer] { answer.stream->abort(); });
    QTRY_COMPARE(troubled.size(), 1);
    QTest::qWait(30);
    QVERIFY(!answer.ended());
    QCOMPARE(ladder.primary.requests().size(), qsizetype(1));
}

void LadderModelTest::mayBeDestroyedWhenTroubled()
{
    Ladder ladder(m_fixture, true, m_fixture.streamer, { .quick = 5s });
    ladder.primary.answer(refusal("500 X"));
    auto stream = ladder.model.start(kHi);
    QObject context;
    connect(stream.get(), &ChatStream::troubled, &context, [&stream] { stream.reset(); });
    QTRY_VERIFY(!stream);
}

void LadderModelTest::leavesOutTheOlderHalf()
{
    const ChatMessage system { Role::System, QStringLiteral("s") };
    const ChatMessage user { Role::User, QStringLiteral("u") };
    const ChatMessage calls { .role = Role::Assistant, .toolCalls = { { QStringLiteral("1"), {}, {} } } };
    const ChatMessage result { .role = Role::Tool, .toolCallId = QStringLiteral("1") };
    using List = QList<ChatMessage>;
    QVERIFY(core::withoutOlderHalf({}).isEmpty());
    QVERIFY(core::withoutOlderHalf({ system, user }) == (List { system, user }));
    QVERIFY(core::withoutOlderHalf({ system, user, calls, system, result, user }) == (List { system, system, user }));
    QVERIFY(core::withoutOlderHalf({ user, user, user, calls, result, result }) == (List { calls, result, result }));
    QVERIFY(core::withoutOlderHalf({ user, calls, result }) == (List { calls, result }));
}

} // namespace tests

QTEST_GUILESS_MAIN(tests::LadderModelTest)
#include "tst_laddermodel.moc"
