#include "core/base/async.h"
#include "core/server/healthroutes.h"
#include "tests/support/givenanswer.h"

#include <QTest>

using namespace core;

namespace {

class FakeSource : public HealthSource {
public:
    OrderedJson health() const override
    {
        return OrderedJson::object({ { QStringLiteral("carrier"), OrderedJson::string(QStringLiteral("sandbox")) } });
    }
    QFuture<Result<QList<Readiness>>> readiness() override { return readyFuture(ready); }
    QList<Metric> metrics() const override { return { { "live_calls", "gauge", "Calls that are not over.", 3 } }; }

    Result<QList<Readiness>> ready = QList<Readiness> {};
};

Readiness one(const QString& name, bool ready, const QString& detail) { return { name, ready, detail }; }

} // namespace

class TestHealthRoutes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void healthIsForEverybody();
    void readyOnlyWhenAllIs();
    void failedQuestionIsAnError();
    void metricsAreForClients();
    void prometheusFormat_data();
    void prometheusFormat();

private:
    tests::GivenAnswer asked(const WebRequest& request);

    FakeSource m_source;
    ApiAccess m_access { QStringLiteral("token") };
    Router m_router;
    std::unique_ptr<HealthRoutes> m_routes;
};

void TestHealthRoutes::init()
{
    m_router = {};
    m_routes = std::make_unique<HealthRoutes>(m_source, m_access);
    m_routes->install(m_router);
}

tests::GivenAnswer TestHealthRoutes::asked(const WebRequest& request)
{
    tests::GivenAnswer given;
    m_router.dispatch(request, tests::answerInto(given));
    [&given] { QTRY_COMPARE(given.count, 1); }();
    return given;
}

void TestHealthRoutes::healthIsForEverybody()
{
    WebRequest request = tests::localRequest("GET", "/healthz");
    request.peer = QHostAddress(QStringLiteral("203.0.113.7"));
    const auto given = asked(request);
    QCOMPARE(given.status, 200);
    QCOMPARE(given.body, QByteArray(R"({"status":"ok","carrier":"sandbox"})"));
}

void TestHealthRoutes::readyOnlyWhenAllIs()
{
    m_source.ready = QList<Readiness> { one(QStringLiteral("database"), true, QStringLiteral("writable")),
        one(QStringLiteral("llm"), true, QStringLiteral("gpt")) };
    auto given = asked(tests::localRequest("GET", "/readyz"));
    QCOMPARE(given.status, 200);
    QCOMPARE(given.body,
        QByteArray(
            R"({"status":"ready","database":{"ready":true,"detail":"writable"},"llm":{"ready":true,"detail":"gpt"}})"));
    m_source.ready->first() = one(QStringLiteral("database"), false, QStringLiteral("disk full"));
    given = asked(tests::localRequest("GET", "/readyz"));
    QCOMPARE(given.status, 503);
    QVERIFY(given.body.startsWith(R"({"status":"not ready","database":{"ready":false,"detail":"disk full"})"));
}

void TestHealthRoutes::failedQuestionIsAnError()
{
    m_source.ready = Error { ErrorCode::StorageUnavailable, QStringLiteral("gone") };
    const auto given = asked(tests::localRequest("GET", "/readyz"));
    QCOMPARE(given.status, 503);
    QVERIFY(given.body.contains("storage_unavailable"));
}

void TestHealthRoutes::metricsAreForClients()
{
    auto given = asked(tests::localRequest("GET", "/metrics"));
    QCOMPARE(given.status, 200);
    QCOMPARE(given.header("Content-Type"), QByteArray("text/plain; version=0.0.4; charset=utf-8"));
    QCOMPARE(given.body,
        QByteArray("# HELP callwright_live_calls Calls that are not over.\n# TYPE callwright_live_calls gauge\n"
                   "callwright_live_calls 3\n"));
    WebRequest far = tests::localRequest("GET", "/metrics");
    far.peer = QHostAddress(QStringLiteral("203.0.113.7"));
    QCOMPARE(asked(far).status, 401);
}

void TestHealthRoutes::prometheusFormat_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("zero") << 0.0 << QByteArray("0");
    QTest::newRow("large count") << 123456789012.0 << QByteArray("123456789012");
    QTest::newRow("fraction") << 0.25 << QByteArray("0.25");
    QTest::newRow("negative") << -1.5 << QByteArray("-1.5");
}

void TestHealthRoutes::prometheusFormat()
{
    QFETCH(double, value);
    QFETCH(QByteArray, text);
    const QByteArray made = prometheusText({ { "a_total", "counter", "A.", 1 }, { "b", "gauge", "B.", value } });
    QCOMPARE(made,
        "# HELP callwright_a_total A.\n# TYPE callwright_a_total counter\ncallwright_a_total 1\n"
        "# HELP callwright_b B.\n# TYPE callwright_b gauge\ncallwright_b "
            + text + '\n');
}

QTEST_GUILESS_MAIN(TestHealthRoutes)
#include "tst_healthroutes.moc"
