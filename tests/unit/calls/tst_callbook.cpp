#include "tests/support/callsfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace core;
using tests::awaitResult;

namespace {

const QString kId = QStringLiteral("id1");

} // namespace

class TestCallBook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void openIsFinishedWhenCommitted();
    void failedOpenIsForgotten();
    void failedSaveIsMadeUpFor();
    void historyOfFailedSavesKeepsItsOrder();
    void forgottenCallsAreNotSavedAgain();
    void restoredIntentIsUnknown();
    void callbackMayBeFasterThanRestore();
    void orphanThatIsLoadedIsUnknown();
    void loadsFromTheDatabaseOnce();
    void loadTellsWhatIsNowhere();

private:
    Call& opened(const QString& status = QStringLiteral("intent"));

    std::unique_ptr<tests::CallsFixture> m_calls;
};

void TestCallBook::init() { m_calls = std::make_unique<tests::CallsFixture>(); }

Call& TestCallBook::opened(const QString& status)
{
    const CallRow row = m_calls->row(kId, status, tests::kSid);
    const auto done = awaitResult(m_calls->book.open(row, m_calls->event(*callStatusFromWord(status))));
    if (!done)
        qFatal("not opened");
    return *m_calls->book.find(kId);
}

void TestCallBook::openIsFinishedWhenCommitted()
{
    QSignalSpy changed(&m_calls->book, &CallBook::callChanged);
    const auto opening
        = m_calls->book.open(m_calls->row(kId, QStringLiteral("intent")), m_calls->event(CallStatus::Intent));
    QVERIFY(m_calls->book.find(kId));
    QCOMPARE(m_calls->book.liveCount(), 1);
    QCOMPARE(changed.count(), 0);
    QVERIFY(awaitResult(opening));
    QCOMPARE(m_calls->savedStatus(), QStringLiteral("intent"));
    QCOMPARE(m_calls->store.statuses.size(), 1);
    QCOMPARE(changed.count(), 1);
}

void TestCallBook::failedOpenIsForgotten()
{
    m_calls->store.broken = true;
    QSignalSpy changed(&m_calls->book, &CallBook::callChanged);
    const auto done = awaitResult(
        m_calls->book.open(m_calls->row(kId, QStringLiteral("intent")), m_calls->event(CallStatus::Intent)));
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::StorageUnavailable);
    QVERIFY(!m_calls->book.find(kId));
    QCOMPARE(m_calls->book.liveCount(), 0);
    QCOMPARE(changed.count(), 0);
}

void TestCallBook::failedSaveIsMadeUpFor()
{
    Call& call = opened();
    m_calls->store.broken = true;
    const auto done = awaitResult(m_calls->book.save(call, { m_calls->event(CallStatus::Ringing) }));
    QCOMPARE(done.error().code, ErrorCode::StorageUnavailable);
    QCOMPARE(call.status(), CallStatus::Ringing); // memory goes on
    QVERIFY(!m_calls->book.isSaved(kId));
    m_calls->book.saveAgain(); // still broken
    QTRY_VERIFY(!m_calls->book.isSaved(kId));
    QCOMPARE(m_calls->savedStatus(), QStringLiteral("intent"));

    m_calls->store.broken = false;
    m_calls->book.saveAgain();
    QCOMPARE(m_calls->savedStatus(), QStringLiteral("ringing"));
    QCOMPARE(m_calls->store.statuses.last().status, QStringLiteral("ringing"));
    QVERIFY(m_calls->book.isSaved(kId));
}

void TestCallBook::historyOfFailedSavesKeepsItsOrder()
{
    Call& call = opened();
    m_calls->store.broken = true;
    const auto first = m_calls->book.save(call, { m_calls->event(CallStatus::Initiated) });
    const auto second = m_calls->book.save(call, { m_calls->event(CallStatus::Ringing) });
    QVERIFY(!awaitResult(first));
    QVERIFY(!awaitResult(second));
    QTRY_VERIFY(!m_calls->book.isSaved(kId));
    m_calls->store.broken = false;
    QVERIFY(awaitResult(m_calls->book.save(call, { m_calls->event(CallStatus::InProgress) })));
    QStringList history;
    for (const StatusRow& row : m_calls->store.statuses)
        history << row.status;
    QCOMPARE(history.join(QLatin1Char(' ')), QStringLiteral("intent initiated ringing in-progress"));
}

void TestCallBook::forgottenCallsAreNotSavedAgain()
{
    Call& call = opened();
    m_calls->store.broken = true;
    QVERIFY(!awaitResult(m_calls->book.save(call)));
    QTRY_VERIFY(!m_calls->book.isSaved(kId));
    m_calls->book.forget(kId);
    m_calls->store.broken = false;
    m_calls->store.calls.clear();
    m_calls->book.saveAgain();
    QVERIFY(m_calls->store.calls.isEmpty());
    QVERIFY(m_calls->book.isSaved(kId));
}

void TestCallBook::restoredIntentIsUnknown()
{
    m_calls->store.calls.insert(QStringLiteral("a"), m_calls->row(QStringLiteral("a"), QStringLiteral("intent")));
    m_calls->store.calls.insert(
        QStringLiteral("b"), m_calls->row(QStringLiteral("b"), QStringLiteral("ringing"), tests::kSid));
    QVERIFY(awaitResult(m_calls->book.restore()));
    QCOMPARE(m_calls->book.all().size(), std::size_t(2));
    QCOMPARE(m_calls->book.find(QStringLiteral("a"))->status(), CallStatus::Unknown);
    QCOMPARE(m_calls->store.calls.value(QStringLiteral("a")).status, QStringLiteral("unknown"));
    QCOMPARE(m_calls->book.find(tests::kSid)->status(), CallStatus::Ringing);
    QCOMPARE(m_calls->book.liveCount(), 1); // an unknown call holds no place
}

void TestCallBook::callbackMayBeFasterThanRestore()
{
    m_calls->store.calls.insert(kId, m_calls->row(kId, QStringLiteral("intent")));
    const auto restoring = m_calls->book.restore();
    Call* loaded = nullptr;
    m_calls->book.load(kId, [&loaded](const Result<Call*>& call) { loaded = call ? *call : nullptr; });
    QVERIFY(awaitResult(restoring));
    QTRY_VERIFY(loaded);
    QCOMPARE(m_calls->book.find(kId), loaded);
    QCOMPARE(m_calls->book.all().size(), std::size_t(1));
    QCOMPARE(loaded->status(), CallStatus::Unknown);
}

void TestCallBook::orphanThatIsLoadedIsUnknown()
{
    // A TwiML request that comes before restore() changes no status: it must not leave the intent an intent for ever.
    m_calls->store.calls.insert(kId, m_calls->row(kId, QStringLiteral("intent")));
    Call* loaded = nullptr;
    m_calls->book.load(kId, [&loaded](const Result<Call*>& call) { loaded = *call; });
    QTRY_VERIFY(loaded);
    QCOMPARE(loaded->status(), CallStatus::Unknown);
    QCOMPARE(m_calls->savedStatus(), QStringLiteral("unknown"));
}

void TestCallBook::loadsFromTheDatabaseOnce()
{
    m_calls->store.calls.insert(kId, m_calls->row(kId, QStringLiteral("ringing"), tests::kSid));
    QList<Call*> loaded;
    const auto take = [&loaded](const Result<Call*>& call) { loaded.append(*call); };
    m_calls->book.load(kId, take);
    m_calls->book.load(tests::kSid, take);
    QTRY_COMPARE(loaded.size(), 2);
    QVERIFY(loaded.first());
    QCOMPARE(loaded.first(), loaded.last());
    m_calls->book.load(kId, take); // at once, from memory
    QCOMPARE(loaded.size(), 3);
}

void TestCallBook::loadTellsWhatIsNowhere()
{
    std::optional<ErrorCode> code;
    m_calls->book.load(QStringLiteral("nobody"), [&code](const Result<Call*>& call) { code = call.error().code; });
    QTRY_COMPARE(code, std::optional(ErrorCode::NotFound));
}

QTEST_GUILESS_MAIN(TestCallBook)
#include "tst_callbook.moc"
