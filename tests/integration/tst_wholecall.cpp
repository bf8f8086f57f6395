#include "tests/support/hostedcore.h"

#include <QJsonArray>
#include <QTest>

using namespace core;
using namespace tests;
using namespace std::chrono_literals;

namespace {

const QString kSarah = QStringLiteral("+15550100001");
const QString kInterrupts = QStringLiteral("+15550100003");
const QString kHangsUp = QStringLiteral("+15550100007");

/// The model writes more slowly than the voice speaks, so that it still writes when something happens.
SandboxModelOptions slowModel()
{
    SandboxModelOptions options = SandboxWorld::quickModel();
    options.betweenTokens = 25ms;
    return options;
}

OrderedJson payment()
{
    const auto text = [](const char* value) { return OrderedJson::string(QLatin1String(value)); };
    return OrderedJson::object({ { QStringLiteral("customerName"), text("Sarah Johnson") },
        { QStringLiteral("callReason"), text("Payment reminder") }, { QStringLiteral("amount"), text("$250.00") },
        { QStringLiteral("dueDate"), text("2025-12-10") } });
}

QStringList saidBy(const QList<OrderedJson>& transcript, const char* speaker)
{
    QStringList texts;
    for (const OrderedJson& utterance : transcript) {
        if (textOf(utterance, "speaker") == QLatin1String(speaker))
            texts.append(textOf(utterance, "heard").simplified());
    }
    return texts;
}

QStringList linesOf(const SandboxCall& call, SandboxLine::Who who)
{
    QStringList texts;
    for (const SandboxLine& line : call.lines) {
        if (line.who == who)
            texts.append(line.text.simplified());
    }
    return texts;
}

/// What the assistant had said last, as the model is told.
QString lastAssistantWords(const QJsonObject& request)
{
    QString words;
    for (const QJsonValue& message : request.value(QLatin1String("messages")).toArray()) {
        if (message[QLatin1String("role")].toString() == QLatin1String("assistant"))
            words = message[QLatin1String("content")].toString();
    }
    return words;
}

} // namespace

/// Calls from the request to the record, with what may go wrong while two talk.
class TestWholeCall : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<HostedCore> m_core;

    void start(const SandboxModelOptions& model = SandboxWorld::quickModel())
    {
        m_core = std::make_unique<HostedCore>(SandboxWorld::quickTwilio(), model);
        m_core->timings.model = { 800ms, 500ms, 20s };
        m_core->start();
    }
    QString place(const QString& to) const { return m_core->api().place(to, payment()).text("callSid"); }
    const SandboxCall& call() const { return *m_core->world.lastCall(); }

private Q_SLOTS:
    void cleanup() { m_core.reset(); }

    void paymentCallIsHeardAndRecorded()
    {
        start();
        const QString sid = place(kSarah);
        QVERIFY(m_core->waitForStatus(sid, QStringLiteral("completed")));
        const QList<OrderedJson> transcript = m_core->api().record(sid).items("transcript");
        QVERIFY(transcript.size() >= 5);
        const QString opening = textOf(transcript.first(), "text");
        QCOMPARE(textOf(transcript.first(), "speaker"), QStringLiteral("assistant"));
        for (const char* known : { "Sarah", "$250.00", "December 10" })
            QVERIFY2(opening.contains(QLatin1String(known)), qPrintable(opening));
        for (int i = 0; i < transcript.size(); ++i) {
            QCOMPARE(textOf(transcript[i], "position"), QString::number(i));
            QCOMPARE(textOf(transcript[i], "interrupted"), QStringLiteral("false"));
            QCOMPARE(
                textOf(transcript[i], "speaker"), i % 2 == 0 ? QStringLiteral("assistant") : QStringLiteral("callee"));
        }
        QCOMPARE(saidBy(transcript, "assistant"), linesOf(call(), SandboxLine::Who::Assistant));
        QCOMPARE(saidBy(transcript, "callee"), linesOf(call(), SandboxLine::Who::Callee));
        QCOMPARE(m_core->world.model().abortedStreams(), 0);
    }

    void greetingIsSpokenFirst()
    {
        m_core = std::make_unique<HostedCore>();
        m_core->settings.welcomeGreeting = QStringLiteral("Hello {customerName|there}, this is Acme about {amount}.");
        m_core->start();
        const QString sid = place(kSarah);
        QVERIFY(m_core->waitForStatus(sid, QStringLiteral("completed")));
        const QString greeting = QStringLiteral("Hello Sarah Johnson, this is Acme about $250.00.");
        QCOMPARE(call().lines.first().text, greeting);
        QCOMPARE(textOf(m_core->api().record(sid).items("transcript").first(), "text"), greeting);
        QCOMPARE(lastAssistantWords(m_core->world.model().requests().first()), greeting);
    }

    void interruptionCutsWhatWasHeard_data()
    {
        QTest::addColumn<bool>("slow");
        QTest::newRow("after the model had finished") << false;
        QTest::newRow("while the model was writing") << true;
    }

    void interruptionCutsWhatWasHeard()
    {
        QFETCH(bool, slow);
        start(slow ? slowModel() : SandboxWorld::quickModel());
        const QString sid = place(kInterrupts);
        QVERIFY(m_core->waitForStatus(sid, QStringLiteral("completed")));
        const ApiAnswer record = m_core->api().record(sid);
        const QList<OrderedJson> transcript = record.items("transcript");
        const OrderedJson& opening = transcript.first();
        const QString heard = textOf(opening, "heard");
        QCOMPARE(textOf(opening, "interrupted"), QStringLiteral("true"));
        QVERIFY(!heard.isEmpty());
        QVERIFY2(textOf(opening, "text").startsWith(heard), qPrintable(heard));
        QVERIFY(heard.size() < textOf(opening, "text").size() || slow);
        QCOMPARE(heard.simplified(), call().lines.first().text.simplified());
        QCOMPARE(lastAssistantWords(m_core->world.model().requests()[1]), heard); // the history is cut likewise
        QCOMPARE(saidBy(transcript, "assistant"), linesOf(call(), SandboxLine::Who::Assistant));
        if (!slow)
            return;
        // The stream was cut: at most one token was on its way for each of the two interruptions.
        QVERIFY(m_core->world.model().abortedStreams() >= 1);
        QVERIFY2(call().staleTokens <= 2, qPrintable(QString::number(call().staleTokens)));
        QCOMPARE(textOf(record.items("turns").first(), "end"), QStringLiteral("interrupted"));
    }

    void brokenModelIsExcused_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<bool>("midSentence");
        QTest::addColumn<int>("attempts"); // until the ladder gives up
        QTest::newRow("broken stream") << QStringLiteral("model-broken=1") << true << 1;
        QTest::newRow("cut stream") << QStringLiteral("model-cut=1") << true << 1;
        QTest::newRow("stalled stream") << QStringLiteral("model-stall=1") << true << 1;
        QTest::newRow("no first word") << QStringLiteral("model-slow=1") << false << 1;
        QTest::newRow("too many requests") << QStringLiteral("model-429=1") << false << 2;
        QTest::newRow("server error") << QStringLiteral("model-500=1") << false << 2;
        QTest::newRow("wrong key") << QStringLiteral("model-401=1") << false << 1;
    }

    void brokenModelIsExcused()
    {
        QFETCH(QString, fault);
        QFETCH(bool, midSentence);
        QFETCH(int, attempts);
        start();
        m_core->world.setFaults(fault);
        const QString sid = place(kSarah);
        QTRY_VERIFY(m_core->world.model().requests().size() >= attempts);
        m_core->world.setFaults({}); // only the first answer fails
        QVERIFY(m_core->waitForStatus(sid, QStringLiteral("completed")));

        const QString firstHeard = call().lines.first().text;
        if (midSentence)
            QVERIFY2(firstHeard.endsWith(QLatin1Char(' ') + m_core->settings.apology), qPrintable(firstHeard));
        else
            QCOMPARE(firstHeard, ConversationPhrases().opening);
        const ApiAnswer record = m_core->api().record(sid);
        QCOMPARE(saidBy(record.items("transcript"), "assistant"), linesOf(call(), SandboxLine::Who::Assistant));
        const QList<OrderedJson> turns = record.items("turns");
        QVERIFY2(turns.size() >= 2, "the call went on");
        QCOMPARE(textOf(turns[0], "end"), QStringLiteral("failed"));
        QVERIFY(!textOf(turns[0], "error").isEmpty());
        QCOMPARE(textOf(turns[1], "end"), QStringLiteral("stop"));
        QVERIFY(!record.body.contains(m_core->settings.llm.apiKey.toUtf8()));
        QVERIFY(m_core->api().get("/metrics").body.contains("callwright_turns_total{end=\"failed\"} 1\n"));
    }

    void hangingUpStopsTheModel()
    {
        start(slowModel());
        const QString sid = place(kHangsUp);
        QVERIFY(m_core->waitForStatus(sid, QStringLiteral("completed")));
        QTRY_COMPARE(m_core->world.model().abortedStreams(), 1);
        const ApiAnswer record = m_core->api().record(sid);
        QCOMPARE(textOf(record.items("turns").last(), "end"), QStringLiteral("disconnected"));
        QVERIFY(textOf(record.items("turns").last(), "error").isEmpty());
        QTRY_VERIFY(m_core->api().get("/metrics").body.contains("callwright_relay_sessions 0\n"));
    }

    void droppedSocketEndsPolitely()
    {
        start(slowModel());
        m_core->world.setFaults(QStringLiteral("relay-drop=1"));
        const QString sid = place(kSarah);
        QVERIFY(m_core->waitForStatus(sid, QStringLiteral("completed")));
        QVERIFY2(linesOf(call(), SandboxLine::Who::Assistant).contains(TwilioRouteOptions().farewell),
            qPrintable(linesOf(call(), SandboxLine::Who::Assistant).join(QStringLiteral(" / "))));
        QTRY_COMPARE(m_core->world.model().abortedStreams(), 1);
        QCOMPARE(textOf(m_core->api().record(sid).items("turns").last(), "end"), QStringLiteral("disconnected"));
    }

    void nobodyToTalkTo_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("status");
        QTest::newRow("busy") << QStringLiteral("+15550100004") << QStringLiteral("busy");
        QTest::newRow("no answer") << QStringLiteral("+15550100005") << QStringLiteral("no-answer");
    }

    void nobodyToTalkTo()
    {
        QFETCH(QString, to);
        QFETCH(QString, status);
        start();
        const QString sid = place(to);
        QVERIFY(m_core->waitForStatus(sid, status));
        const ApiAnswer record = m_core->api().record(sid);
        QVERIFY(record.text("answeredAt").isEmpty());
        QVERIFY(!record.text("endedAt").isEmpty());
        QCOMPARE(record.text("durationSeconds"), QStringLiteral("0"));
        QCOMPARE(record.items("transcript").size(), 0);
        QVERIFY(m_core->world.model().requests().size() <= 1); // the opening, prepared while it rang
        const QByteArray metrics = m_core->api().get("/metrics").body;
        QVERIFY(metrics.contains("callwright_live_calls{status=\"ringing\"} 0\n"));
        QVERIFY(metrics.contains("callwright_calls_total{status=\"" + status.toLatin1() + "\"} 1\n"));
    }
};

QTEST_GUILESS_MAIN(TestWholeCall)
#include "tst_wholecall.moc"
