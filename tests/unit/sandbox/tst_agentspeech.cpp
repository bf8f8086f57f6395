#include "core/sandbox/agentspeech.h"

#include <QSignalSpy>
#include <QTest>

using namespace core;
using namespace std::chrono_literals;

class TestAgentSpeech : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordEnds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("from");
        QTest::addColumn<bool>("complete");
        QTest::addColumn<int>("end");
        QTest::newRow("empty") << QString() << 0 << true << -1;
        QTest::newRow("blank") << QStringLiteral("  ") << 0 << true << -1;
        QTest::newRow("may grow") << QStringLiteral("Hel") << 0 << false << -1;
        QTest::newRow("last one") << QStringLiteral("Hello") << 0 << true << 5;
        QTest::newRow("followed by a blank") << QStringLiteral("Hello ") << 0 << false << 5;
        QTest::newRow("second") << QStringLiteral("Hello Sarah!\nYes") << 5 << false << 12;
    }

    void wordEnds()
    {
        QFETCH(QString, text);
        QFETCH(int, from);
        QFETCH(bool, complete);
        QFETCH(int, end);
        QCOMPARE(int(wordEnd(text, from, complete)), end);
    }

    void speaksWordByWord()
    {
        AgentSpeech speech(2ms);
        QSignalSpy started(&speech, &AgentSpeech::started);
        QSignalSpy words(&speech, &AgentSpeech::wordSpoken);
        QSignalSpy finished(&speech, &AgentSpeech::finished);
        speech.add(QStringLiteral("Hel"), false);
        QVERIFY(!speech.isSpeaking()); // half a word is not spoken
        speech.add(QStringLiteral("lo Sa"), false);
        QVERIFY(speech.isSpeaking());
        QTRY_COMPARE(words.size(), 1);
        QCOMPARE(words.first().first().toString(), QStringLiteral("Hello"));
        speech.add(QStringLiteral("rah!"), false);
        speech.add({}, true);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.first().first().toString(), QStringLiteral("Hello Sarah!"));
        QCOMPARE(words.size(), 2);
        QCOMPARE(started.size(), 1);
        QVERIFY(!speech.isSpeaking());
    }

    void cyclesWaitForTheirTurn()
    {
        AgentSpeech speech(1ms);
        QSignalSpy finished(&speech, &AgentSpeech::finished);
        speech.add(QStringLiteral("One two."), true);
        speech.add(QStringLiteral("Three."), true);
        QTRY_COMPARE(finished.size(), 2);
        QCOMPARE(finished[0].first().toString(), QStringLiteral("One two."));
        QCOMPARE(finished[1].first().toString(), QStringLiteral("Three."));
    }

    void emptyCyclesAreSilent()
    {
        AgentSpeech speech(1ms);
        QSignalSpy finished(&speech, &AgentSpeech::finished);
        speech.add({}, true);
        speech.add(QStringLiteral("  "), true);
        QVERIFY(!speech.isSpeaking());
        QVERIFY(finished.isEmpty());
    }

    void interruptTellsTheSpokenPart()
    {
        AgentSpeech speech(10ms);
        QSignalSpy words(&speech, &AgentSpeech::wordSpoken);
        speech.add(QStringLiteral("The basic plan costs ten dollars."), true);
        speech.add(QStringLiteral("Never said."), true);
        QTRY_VERIFY(words.size() >= 3);
        const QString heard = words.last().first().toString();
        const AgentSpeech::Cut cut = speech.interrupt();
        QCOMPARE(cut.spoken, heard);
        QVERIFY(cut.after >= 29ms);
        QVERIFY(!speech.isSpeaking());
        const qsizetype before = words.size();
        QTest::qWait(40); // nothing more comes
        QCOMPARE(words.size(), before);
        QCOMPARE(speech.interrupt().spoken, QString());
    }

    void preemptibleCyclesGiveWay()
    {
        AgentSpeech speech(10ms);
        QSignalSpy words(&speech, &AgentSpeech::wordSpoken);
        QSignalSpy preempted(&speech, &AgentSpeech::preempted);
        QSignalSpy finished(&speech, &AgentSpeech::finished);
        speech.add(QStringLiteral("One moment please, I am still looking."), true, {}, true);
        speech.add(QStringLiteral("Here it is,"), false, {}, false);
        speech.add(QStringLiteral(" at last."), true, {}, false); // goes on with the same cycle
        QVERIFY(preempted.size() <= 1); // before its first word it is dropped without a sound
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished[0].first().toString(), QStringLiteral("Here it is, at last."));

        words.clear();
        speech.add(QStringLiteral("One moment please, I am still looking for that."), true, {}, true);
        QTRY_VERIFY(words.size() >= 2);
        const QString heard = words.last().first().toString();
        speech.add(QStringLiteral("Done."), true);
        QCOMPARE(preempted.last().first().toString(), heard);
        QTRY_COMPARE(finished.size(), 2);
        QCOMPARE(finished[1].first().toString(), QStringLiteral("Done."));
    }

    void aListenerMayInterrupt()
    {
        AgentSpeech speech(1ms);
        QString spoken;
        connect(&speech, &AgentSpeech::wordSpoken, this, [&speech, &spoken](const QString& soFar) {
            if (soFar == QLatin1String("One two"))
                spoken = speech.interrupt().spoken;
        });
        QSignalSpy finished(&speech, &AgentSpeech::finished);
        speech.add(QStringLiteral("One two three"), true);
        QTRY_COMPARE(spoken, QStringLiteral("One two"));
        speech.add(QStringLiteral("Four"), true);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.first().first().toString(), QStringLiteral("Four"));
    }
};

QTEST_GUILESS_MAIN(TestAgentSpeech)
#include "tst_agentspeech.moc"
