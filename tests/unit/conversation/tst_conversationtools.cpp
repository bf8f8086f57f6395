#include "tests/unit/conversation/talk.h"

#include <QSignalSpy>
#include <QTest>

using namespace core;
using namespace std::chrono_literals;
using tests::call;
using tests::finishWith;
using tests::kinds;
using tests::lastOf;
using tests::Talk;

namespace {

const QString kGoodbye = QStringLiteral("Goodbye, Sarah.");

/// The assistant has written its goodbye and wants to end the call; nothing of it has been spoken yet.
void sayGoodbye(Talk& talk)
{
    talk.conversation->hear(QStringLiteral("No, that was all."));
    talk.model.say({ kGoodbye });
    finishWith(talk, { call("end_call") });
    QTRY_VERIFY(talk.wire.lasts.last());
}

} // namespace

/// What the assistant does besides talking: it ends calls after the goodbye, transfers, and uses tools.
class TestConversationTools : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
    void operatorsTransferInMidAnswerIsCarriedOut();
    void takingOverInMidAnswerLetsTheSpokenWordsEnd();
    void optOutStaysTheOutcome();
    void optOutIsRecordedAtOnce();
};

void TestConversationTools::callEndsOnlyAfterTheGoodbyeWasSpoken()
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

void TestConversationTools::callEndsInTimeWhenTheCarrierTellsNothing()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    talk.conversation->hear(QStringLiteral("Thanks, bye."));
    talk.model.say({ kGoodbye });
    talk.clock.advance(10s); // longer than it takes to say it
    finishWith(talk, { call("end_call") });
    QTRY_COMPARE(talk.wire.ends.size(), 1);
}

void TestConversationTools::thanksDoNotHoldTheGoodbyeBack()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    sayGoodbye(talk);
    talk.conversation->hear(QStringLiteral("Okay, thank you, bye-bye!"));
    QCOMPARE(talk.model.asked.size(), 1);
    talk.conversation->played(kGoodbye);
    QCOMPARE(talk.wire.ends.size(), 1);
}

void TestConversationTools::thanksIntoTheGoodbyeEndTheCall()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    sayGoodbye(talk);
    talk.conversation->interrupt(QStringLiteral("Goodbye,"));
    QVERIFY(talk.wire.ends.isEmpty()); // she may have a question
    talk.conversation->hear(QStringLiteral("Bye!"));
    QCOMPARE(talk.wire.ends.size(), 1);
}

void TestConversationTools::oneMoreQuestionDoes()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    sayGoodbye(talk);
    talk.conversation->hear(QStringLiteral("Wait, can I pay by card?"));
    QCOMPARE(talk.model.asked.size(), 2);
    talk.model.say({ QStringLiteral("Yes.") });
    talk.model.finish();
    talk.conversation->played(QStringLiteral("Goodbye, Sarah. Yes."));
    QVERIFY(talk.wire.ends.isEmpty());
}

void TestConversationTools::endingWithoutAWordAsksForAGoodbye()
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

void TestConversationTools::toolResultsReachTheModel()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    talk.conversation->hear(QStringLiteral("Call me on Monday, and press one."));
    talk.model.say({ QStringLiteral("I note that.") });
    finishWith(talk, { call("note", R"({"text":"Monday"})", "a"), call("send_digits", R"({"digits":"1"})", "b") });
    QTRY_COMPARE(talk.model.asked.size(), 2);
    const auto asked = talk.model.asked.last();
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

void TestConversationTools::talkingOverAToolKeepsItsResult()
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

void TestConversationTools::unknownToolIsToldToTheModel()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    talk.conversation->hear(QStringLiteral("Hi."));
    finishWith(talk, { call("launch_rocket") });
    QTRY_COMPARE(talk.model.asked.size(), 2);
    QVERIFY(lastOf(talk).startsWith(QStringLiteral("Error: There is no tool")));
}

void TestConversationTools::toolsAreNotAskedForEver()
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

void TestConversationTools::transferLeavesAfterTheWords()
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

void TestConversationTools::failedTransferComesBack()
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

void TestConversationTools::optOutIsRecordedAtOnce()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    QSignalSpy concluded(talk.conversation.get(), &Conversation::concluded);
    talk.conversation->hear(QStringLiteral("Never call me again."));
    finishWith(talk, { call("opt_out", R"({"words":"Never call me again."})") });
    QTRY_COMPARE(concluded.size(), 1);
    QVERIFY(kinds(talk).contains(QStringLiteral("opt_out")));
}

void TestConversationTools::operatorsTransferInMidAnswerIsCarriedOut()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    talk.conversation->hear(QStringLiteral("A person, please."));
    talk.model.say({ QStringLiteral("Let me see") });
    QVERIFY(talk.conversation->transfer(QStringLiteral("+14155550123"), QStringLiteral("operator")));
    QVERIFY(talk.wire.lasts.last()); // what was said of the answer is spoken
    QVERIFY(talk.wire.ends.isEmpty());
    talk.conversation->played(QStringLiteral("Let me see"));
    QCOMPARE(talk.wire.ends.size(), 1);
    QCOMPARE(talk.conversation->transferTarget(), QStringLiteral("+14155550123"));
}

void TestConversationTools::takingOverInMidAnswerLetsTheSpokenWordsEnd()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    talk.conversation->hear(QStringLiteral("Hello?"));
    talk.model.say({ QStringLiteral("Let me see") });
    QVERIFY(talk.conversation->takeOver(true, QStringLiteral("operator")));
    QVERIFY(talk.wire.lasts.last());
    talk.conversation->played(QStringLiteral("Let me see"));
    QVERIFY(talk.conversation->transfer(QStringLiteral("+14155550123"), QStringLiteral("operator")));
    QCOMPARE(talk.wire.ends.size(), 1); // nothing is left to wait for
}

void TestConversationTools::optOutStaysTheOutcome()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    QSignalSpy concluded(talk.conversation.get(), &Conversation::concluded);
    talk.conversation->hear(QStringLiteral("Never call me again."));
    talk.model.say({ kGoodbye });
    finishWith(talk, { call("opt_out", R"({"words":"Never call me again."})", "a"), call("end_call", "{}", "b") });
    QTRY_VERIFY(talk.wire.lasts.last());
    talk.conversation->played(kGoodbye);
    QCOMPARE(talk.wire.ends.size(), 1);
    QVERIFY(concluded.last()[1].toString().contains(QStringLiteral("does not want to be called again")));
}

QTEST_GUILESS_MAIN(TestConversationTools)
#include "tst_conversationtools.moc"
