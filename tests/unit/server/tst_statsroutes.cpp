#include "core/server/statsroutes.h"
#include "core/storage/sqlcallstore.h"
#include "tests/support/callsfixture.h"
#include "tests/support/givenanswer.h"
#include "tests/unit/storage/storagefixture.h"

#include <QTest>

using namespace core;
using tests::GivenAnswer;

/// It is 2026-11-02, 09:52:20.
class TestStatsRoutes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bucketsFitToTheDay_data();
    void bucketsFitToTheDay();
    void whatIsNotKnownIsNull();
    void everythingIsTold();
    void liveCallsAreCounted();
    void wrongItemsAreRefused_data();
    void wrongItemsAreRefused();
    void strangersAreRefused();
    void plusInATimeMayBeABlank();

private:
    GivenAnswer sent(const WebRequest& request);
    OrderedJson asked(const QByteArray& query);

    std::unique_ptr<tests::TestDatabase> m_database;
    std::unique_ptr<SqlFigures> m_figures;
    std::unique_ptr<tests::CallsFixture> m_calls;
    std::unique_ptr<CoreMetrics> m_metrics;
    ApiAccess m_access { QString() };
    Router m_router;
    std::unique_ptr<StatsRoutes> m_routes;
};

void TestStatsRoutes::init()
{
    m_routes.reset();
    m_figures.reset();
    m_database = std::make_unique<tests::TestDatabase>();
    m_figures = std::make_unique<SqlFigures>(**m_database);
    m_metrics = std::make_unique<CoreMetrics>();
    m_calls = std::make_unique<tests::CallsFixture>();
    m_routes = std::make_unique<StatsRoutes>(
        StatsRoutes::Means { *m_figures, m_calls->book, *m_metrics, m_calls->clock }, m_access);
    m_router = {};
    m_routes->install(m_router);
}

GivenAnswer TestStatsRoutes::sent(const WebRequest& request)
{
    GivenAnswer given;
    m_router.dispatch(request, tests::answerInto(given));
    [&given] { QTRY_COMPARE(given.count, 1); }();
    return given;
}

OrderedJson TestStatsRoutes::asked(const QByteArray& query)
{
    const auto given = sent(tests::localRequest("GET", "/api/stats" + query));
    const auto json = OrderedJson::parse(given.body);
    return given.status == 200 && json ? *json : OrderedJson();
}

void TestStatsRoutes::bucketsFitToTheDay_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    const auto row = [](const char* name, const char* query, int count, const char* first, const char* last) {
        QTest::newRow(name) << QByteArray(query) << count << QString::fromLatin1(first) << QString::fromLatin1(last);
    };
    row("nothing said", "", 24, "2026-11-01T10:00:00.000Z", "2026-11-02T09:00:00.000Z");
    row("quarter past", "?dayStart=2026-11-01T23:15:00Z&bucketSeconds=3600&spanSeconds=7200", 2,
        "2026-11-02T08:15:00.000Z", "2026-11-02T09:15:00.000Z");
    row("another zone", "?dayStart=2026-11-02T00:00:00%2B05:30&bucketSeconds=3600&spanSeconds=3600", 1,
        "2026-11-02T09:30:00.000Z", "2026-11-02T09:30:00.000Z");
    row("rest is a bucket too", "?bucketSeconds=3600&spanSeconds=3601", 2, "2026-11-02T08:00:00.000Z",
        "2026-11-02T09:00:00.000Z");
    row("day is yet to come", "?dayStart=2026-11-02T10:10:00Z&bucketSeconds=3600&spanSeconds=3600", 1,
        "2026-11-02T09:10:00.000Z", "2026-11-02T09:10:00.000Z");
    row("most buckets", "?bucketSeconds=60&spanSeconds=30000", 500, "2026-11-02T01:33:00.000Z",
        "2026-11-02T09:52:00.000Z");
    row("week", "?bucketSeconds=86400&spanSeconds=604800", 7, "2026-10-27T00:00:00.000Z", "2026-11-02T00:00:00.000Z");
}

void TestStatsRoutes::bucketsFitToTheDay()
{
    QFETCH(QByteArray, query);
    const QList<OrderedJson> series = asked(query).find(QStringLiteral("series"))->items();
    QTEST(int(series.size()), "count");
    QTEST(series.first().find(QStringLiteral("start"))->text(), "first");
    QTEST(series.last().find(QStringLiteral("start"))->text(), "last");
}

void TestStatsRoutes::whatIsNotKnownIsNull()
{
    const QByteArray empty = R"("completed":0,"busy":0,"noAnswer":0,"failed":0,"canceled":0,"answered":0,)"
                             R"("ownTurnP50Ms":null,"ownTurnP95Ms":null,"firstTokenP50Ms":null,"firstTokenP95Ms":null,)"
                             R"("tokens":0,"costMicros":0)";
    QCOMPARE(asked("?bucketSeconds=3600&spanSeconds=3600").compact(),
        R"({"active":0,"ringing":0,"placedToday":0,"answeredToday":0,"answerRate":null,"averageSeconds":null,"today":{)"
            + empty + R"(},"llmErrors":0,"llmRequests":0,"webhooksRefused":0,"costUnit":null,"series":[{)"
            + R"("start":"2026-11-02T09:00:00.000Z",)" + empty + "}]}");
}

void TestStatsRoutes::everythingIsTold()
{
    SqlCallStore store(**m_database);
    CallRow call = tests::makeCall(QStringLiteral("a"), 60);
    call.status = QStringLiteral("completed");
    call.answeredAt = tests::at(70);
    call.endedAt = tests::at(100);
    call.durationSeconds = 30;
    call.priceMicros = -13'000;
    call.priceUnit = QStringLiteral("USD");
    store.insertCall(call, tests::makeStatus(call.id, call.status));
    CallRow refused = tests::makeCall(QStringLiteral("b"), 60);
    refused.status = QStringLiteral("refused");
    refused.endedAt = tests::at(61);
    store.insertCall(refused, tests::makeStatus(refused.id, refused.status));
    TurnRow turn = tests::makeTurn(QStringLiteral("a"));
    turn.promptAt = tests::at(80);
    turn.promptToRequestUs = 100;
    turn.requestToFirstDeltaUs = 250'500;
    turn.firstDeltaToFirstTokenUs = 23;
    turn.promptTokens = 900;
    turn.completionTokens = 11;
    QVERIFY(tests::await(store.saveTurn(turn)));
    m_metrics->countLlmRequest();
    m_metrics->countLlmRequest();
    m_metrics->observeLlmError(QStringLiteral("server"));
    m_metrics->countRefusedWebhook("no_signature");
    const OrderedJson stats = asked("?spanSeconds=3600");
    const QByteArray figures = R"("completed":1,"busy":0,"noAnswer":0,"failed":1,"canceled":0,"answered":1,)"
                               R"("ownTurnP50Ms":0.123,"ownTurnP95Ms":0.123,"firstTokenP50Ms":250.500,)"
                               R"("firstTokenP95Ms":250.500,"tokens":911,"costMicros":13000)";
    QCOMPARE(stats.compact(),
        R"({"active":0,"ringing":0,"placedToday":2,"answeredToday":1,"answerRate":0.5000,"averageSeconds":30.0,)"
        R"("today":{)"
            + figures + R"(},"llmErrors":1,"llmRequests":2,"webhooksRefused":1,"costUnit":"USD","series":[{)"
            + R"("start":"2026-11-02T09:00:00.000Z",)" + figures + "}]}");
}

void TestStatsRoutes::liveCallsAreCounted()
{
    int number = 0;
    for (const CallStatus status : { CallStatus::Queued, CallStatus::Initiated, CallStatus::Ringing,
             CallStatus::InProgress, CallStatus::InProgress, CallStatus::Completed, CallStatus::Unknown }) {
        const QString id = QString::number(++number);
        m_calls->book.open(m_calls->row(id, toWord(status)), m_calls->event(status));
    }
    const OrderedJson stats = asked("?spanSeconds=3600");
    QCOMPARE(stats.find(QStringLiteral("active"))->text(), QStringLiteral("2"));
    QCOMPARE(stats.find(QStringLiteral("ringing"))->text(), QStringLiteral("3"));
}

void TestStatsRoutes::wrongItemsAreRefused_data()
{
    QTest::addColumn<QByteArray>("query");
    for (const char* query : { "dayStart=today", "dayStart=2026-10-30T00:00:00Z", "dayStart=2026-11-05T00:00:00Z",
             "dayStart=99999-01-01T00:00:00Z", "bucketSeconds=59", "bucketSeconds=86401", "bucketSeconds=-3600",
             "bucketSeconds=3600.5", "bucketSeconds=1e3", "bucketSeconds=99999999999", "bucketSeconds=%00",
             "spanSeconds=604801", "spanSeconds=0", "bucketSeconds=3600&spanSeconds=3599",
             "bucketSeconds=60&spanSeconds=30001", "bucketSeconds=60&spanSeconds=604800" })
        QTest::newRow(query) << QByteArray(query);
}

void TestStatsRoutes::wrongItemsAreRefused()
{
    QFETCH(QByteArray, query);
    const auto given = sent(tests::localRequest("GET", "/api/stats?" + query));
    QCOMPARE(given.status, 400);
    QVERIFY(given.body.contains(R"("code":"malformed")"));
}

void TestStatsRoutes::strangersAreRefused()
{
    WebRequest request = tests::localRequest("GET", "/api/stats");
    request.headers += HttpHeaders { { "X-Forwarded-For", "203.0.113.7" } };
    QCOMPARE(sent(request).status, 401);
}

void TestStatsRoutes::plusInATimeMayBeABlank()
{
    const QByteArray rest = "&bucketSeconds=3600&spanSeconds=3600";
    QVERIFY(
        asked("?dayStart=2026-11-02T00:00:00+05:30" + rest) == asked("?dayStart=2026-11-02T00:00:00%2B05:30" + rest));
    QVERIFY(asked("?dayStart=2026-11-02T00:00:00+05:30" + rest).isObject());
}

QTEST_GUILESS_MAIN(TestStatsRoutes)
#include "tst_statsroutes.moc"
