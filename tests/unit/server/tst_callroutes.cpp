#include "core/server/callroutes.h"
#include "tests/support/callsfixture.h"
#include "tests/support/givenanswer.h"

#include <QTest>

using namespace core;
using tests::GivenAnswer;
using tests::kSid;

namespace {

/// Remembers what a list was asked for.
class ListedStore : public tests::MemoryCallStore {
public:
    QFuture<Result<CallPage>> list(const CallFilter& filter) override
    {
        asked = filter;
        return MemoryCallStore::list(filter);
    }
    std::optional<CallFilter> asked;
};

QDateTime utc(int hours, int minutes) { return QDateTime(QDate(2026, 11, 2), QTime(hours, minutes), Qt::UTC); }

} // namespace

class TestCallRoutes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void placedCallIsAnsweredWithFourKeys();
    void refusalsOfTwilioAreTold();
    void nothingIsPlacedForStrangers_data();
    void nothingIsPlacedForStrangers();
    void rateIsLimitedWithRetryAfter();
    void filterIsRead_data();
    void filterIsRead();
    void timesWithoutZoneAreUtc();
    void wrongFiltersAreRefused_data();
    void wrongFiltersAreRefused();
    void recordIsShown();

private:
    GivenAnswer sent(const WebRequest& request);
    GivenAnswer placed(const QByteArray& body);

    PlaybookShelf m_playbooks { QString() };
    std::unique_ptr<tests::CallsFixture> m_calls;
    std::unique_ptr<ListedStore> m_store;
    std::unique_ptr<Dialer> m_dialer;
    ApiAccess m_access { QStringLiteral("token") };
    Router m_router;
    std::unique_ptr<CallRoutes> m_routes;
};

void TestCallRoutes::init()
{
    m_dialer.reset();
    m_calls = std::make_unique<tests::CallsFixture>();
    m_store = std::make_unique<ListedStore>();
    DialRules rules;
    rules.callsPerSecond = 0;
    rules.requestsPerMinute = 3;
    m_dialer = std::make_unique<Dialer>(
        Dialer::Means { m_calls->controller, m_calls->book, m_playbooks, m_calls->clock }, rules);
    m_routes = std::make_unique<CallRoutes>(*m_dialer, *m_store, m_access);
    m_router = {};
    m_routes->install(m_router);
}

GivenAnswer TestCallRoutes::sent(const WebRequest& request)
{
    GivenAnswer given;
    m_router.dispatch(request, tests::answerInto(given));
    [&given] { QTRY_COMPARE(given.count, 1); }();
    return given;
}

GivenAnswer TestCallRoutes::placed(const QByteArray& body)
{
    WebRequest request = tests::localRequest("POST", "/api/outbound-call");
    request.headers += HttpHeaders { { "Content-Type", "application/json" } };
    request.body = body;
    return sent(request);
}

void TestCallRoutes::placedCallIsAnsweredWithFourKeys()
{
    const auto given = placed(R"({"to":"+15005550010","customParameters":{"a":1}})");
    QCOMPARE(given.status, 200);
    QCOMPARE(given.header("Content-Type"), QByteArray("application/json"));
    const auto json = OrderedJson::parse(given.body);
    QVERIFY(json);
    QStringList members;
    for (const auto& [name, value] : json->members())
        members << name + QLatin1Char('=') + value.text();
    const QStringList expected { QStringLiteral("callSid=") + kSid, QStringLiteral("status=queued"),
        QStringLiteral("to=+15005550010"), QStringLiteral("from=+15005550006") };
    QCOMPARE(members, expected);
}

void TestCallRoutes::refusalsOfTwilioAreTold()
{
    m_calls->carrier.createAnswer = Error { ErrorCode::CarrierRefused, QStringLiteral("no such number") };
    const auto given = placed(R"({"to":"+15005550010"})");
    QCOMPARE(given.status, 500);
    QVERIFY(given.body.contains(R"("error":"Failed to initiate outbound call")"));
    QVERIFY(given.body.contains(R"("message":"no such number")"));
}

void TestCallRoutes::nothingIsPlacedForStrangers_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("place") << QByteArray("POST") << QByteArray("/api/outbound-call");
    QTest::newRow("list") << QByteArray("GET") << QByteArray("/api/calls");
    QTest::newRow("show") << QByteArray("GET") << QByteArray("/api/calls/CA1");
}

void TestCallRoutes::nothingIsPlacedForStrangers()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    WebRequest request = tests::localRequest(method, target);
    request.headers += HttpHeaders { { "Content-Type", "application/json" } };
    request.headers += HttpHeaders { { "X-Forwarded-For", "203.0.113.7" } }; // came through the tunnel
    request.body = R"({"to":"+15005550010"})";
    const auto given = sent(request);
    QCOMPARE(given.status, 401);
    QVERIFY(given.header("WWW-Authenticate").startsWith("Bearer"));
    QVERIFY(m_calls->carrier.created.isEmpty());
    QVERIFY(m_calls->store.calls.isEmpty());
}

void TestCallRoutes::rateIsLimitedWithRetryAfter()
{
    for (int i = 0; i < 3; ++i)
        QCOMPARE(placed(R"({"to":"+15005550010"})").status, 200);
    const auto given = placed(R"({"to":"+15005550010"})");
    QCOMPARE(given.status, 429);
    QCOMPARE(given.header("Retry-After"), QByteArray("20"));
    WebRequest other = tests::localRequest("POST", "/api/outbound-call");
    other.headers += { { "Content-Type", "application/json" }, { "Authorization", "Bearer token" } };
    other.body = R"({"to":"+15005550010"})";
    QCOMPARE(sent(other).status, 200); // another client
}

void TestCallRoutes::filterIsRead_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QDateTime>("since");
    const QDateTime none;
    QTest::newRow("nothing") << QByteArray() << ""
                             << "" << 50 << none;
    QTest::newRow("all") << QByteArray("status=busy&to=%2B15005550010&limit=500&since=2026-11-02T09:52:00Z") << "busy"
                         << "+15005550010" << 500 << utc(9, 52);
    QTest::newRow("plus as typed") << QByteArray("to=+15005550010") << ""
                                   << "+15005550010" << 50 << none;
    QTest::newRow("without plus") << QByteArray("to=15005550010") << ""
                                  << "+15005550010" << 50 << none;
    QTest::newRow("event's word") << QByteArray("status=answered") << "in-progress"
                                  << "" << 50 << none;
    QTest::newRow("zone") << QByteArray("since=2026-11-02T11:52:00%2B02:00") << ""
                          << "" << 50 << utc(9, 52);
    QTest::newRow("day") << QByteArray("since=2026-11-02") << ""
                         << "" << 50 << utc(0, 0);
}

void TestCallRoutes::filterIsRead()
{
    QFETCH(QByteArray, query);
    QCOMPARE(sent(tests::localRequest("GET", "/api/calls?" + query + "&text=pay+now&cursor=c")).status, 200);
    QVERIFY(m_store->asked);
    QTEST(m_store->asked->status, "status");
    QTEST(m_store->asked->to, "to");
    QTEST(m_store->asked->limit, "limit");
    QTEST(m_store->asked->since, "since");
    QVERIFY(!m_store->asked->until.isValid());
    QCOMPARE(m_store->asked->text, QStringLiteral("pay now"));
    QCOMPARE(m_store->asked->cursor, QStringLiteral("c"));
}

void TestCallRoutes::timesWithoutZoneAreUtc()
{
    qputenv("TZ", "America/Los_Angeles");
    sent(tests::localRequest("GET", "/api/calls?until=2026-11-02T09:52:00"));
    qunsetenv("TZ");
    QVERIFY(m_store->asked);
    QCOMPARE(m_store->asked->until, utc(9, 52));
    QCOMPARE(m_store->asked->until.timeSpec(), Qt::UTC);
}

void TestCallRoutes::wrongFiltersAreRefused_data()
{
    QTest::addColumn<QByteArray>("query");
    for (const char* query : { "status=levitating", "limit=0", "limit=501", "limit=-1", "limit=ten", "limit=1.5",
             "since=yesterday", "until=2026-13-40", "limit=99999999999" })
        QTest::newRow(query) << QByteArray(query);
}

void TestCallRoutes::wrongFiltersAreRefused()
{
    QFETCH(QByteArray, query);
    const auto given = sent(tests::localRequest("GET", "/api/calls?" + query));
    QCOMPARE(given.status, 400);
    QVERIFY(given.body.contains(R"("code":"malformed")"));
    QVERIFY(!m_store->asked);
}

void TestCallRoutes::recordIsShown()
{
    m_store->calls.insert(QStringLiteral("id1"), m_calls->row(QStringLiteral("id1"), QStringLiteral("ringing"), kSid));
    for (const QString& name : { kSid, QStringLiteral("id1") }) {
        const auto given = sent(tests::localRequest("GET", "/api/calls/" + name.toLatin1()));
        QCOMPARE(given.status, 200);
        const auto json = OrderedJson::parse(given.body);
        QCOMPARE(json->find(QStringLiteral("callSid"))->text(), kSid);
        QVERIFY(json->find(QStringLiteral("transcript")));
    }
    QCOMPARE(sent(tests::localRequest("GET", "/api/calls/CA9")).status, 404);
}

QTEST_GUILESS_MAIN(TestCallRoutes)
#include "tst_callroutes.moc"
