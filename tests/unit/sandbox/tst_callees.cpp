#include "core/sandbox/calleekinds.h"
#include "core/sandbox/sandboxtwilio.h"
#include "tests/unit/sandbox/talkingapp.h"

#include <QSignalSpy>
#include <QTest>

using namespace core;
using namespace tests;

namespace {

QJsonObject payment()
{
    return { { QStringLiteral("customerName"), QStringLiteral("Sarah Johnson") },
        { QStringLiteral("callReason"), QStringLiteral("Payment reminder") },
        { QStringLiteral("amount"), QStringLiteral("$250.00") },
        { QStringLiteral("dueDate"), QStringLiteral("2025-12-10") } };
}

} // namespace

class TestCallees : public QObject {
    Q_OBJECT

private:
    /// Places one call, waits until it is over, and returns its record.
    SandboxCall play(const QString& callee, const QJsonObject& parameters = payment())
    {
        Faults faults;
        SandboxTwilioOptions options = fastOptions();
        options.callee = callee;
        SandboxTwilio twilio(options, faults);
        TalkingApp app(options, parameters);
        if (!twilio.listen())
            return {};
        QSignalSpy ended(&twilio, &SandboxTwilio::callEnded);
        askTwilio(options, twilio.baseUrl(), "POST", "/Calls.json", app.createForm(QStringLiteral("+15558675310")));
        if (ended.isEmpty())
            ended.wait(20'000);
        return twilio.calls().isEmpty() ? SandboxCall() : *twilio.calls().first();
    }

private Q_SLOTS:
    void numbersChooseCharacters()
    {
        for (const CalleeKind& kind : calleeKinds())
            QCOMPARE(calleeNameForNumber(QLatin1String(kind.number)), QLatin1String(kind.name));
        QCOMPARE(calleeNameForNumber(QStringLiteral("+15558675310")), QStringLiteral("talkative"));
        QVERIFY(isCalleeName(QStringLiteral("hangs-up")));
        QVERIFY(!isCalleeName(QStringLiteral("grumpy")));
    }

    void talkativeTalksToTheEnd_data()
    {
        QTest::addColumn<QJsonObject>("parameters");
        QTest::addColumn<QStringList>("said");
        QTest::newRow("payment") << payment()
                                 << QStringList { QStringLiteral("your payment of $250.00 due on December 10th"),
                                        QStringLiteral("The amount is $250.00. It is due on December 10th."),
                                        QStringLiteral("take care of the payment") };
        QTest::newRow("appointment") << QJsonObject { { QStringLiteral("customerName"), QStringLiteral("Jane Smith") },
            { QStringLiteral("callType"), QStringLiteral("appointment_reminder") },
            { QStringLiteral("appointmentDate"), QStringLiteral("2025-12-08") },
            { QStringLiteral("appointmentTime"), QStringLiteral("2:30 PM") },
            { QStringLiteral("doctorName"), QStringLiteral("Dr. Johnson") } }
                                     << QStringList { QStringLiteral("Hello Jane!"),
                                            QStringLiteral("The time is 2:30 PM"), QStringLiteral("confirmed") };
        QTest::newRow("follow-up") << QJsonObject { { QStringLiteral("customerName"), QStringLiteral("Robert Wilson") },
            { QStringLiteral("callType"), QStringLiteral("followup") },
            { QStringLiteral("ticketId"), QStringLiteral("TICKET-789") },
            { QStringLiteral("issueType"), QStringLiteral("billing_inquiry") } }
                                   << QStringList { QStringLiteral("your billing inquiry, ticket TICKET-789"),
                                          QStringLiteral("close the ticket") };
    }

    void talkativeTalksToTheEnd()
    {
        QFETCH(QJsonObject, parameters);
        QFETCH(QStringList, said);
        const SandboxCall call = play(QStringLiteral("talkative"), parameters);
        const QString text = transcript(call);
        QCOMPARE(call.status, QStringLiteral("completed"));
        for (const QString& piece : said)
            QVERIFY2(text.contains(piece), qPrintable(text));
        QVERIFY2(text.trimmed().endsWith(QStringLiteral("Goodbye!")), qPrintable(text));
        QVERIFY2(!text.contains(QStringLiteral("still there")), qPrintable(text));
        QVERIFY2(call.lines.size() >= 7, qPrintable(text));
        if (qEnvironmentVariableIsSet("SANDBOX_SHOW"))
            qInfo("%s", qPrintable(text));
    }

    void hurriedEndsSooner()
    {
        const SandboxCall call = play(QStringLiteral("hurry"));
        QCOMPARE(call.status, QStringLiteral("completed"));
        QVERIFY2(call.lines.size() <= 6, qPrintable(transcript(call)));
    }

    void interrupterCutsInTwice()
    {
        const SandboxCall call = play(QStringLiteral("interrupts"));
        const QString text = transcript(call);
        QCOMPARE(call.status, QStringLiteral("completed"));
        QVERIFY2(call.lines.first().interrupted, qPrintable(text));
        QCOMPARE(text.count(QStringLiteral("—")), 2);
        QVERIFY2(text.contains(QStringLiteral("C: Sorry, wait. How much is it?")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("It is due on December 10th")), qPrintable(text));
    }

    void unansweredOnes_data()
    {
        QTest::addColumn<QString>("callee");
        QTest::addColumn<QString>("status");
        QTest::newRow("busy") << QStringLiteral("busy") << QStringLiteral("busy");
        QTest::newRow("no answer") << QStringLiteral("no-answer") << QStringLiteral("no-answer");
    }

    void unansweredOnes()
    {
        QFETCH(QString, callee);
        QFETCH(QString, status);
        const SandboxCall call = play(callee);
        QCOMPARE(call.status, status);
        QCOMPARE(call.durationSeconds(), 0);
        QVERIFY(call.lines.isEmpty());
    }

    void mailboxGetsAMessage()
    {
        const SandboxCall call = play(QStringLiteral("voicemail"));
        const QString text = transcript(call);
        QVERIFY2(text.contains(QStringLiteral("leave a message after the tone")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("this is a message for Sarah")), qPrintable(text));
        QCOMPARE(call.status, QStringLiteral("completed"));
    }

    void hangsUpInMidSentence()
    {
        const SandboxCall call = play(QStringLiteral("hangs-up"));
        QCOMPARE(call.status, QStringLiteral("completed"));
        QVERIFY(call.lines.last().who == SandboxLine::Who::Assistant);
        QVERIFY2(call.lines.last().interrupted, qPrintable(transcript(call)));
    }

    void silentSaysNothing()
    {
        const SandboxCall call = play(QStringLiteral("silent"));
        QCOMPARE(call.status, QStringLiteral("completed"));
        QCOMPARE(call.lines.size(), 1);
    }

    void keysArePressed()
    {
        const SandboxCall call = play(QStringLiteral("keys"));
        QCOMPARE(call.digitsPressed, QStringLiteral("4471203#"));
        QVERIFY(call.relaySent.contains(QByteArray("{\"type\":\"dtmf\",\"digit\":\"1\"}")));
        QCOMPARE(call.status, QStringLiteral("completed"));
    }

    void aPersonTypes()
    {
        Faults faults;
        SandboxTwilioOptions options = fastOptions();
        options.callee = QStringLiteral("me");
        options.timeScale = 0.2;
        SandboxTwilio twilio(options, faults);
        TalkingApp app(options, payment());
        QVERIFY(twilio.listen());
        CalleeSeat& seat = twilio.seat();
        QSignalSpy pickedUp(&seat, &CalleeSeat::pickedUp);
        QSignalSpy heard(&seat, &CalleeSeat::heard);
        QSignalSpy done(&seat, &CalleeSeat::assistantDone);
        QSignalSpy over(&seat, &CalleeSeat::callOver);
        askTwilio(options, twilio.baseUrl(), "POST", "/Calls.json", app.createForm(QStringLiteral("+15558675310")));
        QTRY_COMPARE(pickedUp.size(), 1);
        QTRY_VERIFY(heard.size() >= 4);

        seat.say(QStringLiteral("Who are you?"));
        QCOMPARE(done.size(), 1);
        QVERIFY(done.first().at(1).toBool()); // typing interrupted it
        QCOMPARE(done.first().at(0).toString(), heard.last().at(0).toString());
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 2, 15'000);
        QVERIFY(done.last().at(0).toString().contains(QStringLiteral("an automated assistant")));

        seat.press(QLatin1Char('5'));
        QTRY_COMPARE(app.relayOf(QStringLiteral("dtmf")).size(), 1);
        seat.hangUp();
        QCOMPARE(over.size(), 1);
        QTRY_COMPARE(app.statuses().size(), 4);
        QCOMPARE(app.statuses().last(), QStringLiteral("completed"));
    }

    void theSeatTakesOneCall()
    {
        Faults faults;
        SandboxTwilioOptions options = fastOptions();
        options.callee = QStringLiteral("me");
        SandboxTwilio twilio(options, faults);
        TalkingApp app(options, payment());
        QVERIFY(twilio.listen());
        QSignalSpy pickedUp(&twilio.seat(), &CalleeSeat::pickedUp);
        const auto form = app.createForm(QStringLiteral("+15558675310"));
        askTwilio(options, twilio.baseUrl(), "POST", "/Calls.json", form);
        QTRY_COMPARE(pickedUp.size(), 1);
        askTwilio(options, twilio.baseUrl(), "POST", "/Calls.json", form);
        QTRY_COMPARE(twilio.calls().last()->status, QStringLiteral("busy"));
        QCOMPARE(twilio.calls().first()->status, QStringLiteral("in-progress"));
    }
};

QTEST_GUILESS_MAIN(TestCallees)
#include "tst_callees.moc"
