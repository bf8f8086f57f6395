#include "tests/unit/conversation/talk.h"

#include <QSignalSpy>
#include <QTest>

using namespace core;
using tests::Talk;

namespace {

QString lastContent(const tests::FakeChatModel& model) { return model.asked.last().last().content; }

} // namespace

class TestConversation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void modelOpensWithoutGreeting();
    void greetingIsHistoryAndNotSpokenAgain();
    void tokensGoOutAsTheyComeAndEndOnce();
    void promptStopsTheRunningAnswer();
    void promptsWithoutAnswerAreMerged();
    void interruptCutsHistoryToWhatWasHeard();
    void interruptAfterTheAnswerCutsTooAndIsKept();
    void nothingHeardRemovesTheTurn();
    void noTokenFollowsAnInterrupt();
    void failureApologisesAndTheCallGoesOn();
    void failureInTheMiddleKeepsWhatWasSaid();
    void emptyAnswerIsAFailure();
    void hangUpAbortsTheStream();
    void fullDiskDoesNotStopTheTalk();
    void turnTimesAreMeasured();
};

void TestConversation::modelOpensWithoutGreeting()
{
    Talk talk;
    talk.conversation->attach(talk.wire);
    QCOMPARE(talk.model.asked.size(), 1);
    QCOMPARE(talk.model.asked[0].size(), 2);
    QCOMPARE(talk.model.asked[0][0].content, QStringLiteral("Be brief."));
    QVERIFY(talk.model.asked[0][1].content.startsWith(QStringLiteral("Call Context: {\n  \"customerPhone\"")));
}

void TestConversation::greetingIsHistoryAndNotSpokenAgain()
{
    Talk talk({ .greeting = QStringLiteral("Hello Sarah.") });
    talk.conversation->attach(talk.wire);
    QVERIFY(talk.wire.tokens.isEmpty());
    QVERIFY(talk.model.asked.isEmpty());
    talk.conversation->hear(QStringLiteral("Hi."));
    QCOMPARE(talk.model.asked[0][2].content, QStringLiteral("Hello Sarah."));
    QCOMPARE(talk.model.asked[0][2].role, ChatMessage::Role::Assistant);
    QCOMPARE(talk.store.utterances.value(0).text, QStringLiteral("Hello Sarah."));
}

void TestConversation::tokensGoOutAsTheyComeAndEndOnce()
{
    Talk talk;
    talk.conversation->attach(talk.wire);
    talk.model.say({ QStringLiteral("Hel"), QStringLiteral("lo ") });
    QCOMPARE(talk.wire.all(), QStringLiteral("Hello "));
    talk.model.say({ QStringLiteral("Sarah.") });
    talk.model.finish();
    QCOMPARE(talk.wire.all(), QStringLiteral("Hello Sarah."));
    QCOMPARE(talk.wire.lasts.count(true), 1);
    QVERIFY(talk.wire.lasts.last());
    QCOMPARE(talk.store.turns.first().completionTokens, 3);
    QCOMPARE(talk.store.utterances.value(0).text, QStringLiteral("Hello Sarah."));
}

void TestConversation::promptStopsTheRunningAnswer()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    talk.conversation->hear(QStringLiteral("What is it?"));
    talk.model.say({ QStringLiteral("It is") });
    const auto first = talk.model.streams.first();
    talk.conversation->hear(QStringLiteral("And when?"));
    QVERIFY(first->aborted);
    QCOMPARE(talk.model.asked.size(), 2);
    QCOMPARE(talk.model.asked[1][3].content, QStringLiteral("It is"));
    QCOMPARE(lastContent(talk.model), QStringLiteral("And when?"));
    QCOMPARE(talk.wire.tokens, QStringList({ QStringLiteral("It is"), QString() }));
    QVERIFY(talk.wire.lasts.last()); // the talk cycle of the stopped answer is closed
}

void TestConversation::promptsWithoutAnswerAreMerged()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    talk.conversation->hear(QStringLiteral("I would like"));
    talk.conversation->hear(QStringLiteral("to pay."));
    QCOMPARE(lastContent(talk.model), QStringLiteral("I would like to pay."));
    QCOMPARE(talk.model.asked.last().size(), 3);
    QVERIFY(talk.wire.tokens.isEmpty());
}

void TestConversation::interruptCutsHistoryToWhatWasHeard()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    talk.conversation->hear(QStringLiteral("What does it cost?"));
    talk.model.say({ QStringLiteral("The basic plan  costs ten dollars a month, and more.") });
    talk.conversation->interrupt(QStringLiteral("The basic plan costs ten dollars"));
    talk.conversation->hear(QStringLiteral("Is there a discount?"));
    QCOMPARE(talk.model.asked.last()[3].content, QStringLiteral("The basic plan  costs ten dollars"));
    const UtteranceRow spoken = talk.store.utterances.value(1);
    QVERIFY(spoken.interrupted);
    QCOMPARE(spoken.heard, QStringLiteral("The basic plan  costs ten dollars"));
    QCOMPARE(talk.store.turns.first().end, QStringLiteral("interrupted"));
}

void TestConversation::interruptAfterTheAnswerCutsTooAndIsKept()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    talk.conversation->hear(QStringLiteral("Hi"));
    talk.model.say({ QStringLiteral("One two three four.") });
    talk.model.finish();
    talk.conversation->interrupt(QStringLiteral("One two"));
    talk.conversation->hear(QStringLiteral("Stop."));
    QCOMPARE(talk.model.asked.last()[3].content, QStringLiteral("One two"));
    QVERIFY(talk.store.utterances.value(1).interrupted);
}

void TestConversation::nothingHeardRemovesTheTurn()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    talk.conversation->hear(QStringLiteral("Hi"));
    talk.model.say({ QStringLiteral("One two.") });
    talk.conversation->interrupt({});
    talk.conversation->hear(QStringLiteral("there"));
    QCOMPARE(lastContent(talk.model), QStringLiteral("Hi there"));
}

void TestConversation::noTokenFollowsAnInterrupt()
{
    Talk talk;
    talk.conversation->attach(talk.wire);
    talk.model.say({ QStringLiteral("Hello") });
    const QPointer<tests::FakeChatStream> stream = talk.model.streams.last();
    talk.conversation->interrupt(QStringLiteral("Hel"));
    const qsizetype before = talk.wire.tokens.size();
    Q_EMIT stream->textArrived({ QStringLiteral(" stale") });
    Q_EMIT stream->finished({});
    QCOMPARE(talk.wire.tokens.size(), before);
    QVERIFY(stream->aborted);
}

void TestConversation::failureApologisesAndTheCallGoesOn()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("language model failed: quota")));
    talk.conversation->hear(QStringLiteral("Hi"));
    talk.model.fail(QStringLiteral("quota"));
    QCOMPARE(talk.wire.all(), QStringLiteral("Sorry."));
    QVERIFY(talk.wire.lasts.last());
    QCOMPARE(talk.store.turns.first().error, QStringLiteral("quota"));
    talk.conversation->hear(QStringLiteral("Again."));
    QCOMPARE(talk.model.asked.last()[3].content, QStringLiteral("Sorry."));
}

void TestConversation::failureInTheMiddleKeepsWhatWasSaid()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("cut")));
    talk.conversation->hear(QStringLiteral("Hi"));
    talk.model.say({ QStringLiteral("Your payment") });
    talk.model.fail(QStringLiteral("cut"));
    QCOMPARE(talk.wire.all(), QStringLiteral("Your payment Sorry."));
    QCOMPARE(talk.wire.lasts.count(true), 1);
}

void TestConversation::emptyAnswerIsAFailure()
{
    Talk talk;
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("without a word")));
    talk.conversation->attach(talk.wire);
    talk.model.finish();
    QCOMPARE(talk.wire.all(), QStringLiteral("Hello from a machine."));
}

void TestConversation::hangUpAbortsTheStream()
{
    Talk talk;
    talk.conversation->attach(talk.wire);
    const auto stream = talk.model.streams.last();
    talk.conversation->end();
    QVERIFY(stream->aborted);
    talk.conversation->hear(QStringLiteral("too late"));
    QCOMPARE(talk.model.asked.size(), 1);
    QCOMPARE(talk.store.turns.first().end, QStringLiteral("hang-up"));
}

void TestConversation::fullDiskDoesNotStopTheTalk()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    talk.store.broken = true;
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("not on disk")));
    talk.conversation->hear(QStringLiteral("Hi"));
    talk.model.say({ QStringLiteral("Hello.") });
    talk.model.finish();
    QCOMPARE(talk.wire.all(), QStringLiteral("Hello."));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("not on disk")));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("not on disk")));
    QCoreApplication::processEvents();
}

void TestConversation::turnTimesAreMeasured()
{
    const std::unique_ptr<Talk> running(Talk::running());
    Talk& talk = *running;
    QSignalSpy ended(talk.conversation.get(), &Conversation::turnEnded);
    talk.conversation->hear(QStringLiteral("Hi"));
    talk.clock.advance(std::chrono::milliseconds(100));
    talk.model.say({ QStringLiteral("Hello.") });
    talk.clock.advance(std::chrono::milliseconds(50));
    talk.model.finish();
    QCOMPARE(ended.size(), 1);
    const auto turn = ended[0][0].value<TurnRow>();
    QCOMPARE(turn.requestToFirstDeltaUs, 100'000);
    QCOMPARE(turn.totalUs, 150'000);
    QCOMPARE(turn.end, QStringLiteral("stop"));
}

QTEST_GUILESS_MAIN(TestConversation)
#include "tst_conversation.moc"
