#include "core/twilio/restclient.h"

#include "core/twilio/callresource.h"
#include "tests/support/awaitresult.h"
#include "tests/support/restfixture.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using core::ErrorCode;
using core::FormFields;
using tests::awaitResult;
using tests::HttpStep;
using tests::RestFixture;

namespace {

const QString kAccount = u"AC00000000000000000000000000000000"_s;
const QString kCall = u"CA11111111111111111111111111111111"_s;
const QByteArray kCallsPath = "/2010-04-01/Accounts/AC00000000000000000000000000000000/Calls";
const QByteArray kCallPath = kCallsPath + "/CA11111111111111111111111111111111.json";

QDateTime utc(int hour, int minute, int second)
{
    return QDateTime(QDate(2026, 11, 2), QTime(hour, minute, second), Qt::UTC);
}

} // namespace

class TestRestClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createSendsWhatTheDesignSays()
    {
        m_twilio->server.answer(201, RestFixture::sample("call-created"));
        const auto call = awaitResult(m_twilio->client().create(RestFixture::someCall()));
        QVERIFY(call);
        QCOMPARE(call->sid, kCall);
        QCOMPARE(call->status, u"queued"_s);
        QCOMPARE(call->to, u"+15005550010"_s);
        QCOMPARE(call->from, u"+15005550006"_s);
        QVERIFY(!call->createdAt.isValid() && !call->durationSeconds && !call->priceMicros);
        const auto request = m_twilio->server.requests().first();
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.target, kCallsPath + ".json");
        QCOMPARE(request.header("Content-Type"), QByteArray("application/x-www-form-urlencoded"));
        const FormFields expected { { u"To"_s, u"+15005550010"_s }, { u"From"_s, u"+15005550006"_s },
            { u"Url"_s, u"https://x.example/api/outbound-call-twiml?customParams=%7B%22a%22%3A%221%2B1%25%22%7D"_s },
            { u"Method"_s, u"POST"_s }, { u"StatusCallback"_s, u"https://x.example/api/call-status?id=7"_s },
            { u"StatusCallbackEvent"_s, u"initiated"_s }, { u"StatusCallbackEvent"_s, u"ringing"_s },
            { u"StatusCallbackEvent"_s, u"answered"_s }, { u"StatusCallbackEvent"_s, u"completed"_s },
            { u"StatusCallbackMethod"_s, u"POST"_s }, { u"Timeout"_s, u"60"_s } };
        QCOMPARE(core::parseForm(request.body), expected);
    }

    void createSendsOptions()
    {
        m_twilio->server.answer(201, RestFixture::sample("call-created"));
        auto request = RestFixture::someCall();
        request.ringTimeout = std::chrono::seconds(25);
        request.timeLimit = std::chrono::seconds(900);
        request.record = true;
        request.machineDetection = u"DetectMessageEnd"_s;
        QVERIFY(awaitResult(m_twilio->client().create(request)));
        const FormFields sent = core::parseForm(m_twilio->server.requests().first().body);
        QCOMPARE(core::formValue(sent, u"Timeout"), u"25"_s);
        QCOMPARE(core::formValue(sent, u"TimeLimit"), u"900"_s);
        QCOMPARE(core::formValue(sent, u"Record"), u"true"_s);
        QCOMPARE(core::formValue(sent, u"MachineDetection"), u"DetectMessageEnd"_s);
    }

    void authenticates_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("token") << QString() << QString() << kAccount.toLatin1() + ":token";
        QTest::newRow("key without secret") << u"SK1"_s << QString() << kAccount.toLatin1() + ":token";
        QTest::newRow("key") << u"SK1"_s << u"sécret"_s << QByteArray("SK1:sécret");
    }
    void authenticates()
    {
        m_twilio->server.answer(200, RestFixture::sample("call-completed"));
        QFETCH(const QString, key);
        QFETCH(const QString, secret);
        m_twilio->account.apiKey = key;
        m_twilio->account.apiSecret = secret;
        QVERIFY(awaitResult(m_twilio->client().fetch(kCall)));
        QFETCH(const QByteArray, expected);
        QCOMPARE(m_twilio->server.requests().first().header("Authorization"), "Basic " + expected.toBase64());
        QCOMPARE(m_twilio->server.requests().first().target, kCallPath); // the account's SID stays in the path
    }

    void readsCalls_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QDateTime>("startedAt");
        QTest::addColumn<int>("seconds"); // -1: none
        QTest::addColumn<qint64>("micros"); // 0: none
        QTest::newRow("call-created") << u"queued"_s << QDateTime() << -1 << qint64(0);
        QTest::newRow("call-completed") << u"completed"_s << utc(9, 52, 30) << 49 << qint64(0);
        QTest::newRow("call-priced") << u"completed"_s << utc(9, 52, 30) << 49 << qint64(-14'000);
        QTest::newRow("call-busy") << u"busy"_s << QDateTime() << 0 << qint64(0);
    }
    void readsCalls()
    {
        m_twilio->server.answer(200, RestFixture::sample(QTest::currentDataTag()));
        const auto call = awaitResult(m_twilio->client().fetch(kCall));
        QVERIFY(call);
        QCOMPARE(call->sid, kCall);
        QTEST(call->status, "status");
        if (call->status == u"completed"_s) {
            QTEST(call->startedAt, "startedAt");
            QCOMPARE(call->createdAt, utc(9, 52, 20));
            QCOMPARE(call->endedAt, utc(9, 53, 19));
            QCOMPARE(call->answeredBy, u"human"_s);
            QCOMPARE(call->priceUnit, u"USD"_s);
        }
        QTEST(call->durationSeconds.value_or(-1), "seconds");
        QTEST(call->priceMicros.value_or(0), "micros");
    }

    void refusalsKeepTwiliosWords_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("status");
        QTest::newRow("error-20003") << 20003 << 401;
        QTest::newRow("error-20404") << 20404 << 404;
        QTest::newRow("error-21211") << 21211 << 400;
        QTest::newRow("error-21215") << 21215 << 400;
        QTest::newRow("error-21219") << 21219 << 400;
        QTest::newRow("error-21220") << 21220 << 400;
    }
    void refusalsKeepTwiliosWords()
    {
        QFETCH(const int, code);
        QFETCH(const int, status);
        const QByteArray body = RestFixture::sample(QTest::currentDataTag());
        m_twilio->server.answer(
            status, body, { { "WWW-Authenticate", "Basic realm=\"Twilio API\"" }, { "Twilio-Request-Id", "RQ1" } });
        const auto call = awaitResult(m_twilio->client().create(RestFixture::someCall()));
        QVERIFY(!call);
        QCOMPARE(call.error().code, ErrorCode::CarrierRefused);
        const QJsonObject said = QJsonDocument::fromJson(body).object();
        const QJsonObject expected { { u"code"_s, code }, { u"message"_s, said[u"message"] },
            { u"moreInfo"_s, said[u"more_info"] }, { u"status"_s, status }, { u"requestId"_s, u"RQ1"_s } };
        QCOMPARE(call.error().details[u"twilio"].toObject(), expected);
        QCOMPARE(call.error().message, said[u"message"].toString());
        QCOMPARE(m_twilio->server.requests().size(), 1);
    }

    void everySampleHasATest()
    {
        const QDir samples(QStringLiteral(CALLWRIGHT_TEST_DATA "/samples"));
        const qsizetype calls = 4 + 1;
        const qsizetype errors = 6 + 2; // refusals; 20429 and 20500
        const qsizetype outOfScope = 1; // the balance
        QCOMPARE(samples.entryList({ u"twilio-*.json"_s }).size(), calls + errors + outOfScope);
    }

    void oddRefusalsAreTold_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("HTML 502") << 502 << QByteArray("<html>Bad Gateway</html>") << ErrorCode::OutcomeUnknown;
        QTest::newRow("empty 500") << 500 << QByteArray() << ErrorCode::OutcomeUnknown;
        QTest::newRow("20500") << 500 << RestFixture::sample("error-20500") << ErrorCode::OutcomeUnknown;
        QTest::newRow("408") << 408 << QByteArray() << ErrorCode::OutcomeUnknown;
        QTest::newRow("HTML 403") << 403 << QByteArray("<html>No</html>") << ErrorCode::CarrierRefused;
        QTest::newRow("array") << 400 << QByteArray("[1]") << ErrorCode::CarrierRefused;
        QTest::newRow("code as text") << 400 << QByteArray("{\"code\":\"x\",\"message\":7}")
                                      << ErrorCode::CarrierRefused;
        QTest::newRow("redirect") << 307 << QByteArray() << ErrorCode::CarrierRefused;
        QTest::newRow("accepted, unreadable") << 201 << QByteArray("{\"sid\":") << ErrorCode::OutcomeUnknown;
        QTest::newRow("accepted, no sid") << 201 << QByteArray("{\"sid\":\"../x\"}") << ErrorCode::OutcomeUnknown;
        QTest::newRow("accepted, empty") << 200 << QByteArray() << ErrorCode::OutcomeUnknown;
    }
    void oddRefusalsAreTold()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        m_twilio->server.answer(status, body, { { "Location", "/elsewhere" } });
        m_twilio->server.answer(201, RestFixture::sample("call-created")); // what a second create would get
        const auto call = awaitResult(m_twilio->client().create(RestFixture::someCall()));
        QVERIFY(!call);
        QTEST(call.error().code, "code");
        QVERIFY(!call.error().message.isEmpty());
        QCOMPARE(m_twilio->server.requests().size(), 1);
    }

    void badSidsAreNotSent_data()
    {
        QTest::addColumn<QString>("sid");
        QTest::newRow("empty") << QString();
        QTest::newRow("short") << u"CA1"_s;
        QTest::newRow("path") << u"CA/../../11111111111111111111111111"_s;
        QTest::newRow("other prefix") << kAccount;
        QTest::newRow("other digits") << u"CA١١١١١١١١١١١١١١١١١١١١١١١١١١١١١١١١"_s;
    }
    void badSidsAreNotSent()
    {
        QFETCH(const QString, sid);
        QCOMPARE(awaitResult(m_twilio->client().fetch(sid)).error().code, ErrorCode::Malformed);
        QCOMPARE(awaitResult(m_twilio->client().hangUp(sid)).error().code, ErrorCode::Malformed);
        QCOMPARE(m_twilio->server.connections(), 0);
    }

    void listFollowsPages()
    {
        m_twilio->server.answer(200, RestFixture::sample("calls-list"));
        m_twilio->server.answer(503);
        m_twilio->server.answer(200, "{\"calls\":[],\"next_page_uri\":null}");
        const core::ListCallsFilter filter { u"+15005550010"_s, u"+15005550006"_s,
            QDateTime(QDate(2026, 11, 3), QTime(0, 30), Qt::OffsetFromUTC, 3600) };
        const auto calls = awaitResult(m_twilio->client().list(filter));
        QVERIFY(calls);
        QCOMPARE(calls->size(), 1);
        QCOMPARE(calls->first().sid, kCall);
        QCOMPARE(calls->first().status, u"in-progress"_s);
        QCOMPARE(m_twilio->server.requests().size(), 3);
        QCOMPARE(m_twilio->server.requests().first().target,
            kCallsPath + ".json?To=%2B15005550010&From=%2B15005550006&StartTime%3E=2026-11-02&PageSize=200");
        const QByteArray next
            = kCallsPath + ".json?Status=in-progress&PageSize=1&Page=1&PageToken=PACA11111111111111111111111111111111";
        QCOMPARE(m_twilio->server.requests().last().target, next);
    }

    void listIsBounded()
    {
        const QByteArray page = "{\"calls\":[],\"next_page_uri\":\"/2010-04-01/next\"}";
        for (int i = 0; i < 30; ++i)
            m_twilio->server.answer(200, page);
        const auto calls = awaitResult(m_twilio->client().list({}));
        QVERIFY(!calls);
        QCOMPARE(calls.error().code, ErrorCode::OutcomeUnknown);
        QCOMPARE(m_twilio->server.requests().size(), 20);
    }

    void badListsAreTold_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no JSON") << QByteArray("<html>");
        QTest::newRow("no calls") << QByteArray("{}");
        QTest::newRow("no call") << QByteArray("{\"calls\":[{}]}");
        for (const char* uri : { "https://evil.example/x", "//evil.example/x", "@evil.example/x" }) {
            const QByteArray body = QByteArray("{\"calls\":[],\"next_page_uri\":\"") + uri + "\"}";
            QTest::newRow(uri) << body;
        }
    }
    void badListsAreTold()
    {
        QFETCH(const QByteArray, body);
        m_twilio->server.answer(200, body);
        QCOMPARE(awaitResult(m_twilio->client().list({})).error().code, ErrorCode::OutcomeUnknown);
        QCOMPARE(m_twilio->server.requests().size(), 1);
    }

    void baseUrlMayHaveAPath()
    {
        m_twilio->account.baseUrl = m_twilio->server.url(u"/twilio/"_s);
        m_twilio->server.answer(200, RestFixture::sample("call-completed"));
        QVERIFY(awaitResult(m_twilio->client().fetch(kCall)));
        QCOMPARE(m_twilio->server.requests().first().target, "/twilio" + kCallPath);
    }

    void whatRunsWhenTheClientDiesIsCancelled()
    {
        for (int i = 0; i < 3; ++i)
            m_twilio->server.add({ {}, HttpStep::Cut::Silent });
        const auto created = m_twilio->client().create(RestFixture::someCall());
        const auto hungUp = m_twilio->client().hangUp(kCall);
        const auto listed = m_twilio->client().list({});
        QTRY_COMPARE(m_twilio->server.requests().size(), 3);
        m_twilio->dropClient();
        QVERIFY(created.isCanceled() && created.isFinished());
        QVERIFY(hungUp.isCanceled() && hungUp.isFinished());
        QVERIFY(listed.isCanceled() && listed.isFinished());
    }

    void init() { m_twilio = std::make_unique<RestFixture>(); }
    void cleanup() { m_twilio.reset(); }

private:
    std::unique_ptr<RestFixture> m_twilio;
};

QTEST_GUILESS_MAIN(TestRestClient)
#include "tst_restclient.moc"
