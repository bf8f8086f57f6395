#include "tests/support/callsfixture.h"

#include <QTest>

using namespace core;
using tests::awaitResult;
using tests::kSid;
using tests::recordedCallback;

namespace {

VoiceRequest twimlRequest()
{
    const auto parsed = parseVoiceRequest(parseForm(tests::testData(QStringLiteral("samples/cb-voice-request.txt"))));
    if (!parsed)
        qFatal("the recorded request cannot be read");
    return *parsed;
}

} // namespace

class TestCallIntake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void statusIsCommittedWithItsHistory();
    void anyOrderEndsAlike();
    void failedCommitIsAnError();
    void unknownStatusWordIsMalformed();
    void sidIsLearntFromTheCallback();
    void sidIsLearntFromTheTwimlRequest();
    void unknownCallIsAdoptedByStatus();
    void unknownCallIsAdoptedByTwimlRequest();
    void knownCallKeepsItsParameters();
    void adoptedOnce();
    void lateCallbackFindsTheCallInTheDatabase();
    void callbackOfAnotherCallUnderOurIdIsKeptApart();
    void brokenStorageAdoptsNobody();

private:
    QString placed();

    std::unique_ptr<tests::CallsFixture> m_calls;
};

void TestCallIntake::init() { m_calls = std::make_unique<tests::CallsFixture>(); }

/// Our id of a call that Twilio has taken.
QString TestCallIntake::placed()
{
    const auto call = m_calls->place();
    if (!call)
        qFatal("not placed");
    return call->id;
}

void TestCallIntake::statusIsCommittedWithItsHistory()
{
    const QString id = placed();
    QVERIFY(awaitResult(m_calls->intake.takeStatus(recordedCallback(QStringLiteral("2-busy")), id)));
    QCOMPARE(m_calls->savedStatus(), QStringLiteral("busy"));
    const StatusRow& entry = m_calls->store.statuses.last();
    QCOMPARE(entry.source, QStringLiteral("callback"));
    QCOMPARE(entry.sequence, 2);
    QCOMPARE(entry.note, QStringLiteral("SIP 486"));
    QCOMPARE(entry.at, QDateTime(QDate(2026, 11, 2), QTime(9, 52, 26), Qt::UTC));
    QCOMPARE(entry.receivedAt, m_calls->clock.now());
}

void TestCallIntake::anyOrderEndsAlike()
{
    QStringList names { QStringLiteral("0-initiated"), QStringLiteral("1-ringing"), QStringLiteral("2-answered"),
        QStringLiteral("3-completed") };
    std::optional<CallRow> expected;
    do {
        init();
        const QString id = placed();
        for (const QString& name : names)
            QVERIFY(awaitResult(m_calls->intake.takeStatus(recordedCallback(name), id)));
        QVERIFY(awaitResult(m_calls->intake.takeStatus(recordedCallback(names.first()), id)));
        CallRow row = m_calls->saved();
        row.id.clear();
        if (!expected)
            expected = row;
        QVERIFY(row == *expected);
        QCOMPARE(m_calls->store.statuses.size(), 6); // intent, queued, and each callback once
    } while (std::ranges::next_permutation(names).found);
    QCOMPARE(expected->status, QStringLiteral("completed"));
    QCOMPARE(expected->durationSeconds, std::optional(49));
}

void TestCallIntake::failedCommitIsAnError()
{
    const QString id = placed();
    m_calls->store.broken = true;
    const auto taken = awaitResult(m_calls->intake.takeStatus(recordedCallback(QStringLiteral("1-ringing")), id));
    QCOMPARE(taken.error().code, ErrorCode::StorageUnavailable);
}

void TestCallIntake::unknownStatusWordIsMalformed()
{
    StatusCallback callback = recordedCallback(QStringLiteral("1-ringing"));
    callback.status = QStringLiteral("levitating");
    const auto taken = awaitResult(m_calls->intake.takeStatus(callback, {}));
    QCOMPARE(taken.error().code, ErrorCode::Malformed);
    QVERIFY(m_calls->store.calls.isEmpty());
}

void TestCallIntake::sidIsLearntFromTheCallback()
{
    m_calls->carrier.createAnswer = Error { ErrorCode::OutcomeUnknown, QStringLiteral("cut") };
    QVERIFY(!m_calls->place());
    const QString id = m_calls->saved().id;
    QVERIFY(awaitResult(m_calls->intake.takeStatus(recordedCallback(QStringLiteral("1-ringing")), id)));
    QCOMPARE(m_calls->saved().sid, kSid);
    QCOMPARE(m_calls->savedStatus(), QStringLiteral("ringing"));
    QCOMPARE(m_calls->book.find(kSid)->row().id, id);
    QVERIFY(
        awaitResult(m_calls->intake.takeStatus(recordedCallback(QStringLiteral("2-answered")), {}))); // by SID alone
    QCOMPARE(m_calls->savedStatus(), QStringLiteral("in-progress"));
}

void TestCallIntake::sidIsLearntFromTheTwimlRequest()
{
    m_calls->carrier.createAnswer = Error { ErrorCode::OutcomeUnknown, QStringLiteral("cut") };
    QVERIFY(!m_calls->place());
    const auto taken
        = awaitResult(m_calls->intake.takeTwimlRequest(twimlRequest(), m_calls->saved().id, OrderedJson::object()));
    QVERIFY(taken);
    QCOMPARE(taken->sid, kSid);
    QTRY_COMPARE(m_calls->saved().sid, kSid); // and kept, for the case of a crash
}

void TestCallIntake::unknownCallIsAdoptedByStatus()
{
    QVERIFY(awaitResult(
        m_calls->intake.takeStatus(recordedCallback(QStringLiteral("1-ringing")), QStringLiteral("lost-id"))));
    QCOMPARE(m_calls->store.calls.size(), 1);
    const CallRow row = m_calls->saved();
    QCOMPARE(row.id, QStringLiteral("lost-id"));
    QCOMPARE(row.sid, kSid);
    QCOMPARE(row.status, QStringLiteral("ringing"));
    QCOMPARE(row.to, tests::kTo);
    QCOMPARE(row.from, tests::kFrom);
    QCOMPARE(row.direction, QStringLiteral("outbound-api"));
    QVERIFY(row.outcome.startsWith(QStringLiteral("adopted")));
}

void TestCallIntake::unknownCallIsAdoptedByTwimlRequest()
{
    const auto parameters = OrderedJson::parse(R"({"b":1,"a":"x"})");
    const auto taken = awaitResult(m_calls->intake.takeTwimlRequest(twimlRequest(), {}, *parameters));
    QVERIFY(taken);
    QCOMPARE(taken->parameters, QStringLiteral(R"({"b":1,"a":"x"})"));
    QCOMPARE(taken->id.size(), 32);
    QVERIFY(m_calls->saved() == *taken);
}

void TestCallIntake::knownCallKeepsItsParameters()
{
    CallRequest request = m_calls->request();
    request.parameters = *OrderedJson::parse(R"({"a":"ours"})");
    QVERIFY(awaitResult(m_calls->controller.place(request)));
    const auto taken = awaitResult(m_calls->intake.takeTwimlRequest(
        twimlRequest(), m_calls->saved().id, *OrderedJson::parse(R"({"a":"theirs"})")));
    QCOMPARE(taken->parameters, QStringLiteral(R"({"a":"ours"})"));
}

void TestCallIntake::adoptedOnce()
{
    const auto first
        = m_calls->intake.takeStatus(recordedCallback(QStringLiteral("1-ringing")), QStringLiteral("lost-id"));
    const auto second
        = m_calls->intake.takeStatus(recordedCallback(QStringLiteral("2-answered")), QStringLiteral("lost-id"));
    const auto third = m_calls->intake.takeTwimlRequest(twimlRequest(), {}, OrderedJson::object());
    QVERIFY(awaitResult(first));
    QVERIFY(awaitResult(second));
    QCOMPARE(awaitResult(third)->id, QStringLiteral("lost-id"));
    QCOMPARE(m_calls->store.calls.size(), 1);
    QCOMPARE(m_calls->savedStatus(), QStringLiteral("in-progress"));
}

void TestCallIntake::lateCallbackFindsTheCallInTheDatabase()
{
    const QString id = placed();
    QVERIFY(awaitResult(m_calls->intake.takeStatus(recordedCallback(QStringLiteral("3-completed")), id)));
    m_calls->book.forget(id);
    QVERIFY(awaitResult(m_calls->intake.takeStatus(recordedCallback(QStringLiteral("2-answered")), id)));
    QCOMPARE(m_calls->store.calls.size(), 1);
    QCOMPARE(m_calls->savedStatus(), QStringLiteral("completed"));
    QVERIFY(m_calls->saved().answeredAt.isValid());
}

void TestCallIntake::callbackOfAnotherCallUnderOurIdIsKeptApart()
{
    // A proxy has repeated our create request: two calls of Twilio's carry the same id of ours.
    const QString id = placed();
    StatusCallback other = recordedCallback(QStringLiteral("3-completed"));
    other.callSid = tests::kOtherSid;
    QVERIFY(awaitResult(m_calls->intake.takeStatus(other, id)));
    QCOMPARE(m_calls->store.calls.size(), 2);
    QCOMPARE(m_calls->store.calls.value(id).status, QStringLiteral("queued"));
    QCOMPARE(m_calls->book.find(tests::kOtherSid)->status(), CallStatus::Completed);
    QVERIFY(awaitResult(m_calls->intake.takeStatus(other, id)));
    QCOMPARE(m_calls->store.calls.size(), 2);
}

void TestCallIntake::brokenStorageAdoptsNobody()
{
    m_calls->store.broken = true;
    const auto taken = awaitResult(m_calls->intake.takeStatus(recordedCallback(QStringLiteral("1-ringing")), {}));
    QCOMPARE(taken.error().code, ErrorCode::StorageUnavailable);
    QVERIFY(m_calls->book.all().empty());
}

QTEST_GUILESS_MAIN(TestCallIntake)
#include "tst_callintake.moc"
