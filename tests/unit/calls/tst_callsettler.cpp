#include "tests/support/callsfixture.h"

#include <QTest>

using namespace core;
using namespace std::chrono_literals;
using tests::awaitResult;
using tests::FakeCarrier;
using tests::kSid;

class TestCallSettler : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void looksUpAtItsTimes();
    void asksForTheRightCalls();
    void oneCandidateIsOurs();
    void twoCandidatesCannotBeToldApart();
    void candidatesThatAreNotOurs_data();
    void candidatesThatAreNotOurs();
    void candidateOfTheDatabaseIsNotOurs();
    void twoCallsToOneNumberWaitForTheirCallbacks();
    void callbackMakesTheLookUpNeedless();
    void givesUpAndStaysOpen();
    void failedLookUpIsTriedAgain();
    void silentCallIsFetched();
    void callOfWhichIsHeardIsNotFetched();
    void callThatTwilioDoesNotKnowHasFailed();
    void failedFetchIsTriedAgain();
    void startFetchesWhatIsOpen();
    void finishedCallsAreForgotten();
    void unsavedCallsAreKept();
    void intentsAreLeftAlone();

private:
    QString lostCall(); ///< our id
    QString liveCall();
    void tickAfter(std::chrono::milliseconds wait);
    CarrierCall listed(const QString& sid) const;

    std::unique_ptr<tests::CallsFixture> m_calls;
    std::unique_ptr<CallSettler> m_settler;
};

void TestCallSettler::init()
{
    m_settler.reset();
    m_calls = std::make_unique<tests::CallsFixture>();
    m_settler = std::make_unique<CallSettler>(
        m_calls->carrier, m_calls->store, m_calls->book, m_calls->clock, tests::callSettings());
}

QString TestCallSettler::lostCall()
{
    m_calls->carrier.createAnswer = Error { ErrorCode::OutcomeUnknown, QStringLiteral("cut") };
    const QStringList before = m_calls->store.calls.keys();
    if (m_calls->place())
        qFatal("placed");
    QStringList ids = m_calls->store.calls.keys();
    for (const QString& id : before)
        ids.removeAll(id);
    return ids.first();
}

QString TestCallSettler::liveCall()
{
    const auto placed = m_calls->place();
    if (!placed)
        qFatal("not placed");
    return placed->id;
}

/// A tick, and the answers to what it asks.
void TestCallSettler::tickAfter(std::chrono::milliseconds wait)
{
    m_calls->clock.advance(wait);
    m_settler->tick();
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

CarrierCall TestCallSettler::listed(const QString& sid) const
{
    CarrierCall call = FakeCarrier::call(sid, QStringLiteral("ringing"));
    call.to = tests::kTo;
    call.from = tests::kFrom;
    call.createdAt = m_calls->saved().createdAt.addSecs(1);
    return call;
}

void TestCallSettler::looksUpAtItsTimes()
{
    lostCall();
    const auto asked = [this] { return m_calls->carrier.listed.size(); };
    tickAfter(2900ms);
    QCOMPARE(asked(), 0);
    int count = 0;
    std::chrono::milliseconds since = 2900ms;
    for (const auto at : tests::callSettings().lookUpAfter) {
        tickAfter(at - since - 1ms);
        QCOMPARE(asked(), count);
        tickAfter(1ms);
        QCOMPARE(asked(), ++count);
        since = at;
    }
    tickAfter(24h);
    QCOMPARE(asked(), count);
    QVERIFY(m_calls->carrier.created.size() == 1); // never dialled again
}

void TestCallSettler::asksForTheRightCalls()
{
    lostCall();
    tickAfter(3s);
    QCOMPARE(m_calls->carrier.listed.size(), 1);
    const ListCallsFilter& filter = m_calls->carrier.listed.first();
    QCOMPARE(filter.to, tests::kTo);
    QCOMPARE(filter.from, tests::kFrom);
    QVERIFY(filter.startedAfter <= m_calls->saved().createdAt);
}

void TestCallSettler::oneCandidateIsOurs()
{
    const QString id = lostCall();
    m_calls->carrier.calls = { listed(kSid) };
    tickAfter(3s);
    QCOMPARE(m_calls->saved().sid, kSid);
    QCOMPARE(m_calls->savedStatus(), QStringLiteral("ringing"));
    QCOMPARE(m_calls->book.find(kSid)->row().id, id);
    QCOMPARE(m_calls->store.statuses.last().source, QStringLiteral("rest"));
    QCOMPARE(m_calls->store.statuses.last().note, QStringLiteral("found by look-up"));
}

void TestCallSettler::twoCandidatesCannotBeToldApart()
{
    lostCall();
    m_calls->carrier.calls = { listed(kSid), listed(tests::kOtherSid) };
    tickAfter(3s);
    QCOMPARE(m_calls->carrier.listed.size(), 1);
    QVERIFY(m_calls->saved().sid.isEmpty());
    QCOMPARE(m_calls->savedStatus(), QStringLiteral("unknown"));
}

void TestCallSettler::candidatesThatAreNotOurs_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("secondsAfter");
    QTest::newRow("another number") << QStringLiteral("+15005550099") << 1;
    QTest::newRow("before ours") << tests::kTo << -11;
    QTest::newRow("long after ours") << tests::kTo << 121;
}

void TestCallSettler::candidatesThatAreNotOurs()
{
    QFETCH(QString, to);
    QFETCH(int, secondsAfter);
    lostCall();
    CarrierCall other = listed(kSid);
    other.to = to;
    other.createdAt = m_calls->saved().createdAt.addSecs(secondsAfter);
    m_calls->carrier.calls = { other };
    tickAfter(3s);
    QCOMPARE(m_calls->carrier.listed.size(), 1);
    QVERIFY(m_calls->saved().sid.isEmpty());
}

void TestCallSettler::candidateOfTheDatabaseIsNotOurs()
{
    const QString id = lostCall();
    m_calls->store.calls.insert(
        QStringLiteral("old"), m_calls->row(QStringLiteral("old"), QStringLiteral("completed"), kSid));
    m_calls->carrier.calls = { listed(kSid) };
    tickAfter(3s);
    QCOMPARE(m_calls->carrier.listed.size(), 1);
    QVERIFY(m_calls->store.calls.value(id).sid.isEmpty());
}

void TestCallSettler::twoCallsToOneNumberWaitForTheirCallbacks()
{
    const QString first = lostCall();
    const QString second = lostCall();
    m_calls->carrier.calls = { listed(kSid) };
    tickAfter(3s);
    QCOMPARE(m_calls->carrier.listed.size(), 2);
    QVERIFY(m_calls->store.calls.value(first).sid.isEmpty());
    QVERIFY(m_calls->store.calls.value(second).sid.isEmpty());
    QVERIFY(awaitResult(m_calls->intake.takeStatus(tests::recordedCallback(QStringLiteral("1-ringing")), second)));
    QCOMPARE(m_calls->store.calls.value(second).sid, kSid);
}

void TestCallSettler::callbackMakesTheLookUpNeedless()
{
    const QString id = lostCall();
    QVERIFY(awaitResult(m_calls->intake.takeStatus(tests::recordedCallback(QStringLiteral("1-ringing")), id)));
    tickAfter(3s);
    QVERIFY(m_calls->carrier.listed.isEmpty());
}

void TestCallSettler::givesUpAndStaysOpen()
{
    const QString id = lostCall();
    for (const auto at : { 3s, 5s, 12s, 25s, 45s })
        tickAfter(at);
    QVERIFY(m_calls->saved().outcome.isEmpty());
    tickAfter(210s);
    QVERIFY(!m_calls->saved().outcome.isEmpty());
    QCOMPARE(m_calls->savedStatus(), QStringLiteral("unknown"));
    QCOMPARE(m_calls->book.liveCount(), 0);
    QVERIFY(awaitResult(m_calls->intake.takeStatus(tests::recordedCallback(QStringLiteral("3-completed")), id)));
    QCOMPARE(m_calls->savedStatus(), QStringLiteral("completed"));
}

void TestCallSettler::failedLookUpIsTriedAgain()
{
    lostCall();
    m_calls->carrier.listError = Error { ErrorCode::CarrierUnreachable, QStringLiteral("away") };
    tickAfter(3s);
    m_calls->carrier.listError.reset();
    m_calls->carrier.calls = { listed(kSid) };
    tickAfter(5s);
    QCOMPARE(m_calls->saved().sid, kSid);
}

void TestCallSettler::silentCallIsFetched()
{
    liveCall();
    tickAfter(59s);
    QVERIFY(m_calls->carrier.fetched.isEmpty());
    CarrierCall over = FakeCarrier::call(kSid, QStringLiteral("completed"));
    over.durationSeconds = 7;
    over.endedAt = m_calls->clock.now();
    over.priceMicros = -13'000;
    over.priceUnit = QStringLiteral("USD");
    m_calls->carrier.fetchAnswer = over;
    tickAfter(1s);
    QCOMPARE(m_calls->carrier.fetched, QStringList { kSid });
    QCOMPARE(m_calls->savedStatus(), QStringLiteral("completed"));
    QCOMPARE(m_calls->saved().durationSeconds, std::optional(7));
    QCOMPARE(m_calls->saved().endedAt, over.endedAt);
    QCOMPARE(m_calls->saved().priceMicros, std::optional<qint64>(-13'000));
    tickAfter(60s);
    QCOMPARE(m_calls->carrier.fetched.size(), 1);
}

void TestCallSettler::callOfWhichIsHeardIsNotFetched()
{
    const QString id = liveCall();
    tickAfter(50s);
    QVERIFY(awaitResult(m_calls->intake.takeStatus(tests::recordedCallback(QStringLiteral("1-ringing")), id)));
    tickAfter(50s);
    QVERIFY(m_calls->carrier.fetched.isEmpty());
    tickAfter(10s);
    QCOMPARE(m_calls->carrier.fetched.size(), 1);
}

void TestCallSettler::callThatTwilioDoesNotKnowHasFailed()
{
    liveCall();
    m_calls->carrier.fetchAnswer = Error { ErrorCode::CarrierRefused, QStringLiteral("not found"),
        { { QStringLiteral("twilio"), QJsonObject { { QStringLiteral("status"), 404 } } } } };
    tickAfter(60s);
    QCOMPARE(m_calls->savedStatus(), QStringLiteral("failed"));
    QVERIFY(!m_calls->saved().outcome.isEmpty());
}

void TestCallSettler::failedFetchIsTriedAgain()
{
    liveCall();
    m_calls->carrier.fetchAnswer = Error { ErrorCode::CarrierUnreachable, QStringLiteral("away") };
    tickAfter(60s);
    QCOMPARE(m_calls->savedStatus(), QStringLiteral("queued"));
    tickAfter(59s);
    QCOMPARE(m_calls->carrier.fetched.size(), 1);
    m_calls->carrier.fetchAnswer = FakeCarrier::call(kSid, QStringLiteral("no-answer"));
    tickAfter(1s);
    QCOMPARE(m_calls->savedStatus(), QStringLiteral("no-answer"));
}

void TestCallSettler::startFetchesWhatIsOpen()
{
    m_calls->store.calls.insert(
        QStringLiteral("a"), m_calls->row(QStringLiteral("a"), QStringLiteral("ringing"), kSid));
    m_calls->store.calls.insert(QStringLiteral("b"), m_calls->row(QStringLiteral("b"), QStringLiteral("intent")));
    QVERIFY(awaitResult(m_calls->book.restore()));
    m_calls->carrier.fetchAnswer = FakeCarrier::call(kSid, QStringLiteral("completed"));
    m_settler->start();
    QTRY_COMPARE(m_calls->store.calls.value(QStringLiteral("a")).status, QStringLiteral("completed"));
    QCOMPARE(m_calls->carrier.fetched, QStringList { kSid });
    tickAfter(3s);
    QCOMPARE(m_calls->carrier.listed.size(), 1); // the orphan is looked up
}

void TestCallSettler::finishedCallsAreForgotten()
{
    const QString id = liveCall();
    QVERIFY(awaitResult(m_calls->intake.takeStatus(tests::recordedCallback(QStringLiteral("3-completed")), id)));
    tickAfter(10min);
    QVERIFY(m_calls->book.find(id));
    tickAfter(1ms);
    QVERIFY(!m_calls->book.find(id));
    QCOMPARE(m_calls->savedStatus(), QStringLiteral("completed"));
}

void TestCallSettler::unsavedCallsAreKept()
{
    const QString id = liveCall();
    m_calls->store.broken = true;
    QVERIFY(!awaitResult(m_calls->intake.takeStatus(tests::recordedCallback(QStringLiteral("3-completed")), id)));
    tickAfter(11min);
    QVERIFY(m_calls->book.find(id)); // forgotten now, its end would be lost
    m_calls->store.broken = false;
    tickAfter(1s);
    QCOMPARE(m_calls->savedStatus(), QStringLiteral("completed"));
    tickAfter(1s);
    QVERIFY(!m_calls->book.find(id));
}

void TestCallSettler::intentsAreLeftAlone()
{
    m_calls->carrier.holdsCreate = true;
    const auto placing = m_calls->controller.place(m_calls->request());
    QTRY_COMPARE(m_calls->carrier.created.size(), 1);
    tickAfter(1h);
    QVERIFY(m_calls->carrier.listed.isEmpty());
    QVERIFY(m_calls->carrier.fetched.isEmpty());
    m_calls->carrier.answerHeld();
    QVERIFY(awaitResult(placing));
}

QTEST_GUILESS_MAIN(TestCallSettler)
#include "tst_callsettler.moc"
