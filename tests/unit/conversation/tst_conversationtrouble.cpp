#include "tests/unit/conversation/talk.h"

#include <QRegularExpression>
#include <QTest>

using namespace core;
using namespace tests;

/// What happens in a talk whose model fails again and again.
class TestConversationTrouble : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// She was asked to say it again.
    void repeatingWhenAskedToIsNoRecording()
    {
        const std::unique_ptr<Talk> running(Talk::running());
        Talk& talk = *running;
        for (int failure = 0; failure < 3; ++failure) {
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("quota")));
            talk.conversation->hear(QStringLiteral("How much was it again, and when is it due?"));
            QCOMPARE(talk.model.asked.size(), failure + 1);
            talk.model.fail(QStringLiteral("quota"));
            talk.conversation->played(talk.wire.all());
        }
        QVERIFY2(talk.store.acts.last().text.contains(QStringLiteral("three times")),
            qPrintable(talk.store.acts.last().text));
    }

    /// Only what she was asked for is excused.
    void recordingIsStillKnownAfterAFailure()
    {
        const std::unique_ptr<Talk> running(Talk::running());
        Talk& talk = *running;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("quota")));
        talk.conversation->hear(QStringLiteral("All our agents are busy, please hold the line."));
        talk.model.fail(QStringLiteral("quota"));
        for (int i = 0; i < 2; ++i) {
            talk.conversation->hear(QStringLiteral("All our agents are busy, please hold the line."));
            talk.model.say({ QStringLiteral("I hold.") });
            talk.model.finish();
        }
        QCOMPARE(talk.store.acts.last().kind, QStringLiteral("trouble"));
        talk.conversation->hear(QStringLiteral("All our agents are busy, please hold the line."));
        QVERIFY2(talk.store.acts.last().text.contains(QStringLiteral("recording"), Qt::CaseInsensitive),
            qPrintable(talk.store.acts.last().text));
    }
};

QTEST_GUILESS_MAIN(TestConversationTrouble)
#include "tst_conversationtrouble.moc"
