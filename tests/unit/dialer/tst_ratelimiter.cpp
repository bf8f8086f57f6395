#include "core/dialer/ratelimiter.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace core;
using namespace std::chrono_literals;

namespace {

const QString kClient = QStringLiteral("token");

int takenInARow(RateLimiter& limiter, const QString& client)
{
    int count = 0;
    while (count < 1000 && limiter.take(client))
        ++count;
    return count;
}

} // namespace

class TestRateLimiter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsAMinutesWorth();
    void fillsEvenly();
    void neverHoldsMore();
    void tellsWhenToComeAgain();
    void clientsDoNotShare();
    void manyClientsAreForgotten();
    void zeroIsNoLimit();

private:
    tests::ManualClock m_clock;
};

void TestRateLimiter::holdsAMinutesWorth()
{
    RateLimiter limiter(m_clock, 60);
    QCOMPARE(takenInARow(limiter, kClient), 60);
    QVERIFY(!limiter.take(kClient));
}

void TestRateLimiter::fillsEvenly()
{
    RateLimiter limiter(m_clock, 60);
    takenInARow(limiter, kClient);
    m_clock.advance(900ms);
    QVERIFY(!limiter.take(kClient));
    m_clock.advance(101ms);
    QVERIFY(limiter.take(kClient)); // a refusal costs nothing
    QVERIFY(!limiter.take(kClient));
    m_clock.advance(30'001ms);
    QCOMPARE(takenInARow(limiter, kClient), 30);
}

void TestRateLimiter::neverHoldsMore()
{
    RateLimiter limiter(m_clock, 6);
    takenInARow(limiter, kClient);
    m_clock.advance(24h);
    QCOMPARE(takenInARow(limiter, kClient), 6);
}

void TestRateLimiter::tellsWhenToComeAgain()
{
    RateLimiter limiter(m_clock, 6); // one in 10 s
    takenInARow(limiter, kClient);
    m_clock.advance(4s);
    const auto refused = limiter.take(kClient);
    QCOMPARE(refused.error().code, ErrorCode::RateLimited);
    const int seconds = refused.error().details.value(QStringLiteral("retryAfter")).toInt();
    QVERIFY2(seconds == 6 || seconds == 7, qPrintable(QString::number(seconds)));
    m_clock.advance(std::chrono::seconds(seconds));
    QVERIFY(limiter.take(kClient));
}

void TestRateLimiter::clientsDoNotShare()
{
    RateLimiter limiter(m_clock, 2);
    QCOMPARE(takenInARow(limiter, kClient), 2);
    QCOMPARE(takenInARow(limiter, QStringLiteral("this machine")), 2);
}

void TestRateLimiter::manyClientsAreForgotten()
{
    RateLimiter limiter(m_clock, 1);
    for (int i = 0; i < 5000; ++i) {
        QVERIFY(limiter.take(QString::number(i)));
        QVERIFY(!limiter.take(QString::number(i))); // not forgotten too early
        m_clock.advance(100ms);
    }
}

void TestRateLimiter::zeroIsNoLimit()
{
    RateLimiter limiter(m_clock, 0);
    QCOMPARE(takenInARow(limiter, kClient), 1000);
}

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"
