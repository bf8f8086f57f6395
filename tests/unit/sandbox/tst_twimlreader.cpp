#include "core/sandbox/twimlreader.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QTest>

using namespace core;

class TestTwimlReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void samplesAreRead_data()
    {
        QTest::addColumn<QString>("file");
        const QDir samples(QStringLiteral(CALLWRIGHT_TEST_DATA "/twiml-samples"));
        for (const QString& file : samples.entryList({ QStringLiteral("*.xml") }))
            QTest::newRow(qPrintable(file)) << file;
    }

    void samplesAreRead()
    {
        QFETCH(QString, file);
        const auto steps = readTwiml(tests::testData(QStringLiteral("twiml-samples/") + file));
        QVERIFY2(steps, qPrintable(steps ? QString() : steps.error().message));
    }

    void relayIsRead()
    {
        const auto steps = readTwiml(
            "<?xml version=\"1.0\"?><Response><Connect action=\"/act?a=1&amp;b=2\"><ConversationRelay "
            "url=\"wss://x.example/relay/1\" welcomeGreeting=\"Hi\" interruptible=\"dtmf\" dtmfDetection=\"true\" "
            "partialPrompts=\"true\" language=\"pt-BR\" events=\"speaker-events\" debug=\"tokens-played\">"
            "<Parameter name=\"b\" value=\"1 &lt; 2&#10;x\"/><Parameter name=\"a\" value=\"\"/>"
            "</ConversationRelay></Connect><Hangup/></Response>");
        QVERIFY(steps);
        QCOMPARE(steps->size(), 2);
        const TwimlStep& connect = steps->first();
        QCOMPARE(connect.kind, TwimlStep::Kind::Relay);
        QCOMPARE(connect.url, QByteArray("/act?a=1&b=2"));
        QCOMPARE(connect.method, QByteArray("POST"));
        const RelayNoun& relay = connect.relay;
        QCOMPARE(relay.url, QByteArray("wss://x.example/relay/1"));
        QCOMPARE(relay.welcomeGreeting, QStringLiteral("Hi"));
        QCOMPARE(relay.language, QStringLiteral("pt-BR"));
        QCOMPARE(relay.interruptible, (Interruptible { false, true }));
        QCOMPARE(relay.greetingInterruptible, Interruptible {});
        QVERIFY(relay.dtmfDetection && relay.partialPrompts && relay.speakerEvents && relay.tokensPlayed);
        QCOMPARE(relay.parameters.size(), 2);
        QCOMPARE(relay.parameters[0].first, QStringLiteral("b"));
        QCOMPARE(relay.parameters[0].second, QStringLiteral("1 < 2\nx"));
        QCOMPARE(steps->last().kind, TwimlStep::Kind::Hangup);
    }

    void smallVerbs()
    {
        const auto steps = readTwiml("<Response><Say>Hello <break/>there</Say><Pause length=\"3\"/><Pause/>"
                                     "<Redirect method=\"GET\"> /next </Redirect><Dial>+15551234567</Dial></Response>");
        QVERIFY(steps);
        QCOMPARE(steps->size(), 5);
        QCOMPARE((*steps)[0].text, QStringLiteral("Hello there"));
        QCOMPARE((*steps)[1].length, std::chrono::seconds(3));
        QCOMPARE((*steps)[2].length, std::chrono::seconds(1));
        QCOMPARE((*steps)[3].url, QByteArray("/next"));
        QCOMPARE((*steps)[3].method, QByteArray("GET"));
        QCOMPARE((*steps)[4].kind, TwimlStep::Kind::Dial);
        QCOMPARE((*steps)[4].text, QStringLiteral("+15551234567"));
        QCOMPARE((*steps)[4].length, std::chrono::seconds(30));
        QVERIFY((*steps)[4].url.isEmpty());
    }

    void dialIsRead()
    {
        const auto steps = readTwiml(
            "<Response><Dial action=\"/dial\" timeout=\"12\" callerId=\"+15005550006\"> <Sip>sip:x@y</Sip>\n"
            "<Number sendDigits=\"1\"> +15551234567 </Number><Number>+15557654321</Number></Dial><Play>x.mp3</Play>"
            "</Response>");
        QVERIFY(steps);
        QCOMPARE(steps->size(), 2);
        const TwimlStep& dial = steps->first();
        QCOMPARE(dial.kind, TwimlStep::Kind::Dial);
        QCOMPARE(dial.text, QStringLiteral("+15551234567"));
        QCOMPARE(dial.url, QByteArray("/dial"));
        QCOMPARE(dial.length, std::chrono::seconds(12));
        QCOMPARE(dial.callerId, QStringLiteral("+15005550006"));
        QCOMPARE(steps->last().kind, TwimlStep::Kind::Unsupported);
    }

    void brokenOnesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not closed") << QByteArray("<Response><Say>Hi</Response>");
        QTest::newRow("other root") << QByteArray("<html/>");
        QTest::newRow("wrong case") << QByteArray("<response/>");
        QTest::newRow("something behind") << QByteArray("<Response/><Response/>");
        QTest::newRow("not XML") << QByteArray("{\"error\":1}");
    }

    void brokenOnesAreRefused()
    {
        QFETCH(QByteArray, document);
        const auto steps = readTwiml(document);
        QVERIFY(!steps);
        QCOMPARE(steps.error().details.value(QLatin1String("twilioCode")).toInt(), 12100);
    }
};

QTEST_GUILESS_MAIN(TestTwimlReader)
#include "tst_twimlreader.moc"
