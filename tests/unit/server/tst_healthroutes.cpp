#include "core/base/async.h"
#include "core/server/healthroutes.h"
#include "tests/support/givenanswer.h"

#include <QTest>

using namespace core;

namespace {

class FakeSource : public HealthSource {
public:
    OrderedJson health(bool trusted) const override
    {
        return OrderedJson::object({ { QStringLiteral("trusted"), OrderedJson::boolean(trusted) } });
    }
    QFuture<Result<QList<Readiness>>> readiness() override { return readyFuture(ready); }
    QByteArray metrics() const override { return "# TYPE a_total counter\na_total 3\n"; }

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
    QCOMPARE(given.body, QByteArray(R"({"status":"ok","trusted":false})"));
    request.headers += HttpHeaders { { "Authorization", "Bearer token" } };
    QCOMPARE(asked(request).body, QByteArray(R"({"status":"ok","trusted":true})"));
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
    QCOMPARE(given.body, m_source.metrics());
    WebRequest far = tests::localRequest("GET", "/metrics");
    far.peer = QHostAddress(QStringLiteral("203.0.113.7"));
    QCOMPARE(asked(far).status, 401);
}

QTEST_GUILESS_MAIN(TestHealthRoutes)
#include "tst_healthroutes.moc"
