#include "tests/integration/eventwatcher.h"
#include "tests/support/hostedcore.h"
#include "tests/support/waitfor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace core;
using namespace tests;
using namespace std::chrono_literals;

namespace {

const QString kMe = QStringLiteral("+15550100010"); ///< the callee whom the test plays

QStringList linesOf(const SandboxCall& call, SandboxLine::Who who)
{
    QStringList texts;
    for (const SandboxLine& line : call.lines) {
        if (line.who == who)
            texts.append(line.text.simplified());
    }
    return texts;
}

OrderedJson payment()
{
    const auto text = [](const char* value) { return OrderedJson::string(QLatin1String(value)); };
    return OrderedJson::object({ { QStringLiteral("customerName"), text("Sarah Johnson") },
        { QStringLiteral("callReason"), text("Payment reminder") }, { QStringLiteral("amount"), text("$250.00") },
        { QStringLiteral("dueDate"), text("2025-12-10") } });
}

} // namespace

/// An operator steps into calls whose callee the test plays.
class TestControl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_core.reset(); }
    void takeOverAndHandBack();
    void saidAtOnceInPlaceOfWhatWaits();
    void noteChangesWhatTheAssistantSays();
    void noteIsTakenWhileItRings();
    void transferIsMade();
    void busyTransferComesBack();
    void digitsAreHeard();
    void nothingIsDoneAfterTheEnd();
    void operatorsSeeEachOther();
    void watchersSeeWhoSpeaks();
    void outcomeIsKeptAndFound();
    void watcherResumesWithoutLossOrDoubles();

private:
    /// A call in which the assistant has said its opening.
    void talk(double timeScale = 0.02);
    void start(double timeScale = 0.02);
    ApiAnswer act(const char* action, const QByteArray& body, const QByteArray& who = {}) const
    {
        const QByteArray target = "/api/calls/" + m_sid.toUtf8() + '/' + action;
        return m_core->api().post(target, body, who.isEmpty() ? HttpHeaders() : HttpHeaders { { "X-Operator", who } });
    }
    const SandboxCall& call() const { return *m_core->world.lastCall(); }
    CalleeSeat& seat() { return m_core->world.twilio().seat(); }
    qsizetype asked() const { return m_core->world.model().requests().size(); }
    QByteArray lastAsked() const
    {
        return asked() == 0 ? QByteArray() : QJsonDocument(m_core->world.model().requests().last()).toJson();
    }
    QStringList assistant() const { return linesOf(call(), SandboxLine::Who::Assistant); }
    bool assistantSays(const char* words)
    {
        return waitFor([&] { return assistant().join(QLatin1Char('\n')).contains(QLatin1String(words)); });
    }

    std::unique_ptr<HostedCore> m_core;
    QString m_sid;
};

void TestControl::start(double timeScale)
{
    SandboxTwilioOptions twilio = SandboxWorld::quickTwilio();
    twilio.timeScale = timeScale;
    m_core = std::make_unique<HostedCore>(twilio);
    m_core->start();
    m_sid = m_core->api().place(kMe, payment()).text("callSid");
    QVERIFY(!m_sid.isEmpty());
}

void TestControl::talk(double timeScale)
{
    start(timeScale);
    QTRY_VERIFY(!m_core->world.calls().isEmpty());
    QTRY_COMPARE(assistant().size(), 1);
}

void TestControl::takeOverAndHandBack()
{
    talk();
    const qsizetype before = asked();
    QCOMPARE(act("takeover", R"({"on":true})", "Ann").status, 200);
    seat().say(QStringLiteral("Are you a robot?"));
    QTRY_COMPARE(linesOf(call(), SandboxLine::Who::Callee).size(), 1);
    // She is shown, and nobody answers for the operator.
    QTRY_COMPARE(m_core->api().record(m_sid).items("transcript").size(), 2);
    QCOMPARE(act("say", R"({"text":"No, I am Ann, and I am human."})", "Ann").status, 200);
    QVERIFY(assistantSays("No, I am Ann, and I am human."));
    QCOMPARE(assistant().size(), 2);
    QCOMPARE(asked(), before);

    QCOMPARE(act("takeover", R"({"on":false})", "Ann").status, 200);
    seat().say(QStringLiteral("How much is it?"));
    QVERIFY(assistantSays("The amount is $250.00."));
    QVERIFY(lastAsked().contains("No, I am Ann, and I am human."));
    QVERIFY(lastAsked().contains("Are you a robot?"));
    QVERIFY(lastAsked().contains("handed the call back"));
    const ApiAnswer record = m_core->api().record(m_sid);
    QCOMPARE(textOf(record.items("transcript")[2], "speaker"), QStringLiteral("operator"));
    QCOMPARE(record.items("acts").size(), 3);
}

void TestControl::saidAtOnceInPlaceOfWhatWaits()
{
    start(0.2);
    QSignalSpy heard(&seat(), &CalleeSeat::heard);
    QTRY_VERIFY(heard.size() >= 4); // the opening has some twenty words
    QCOMPARE(act("say", R"({"text":"Sorry, this is a mistake."})").status, 200);
    QTRY_COMPARE(assistant().size(), 2);
    QVERIFY(call().lines.first().interrupted);
    QCOMPARE(assistant().last(), QStringLiteral("Sorry, this is a mistake."));
    // The record tells what she has heard of the opening.
    QTRY_COMPARE(
        textOf(m_core->api().record(m_sid).items("transcript").first(), "heard").simplified(), assistant().first());
    const OrderedJson opening = m_core->api().record(m_sid).items("transcript").first();
    QVERIFY(textOf(opening, "text").size() > textOf(opening, "heard").size());
    const auto sentences = opening.find(QStringLiteral("sentences"))->items();
    QVERIFY(sentences.size() >= 2);
    QCOMPARE(textOf(sentences.last(), "fate"), QStringLiteral("never_said"));
}

void TestControl::noteChangesWhatTheAssistantSays()
{
    talk();
    QCOMPARE(act("note", R"({"text":"Offer her ten percent off."})").status, 200);
    seat().say(QStringLiteral("All right, I will pay it on Friday."));
    QTRY_COMPARE(assistant().size(), 2);
    QVERIFY2(assistant().last().contains(QLatin1String("ten percent off")), qPrintable(assistant().last()));
}

void TestControl::noteIsTakenWhileItRings()
{
    start(0.2); // it rings for half a second
    QCOMPARE(act("note", R"({"text":"She has paid already."})").status, 200);
    QVERIFY(m_core->api().record(m_sid).text("answeredAt").isEmpty());
    QTRY_VERIFY(lastAsked().contains("She has paid already."));
    QTRY_COMPARE(assistant().size(), 1);
    const QList<OrderedJson> acts = m_core->api().record(m_sid).items("acts");
    QCOMPARE(acts.size(), 1);
    QCOMPARE(textOf(acts.first(), "text"), QStringLiteral("She has paid already."));
}

void TestControl::transferIsMade()
{
    talk();
    QCOMPARE(act("transfer", R"({"to":"+1 555 010 0001"})").status, 200);
    QTRY_VERIFY(!linesOf(call(), SandboxLine::Who::Colleague).isEmpty());
    QCOMPARE(call().dialled, QStringLiteral("+15550100001"));
    QCOMPARE(act("say", R"({"text":"x"})").status, 409);
    seat().hangUp();
    QVERIFY(m_core->waitForStatus(m_sid, QStringLiteral("completed")));
}

void TestControl::busyTransferComesBack()
{
    talk();
    QCOMPARE(act("transfer", R"({"to":"+15550100004"})").status, 200);
    QVERIFY(assistantSays("none of my colleagues can be reached"));
    const auto kinds = [this] {
        QStringList all;
        for (const OrderedJson& one : m_core->api().record(m_sid).items("acts"))
            all << textOf(one, "kind");
        return all;
    };
    // What is said is heard before it is written down.
    QTRY_COMPARE(kinds(), QStringList({ QStringLiteral("transfer"), QStringLiteral("transfer_failed") }));
    QCOMPARE(act("say", R"({"text":"I am sorry."})").status, 200); // she can be talked to again
}

void TestControl::digitsAreHeard()
{
    talk();
    QCOMPARE(act("digits", R"({"digits":"12*"})").status, 200);
    QTRY_COMPARE(call().digitsSent, QStringLiteral("12*"));
}

void TestControl::nothingIsDoneAfterTheEnd()
{
    talk();
    EventWatcher watcher;
    watcher.watch(m_core->port());
    QTRY_COMPARE(watcher.messages.size(), 1);
    QCOMPARE(act("hangup", {}, "Ann").status, 200);
    QVERIFY(m_core->waitForStatus(m_sid, QStringLiteral("completed")));
    QTRY_COMPARE(watcher.acts(), QStringList { QStringLiteral("hangup by operator Ann: ") });
    for (const auto& [action, body] : { std::pair<const char*, const char*>("say", R"({"text":"x"})"),
             { "note", R"({"text":"x"})" }, { "takeover", R"({"on":true})" },
             { "transfer", R"({"to":"+15550100001"})" }, { "digits", R"({"digits":"1"})" }, { "hangup", "" } }) {
        const ApiAnswer refused = act(action, body);
        QCOMPARE(refused.status, 409);
        QCOMPARE(refused.text("code"), QStringLiteral("call_over"));
        QVERIFY(!refused.text("message").isEmpty());
    }
    QCOMPARE(m_core->api().record(m_sid).items("acts").size(), 1);
}

void TestControl::operatorsSeeEachOther()
{
    talk();
    EventWatcher ann;
    EventWatcher bob;
    ann.watch(m_core->port());
    bob.watch(m_core->port());
    QTRY_COMPARE(ann.messages.size(), 1);
    QTRY_COMPARE(bob.messages.size(), 1);
    QCOMPARE(ann.types().first(), QStringLiteral("snapshot"));
    QCOMPARE(act("takeover", R"({"on":true})", "Ann").status, 200);
    for (int i = 0; i < 5; ++i) {
        const QByteArray number = QByteArray::number(i);
        QCOMPARE(act("note", R"({"text":"from Ann )" + number + R"("})", "Ann").status, 200);
        QCOMPARE(act("say", R"({"text":"from Bob )" + number + R"("})", "Bob").status, 200);
    }
    QCOMPARE(act("digits", R"({"digits":"5"})", "Bob").status, 200);
    QCOMPARE(act("takeover", R"({"on":false})", "Bob").status, 200);
    QTRY_COMPARE(ann.acts().size(), 13);
    QTRY_COMPARE(bob.acts(), ann.acts());
    QCOMPARE(ann.acts()[1], QStringLiteral("note by operator Ann: from Ann 0"));
    QCOMPARE(ann.acts()[2], QStringLiteral("say by operator Bob: from Bob 0"));
    QCOMPARE(ann.acts().last(), QStringLiteral("handback by operator Bob: "));
    // One who comes later is told who speaks.
    QCOMPARE(act("takeover", R"({"on":true})", "Ann").status, 200);
    EventWatcher late;
    late.watch(m_core->port());
    QTRY_COMPARE(late.messages.size(), 1);
    const auto calls = late.messages.first().find(QStringLiteral("calls"))->items();
    QCOMPARE(calls.size(), 1);
    QCOMPARE(textOf(calls.first(), "takenOver"), QStringLiteral("true"));
}

void TestControl::watchersSeeWhoSpeaks()
{
    talk();
    EventWatcher watcher;
    watcher.watch(m_core->port());
    QTRY_COMPARE(watcher.messages.size(), 1);
    const QString yes = QStringLiteral("true");
    const QString no = QStringLiteral("false");
    QCOMPARE(act("takeover", R"({"on":true})").status, 200);
    QTRY_COMPARE(watcher.takenOver(), QStringList { yes });
    QCOMPARE(act("takeover", R"({"on":false})").status, 200);
    QTRY_COMPARE(watcher.takenOver(), QStringList({ yes, no }));
    QCOMPARE(act("takeover", R"({"on":true})").status, 200);
    QTRY_COMPARE(watcher.takenOver(), QStringList({ yes, no, yes }));
    QCOMPARE(act("outcome", R"({"outcome":"x"})").status, 200); // another change of the call
    QTRY_COMPARE(watcher.takenOver(), QStringList({ yes, no, yes, yes }));
    QCOMPARE(act("hangup", {}).status, 200);
    QVERIFY(m_core->waitForStatus(m_sid, QStringLiteral("completed")));
    QTRY_COMPARE(watcher.takenOver().last(), no); // nobody speaks in a call that is over
}

void TestControl::outcomeIsKeptAndFound()
{
    talk();
    QCOMPARE(act("outcome", R"({"outcome":"Zahlt später"})", "Ann").status, 200);
    QCOMPARE(act("hangup", {}).status, 200);
    QVERIFY(m_core->waitForStatus(m_sid, QStringLiteral("completed")));
    QCOMPARE(m_core->api().record(m_sid).text("outcome"), QStringLiteral("Zahlt später"));
    const auto found = [this](const QByteArray& outcome) {
        return m_core->api().get("/api/calls?outcome=" + outcome.toPercentEncoding()).items("calls").size();
    };
    QCOMPARE(found("SPÄTER"), 1);
    QCOMPARE(found("früher"), 0);
    const QString id = m_core->api().record(m_sid).text("id");
    QCOMPARE(m_core->api().record(id).text("callSid"), m_sid); // our id will do
    m_core->restart(); // no longer in memory
    EventWatcher watcher;
    watcher.watch(m_core->port());
    QTRY_COMPARE(watcher.messages.size(), 1);
    QCOMPARE(act("outcome", R"({"outcome":"Paid"})", "Bob").status, 200);
    QTRY_COMPARE(watcher.acts(), QStringList { QStringLiteral("outcome by operator Bob: Paid") });
    QTRY_COMPARE(watcher.takenOver(), QStringList { QStringLiteral("false") });
    const ApiAnswer record = m_core->api().record(m_sid);
    QCOMPARE(record.text("outcome"), QStringLiteral("Paid"));
    QCOMPARE(record.text("status"), QStringLiteral("completed"));
    QStringList numbers;
    for (const OrderedJson& one : record.items("acts"))
        numbers << textOf(one, "number") + textOf(one, "kind");
    QCOMPARE(
        numbers, QStringList({ QStringLiteral("0outcome"), QStringLiteral("1hangup"), QStringLiteral("2outcome") }));
    QCOMPARE(found("pa"), 1);
}

void TestControl::watcherResumesWithoutLossOrDoubles()
{
    start();
    EventWatcher all;
    all.watch(m_core->port());
    QTRY_VERIFY(!all.messages.isEmpty());
    QList<OrderedJson> resumed;
    qint64 known = all.sequence();
    const auto isKept = [](const OrderedJson& message) {
        const QString type = textOf(message, "type");
        return type != QLatin1String("spoken") && type != QLatin1String("heardPartly");
    };
    // One that is cut off again and again, and comes back each time from its last number.
    const auto watchForAWhile = [&](bool atEnd) {
        EventWatcher watcher;
        watcher.watch(m_core->port(), known);
        QSignalSpy connected(&watcher, &QWebSocket::connected);
        QVERIFY(connected.wait());
        QVERIFY(waitFor([&] { return atEnd ? watcher.sequence() >= all.sequence() : !watcher.messages.isEmpty(); }));
        for (const OrderedJson& message : std::as_const(watcher.messages)) {
            QVERIFY(textOf(message, "type") != QLatin1String("snapshot"));
            if (isKept(message))
                resumed.append(message);
            known = std::max(known, EventWatcher::sequenceOf(message));
        }
        watcher.abort();
    };
    watchForAWhile(false);
    QTRY_COMPARE(assistant().size(), 1);
    act("say", R"({"text":"Hello from Ann."})", "Ann");
    watchForAWhile(false);
    seat().hangUp();
    QVERIFY(m_core->waitForStatus(m_sid, QStringLiteral("completed")));
    QTRY_COMPARE(all.acts().size(), 1);
    QTRY_VERIFY(all.messages.last().compact().contains("completed"));
    watchForAWhile(true);

    QList<OrderedJson> expected = all.messages.mid(1);
    expected.removeIf([&](const OrderedJson& message) { return !isKept(message); });
    QCOMPARE(resumed.size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        QCOMPARE(resumed[i].compact(), expected[i].compact());
        QVERIFY(i == 0 || EventWatcher::sequenceOf(expected[i]) == EventWatcher::sequenceOf(expected[i - 1]) + 1);
    }
    // One that was away for too long, or comes from another run, begins anew.
    EventWatcher strange;
    strange.watch(m_core->port(), 5);
    QTRY_COMPARE(strange.types(), QStringList { QStringLiteral("snapshot") });
}

QTEST_GUILESS_MAIN(TestControl)
#include "tst_control.moc"
