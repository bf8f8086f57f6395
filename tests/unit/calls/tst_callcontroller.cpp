#include "tests/support/callsfixture.h"

#include <QTest>

using namespace core;
using tests::awaitResult;
using tests::FakeCarrier;
using tests::kSid;

namespace {

const QString kKey = QStringLiteral("key-1");

} // namespace

class TestCallController : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void intentIsCommittedBeforeTwilioIsAsked();
    void askedAsTheRequestSays();
    void answersWhatTwilioSaid();
    void refusalIsRecorded();
    void lostAnswerIsUnknown();
    void requestThatDiesIsUnknown();
    void lostAnswerOfACallThatHasNamedItself();
    void withoutStorageNobodyIsCalled();
    void commitThatFailsAfterTwilioAcceptedKeepsTheAnswer();
    void callbackMayOvertakeTheAnswer();
    void repeatedRequestGetsTheFirstAnswer();
    void sameKeyForAnotherRequestIsAConflict();
    void keyIsFreeAfterADay();
    void repeatedWhileInFlight();
    void repeatedRefusalIsRefusedAlike();
    void hangUpTakesTwiliosAnswer();
    void hangUpThatCannotBe_data();
    void hangUpThatCannotBe();
    void failedHangUpChangesNothing();
    void idsAreRandom();

private:
    std::unique_ptr<tests::CallsFixture> m_calls;
};

void TestCallController::init() { m_calls = std::make_unique<tests::CallsFixture>(); }

void TestCallController::intentIsCommittedBeforeTwilioIsAsked()
{
    QString statusWhenAsked;
    QString urlWhenAsked;
    m_calls->carrier.onCreate = [this, &statusWhenAsked, &urlWhenAsked](const CreateCallRequest& asked) {
        statusWhenAsked = m_calls->savedStatus();
        urlWhenAsked = asked.statusCallback.toString();
    };
    QVERIFY(m_calls->place());
    QCOMPARE(statusWhenAsked, QStringLiteral("intent"));
    QCOMPARE(urlWhenAsked, QStringLiteral("https://x.example/api/call-status?callId=") + m_calls->saved().id);
}

void TestCallController::askedAsTheRequestSays()
{
    CallRequest request = m_calls->request();
    request.from = QStringLiteral("+15005550009");
    request.parameters = *OrderedJson::parse(R"({"z":1,"a":"x"})");
    request.ringTimeout = std::chrono::seconds(20);
    request.record = true;
    request.machineDetection = QStringLiteral("Enable");
    request.warning = QStringLiteral("odd");
    QVERIFY(awaitResult(m_calls->controller.place(request)));
    QCOMPARE(m_calls->carrier.created.size(), 1);
    const CreateCallRequest& asked = m_calls->carrier.created.first();
    QCOMPARE(asked.to, tests::kTo);
    QCOMPARE(asked.from, request.from);
    QCOMPARE(asked.ringTimeout, request.ringTimeout);
    QVERIFY(asked.record);
    QCOMPARE(asked.machineDetection, request.machineDetection);
    QVERIFY(asked.twimlUrl.toEncoded().contains("customParams=%7B%22z%22%3A1%2C%22a%22%3A%22x%22%7D&callId="));
    QCOMPARE(m_calls->saved().parameters, QStringLiteral(R"({"z":1,"a":"x"})"));
    QCOMPARE(m_calls->saved().warning, QStringLiteral("odd"));
    QCOMPARE(m_calls->saved().direction, QStringLiteral("outbound-api"));
}

void TestCallController::answersWhatTwilioSaid()
{
    const auto placed = m_calls->place();
    QVERIFY(placed);
    QCOMPARE(placed->sid, kSid);
    QCOMPARE(placed->status, QStringLiteral("queued"));
    QCOMPARE(placed->to, tests::kTo);
    QCOMPARE(placed->from, tests::kFrom);
    QVERIFY(m_calls->saved() == *placed);
    QCOMPARE(m_calls->book.find(kSid)->row().id, placed->id);
}

void TestCallController::refusalIsRecorded()
{
    m_calls->carrier.createAnswer = Error { ErrorCode::CarrierRefused, QStringLiteral("no such number"),
        { { QStringLiteral("twilio"),
            QJsonObject { { QStringLiteral("code"), 21211 },
                { QStringLiteral("moreInfo"), QStringLiteral("https://t/21211") } } } } };
    const auto placed = m_calls->place();
    QVERIFY(!placed);
    QVERIFY(placed.error() == m_calls->carrier.createAnswer.error());
    QCOMPARE(m_calls->savedStatus(), QStringLiteral("refused"));
    QCOMPARE(m_calls->saved().errorCode, 21211);
    QCOMPARE(m_calls->saved().errorMessage, QStringLiteral("no such number"));
    QCOMPARE(m_calls->saved().moreInfo, QStringLiteral("https://t/21211"));
    QCOMPARE(m_calls->book.liveCount(), 0);
}

void TestCallController::lostAnswerIsUnknown()
{
    m_calls->carrier.createAnswer = Error { ErrorCode::OutcomeUnknown, QStringLiteral("cut") };
    const auto placed = m_calls->place();
    QCOMPARE(placed.error().code, ErrorCode::OutcomeUnknown);
    QCOMPARE(m_calls->savedStatus(), QStringLiteral("unknown"));
    QCOMPARE(m_calls->store.statuses.last().note, QStringLiteral("cut"));
    QCOMPARE(m_calls->carrier.created.size(), 1);
}

void TestCallController::requestThatDiesIsUnknown()
{
    m_calls->carrier.holdsCreate = true;
    const auto placing = m_calls->controller.place(m_calls->request());
    QTRY_COMPARE(m_calls->carrier.created.size(), 1);
    m_calls->carrier.dropHeld();
    QVERIFY(!awaitResult(placing));
    QCOMPARE(m_calls->savedStatus(), QStringLiteral("unknown"));
}

void TestCallController::lostAnswerOfACallThatHasNamedItself()
{
    m_calls->carrier.createAnswer = Error { ErrorCode::OutcomeUnknown, QStringLiteral("cut") };
    m_calls->carrier.onCreate = [this](const CreateCallRequest&) {
        (void)m_calls->intake.takeStatus(tests::recordedCallback(QStringLiteral("1-ringing")), m_calls->saved().id);
    };
    const auto placed = m_calls->place();
    QVERIFY(placed); // "failed" would invite a second call
    QCOMPARE(placed->sid, kSid);
    QCOMPARE(placed->status, QStringLiteral("queued"));
    QCOMPARE(m_calls->savedStatus(), QStringLiteral("ringing"));
}

void TestCallController::withoutStorageNobodyIsCalled()
{
    m_calls->store.broken = true;
    const auto placed = m_calls->place();
    QCOMPARE(placed.error().code, ErrorCode::StorageUnavailable);
    QVERIFY(m_calls->carrier.created.isEmpty());
    QVERIFY(m_calls->book.all().empty());
}

void TestCallController::commitThatFailsAfterTwilioAcceptedKeepsTheAnswer()
{
    m_calls->carrier.onCreate = [this](const CreateCallRequest&) { m_calls->store.broken = true; };
    const auto placed = m_calls->place();
    QVERIFY(placed);
    QCOMPARE(placed->sid, kSid);
    QCOMPARE(m_calls->savedStatus(), QStringLiteral("intent"));
    QTRY_VERIFY(!m_calls->book.isSaved(placed->id));
    m_calls->store.broken = false;
    m_calls->book.saveAgain();
    QCOMPARE(m_calls->savedStatus(), QStringLiteral("queued"));
    QCOMPARE(m_calls->saved().sid, kSid);
}

void TestCallController::callbackMayOvertakeTheAnswer()
{
    m_calls->carrier.onCreate = [this](const CreateCallRequest&) {
        const QString id = m_calls->saved().id;
        (void)m_calls->intake.takeStatus(tests::recordedCallback(QStringLiteral("0-initiated")), id);
        (void)m_calls->intake.takeStatus(tests::recordedCallback(QStringLiteral("1-ringing")), id);
    };
    const auto placed = m_calls->place();
    QVERIFY(placed);
    QCOMPARE(placed->status, QStringLiteral("queued")); // what Twilio answered
    QCOMPARE(m_calls->savedStatus(), QStringLiteral("ringing"));
    QCOMPARE(m_calls->book.all().size(), std::size_t(1));
}

void TestCallController::repeatedRequestGetsTheFirstAnswer()
{
    const auto first = m_calls->place(kKey);
    QVERIFY(first);
    QVERIFY(awaitResult(m_calls->intake.takeStatus(tests::recordedCallback(QStringLiteral("3-completed")), first->id)));
    const auto second = m_calls->place(kKey);
    QVERIFY(second);
    QCOMPARE(second->sid, first->sid);
    QCOMPARE(second->status, first->status);
    QCOMPARE(m_calls->carrier.created.size(), 1);
    QCOMPARE(m_calls->book.all().size(), std::size_t(1));
}

void TestCallController::sameKeyForAnotherRequestIsAConflict()
{
    QVERIFY(m_calls->place(kKey, "one"));
    const auto second = m_calls->place(kKey, "two");
    QCOMPARE(second.error().code, ErrorCode::IdempotencyConflict);
    QVERIFY(m_calls->place(QStringLiteral("key-2"), "two"));
    QCOMPARE(m_calls->carrier.created.size(), 2);
}

void TestCallController::keyIsFreeAfterADay()
{
    const auto first = m_calls->place(kKey);
    m_calls->clock.advance(std::chrono::hours(24));
    QCOMPARE(m_calls->place(kKey)->id, first->id); // exactly a day: still taken
    m_calls->clock.advance(std::chrono::seconds(1));
    m_calls->carrier.createAnswer = FakeCarrier::call(tests::kOtherSid, QStringLiteral("queued"));
    const auto next = m_calls->place(kKey);
    QVERIFY(next);
    QCOMPARE(next->sid, tests::kOtherSid);
    QVERIFY(next->id != first->id);
    QCOMPARE(m_calls->carrier.created.size(), 2);
    QVERIFY(m_calls->store.calls.value(first->id).idempotencyKey.isEmpty());
    QCOMPARE(m_calls->store.calls.value(next->id).idempotencyKey, kKey);
}

void TestCallController::repeatedWhileInFlight()
{
    m_calls->carrier.holdsCreate = true;
    const auto first = m_calls->controller.place(m_calls->request(kKey));
    QTRY_COMPARE(m_calls->carrier.created.size(), 1);
    const auto second = m_calls->place(kKey);
    QCOMPARE(second.error().code, ErrorCode::OutcomeUnknown);
    m_calls->carrier.answerHeld();
    QVERIFY(awaitResult(first));
    QCOMPARE(m_calls->carrier.created.size(), 1);
}

void TestCallController::repeatedRefusalIsRefusedAlike()
{
    const QJsonObject twilio { { QStringLiteral("code"), 21211 },
        { QStringLiteral("message"), QStringLiteral("no such number") },
        { QStringLiteral("moreInfo"), QStringLiteral("https://t/21211") } };
    m_calls->carrier.createAnswer = Error { ErrorCode::CarrierRefused, QStringLiteral("no such number"),
        { { QStringLiteral("twilio"), twilio } } };
    const auto first = m_calls->place(kKey);
    const auto second = m_calls->place(kKey);
    QVERIFY(second.error() == first.error());
    QCOMPARE(m_calls->carrier.created.size(), 1);
}

void TestCallController::hangUpTakesTwiliosAnswer()
{
    QVERIFY(m_calls->place());
    m_calls->carrier.hangUpAnswer = FakeCarrier::call(kSid, QStringLiteral("canceled"));
    const auto hungUp = awaitResult(m_calls->controller.hangUp(kSid));
    QVERIFY(hungUp);
    QCOMPARE(hungUp->status, QStringLiteral("canceled"));
    QCOMPARE(m_calls->savedStatus(), QStringLiteral("canceled"));
    QCOMPARE(m_calls->saved().outcome, QStringLiteral("hung up by us"));
    QCOMPARE(m_calls->carrier.hungUp, QStringList { kSid });
}

void TestCallController::hangUpThatCannotBe_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("sid");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("nobody") << QString() << QString() << ErrorCode::NotFound;
    QTest::newRow("over") << QStringLiteral("completed") << kSid << ErrorCode::CallOver;
    QTest::newRow("not named yet") << QStringLiteral("unknown") << QString() << ErrorCode::OutcomeUnknown;
}

void TestCallController::hangUpThatCannotBe()
{
    QFETCH(QString, status);
    QFETCH(QString, sid);
    const QString id = QStringLiteral("id1");
    if (!status.isEmpty())
        QVERIFY(awaitResult(m_calls->book.open(m_calls->row(id, status, sid), m_calls->event(CallStatus::Intent))));
    const auto hungUp = awaitResult(m_calls->controller.hangUp(id));
    QVERIFY(!hungUp);
    QTEST(hungUp.error().code, "code");
    QVERIFY(m_calls->carrier.hungUp.isEmpty());
}

void TestCallController::failedHangUpChangesNothing()
{
    QVERIFY(m_calls->place());
    m_calls->carrier.hangUpAnswer = Error { ErrorCode::CarrierUnreachable, QStringLiteral("away") };
    QCOMPARE(awaitResult(m_calls->controller.hangUp(kSid)).error().code, ErrorCode::CarrierUnreachable);
    QCOMPARE(m_calls->savedStatus(), QStringLiteral("queued"));
    QVERIFY(m_calls->saved().outcome.isEmpty());
}

void TestCallController::idsAreRandom()
{
    QSet<QString> ids;
    for (int i = 0; i < 100; ++i) {
        ids.insert(newCallId());
        QCOMPARE(newCallId().size(), 32);
    }
    QCOMPARE(ids.size(), 100);
}

QTEST_GUILESS_MAIN(TestCallController)
#include "tst_callcontroller.moc"
