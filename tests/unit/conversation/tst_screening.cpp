#include "core/conversation/screening.h"

#include <QTest>

using namespace core;

class TestScreening : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recognisesScreening_data();
    void recognisesScreening();
    void recognisesWaiting_data();
    void recognisesWaiting();
};

void TestScreening::recognisesScreening_data()
{
    QTest::addColumn<bool>("screening");
    for (const char* line : {
             "Hi, the person you're calling is using a screening service from Google and will get a copy of this "
             "conversation. Go ahead and say your name and why you're calling.",
             "The person you are calling is using a call screening service.",
             "Hello, this is Google Call Screen. Who is this?",
             "Go ahead, say your name and why you’re calling.",
             "Please state your name and reason for calling.",
             "State your name and the purpose of your call.",
             "Hi. If you record your name and reason for calling, I'll see if this person is available.",
             "Record your name and reason for calling.",
             "I’ll see if this person is available.",
             "Please say your name along with the reason for your call.",
             "Please tell us who you are and why you are calling.",
             "Please say who is calling and why.",
             "State the reason for your call.",
             "I am the Bixby Text Call assistant answering this call on behalf of the owner.",
             "The person you're trying to reach would like to know who is calling.",
             "Could you give me your name and the reason you are calling?",
             "Bitte nennen Sie Ihren Namen und den Grund Ihres Anrufs.",
             "Wenn du deinen Namen und den Grund für deinen Anruf nennst, frage ich, ob die Person erreichbar ist.",
             "Ich sehe nach, ob diese Person verfügbar ist.",
             "Diga su nombre y el motivo de su llamada.",
             "Si grabas tu nombre y el motivo de la llamada, veré si esta persona está disponible.",
             "La persona usa un servicio de filtro de llamadas.",
         })
        QTest::newRow(line) << true;
    for (const char* line : {
             "Hello?",
             "Hello, who is this?",
             "Who is calling please?",
             "Why are you calling me?",
             "What's your name?",
             "Sorry, what was your name again?",
             "My name is Sarah, and the reason I ask is that I am busy.",
             "Please leave a message after the tone.",
             "You have reached the voicemail of Sarah. Leave your name and number after the beep.",
             "Your call is important to us.",
             "I had a screening at the hospital on Monday.",
             "Is this about my cancer screening?",
             "Yes, this person is me.",
             "She is not available right now.",
             "The person you have called is not available.",
             "Give me your name and number and I will call back.",
             "Say that again?",
             "Wer ist da?",
             "Ihr Name bitte?",
             "Das ist nicht der Grund.",
             "¿Quién habla?",
             "Su nombre, por favor.",
             "",
         })
        QTest::newRow(*line == '\0' ? "nothing" : line) << false;
}

void TestScreening::recognisesScreening()
{
    const QString line = QString::fromUtf8(QTest::currentDataTag());
    QTEST(isCallScreening(line), "screening");
    QTEST(isCallScreening(line.toUpper().replace(QLatin1Char(' '), QStringLiteral("  "))), "screening");
}

void TestScreening::recognisesWaiting_data()
{
    QTest::addColumn<bool>("waiting");
    for (const char* line : { "Thanks. Stay on the line.", "Please stay on the line.", "Please hold.",
             "Hold on one second.", "One moment please.", "Thank you, please wait.", "Bitte bleiben Sie am Apparat.",
             "Einen Moment bitte.", "Permanezca en línea.", "Un momento, por favor.", "No cuelgue." })
        QTest::newRow(line) << true;
    for (const char* line : { "Hello?", "I cannot wait.", "The line is bad.", "I waited for a moment.", "Who is this?",
             "Warten Sie mal, wer sind Sie?" })
        QTest::newRow(line) << false;
}

void TestScreening::recognisesWaiting() { QTEST(isAskedToWait(QString::fromUtf8(QTest::currentDataTag())), "waiting"); }

QTEST_GUILESS_MAIN(TestScreening)
#include "tst_screening.moc"
