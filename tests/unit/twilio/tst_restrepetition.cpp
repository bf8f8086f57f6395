#include "core/twilio/restclient.h"

#include "core/twilio/callresource.h"
#include "tests/support/awaitresult.h"
#include "tests/support/restfixture.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using core::ErrorCode;
using tests::awaitResult;
using tests::HttpStep;
using tests::RestFixture;

namespace {

const QString kCall = u"CA11111111111111111111111111111111"_s;
const QByteArray kCallPath
    = "/2010-04-01/Accounts/AC00000000000000000000000000000000/Calls/CA11111111111111111111111111111111.json";

} // namespace

class TestRestRepetition : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createIsNeverRepeatedAfterACut_data()
    {
        QTest::addColumn<HttpStep>("step");
        QTest::newRow("after head") << HttpStep { {}, HttpStep::Cut::AfterHead };
        QTest::newRow("after body") << HttpStep { {}, HttpStep::Cut::AfterRequest };
        QTest::newRow("in answer") << HttpStep { tests::httpAnswer(201, RestFixture::sample("call-created")).chopped(1),
            HttpStep::Cut::AfterAnswer };
        QTest::newRow("silent") << HttpStep { {}, HttpStep::Cut::Silent };
    }
    void createIsNeverRepeatedAfterACut()
    {
        QFETCH(const HttpStep, step);
        m_twilio->server.add(step);
        m_twilio->server.answer(201, RestFixture::sample("call-created"));
        m_twilio->account.timeout = std::chrono::milliseconds(step.cut == HttpStep::Cut::Silent ? 200 : 10'000);
        const auto call = awaitResult(m_twilio->client().create(RestFixture::someCall()));
        QVERIFY(!call);
        QCOMPARE(call.error().code, ErrorCode::OutcomeUnknown);
        QCOMPARE(m_twilio->server.requests().size(), 1);
    }

    void tooManyRequestsAreRepeated()
    {
        m_twilio->server.answer(429, RestFixture::sample("error-20429"));
        m_twilio->server.answer(429, RestFixture::sample("error-20429"), { { "Retry-After", "0" } });
        m_twilio->server.answer(201, RestFixture::sample("call-created"));
        QVERIFY(awaitResult(m_twilio->client().create(RestFixture::someCall())));
        QCOMPARE(m_twilio->server.requests().size(), 3);
        QCOMPARE(m_twilio->server.requests().first().body, m_twilio->server.requests().last().body);
    }

    void repetitionsAreBounded()
    {
        for (int i = 0; i < 6; ++i)
            m_twilio->server.answer(429, RestFixture::sample("error-20429"));
        const auto call = awaitResult(m_twilio->client().create(RestFixture::someCall()));
        QVERIFY(!call);
        QCOMPARE(call.error().code, ErrorCode::CarrierRefused);
        QCOMPARE(core::twilioCode(call.error()), 20429);
        QCOMPARE(m_twilio->server.requests().size(), 4);
    }

    void pausesGrow()
    {
        int asked = 0;
        m_twilio->account.retry.firstPause = std::chrono::milliseconds(40);
        m_twilio->account.retry.random = [&asked] {
            ++asked;
            return 0.0;
        };
        for (int i = 0; i < 4; ++i)
            m_twilio->server.answer(429);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!awaitResult(m_twilio->client().create(RestFixture::someCall())));
        QCOMPARE(asked, 3);
        QVERIFY2(timer.elapsed() >= 20 + 40 + 80 - 10, qPrintable(QString::number(timer.elapsed())));
    }

    void retryAfterIsObeyed()
    {
        m_twilio->server.answer(429, {}, { { "Retry-After", "1" } });
        m_twilio->server.answer(201, RestFixture::sample("call-created"));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(awaitResult(m_twilio->client().create(RestFixture::someCall())));
        QVERIFY(timer.elapsed() >= 990);
    }

    void longRetryAfterEndsAtOnce()
    {
        m_twilio->server.answer(429, RestFixture::sample("error-20429"), { { "Retry-After", "3600" } });
        const auto call = awaitResult(m_twilio->client().create(RestFixture::someCall()));
        QCOMPARE(call.error().code, ErrorCode::CarrierRefused);
        QCOMPARE(call.error().details[u"retryAfter"].toInt(), 3600);
        QCOMPARE(m_twilio->server.requests().size(), 1);
    }

    void unreachableIsRepeatedAndTold()
    {
        int pauses = 0;
        m_twilio->account.retry.random = [&pauses] {
            ++pauses;
            return 0.0;
        };
        m_twilio->server.close();
        const auto call = awaitResult(m_twilio->client().create(RestFixture::someCall()));
        QVERIFY(!call);
        QCOMPARE(call.error().code, ErrorCode::CarrierUnreachable);
        QCOMPARE(pauses, 3);
    }

    void fetchIsRepeatedAfterAnyFault()
    {
        m_twilio->server.answer(503, "<html></html>");
        m_twilio->server.add({ {}, HttpStep::Cut::AfterAnswer });
        m_twilio->server.add({ "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", HttpStep::Cut::AfterAnswer });
        m_twilio->server.answer(200, RestFixture::sample("call-completed"));
        QVERIFY(awaitResult(m_twilio->client().fetch(kCall)));
    }

    void hangUpEndsACall()
    {
        m_twilio->server.answer(500);
        m_twilio->server.answer(200, RestFixture::sample("call-completed"));
        const auto call = awaitResult(m_twilio->client().hangUp(kCall));
        QVERIFY(call);
        QCOMPARE(call->status, u"completed"_s);
        QCOMPARE(m_twilio->server.requests().size(), 2);
        QCOMPARE(m_twilio->server.requests().last().method, QByteArray("POST"));
        QCOMPARE(m_twilio->server.requests().last().target, kCallPath);
        QCOMPARE(m_twilio->server.requests().last().body, QByteArray("Status=completed"));
    }

    void hangUpOfACallThatIsOverSucceeds_data()
    {
        QTest::addColumn<QByteArray>("refusal");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("known");
        QTest::newRow("21220") << RestFixture::sample("error-21220") << 400 << true;
        QTest::newRow("20404") << RestFixture::sample("error-20404") << 404 << false;
    }
    void hangUpOfACallThatIsOverSucceeds()
    {
        QFETCH(const QByteArray, refusal);
        QFETCH(const int, status);
        QFETCH(const bool, known);
        m_twilio->server.answer(status, refusal);
        if (known)
            m_twilio->server.answer(200, RestFixture::sample("call-busy"));
        else
            m_twilio->server.answer(status, refusal);
        const auto call = awaitResult(m_twilio->client().hangUp(kCall));
        QVERIFY(call);
        QCOMPARE(call->sid, kCall);
        QCOMPARE(call->status, known ? u"busy"_s : QString());
        QCOMPARE(m_twilio->server.requests().size(), 2);
        QCOMPARE(m_twilio->server.requests().last().method, QByteArray("GET"));
    }

    void hangUpTellsOtherRefusals()
    {
        m_twilio->server.answer(401, RestFixture::sample("error-20003"));
        QCOMPARE(awaitResult(m_twilio->client().hangUp(kCall)).error().code, ErrorCode::CarrierRefused);
    }

    void init() { m_twilio = std::make_unique<RestFixture>(); }
    void cleanup() { m_twilio.reset(); }

private:
    std::unique_ptr<RestFixture> m_twilio;
};

QTEST_GUILESS_MAIN(TestRestRepetition)
#include "tst_restrepetition.moc"
