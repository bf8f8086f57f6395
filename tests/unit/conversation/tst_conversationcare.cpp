#include "tests/unit/conversation/talk.h"

#include <QSignalSpy>
#include <QTest>

using namespace core;
using namespace std::chrono_literals;
using tests::kinds;
using tests::lastOf;
using tests::Talk;

namespace {

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

/// What keeps a call from going wrong: first words, silence, loops, keys, lost connections.
class TestConversationCare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void preparedOpeningGoesOutAtOnce();
    void openingThatIsStillWrittenGoesOn();
    void openingThatFailedIsReplaced();
    void nobodyWaitsForALateOpening();
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

QTEST_GUILESS_MAIN(TestConversationCare)
#include "tst_conversationcare.moc"
