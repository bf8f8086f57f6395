#include "core/dialer/dialer.h"
#include "tests/support/callsfixture.h"

#include <QTest>

using namespace core;
using namespace std::chrono_literals;
using tests::awaitResult;

namespace {

const QString kClient = QStringLiteral("token");

DialRules rules()
{
    DialRules made;
    made.callsPerSecond = 0;
    made.concurrentCalls = 0;
    made.requestsPerMinute = 0;
    return made;
}

OrderedJson hugeParameter()
{
    return OrderedJson::object({ { QStringLiteral("a"), OrderedJson::string(QString(100'000, QLatin1Char('x'))) } });
}

} // namespace

class TestDialer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void numbersAreReadAsPeopleWriteThem();
    void unusualNumbersCarryAWarning();
    void refusesBeforeAnythingIsSent_data();
    void refusesBeforeAnythingIsSent();
    void playbookIsCheckedAndKept();
    void previewCountsAsNothing();
    void checksInOrder();
    void concurrentCallsAreLimited();
    void intentsAndWaitingOnesCount();
    void unknownCallsDoNotCount();
    void callsWaitForTheirTurn();
    void refusedTurnFreesItsPlace();

private:
    QFuture<Result<CallRow>> dial(const QString& to = tests::kTo);
    void start(const DialRules& with);

    PlaybookShelf m_playbooks { QString() };
    std::unique_ptr<tests::CallsFixture> m_calls;
    std::unique_ptr<Dialer> m_dialer;
};

void TestDialer::init()
{
    m_dialer.reset();
    m_calls = std::make_unique<tests::CallsFixture>();
    start(rules());
}

void TestDialer::start(const DialRules& with)
{
    m_dialer = std::make_unique<Dialer>(
        Dialer::Means { m_calls->controller, m_calls->book, m_playbooks, m_calls->clock }, with);
}

QFuture<Result<CallRow>> TestDialer::dial(const QString& to)
{
    CallRequest request = m_calls->request();
    request.to = to;
    return m_dialer->dial(request, kClient);
}

void TestDialer::numbersAreReadAsPeopleWriteThem()
{
    CallRequest request = m_calls->request();
    request.to = QStringLiteral("+1 (415) 867-5310");
    request.from = QStringLiteral("+1 415 867 5311");
    const auto placed = awaitResult(m_dialer->dial(request, kClient));
    QVERIFY(placed);
    QCOMPARE(m_calls->carrier.created.first().to, QStringLiteral("+14158675310"));
    QCOMPARE(m_calls->carrier.created.first().from, QStringLiteral("+14158675311"));
    QVERIFY(placed->warning.isEmpty());
}

void TestDialer::unusualNumbersCarryAWarning()
{
    const auto placed = awaitResult(dial(QStringLiteral("+15558675310")));
    QVERIFY(placed);
    QVERIFY(!placed->warning.isEmpty());
    DialRules strict = rules();
    strict.strictNumbers = true;
    start(strict);
    QCOMPARE(awaitResult(dial(QStringLiteral("+15558675310"))).error().code, ErrorCode::NumberNotInPlan);
}

void TestDialer::refusesBeforeAnythingIsSent_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("from");
    QTest::addColumn<bool>("huge");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no number") << "hello"
                               << "" << false << ErrorCode::ImpossibleNumber;
    QTest::newRow("too short") << "+1415"
                               << "" << false << ErrorCode::ImpossibleNumber;
    QTest::newRow("premium") << "+19005550123"
                             << "" << false << ErrorCode::PremiumNumber;
    QTest::newRow("bad from") << "+14158675310"
                              << "x" << false << ErrorCode::ImpossibleNumber;
    QTest::newRow("huge parameter") << "+14158675310"
                                    << "" << true << ErrorCode::ParameterTooLong;
}

void TestDialer::refusesBeforeAnythingIsSent()
{
    QFETCH(QString, to);
    QFETCH(QString, from);
    QFETCH(bool, huge);
    CallRequest request;
    request.to = to;
    request.from = from;
    if (huge)
        request.parameters = hugeParameter();
    const auto refused = awaitResult(m_dialer->dial(request, kClient));
    QVERIFY(!refused);
    QTEST(refused.error().code, "code");
    QVERIFY(m_calls->store.calls.isEmpty());
    QVERIFY(m_calls->carrier.created.isEmpty());
    QVERIFY(m_calls->book.all().empty());
}

void TestDialer::playbookIsCheckedAndKept()
{
    CallRequest request = m_calls->request();
    request.playbook = QStringLiteral("no-such-book");
    auto answer = awaitResult(m_dialer->dial(request, kClient));
    QCOMPARE(answer.error().code, ErrorCode::Malformed);
    QVERIFY2(answer.error().message.contains(QLatin1String("known are appointment-reminder, follow-up")),
        qPrintable(answer.error().message));
    request.playbook = QStringLiteral("payment-reminder");
    request.parameters = OrderedJson::object({ { QStringLiteral("amount"), OrderedJson::number("250") },
        { QStringLiteral("dueDate"), OrderedJson::string(QStringLiteral(" ")) } });
    answer = awaitResult(m_dialer->dial(request, kClient));
    QCOMPARE(answer.error().code, ErrorCode::MissingField);
    QVERIFY2(answer.error().message.endsWith(QLatin1String("\"payment-reminder\": customerName, dueDate")),
        qPrintable(answer.error().message));
    QVERIFY(m_calls->store.calls.isEmpty());
    for (const char* name : { "customerName", "dueDate" })
        request.parameters.insert(QLatin1String(name), OrderedJson::string(QStringLiteral("x")));
    answer = awaitResult(m_dialer->dial(request, kClient));
    QVERIFY(answer);
    QCOMPARE(answer->playbook, QStringLiteral("payment-reminder"));
    QCOMPARE(m_calls->saved().playbook, QStringLiteral("payment-reminder"));
}

void TestDialer::previewCountsAsNothing()
{
    DialRules one = rules();
    one.requestsPerMinute = 1;
    start(one);
    CallRequest request = m_calls->request();
    request.to = QStringLiteral("+1 (500) 555-0010");
    for (int i = 0; i < 3; ++i)
        QCOMPARE(m_dialer->preview(request)->to, tests::kTo);
    QCOMPARE(m_dialer->preview(request)->from, tests::kFrom);
    request.playbook = QStringLiteral("none");
    QCOMPARE(m_dialer->preview(request).error().code, ErrorCode::Malformed);
    QVERIFY(m_calls->store.calls.isEmpty());
    QVERIFY(m_calls->carrier.created.isEmpty());
    QVERIFY(awaitResult(dial()));
}

void TestDialer::checksInOrder()
{
    DialRules one = rules();
    one.requestsPerMinute = 1;
    one.concurrentCalls = 1;
    start(one);
    CallRequest request;
    request.to = QStringLiteral("nobody");
    request.parameters = hugeParameter();
    QCOMPARE(awaitResult(m_dialer->dial(request, kClient)).error().code, ErrorCode::ImpossibleNumber);
    request.to = tests::kTo;
    QCOMPARE(awaitResult(m_dialer->dial(request, kClient)).error().code, ErrorCode::ParameterTooLong);
    QVERIFY(awaitResult(dial())); // what was refused before has not used the rate up
    QCOMPARE(awaitResult(dial()).error().code, ErrorCode::RateLimited);
    m_calls->clock.advance(1min);
    const auto tooMany = awaitResult(dial());
    QCOMPARE(tooMany.error().code, ErrorCode::TooManyCalls);
    QVERIFY(tooMany.error().details.value(QStringLiteral("retryAfter")).toInt() > 0);
    QCOMPARE(m_calls->carrier.created.size(), 1);
}

void TestDialer::concurrentCallsAreLimited()
{
    DialRules two = rules();
    two.concurrentCalls = 2;
    start(two);
    m_calls->carrier.onCreate = [this](const CreateCallRequest&) {
        m_calls->carrier.createAnswer = tests::FakeCarrier::call(
            QStringLiteral("CA%1").arg(m_calls->carrier.created.size(), 32, 10, QLatin1Char('0')),
            QStringLiteral("queued"));
    };
    const auto first = awaitResult(dial());
    QVERIFY(first);
    QVERIFY(awaitResult(dial()));
    QCOMPARE(awaitResult(dial()).error().code, ErrorCode::TooManyCalls);
    QVERIFY(awaitResult(m_calls->book.save(*m_calls->book.find(first->id), { m_calls->event(CallStatus::Completed) })));
    QVERIFY(awaitResult(dial()));
    QCOMPARE(m_calls->carrier.created.size(), 3);
}

void TestDialer::intentsAndWaitingOnesCount()
{
    DialRules two = rules();
    two.concurrentCalls = 2;
    start(two);
    m_calls->carrier.holdsCreate = true;
    const auto first = dial();
    const auto second = dial(); // neither is committed yet
    QCOMPARE(awaitResult(dial()).error().code, ErrorCode::TooManyCalls);
    QTRY_COMPARE(m_calls->carrier.created.size(), 2); // now both are intents
    QCOMPARE(awaitResult(dial()).error().code, ErrorCode::TooManyCalls);
    QVERIFY(!first.isFinished());
    QVERIFY(!second.isFinished());
}

void TestDialer::unknownCallsDoNotCount()
{
    DialRules one = rules();
    one.concurrentCalls = 1;
    start(one);
    m_calls->carrier.createAnswer = Error { ErrorCode::OutcomeUnknown, QStringLiteral("cut") };
    QVERIFY(!awaitResult(dial()));
    QCOMPARE(awaitResult(dial()).error().code, ErrorCode::OutcomeUnknown); // and not TooManyCalls for ever
}

void TestDialer::callsWaitForTheirTurn()
{
    DialRules paced = rules();
    paced.callsPerSecond = 20;
    start(paced);
    QElapsedTimer since;
    since.start();
    const auto first = dial();
    const auto second = dial();
    const auto third = dial();
    QVERIFY(awaitResult(first));
    QVERIFY(awaitResult(third));
    QVERIFY(since.elapsed() >= 100);
    QVERIFY(second.isFinished());
    QCOMPARE(m_calls->carrier.created.size(), 3);
}

void TestDialer::refusedTurnFreesItsPlace()
{
    DialRules paced = rules();
    paced.callsPerSecond = 1;
    paced.concurrentCalls = 13;
    start(paced);
    for (int i = 0; i < 11; ++i)
        dial();
    for (int i = 0; i < 20; ++i)
        QCOMPARE(awaitResult(dial()).error().code, ErrorCode::RateLimited); // never TooManyCalls
    QVERIFY(m_calls->carrier.created.size() <= 1);
}

QTEST_GUILESS_MAIN(TestDialer)
#include "tst_dialer.moc"
