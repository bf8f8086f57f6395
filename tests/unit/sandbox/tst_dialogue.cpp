#include "core/sandbox/dialogue.h"
#include "core/sandbox/spokenforms.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace core;

namespace {

QJsonObject message(const char* role, const QString& content)
{
    return { { QStringLiteral("role"), QLatin1String(role) }, { QStringLiteral("content"), content } };
}

QJsonObject json(const char* text) { return QJsonDocument::fromJson(text).object(); }

const QJsonObject kPayment
    = json(R"({"customerName":"Sarah Johnson","accountId":"ACC78910","callReason":"Payment reminder",
    "amount":"$250.00","dueDate":"2025-12-10"})");
const QJsonObject kAppointment = json(R"({"customerName":"Jane Smith","callType":"appointment_reminder",
    "appointmentDate":"2025-12-08","appointmentTime":"2:30 PM","doctorName":"Dr. Johnson","appointmentType":"Annual checkup"})");
const QJsonObject kFollowUp = json(R"({"customerName":"Robert Wilson","callType":"followup","ticketId":"TICKET-789",
    "issueType":"billing_inquiry","lastContactDate":"2025-11-28","agentName":"Maria"})");

/// A conversation that grows by what one says.
class Talk {
public:
    explicit Talk(const QJsonObject& parameters)
    {
        const QJsonObject context { { QStringLiteral("customerPhone"), QStringLiteral("+15558675310") },
            { QStringLiteral("customParameters"), parameters } };
        m_messages.append(message("system", QStringLiteral("You are calling for a company.")));
        m_messages.append(message("system",
            QStringLiteral("Call Context: ")
                + QString::fromUtf8(QJsonDocument(context).toJson(QJsonDocument::Indented))));
    }
    QString opens() { return answers({}); }
    QString answers(const QString& said)
    {
        if (!said.isEmpty())
            m_messages.append(message("user", said));
        const QString reply = dialogueReply(m_messages);
        m_messages.append(message("assistant", reply));
        return reply;
    }
    /// Cuts the last answer, as an interruption does.
    void cutAfter(const QString& spoken)
    {
        m_messages.removeLast();
        m_messages.append(message("assistant", spoken));
    }

private:
    QJsonArray m_messages;
};

bool has(const QString& text, const char* piece) { return text.contains(QLatin1String(piece)); }

} // namespace

class TestDialogue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void datesAreSpoken()
    {
        QCOMPARE(spokenDate(QStringLiteral("2025-12-10")), QStringLiteral("December 10th"));
        QCOMPARE(spokenDate(QStringLiteral("2025-01-01")), QStringLiteral("January 1st"));
        QCOMPARE(spokenDate(QStringLiteral("2025-03-12")), QStringLiteral("March 12th"));
        QCOMPARE(spokenDate(QStringLiteral("2025-03-22")), QStringLiteral("March 22nd"));
        QCOMPARE(spokenDate(QStringLiteral("2025-03-23T10:00:00Z")), QStringLiteral("March 23rd"));
        QCOMPARE(spokenDate(QStringLiteral("next Friday")), QStringLiteral("next Friday"));
        QCOMPARE(firstName(QStringLiteral("Sarah Johnson")), QStringLiteral("Sarah"));
        QCOMPARE(firstName(QStringLiteral("Dr. Johnson")), QStringLiteral("Dr. Johnson"));
    }

    void openings_data()
    {
        QTest::addColumn<QJsonObject>("parameters");
        QTest::addColumn<QString>("opening");
        QTest::newRow("payment")
            << kPayment
            << QStringLiteral("Hello Sarah! I'm an automated assistant, calling about your payment of $250.00 due "
                              "on December 10th. Will you be able to pay by then?");
        QTest::newRow("appointment")
            << kAppointment
            << QStringLiteral("Hello Jane! I'm an automated assistant, calling about your annual checkup "
                              "appointment with Dr. Johnson on December 8th at 2:30 PM. Will you be able to "
                              "make it?");
        QTest::newRow("follow-up")
            << kFollowUp
            << QStringLiteral("Hello Robert! I'm an automated assistant, calling about your billing inquiry, "
                              "ticket TICKET-789, that you discussed with Maria on November 28th. Has "
                              "everything been solved for you?");
        QTest::newRow("generic") << json(
            R"({"customerName":"John Doe","callReason":"Account verification","company":"Acme"})")
                                 << QStringLiteral(
                                        "Hello John! I'm an automated assistant from Acme, calling about account "
                                        "verification. Do you have a moment for that?");
        QTest::newRow("nothing known")
            << QJsonObject()
            << QStringLiteral("Hello! I'm an automated assistant, calling about your account. Do you have "
                              "a moment for that?");
        QTest::newRow("numbers")
            << json(R"({"callType":"payment_reminder","amount":99.5})")
            << QStringLiteral("Hello! I'm an automated assistant, calling about your payment of 99.5. Will you be "
                              "able to pay by then?");
    }

    void openings()
    {
        QFETCH(QJsonObject, parameters);
        QFETCH(QString, opening);
        QCOMPARE(Talk(parameters).opens(), opening);
    }

    void openingAfterAPlaceholder()
    {
        Talk talk(kPayment);
        QVERIFY(talk.answers(QStringLiteral("(call connected)")).startsWith(QStringLiteral("Hello Sarah!")));
    }

    void answers_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("piece");
        const auto row = [](const char* said, const char* piece) {
            QTest::newRow(said) << QString::fromLatin1(said) << QString::fromLatin1(piece);
        };
        row("Yes, I will.", "I have noted that you will take care of the payment. Is there anything else");
        row("No.", "What day would suit you better?");
        row("I can't pay by then.", "What day would suit you better?");
        row("How much is it?", "The amount is $250.00.");
        row("When is it due?", "It is due on December 10th.");
        row("How much was it, and when is it due?", "The amount is $250.00. It is due on December 10th.");
        row("Who are you?", "an automated assistant");
        row("Are you a robot?", "Yes, I am an AI");
        row("Could you repeat that?", "your payment of $250.00 due on December 10th");
        row("What is this about?", "your payment of $250.00");
        row("Which account is that?", "The number is ACC78910.");
        row("I already paid that.", "please disregard this reminder");
        row("You have the wrong number.", "wrong number");
        row("I am not Sarah.", "wrong number");
        row("Please stop calling me.", "Sorry for the disturbance. Goodbye!");
        row("Okay, bye!", "Thank you for your time, Sarah. Have a great day. Goodbye!");
        row("Hello? Are you still there?", "Yes, I'm here.");
        row("Hi, you have reached Sarah. Please leave a message after the tone.", "this is a message for Sarah");
        row("I am not sure.", "Is there anything else");
    }

    void answers()
    {
        QFETCH(QString, said);
        QFETCH(QString, piece);
        Talk talk(kPayment);
        talk.opens();
        const QString reply = talk.answers(said);
        QVERIFY2(reply.contains(piece), qPrintable(reply));
    }

    void paymentToTheEnd()
    {
        Talk talk(kPayment);
        talk.opens();
        QVERIFY(has(talk.answers(QStringLiteral("No, that is too early.")), "What day would suit you better?"));
        QVERIFY(has(talk.answers(QStringLiteral("Next Monday.")), "I have noted that"));
        QVERIFY(talk.answers(QStringLiteral("No, that's all.")).endsWith(QStringLiteral("Goodbye!")));
    }

    void appointmentToTheEnd()
    {
        Talk talk(kAppointment);
        talk.opens();
        QVERIFY(has(talk.answers(QStringLiteral("What time is it?")), "The time is 2:30 PM."));
        QVERIFY(has(talk.answers(QStringLiteral("And with which doctor?")), "It is with Dr. Johnson."));
        QVERIFY(has(talk.answers(QStringLiteral("Yes, I will be there.")), "confirmed"));
        QVERIFY(has(talk.answers(QStringLiteral("Nope.")), "Goodbye!"));
    }

    void followUpToTheEnd()
    {
        Talk talk(kFollowUp);
        talk.opens();
        QVERIFY(has(talk.answers(QStringLiteral("Which ticket?")), "TICKET-789"));
        QVERIFY(has(talk.answers(QStringLiteral("Yes, it is solved.")), "close the ticket"));
        QVERIFY(has(talk.answers(QStringLiteral("Thank you, goodbye.")), "Goodbye!"));
    }

    void afterAnInterruption()
    {
        Talk talk(kPayment);
        talk.opens();
        talk.cutAfter(QStringLiteral("Hello Sarah! I'm an automated assistant, calling about your payment of"));
        QVERIFY(has(talk.answers(QStringLiteral("Sorry, how much?")), "Sure. The amount is $250.00."));
        talk.cutAfter(QStringLiteral("Sure. The amount"));
        QVERIFY(has(talk.answers(QStringLiteral("Hm, hm.")), "you were saying?"));
    }

    void contextMayStandInOneSystemMessage()
    {
        const QJsonArray messages { message("system",
            QStringLiteral(
                "Be brief.\n\nCall Context: {\"customParameters\":{\"customerName\":\"Ann Lee\"}}\n\nNo markup.")) };
        QVERIFY(dialogueReply(messages).startsWith(QStringLiteral("Hello Ann!")));
    }
};

QTEST_GUILESS_MAIN(TestDialogue)
#include "tst_dialogue.moc"
