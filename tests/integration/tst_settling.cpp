#include "tests/support/hostedcore.h"
#include "tests/support/waitfor.h"

#include <QTest>
#include <QTimer>

using namespace core;
using namespace tests;
using namespace std::chrono_literals;

namespace {

const QString kSarah = QStringLiteral("+15550100001");
const QString kBusy = QStringLiteral("+15550100004");

} // namespace

/// Calls whose create answer or callbacks went astray: the record ends as if nothing had happened, and nobody is
/// called twice.
class TestSettling : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<HostedCore> m_core;

    OrderedJson onlyCall() const
    {
        const QList<OrderedJson> calls = m_core->api().get("/api/calls").items("calls");
        return calls.size() == 1 ? calls.first() : OrderedJson();
    }
    /// Waits until the only call is known to have ended so.
    bool settles(const QString& status) const
    {
        return waitFor([&] { return textOf(onlyCall(), "status") == status; });
    }
    QStringList sourcesOf(const QString& sid) const
    {
        QStringList sources;
        for (const OrderedJson& status : m_core->api().record(sid).items("statusHistory"))
            sources.append(textOf(status, "source"));
        return sources;
    }

private Q_SLOTS:
    void init()
    {
        m_core = std::make_unique<HostedCore>();
        m_core->timings.carrier = 700ms;
        m_core->timings.lookUpAfter = { 200ms, 1s, 2s, 4s };
        m_core->timings.askAfterSilence = 400ms;
        m_core->start();
    }

    void cleanup() { m_core.reset(); }

    void lostAnswerIsSettled_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("status");
        QTest::addColumn<bool>("mayBeTold");
        const QString lost = QStringLiteral(",callback-lost=1");
        for (const char* fault : { "create-cut=1", "create-accepted-500=1", "create-timeout=1" }) {
            const QString name = QLatin1String(fault);
            QTest::addRow("%s, told by callbacks", fault) << name << kSarah << QStringLiteral("completed") << true;
            QTest::addRow("%s, found in the list", fault)
                << name + lost << kSarah << QStringLiteral("completed") << true;
            QTest::addRow("%s, busy", fault) << name + lost << kBusy << QStringLiteral("busy") << false;
        }
    }

    void lostAnswerIsSettled()
    {
        QFETCH(QString, fault);
        QFETCH(QString, to);
        QFETCH(QString, status);
        QFETCH(bool, mayBeTold);
        m_core->world.setFaults(fault);
        const ApiAnswer answer = m_core->api().place(to, OrderedJson::object(), { { "Idempotency-Key", "once" } });
        // A callback or the TwiML request, which carry our id, may be faster than the loss is noticed.
        if (mayBeTold && answer.status == 200) {
            QCOMPARE(answer.text("callSid"), m_core->world.lastCall()->sid);
        } else {
            QCOMPARE(answer.status, 500);
            QCOMPARE(answer.text("code"), QStringLiteral("outcome_unknown"));
            QCOMPARE(answer.text("error"), QStringLiteral("Failed to initiate outbound call"));
        }
        QVERIFY(settles(status));
        QCOMPARE(textOf(onlyCall(), "callSid"), m_core->world.lastCall()->sid);
        QCOMPARE(textOf(onlyCall(), "durationSeconds").toInt(), m_core->world.lastCall()->durationSeconds());
        QCOMPARE(m_core->world.creates().size(), 1);

        // Who asks again with the same key is told what became of the call.
        const ApiAnswer again = m_core->api().place(to, OrderedJson::object(), { { "Idempotency-Key", "once" } });
        QCOMPARE(again.status, 200);
        QCOMPARE(again.text("callSid"), m_core->world.lastCall()->sid);
        QCOMPARE(m_core->world.creates().size(), 1);
    }

    void callsToOneNumberAreToldApartByTheirTwiml()
    {
        m_core->world.setFaults(QStringLiteral("create-cut=1,callback-lost=1"));
        QVERIFY(m_core->api().place(kSarah).status > 0);
        QVERIFY(m_core->api().place(kSarah).status > 0);
        QVERIFY(waitFor(
            [this] { return m_core->world.calls().size() == 2 && m_core->world.lastCall()->relaySent.size() > 0; }));
        m_core->restart(); // what TwiML requests have told is kept
        const auto bothCompleted
            = [this] { return m_core->api().get("/api/calls?status=completed").items("calls").size() == 2; };
        QVERIFY2(waitFor(bothCompleted), m_core->api().get("/api/calls").body);
        QCOMPARE(m_core->api().get("/api/calls").items("calls").size(), 2);
        for (const SandboxCall* call : m_core->world.calls())
            QCOMPARE(m_core->api().record(call->sid).text("status"), QStringLiteral("completed"));
        QCOMPARE(m_core->world.creates().size(), 2);
    }

    void refusedForNowIsRepeated()
    {
        // 429 means that nothing was done: it is asked again until Twilio takes the call.
        m_core->world.setFaults(QStringLiteral("create-429=1"));
        QTimer lift;
        connect(&lift, &QTimer::timeout, this, [this] {
            if (m_core->world.faults().injected(Fault::Create429) > 0)
                m_core->world.setFaults({});
        });
        lift.start(5ms);
        QCOMPARE(m_core->api().place(kBusy).status, 200);
        QCOMPARE(m_core->world.twilio().calls().size(), 1);
        QVERIFY(settles(QStringLiteral("busy")));
    }

    void errorBeforeAcceptanceIsNotRepeated()
    {
        m_core->world.setFaults(QStringLiteral("create-500=1"));
        QCOMPARE(m_core->api().place(kSarah).text("code"), QStringLiteral("outcome_unknown"));
        // Twilio lists no such call; it stays unknown, with the reason, and is not tried again.
        QTRY_VERIFY_WITH_TIMEOUT(
            textOf(onlyCall(), "outcome").startsWith(QLatin1String("Twilio lists no such call")), 20'000);
        QCOMPARE(textOf(onlyCall(), "status"), QStringLiteral("unknown"));
        QCOMPARE(m_core->world.creates().size(), 1);
        QCOMPARE(m_core->world.twilio().calls().size(), 0);
    }

    void callbacksMayComeAsTheyLike_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void callbacksMayComeAsTheyLike()
    {
        QFETCH(quint32, seed);
        m_core->world.setFaults(
            QStringLiteral("callback-lost=0.3,callback-late=0.3,callback-doubled=0.4,callback-reordered=0.4"), seed);
        const QString sid = m_core->api().place(kSarah).text("callSid");
        QTRY_VERIFY(m_core->world.lastCall()->isOver());
        QVERIFY(settles(QStringLiteral("completed")));
        m_core->world.setFaults({});
        // Late callbacks come 80 ms after their time; wait until all that were sent have been answered.
        QTRY_VERIFY(std::ranges::all_of(
            m_core->world.lastCall()->webhooks, [](const auto& hook) { return hook.httpStatus == 200; }));
        const OrderedJson call = onlyCall();
        QCOMPARE(textOf(call, "status"), QStringLiteral("completed"));
        QCOMPARE(textOf(call, "callSid"), sid);
        QCOMPARE(textOf(call, "durationSeconds").toInt(), m_core->world.lastCall()->durationSeconds());
        QVERIFY2(textOf(call, "outcome").startsWith(QLatin1String("The assistant ended the call")),
            qPrintable(textOf(call, "outcome")));
        QCOMPARE(textOf(call, "error"), QString());
        // Twilio's times have whole seconds.
        const auto about = [&call](const char* name, const QDateTime& truth) {
            const QDateTime time = QDateTime::fromString(textOf(call, name), Qt::ISODateWithMs);
            return time.isValid() && std::abs(time.msecsTo(truth)) < 2500;
        };
        QVERIFY2(about("answeredAt", m_core->world.lastCall()->startedAt), call.compact());
        QVERIFY2(about("endedAt", m_core->world.lastCall()->endedAt), call.compact());
    }

    void withoutCallbacksTwilioIsAsked()
    {
        m_core->world.setFaults(QStringLiteral("callback-lost=1"));
        const QString sid = m_core->api().place(kSarah).text("callSid");
        QVERIFY(settles(QStringLiteral("completed")));
        QVERIFY(!sourcesOf(sid).contains(QStringLiteral("callback")));
        QCOMPARE(sourcesOf(sid).last(), QStringLiteral("rest"));
        QCOMPARE(textOf(onlyCall(), "durationSeconds").toInt(), m_core->world.lastCall()->durationSeconds());
        QVERIFY(!textOf(onlyCall(), "answeredAt").isEmpty());
        QVERIFY(!textOf(onlyCall(), "endedAt").isEmpty());
    }

    void callThatEndedWhileWeWereAwayIsSettled()
    {
        const QString sid = m_core->api().place(kSarah).text("callSid");
        QVERIFY(m_core->waitForStatus(sid, QStringLiteral("in-progress")));
        m_core->settings.port = m_core->port();
        m_core->stop();
        QTRY_VERIFY(m_core->world.lastCall()->isOver());
        m_core->start();
        QVERIFY(settles(QStringLiteral("completed")));
        QCOMPARE(m_core->world.creates().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSettling)
#include "tst_settling.moc"
