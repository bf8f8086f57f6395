#include "core/sandbox/faults.h"
#include "core/sandbox/sandboxtwilio.h"
#include "tests/unit/sandbox/scriptedapp.h"

#include <QElapsedTimer>
#include <QTest>

#include <memory>

using namespace core;
using namespace tests;

namespace {

const QStringList kInOrder { QStringLiteral("initiated"), QStringLiteral("ringing"), QStringLiteral("in-progress"),
    QStringLiteral("completed") };

} // namespace

class TestFaults : public QObject {
    Q_OBJECT

private:
    /// A sandbox with these faults, and an application that ends each call at once.
    void start(const char* spec)
    {
        const auto parsed = Faults::parse(QLatin1String(spec), 7);
        QVERIFY(parsed);
        m_faults = *parsed;
        m_options = fastOptions();
        m_options.callee = QStringLiteral("talkative");
        m_twilio = std::make_unique<SandboxTwilio>(m_options, m_faults);
        m_app = std::make_unique<ScriptedApp>(m_options);
        m_app->twiml = [](const SeenRequest&) { return QByteArray("<Response><Pause/></Response>"); };
        QVERIFY(m_twilio->listen());
    }
    HttpResponse create(std::chrono::milliseconds timeout = std::chrono::seconds(5))
    {
        return askTwilio(m_options, m_twilio->baseUrl(), "POST", "/Calls.json",
            m_app->createForm(QStringLiteral("+15558675310")), timeout);
    }
    bool isOver() const { return m_twilio->calls().first()->isOver(); }

    Faults m_faults;
    SandboxTwilioOptions m_options;
    std::unique_ptr<SandboxTwilio> m_twilio;
    std::unique_ptr<ScriptedApp> m_app;

private Q_SLOTS:
    void cleanup()
    {
        m_twilio.reset();
        m_app.reset();
    }

    void specIsRead()
    {
        const auto faults = Faults::parse(QStringLiteral(" create-cut = 1 , model-stall=0"), 1);
        QVERIFY(faults);
        Faults copy = *faults;
        QVERIFY(copy.strikes(Fault::CreateCut));
        QVERIFY(copy.strikes(Fault::CreateCut));
        QVERIFY(!copy.strikes(Fault::ModelStall));
        QVERIFY(!copy.strikes(Fault::Model429));
        QCOMPARE(copy.injected(Fault::CreateCut), 2);
        QCOMPARE(copy.summary(), QStringLiteral("create-cut 2"));
        QVERIFY(Faults::parse({}, 1));
        QCOMPARE(Faults().summary(), QStringLiteral("none"));
    }

    void badSpecsNameWhatIsKnown_data()
    {
        QTest::addColumn<QString>("spec");
        QTest::addColumn<QString>("piece");
        QTest::newRow("unknown") << QStringLiteral("create-cut=1,earthquake=1") << QStringLiteral("callback-lost");
        QTest::newRow("no number") << QStringLiteral("create-cut") << QStringLiteral("create-cut=0.2");
        QTest::newRow("too much") << QStringLiteral("create-cut=1.5") << QStringLiteral("from 0 to 1");
        QTest::newRow("negative") << QStringLiteral("create-cut=-1") << QStringLiteral("from 0 to 1");
        QTest::newRow("nan") << QStringLiteral("create-cut=nan") << QStringLiteral("from 0 to 1");
    }

    void badSpecsNameWhatIsKnown()
    {
        QFETCH(QString, spec);
        QFETCH(QString, piece);
        const auto faults = Faults::parse(spec, 1);
        QVERIFY(!faults);
        QVERIFY2(faults.error().message.contains(piece), qPrintable(faults.error().message));
    }

    void limitsAreKept()
    {
        auto faults = Faults::parse(QStringLiteral("model-cut=1,model-500=1"), 1);
        QVERIFY(faults);
        QVERIFY(faults->limit(QStringLiteral("model-cut"), 2, 1));
        QVERIFY(!faults->limit(QStringLiteral("model-sleepy"), 0, 1));
        QList<bool> struck;
        for (int i = 0; i < 5; ++i)
            struck.append(faults->strikes(Fault::ModelCut));
        QCOMPARE(struck, QList<bool>({ false, false, true, false, false }));
        QVERIFY(faults->strikes(Fault::Model500) && faults->strikes(Fault::Model500));
        QCOMPARE(faults->injected(QStringLiteral("model-cut")), 1);
        QCOMPARE(faults->injected(QStringLiteral("model-500")), 2);
    }

    void sameSeedSameLuck()
    {
        const auto roll = [](quint32 seed, const QString& spec) {
            Faults faults = *Faults::parse(spec, seed);
            QString outcomes;
            for (int i = 0; i < 60; ++i)
                outcomes += faults.strikes(Fault::CallbackLost) ? QLatin1Char('x') : QLatin1Char('.');
            return outcomes;
        };
        const QString spec = QStringLiteral("callback-lost=0.5");
        QCOMPARE(roll(3, spec), roll(3, spec));
        QVERIFY(roll(3, spec) != roll(4, spec));
        QCOMPARE(roll(3, spec), roll(3, spec + QStringLiteral(",create-cut=0.5")));
    }

    void refusedBeforeAcceptance_data()
    {
        QTest::addColumn<QByteArray>("spec");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        QTest::newRow("429") << QByteArray("create-429=1") << 429 << 20429;
        QTest::newRow("500") << QByteArray("create-500=1") << 500 << 20500;
    }

    void refusedBeforeAcceptance()
    {
        QFETCH(QByteArray, spec);
        QFETCH(int, status);
        QFETCH(int, code);
        start(spec.constData());
        const HttpResponse response = create();
        QCOMPARE(response.status, status);
        QCOMPARE(jsonOf(response).value(QLatin1String("code")).toInt(), code);
        QVERIFY(m_twilio->calls().isEmpty());
        QCOMPARE(m_twilio->requests().size(), 1);
    }

    void acceptedWithoutAGoodAnswer_data()
    {
        QTest::addColumn<QByteArray>("spec");
        QTest::addColumn<int>("status");
        QTest::newRow("500") << QByteArray("create-accepted-500=1") << 500;
        QTest::newRow("cut") << QByteArray("create-cut=1") << 0;
        QTest::newRow("time-out") << QByteArray("create-timeout=1") << 0;
    }

    void acceptedWithoutAGoodAnswer()
    {
        QFETCH(QByteArray, spec);
        QFETCH(int, status);
        start(spec.constData());
        QCOMPARE(create(std::chrono::milliseconds(300)).status, status);
        QCOMPARE(m_twilio->requests().size(), 1);
        QVERIFY(!m_twilio->requests().first().callSid.isEmpty());
        QTRY_COMPARE(m_app->statuses(), kInOrder); // the call goes on
    }

    void callbacksAreLost()
    {
        start("callback-lost=1");
        create();
        QTRY_VERIFY(isOver());
        QVERIFY(m_app->statuses().isEmpty());
        QCOMPARE(m_faults.injected(Fault::CallbackLost), 4);
    }

    void callbacksAreDoubled()
    {
        start("callback-doubled=1");
        create();
        QTRY_COMPARE(m_app->statuses().size(), 8);
        QCOMPARE(m_app->statuses().first(), m_app->statuses().at(1));
        QCOMPARE(formValue(m_app->seenAt("/status")[0].fields, u"SequenceNumber"),
            formValue(m_app->seenAt("/status")[1].fields, u"SequenceNumber"));
    }

    void callbacksAreLate()
    {
        start("callback-late=1");
        QElapsedTimer since;
        since.start();
        create();
        QTRY_VERIFY(!m_app->statuses().isEmpty());
        QVERIFY(since.elapsed() >= 80); // 4 s, scaled
        QTRY_COMPARE(m_app->statuses().size(), 4);
    }

    void callbacksAreReordered()
    {
        start("callback-reordered=1");
        create();
        QTRY_COMPARE(m_app->statuses().size(), 4);
        QStringList statuses = m_app->statuses();
        QCOMPARE(statuses.first(), QStringLiteral("ringing"));
        QVERIFY(statuses.indexOf(QStringLiteral("initiated")) == 1);
        statuses.sort();
        QStringList all = kInOrder;
        all.sort();
        QCOMPARE(statuses, all);
    }

    void relayIsDroppedInMidTalk()
    {
        start("relay-drop=1");
        m_app->twiml = [this](const SeenRequest& request) {
            return request.path == "/twiml" ? m_app->relayTwiml() : QByteArray("<Response/>");
        };
        m_app->onRelay = [this](const QJsonObject& message) {
            if (message.value(QLatin1String("type")).toString() == QLatin1String("setup"))
                m_app->sendText(QStringLiteral("One two three four five six seven eight nine ten."));
        };
        create();
        QTRY_COMPARE(m_app->seenAt("/action").size(), 1);
        QCOMPARE(formValue(m_app->seenAt("/action").first().fields, u"ErrorCode"), QStringLiteral("39001"));
        QCOMPARE(m_twilio->calls().first()->lines.first().text, QStringLiteral("One two three four five six"));
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
