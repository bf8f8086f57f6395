#include "core/server/router.h"

#include <QJsonDocument>
#include <QTest>

namespace tests {

namespace {

struct Given {
    int count = 0;
    int status = 0;
    core::HttpHeaders headers;
    QByteArray body;
    QByteArray header(const QByteArray& name) const
    {
        for (const auto& [key, value] : headers) {
            if (key == name)
                return value;
        }
        return {};
    }
};

core::Answer answerInto(Given& given)
{
    return core::Answer([&given](int status, const core::HttpHeaders& headers, const QByteArray& body) {
        given = { given.count + 1, status, headers, body };
    });
}

core::WebRequest request(const QByteArray& method, const QByteArray& target)
{
    core::WebRequest made;
    made.method = method;
    made.setTarget(target);
    return made;
}

} // namespace

class TestRouter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsRoutes_data();
    void findsRoutes();
    void tellsAllowedMethods();
    void asksBefore();
    void answersOnce();
    void errorsCarryTheirHeaders();
    void droppedAnswerIs500();
    void decodesQueryItems();

private:
    Given dispatched(const QByteArray& method, const QByteArray& target) const;

    core::Router m_router;
};

void TestRouter::init()
{
    m_router = {};
    const auto echo = [](const core::WebRequest& received, const core::Answer& answer) {
        answer.text(200, "text/plain", received.method + '|' + received.captures.join(QLatin1Char('|')).toUtf8());
    };
    m_router.add("GET", "/api/calls", echo);
    m_router.add("POST", "/api/calls", echo);
    m_router.add("GET", "/api/calls/{sid}", echo);
    m_router.add("POST", "/api/calls/{sid}/hangup", echo);
    m_router.add("GET", "/a.b", echo);
    m_router.add("GET", "/", echo);
}

Given TestRouter::dispatched(const QByteArray& method, const QByteArray& target) const
{
    Given given;
    m_router.dispatch(request(method, target), answerInto(given));
    return given;
}

void TestRouter::findsRoutes_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("root") << QByteArray("/") << 200 << QByteArray("GET|");
    QTest::newRow("literal") << QByteArray("/api/calls") << 200 << QByteArray("GET|");
    QTest::newRow("query") << QByteArray("/api/calls?limit=2&x=/y") << 200 << QByteArray("GET|");
    QTest::newRow("capture") << QByteArray("/api/calls/CA1") << 200 << QByteArray("GET|CA1");
    QTest::newRow("capture decoded") << QByteArray("/api/calls/a%20%C3%A4%2B+") << 200 << QByteArray("GET|a ä++");
    QTest::newRow("dot is a dot") << QByteArray("/aXb") << 404 << QByteArray();
    QTest::newRow("trailing slash") << QByteArray("/api/calls/") << 404 << QByteArray();
    QTest::newRow("newline") << QByteArray("/api/calls%0A") << 404 << QByteArray();
    QTest::newRow("encoded slash") << QByteArray("/api/calls/a%2Fb") << 404 << QByteArray();
    QTest::newRow("NUL") << QByteArray("/api/calls/a%00") << 404 << QByteArray();
    QTest::newRow("CR") << QByteArray("/api/calls/a%0D") << 404 << QByteArray();
    QTest::newRow("bad percent") << QByteArray("/api/calls/a%2") << 404 << QByteArray();
    QTest::newRow("bad UTF-8") << QByteArray("/api/calls/%ff") << 404 << QByteArray();
    QTest::newRow("encoded literal") << QByteArray("/api/c%61lls") << 404 << QByteArray();
    QTest::newRow("case") << QByteArray("/API/calls") << 404 << QByteArray();
    QTest::newRow("too long") << QByteArray("/api/calls/a/b") << 404 << QByteArray();
}

void TestRouter::findsRoutes()
{
    QFETCH(QByteArray, target);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const Given given = dispatched("GET", target);
    QCOMPARE(given.count, 1);
    QCOMPARE(given.status, status);
    if (status == 200)
        QCOMPARE(given.body, body);
    else
        QVERIFY(given.body.contains("\"code\":\"not_found\""));
}

void TestRouter::tellsAllowedMethods()
{
    const Given given = dispatched("PUT", "/api/calls");
    QCOMPARE(given.status, 405);
    QCOMPARE(given.header("Allow"), QByteArray("GET, HEAD, POST"));
    QCOMPARE(dispatched("GET", "/api/calls/CA1/hangup").header("Allow"), QByteArray("POST"));
}

void TestRouter::asksBefore()
{
    QStringList asked;
    const auto pass = [&asked](const core::WebRequest& received) -> std::optional<core::Error> {
        asked.append(received.captures.value(0));
        return {};
    };
    const auto refuse = [](const core::WebRequest&) -> std::optional<core::Error> {
        return core::Error { core::ErrorCode::Unauthorized, QStringLiteral("Send a token.") };
    };
    const auto never = [](const core::WebRequest&, const core::Answer&) { QFAIL("must not be reached"); };
    m_router.add("GET", "/guarded/{x}", never, { pass, refuse, pass });
    const Given given = dispatched("GET", "/guarded/1");
    QCOMPARE(given.status, 401);
    QVERIFY(given.header("WWW-Authenticate").startsWith("Bearer"));
    QCOMPARE(asked, QStringList { QStringLiteral("1") });
}

void TestRouter::answersOnce()
{
    Given given;
    {
        const core::Answer answer = answerInto(given);
        const core::Answer copy = answer; // NOLINT: the copy is the point
        QVERIFY(!copy.isGiven());
        copy.json(201, "{}", { { "Location", "/x" } });
        QVERIFY(answer.isGiven());
        answer.empty(204);
    }
    QCOMPARE(given.count, 1);
    QCOMPARE(given.status, 201);
    QCOMPARE(given.header("Content-Type"), QByteArray("application/json"));
    QCOMPARE(given.header("Location"), QByteArray("/x"));
}

void TestRouter::errorsCarryTheirHeaders()
{
    Given given;
    answerInto(given).error(
        { core::ErrorCode::RateLimited, QStringLiteral("Wait."), { { QStringLiteral("retryAfter"), 7 } } });
    QCOMPARE(given.count, 1);
    QCOMPARE(given.status, 429);
    QCOMPARE(given.header("Retry-After"), QByteArray("7"));
    QCOMPARE(QJsonDocument::fromJson(given.body)[QStringLiteral("retryAfter")].toInt(), 7);
}

void TestRouter::droppedAnswerIs500()
{
    Given given;
    m_router.add("GET", "/dropped", [](const core::WebRequest&, const core::Answer&) {});
    m_router.dispatch(request("GET", "/dropped"), answerInto(given));
    QCOMPARE(given.count, 1);
    QCOMPARE(given.status, 500);
}

void TestRouter::decodesQueryItems()
{
    const core::WebRequest made = request("GET", "/x?a=1+2%2B3&b&%63=%C3%A4&a=second&d=x=y&e=?");
    QCOMPARE(made.path, QByteArray("/x"));
    QCOMPARE(made.queryItem("a"), QStringLiteral("1 2+3"));
    QCOMPARE(made.queryItem("b"), QString());
    QCOMPARE(made.queryItem("c"), QStringLiteral("ä"));
    QCOMPARE(made.queryItem("d"), QStringLiteral("x=y"));
    QCOMPARE(made.queryItem("e"), QStringLiteral("?"));
    QCOMPARE(made.queryItem("none"), QString());
}

} // namespace tests

QTEST_GUILESS_MAIN(tests::TestRouter)
#include "tst_router.moc"
