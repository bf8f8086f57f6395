#include "tests/unit/conversation/talk.h"

#include <QSignalSpy>
#include <QTest>

using namespace core;
using namespace std::chrono_literals;
using tests::lastOf;
using tests::Talk;

namespace {

const QString kGoodbye = QStringLiteral("Goodbye, Sarah.");

ToolCall call(const char* name, const char* arguments = "{}", const char* id = "t1")
{
    return { QLatin1String(id), QLatin1String(name), QLatin1String(arguments) };
}

/// The model's answer is complete, and it wants these done.
void finishWith(Talk& talk, const QList<ToolCall>& calls)
{
    Q_EMIT talk.model.streams.last()->finished({ QStringLiteral("tool_calls"), { 7, 3 }, calls, {} });
}

QStringList kinds(const Talk& talk)
{
    QStringList all;
    for (const ActRow& act : talk.store.acts)
        all.append(act.kind);
    return all;
}

/// An opening that was asked for while the phone rang.
struct Prepared {
    tests::FakeChatStream* fake = new tests::FakeChatStream;
    std::unique_ptr<PreparedStream> stream = std::make_unique<PreparedStream>(std::unique_ptr<ChatStream>(fake));
};

ConversationOptions quick()
{
    ConversationOptions options;
    options.timings.opening = 30ms;
    options.timings.silence = 30ms;
    options.timings.digitPause = 20ms;
    options.phrases.reminder = QStringLiteral("Still there?");
    options.phrases.farewell = QStringLiteral("I must go. Goodbye.");
    return options;
}

} // namespace

/// What keeps a call from going wrong: first words, goodbyes, tools, silence, loops, lost connections.
class TestConversationCare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void preparedOpeningGoesOutAtOnce();
    void openingThatIsStillWrittenGoesOn();
    void openingThatFailedIsReplaced();
    void nobodyWaitsForALateOpening();
    void callEndsOnlyAfterTheGoodbyeWasSpoken();
    void callEndsInTimeWhenTheCarrierTellsNothing();
    void thanksDoNotHoldTheGoodbyeBack();
    void thanksIntoTheGoodbyeEndTheCall();
    void oneMoreQuestionDoes();
    void endingWithoutAWordAsksForAGoodbye();
    void toolResultsReachTheModel();
    void talkingOverAToolKeepsItsResult();
    void unknownToolIsToldToTheModel();
    void toolsAreNotAskedForEver();
    void transferLeavesAfterTheWords();
    void failedTransferComesBack();
    void unheardAnswerContinuesTheTurn();
    void silenceIsRemindedTwiceAndEnded();
    void threeFailuresEndPolitely();
    void lostWireComesBackWithHistory();
    void unansweredPromptIsAnsweredAfterwards();
    void lengthIsLimited();
    void recordingEndsTheCall();
    void screeningIsAnsweredWithAHint();
    void keysBecomeOneMessage();
    void longHistoriesAreSummedUp();
    void optOutIsRecordedAtOnce();
};

void TestConversationCare::preparedOpeningGoesOutAtOnce()
{
    Talk talk;
    Prepared prepared;
    Q_EMIT prepared.fake->textArrived({ QStringLiteral("Hello "), QStringLiteral("Sarah!") });
    Q_EMIT prepared.fake->finished({ QStringLiteral("stop"), { 7, 3 }, {}, {} });
    talk.conversation->attach(talk.wire, std::move(prepared.stream));
    QCOMPARE(talk.wire.all(), QStringLiteral("Hello Sarah!"));
    QVERIFY(talk.wire.lasts.last());
    QVERIFY(talk.model.asked.isEmpty());
    QCOMPARE(talk.store.turns.first().promptToFirstTokenUs, 0);
}

void TestConversationCare::openingThatIsStillWrittenGoesOn()
{
    Talk talk;
    Prepared prepared;
    tests::FakeChatStream* fake = prepared.fake;
    Q_EMIT fake->textArrived({ QStringLiteral("Hello ") });
    talk.conversation->attach(talk.wire, std::move(prepared.stream));
    QCOMPARE(talk.wire.all(), QStringLiteral("Hello "));
    Q_EMIT fake->textArrived({ QStringLiteral("Sarah!") });
    QCOMPARE(talk.wire.all(), QStringLiteral("Hello Sarah!"));
}

void TestConversationCare::openingThatFailedIsReplaced()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("quota")));
    Talk talk;
    Prepared prepared;
    Q_EMIT prepared.fake->failed({ ErrorCode::LlmFailed, QStringLiteral("quota") });
    talk.conversation->attach(talk.wire, std::move(prepared.stream));
    QCOMPARE(talk.wire.all(), QStringLiteral("Hello from a machine."));
    QVERIFY(kinds(talk).contains(QStringLiteral("trouble")));
}

void TestConversationCare::nobodyWaitsForALateOpening()
{
    Talk talk(quick());
    talk.conversation->attach(talk.wire);
    QTRY_COMPARE(talk.wire.all(), QStringLiteral("Hello from a machine."));
    QVERIFY(talk.model.streams.isEmpty() || !talk.model.streams.last() || talk.model.streams.last()->aborted);
    QCOMPARE(talk.store.turns.first().end, QStringLiteral("late"));
    talk.conversation->hear(QStringLiteral("Who is it?"));
    QCOMPARE(talk.model.asked.last()[2].content, QStringLiteral("Hello from a machine."));
}

void TestConversationCare::callEndsOnlyAfterTheGoodbyeWasSpoken()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    QSignalSpy concluded(talk.conversation.get(), &Conversation::concluded);
    talk.conversation->hear(QStringLiteral("Thanks, bye."));
    talk.model.say({ kGoodbye });
    finishWith(talk, { call("end_call", R"({"reason":"all said"})") });
    QTRY_VERIFY(talk.wire.lasts.last());
    talk.conversation->assistantSpeaks(true);
    talk.conversation->played(QStringLiteral("Goodbye,"));
    QVERIFY(talk.wire.ends.isEmpty());
    talk.conversation->played(QStringLiteral("Sarah."));
    QVERIFY(talk.wire.ends.isEmpty()); // the last word is still in the air
    talk.conversation->assistantSpeaks(false);
    QCOMPARE(talk.wire.ends, QStringList { QStringLiteral(R"({"reason":"end"})") });
    QCOMPARE(concluded.size(), 1);
    QCOMPARE(concluded[0][1].toString(), QStringLiteral("The assistant ended the call: all said"));
    QCOMPARE(talk.model.asked.size(), 1); // the goodbye was said: nothing more is asked
}

void TestConversationCare::callEndsInTimeWhenTheCarrierTellsNothing()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    talk.conversation->hear(QStringLiteral("Thanks, bye."));
    talk.model.say({ kGoodbye });
    talk.clock.advance(10s); // longer than it takes to say it
    finishWith(talk, { call("end_call") });
    QTRY_COMPARE(talk.wire.ends.size(), 1);
}

void TestConversationCare::thanksDoNotHoldTheGoodbyeBack()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    talk.conversation->hear(QStringLiteral("No, that was all."));
    talk.model.say({ kGoodbye });
    finishWith(talk, { call("end_call") });
    QTRY_VERIFY(talk.wire.lasts.last());
    talk.conversation->hear(QStringLiteral("Okay, thank you, bye-bye!"));
    QCOMPARE(talk.model.asked.size(), 1);
    talk.conversation->played(kGoodbye);
    QCOMPARE(talk.wire.ends.size(), 1);
}

void TestConversationCare::thanksIntoTheGoodbyeEndTheCall()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    talk.conversation->hear(QStringLiteral("No, that was all."));
    talk.model.say({ kGoodbye });
    finishWith(talk, { call("end_call") });
    QTRY_VERIFY(talk.wire.lasts.last());
    talk.conversation->interrupt(QStringLiteral("Goodbye,"));
    QVERIFY(talk.wire.ends.isEmpty()); // she may have a question
    talk.conversation->hear(QStringLiteral("Bye!"));
    QCOMPARE(talk.wire.ends.size(), 1);
}

void TestConversationCare::oneMoreQuestionDoes()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    talk.conversation->hear(QStringLiteral("No, that was all."));
    talk.model.say({ kGoodbye });
    finishWith(talk, { call("end_call") });
    QTRY_VERIFY(talk.wire.lasts.last());
    talk.conversation->hear(QStringLiteral("Wait, can I pay by card?"));
    QCOMPARE(talk.model.asked.size(), 2);
    talk.model.say({ QStringLiteral("Yes.") });
    talk.model.finish();
    talk.conversation->played(QStringLiteral("Goodbye, Sarah. Yes."));
    QVERIFY(talk.wire.ends.isEmpty());
}

void TestConversationCare::endingWithoutAWordAsksForAGoodbye()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    talk.conversation->hear(QStringLiteral("That was all."));
    finishWith(talk, { call("end_call") });
    QTRY_COMPARE(talk.model.asked.size(), 2);
    QVERIFY(talk.model.asked.last().last().content.contains(QStringLiteral("goodbye")));
    talk.model.say({ kGoodbye });
    talk.model.finish();
    talk.conversation->played(kGoodbye);
    QCOMPARE(talk.wire.ends.size(), 1);
}

void TestConversationCare::toolResultsReachTheModel()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    talk.conversation->hear(QStringLiteral("Call me on Monday, and press one."));
    talk.model.say({ QStringLiteral("I note that.") });
    finishWith(talk, { call("note", R"({"text":"Monday"})", "a"), call("send_digits", R"({"digits":"1"})", "b") });
    QTRY_COMPARE(talk.model.asked.size(), 2);
    const auto& asked = talk.model.asked.last();
    QCOMPARE(asked[asked.size() - 3].toolCalls.size(), 2);
    QCOMPARE(asked[asked.size() - 3].content, QStringLiteral("I note that."));
    QCOMPARE(asked[asked.size() - 2].toolCallId, QStringLiteral("a"));
    QCOMPARE(asked[asked.size() - 2].content, QStringLiteral("Noted."));
    QCOMPARE(asked.last().role, ChatMessage::Role::Tool);
    QCOMPARE(talk.wire.keys, QStringList { QStringLiteral("1") });
    talk.model.say({ QStringLiteral("Done.") });
    talk.model.finish();
    QCOMPARE(talk.wire.all(), QStringLiteral("I note that. Done."));
    QCOMPARE(talk.store.utterances.last().text, QStringLiteral("I note that. Done."));
    QVERIFY(kinds(talk).contains(QStringLiteral("note")));
    talk.conversation->hear(QStringLiteral("Fine."));
    QCOMPARE(talk.model.asked.last()[asked.size()].content, QStringLiteral("Done."));
}

void TestConversationCare::talkingOverAToolKeepsItsResult()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    talk.conversation->hear(QStringLiteral("Note it."));
    finishWith(talk, { call("note", R"({"text":"x"})") });
    talk.conversation->hear(QStringLiteral("Are you there?")); // before the tool has told its result
    const auto isTool = [](const ChatMessage& message) { return message.role == ChatMessage::Role::Tool; };
    QCOMPARE(std::ranges::count_if(talk.model.asked.last(), isTool), 1);
    talk.model.say({ QStringLiteral("Yes.") });
    talk.model.finish();
    QTRY_VERIFY(kinds(talk).contains(QStringLiteral("note")));
    QCoreApplication::processEvents();
    talk.conversation->hear(QStringLiteral("Good."));
    const auto& asked = talk.model.asked.last();
    QCOMPARE(std::ranges::find_if(asked, isTool)->content, QStringLiteral("Noted."));
    QCOMPARE(talk.model.asked.size(), 3); // the result alone asked for no answer
}

void TestConversationCare::unknownToolIsToldToTheModel()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    talk.conversation->hear(QStringLiteral("Hi."));
    finishWith(talk, { call("launch_rocket") });
    QTRY_COMPARE(talk.model.asked.size(), 2);
    QVERIFY(lastOf(talk).startsWith(QStringLiteral("Error: There is no tool")));
}

void TestConversationCare::toolsAreNotAskedForEver()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("without a word")));
    talk.conversation->hear(QStringLiteral("Hi."));
    for (int round = 0; round < 6; ++round) {
        QTRY_COMPARE(talk.model.asked.size(), round + 1);
        finishWith(talk, { call("note", R"({"text":"again"})") });
    }
    QTRY_VERIFY(talk.wire.all().endsWith(QStringLiteral("Sorry.")));
    QCOMPARE(talk.model.asked.size(), 6);
}

void TestConversationCare::transferLeavesAfterTheWords()
{
    const std::unique_ptr<Talk> running(Talk::running({ QStringLiteral("+14155550123") }));
    Talk& talk = *running;
    talk.conversation->hear(QStringLiteral("A person, please."));
    talk.model.say({ QStringLiteral("I connect you.") });
    finishWith(talk, { call("transfer_call") });
    QTRY_VERIFY(talk.wire.lasts.last());
    QVERIFY(talk.wire.ends.isEmpty());
    talk.conversation->played(QStringLiteral("I connect you."));
    QCOMPARE(talk.wire.ends.size(), 1);
    QCOMPARE(talk.conversation->transferTarget(), QStringLiteral("+14155550123"));
}

void TestConversationCare::failedTransferComesBack()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    QVERIFY(talk.conversation->transfer(QStringLiteral("+14155550123"), QStringLiteral("operator")));
    QCOMPARE(talk.wire.ends.size(), 1);
    talk.conversation->detach();
    talk.conversation->transferFailed(QStringLiteral("busy"));
    talk.conversation->attach(talk.wire);
    QCOMPARE(talk.model.asked.size(), 1);
    QVERIFY(std::ranges::any_of(talk.model.asked.last(),
        [](const ChatMessage& message) { return message.content.contains(QStringLiteral("transfer failed: busy")); }));
    QVERIFY(talk.conversation->transferTarget().isEmpty());
}

void TestConversationCare::unheardAnswerContinuesTheTurn()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    talk.conversation->hear(QStringLiteral("Hello."));
    talk.model.say({ QStringLiteral("Hi!") });
    talk.model.finish();
    talk.conversation->played(QStringLiteral("Hi!")); // the carrier tells what it has spoken
    talk.conversation->hear(QStringLiteral("I would like"));
    talk.model.say({ QStringLiteral("What would you like?") });
    talk.model.finish();
    talk.conversation->hear(QStringLiteral("to pay.")); // a pause, not the end of her sentence
    QCOMPARE(lastOf(talk), QStringLiteral("I would like to pay."));
    QCOMPARE(talk.store.utterances.value(3).heard, QString());
    QVERIFY(talk.store.utterances.value(3).interrupted);
}

void TestConversationCare::silenceIsRemindedTwiceAndEnded()
{
    auto options = quick();
    const std::unique_ptr<Talk> running(Talk::running({}, options));
    Talk& talk = *running;
    talk.conversation->hear(QStringLiteral("Hello."));
    talk.model.say({ QStringLiteral("Hi!") });
    talk.model.finish();
    talk.conversation->played(QStringLiteral("Hi!"));
    for (int reminder = 1; reminder <= 2; ++reminder) {
        QTRY_COMPARE(talk.wire.all().count(options.phrases.reminder), reminder);
        talk.conversation->played(options.phrases.reminder);
    }
    QTRY_VERIFY(talk.wire.all().endsWith(options.phrases.farewell));
    QVERIFY(talk.wire.ends.isEmpty());
    talk.conversation->played(options.phrases.farewell);
    QCOMPARE(talk.wire.ends.size(), 1);
    QVERIFY(talk.store.acts.last().text.contains(QStringLiteral("silent")));
}

void TestConversationCare::threeFailuresEndPolitely()
{
    const std::unique_ptr<Talk> running(Talk::running({}, quick()));
    Talk& talk = *running;
    for (int failure = 0; failure < 3; ++failure) {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("quota")));
        talk.conversation->hear(QStringLiteral("Hello %1.").arg(failure));
        talk.model.fail(QStringLiteral("quota"));
    }
    QCOMPARE(talk.wire.all(), QStringLiteral("Sorry.Sorry.I must go. Goodbye."));
    talk.conversation->played(talk.wire.all());
    QCOMPARE(talk.wire.ends.size(), 1);
    QVERIFY(talk.store.acts.last().text.contains(QStringLiteral("three times")));
}

void TestConversationCare::lostWireComesBackWithHistory()
{
    auto options = quick();
    options.phrases.excuse = QStringLiteral("Sorry, we were cut off.");
    Talk talk(options, true);
    talk.conversation->attach(talk.wire);
    talk.model.say({ QStringLiteral("Hello Sarah.") });
    talk.model.finish();
    talk.conversation->detach();
    talk.conversation->hear(QStringLiteral("into the void"));
    QCOMPARE(talk.model.asked.size(), 1);
    tests::RecordingWire second;
    talk.conversation->attach(second);
    QCOMPARE(second.all(), QStringLiteral("Sorry, we were cut off."));
    talk.conversation->hear(QStringLiteral("Go on."));
    QCOMPARE(talk.model.asked.last()[2].content, QStringLiteral("Hello Sarah. Sorry, we were cut off."));
}

void TestConversationCare::unansweredPromptIsAnsweredAfterwards()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    talk.conversation->hear(QStringLiteral("What is it about?"));
    talk.conversation->detach();
    tests::RecordingWire second;
    talk.conversation->attach(second);
    QCOMPARE(talk.model.asked.size(), 2);
    QCOMPARE(lastOf(talk), QStringLiteral("What is it about?"));
    talk.model.say({ QStringLiteral("Your bill.") });
    QCOMPARE(second.all(), QStringLiteral("Your bill."));
    QVERIFY(talk.wire.tokens.isEmpty());
}

void TestConversationCare::lengthIsLimited()
{
    auto options = quick();
    options.timings.lengthLimit = 20ms;
    const std::unique_ptr<Talk> running(Talk::running({}, options));
    QTRY_COMPARE(running->wire.all(), options.phrases.farewell);
    QVERIFY(running->store.acts.last().text.contains(QStringLiteral("length")));
}

void TestConversationCare::recordingEndsTheCall()
{
    const std::unique_ptr<Talk> running(Talk::running({}, quick()));
    Talk& talk = *running;
    const QString announcement
        = QStringLiteral("All of our agents are busy at the moment, please hold the line, your call is important.");
    for (int time = 0; time < 4 && !talk.wire.all().endsWith(QStringLiteral("Goodbye.")); ++time)
        talk.conversation->hear(announcement);
    QVERIFY(talk.wire.all().endsWith(QStringLiteral("I must go. Goodbye.")));
    QVERIFY(kinds(talk).contains(QStringLiteral("end")));
}

void TestConversationCare::screeningIsAnsweredWithAHint()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    talk.conversation->hear(
        QStringLiteral("Hi, if you record your name and reason for calling, I'll see if this person is available."));
    QVERIFY(std::ranges::any_of(talk.model.asked.last(), [](const ChatMessage& message) {
        return message.role == ChatMessage::Role::System && message.content.contains(QStringLiteral("screens calls"));
    }));
    QVERIFY(kinds(talk).contains(QStringLiteral("watchdog")));
}

void TestConversationCare::keysBecomeOneMessage()
{
    const std::unique_ptr<Talk> running(Talk::running({}, quick()));
    Talk& talk = *running;
    for (const char key : { '4', '7', '1' })
        talk.conversation->pressKey(QString(QLatin1Char(key)));
    QVERIFY(talk.model.asked.isEmpty());
    QTRY_COMPARE(talk.model.asked.size(), 1);
    QVERIFY(lastOf(talk).contains(QStringLiteral("471")));
}

void TestConversationCare::longHistoriesAreSummedUp()
{
    ConversationOptions options = quick();
    options.historyTokens = 100;
    const std::unique_ptr<Talk> running(Talk::running({}, options));
    Talk& talk = *running;
    for (int turn = 0; turn < 6; ++turn) {
        talk.conversation->hear(QStringLiteral("%1: %2").arg(turn).arg(QString(80, QLatin1Char('q'))));
        const auto stream = talk.model.streams.last();
        Q_EMIT stream->textArrived({ QStringLiteral("Answer %1. %2").arg(turn).arg(QString(80, QLatin1Char('a'))) });
        Q_EMIT stream->finished({ QStringLiteral("stop"), {}, {}, {} });
        if (talk.model.streams.last() != stream)
            break; // a summary was asked for
    }
    QVERIFY(talk.model.asked.last().first().content.startsWith(QStringLiteral("You summarise")));
    talk.model.say({ QStringLiteral("She asked six things.") });
    talk.model.finish();
    talk.conversation->hear(QStringLiteral("And now?"));
    const auto& asked = talk.model.asked.last();
    QVERIFY(asked[1].content.startsWith(QStringLiteral("Call Context: ")));
    QCOMPARE(asked[2].content, QStringLiteral("Summary of the conversation so far: She asked six things."));
    QVERIFY(!std::ranges::any_of(
        asked, [](const ChatMessage& message) { return message.content.startsWith(QStringLiteral("0: ")); }));
}

void TestConversationCare::optOutIsRecordedAtOnce()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    QSignalSpy concluded(talk.conversation.get(), &Conversation::concluded);
    talk.conversation->hear(QStringLiteral("Never call me again."));
    finishWith(talk, { call("opt_out", R"({"words":"Never call me again."})") });
    QTRY_COMPARE(concluded.size(), 1);
    QVERIFY(kinds(talk).contains(QStringLiteral("opt_out")));
}

QTEST_GUILESS_MAIN(TestConversationCare)
#include "tst_conversationcare.moc"
