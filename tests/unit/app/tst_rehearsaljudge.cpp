#include "app/rehearsal/judge.h"

#include "app/rehearsal/junitreport.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace app;
using namespace std::chrono_literals;

namespace {

/// Hello … pay? · Yes · Thank you. Goodbye!
RehearsalFacts goodCall()
{
    RehearsalFacts facts;
    facts.status = QStringLiteral("completed");
    facts.outcome = QStringLiteral("The assistant ended the call.");
    facts.answered = true;
    facts.duration = 12s;
    facts.lines = {
        { HeardLine::Who::Assistant, QStringLiteral("Hello Sarah, will you pay?"), false, 500ms, 3s },
        { HeardLine::Who::Callee, QStringLiteral("Yes, I will."), false, 4s, 6s },
        { HeardLine::Who::Assistant, QStringLiteral("Thank you. Goodbye!"), false, 7s, 10s },
    };
    facts.calleeInTranscript = { QStringLiteral("Yes, I will.") };
    facts.acts = { { QStringLiteral("end"), QStringLiteral("The conversation is finished.") } };
    facts.turns = 2;
    return facts;
}

using Change = void (*)(Expectations&);

} // namespace
Q_DECLARE_METATYPE(Change)

class TestRehearsalJudge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goodCallPasses()
    {
        Expectations expect;
        expect.outcome = QStringLiteral("assistant ended");
        expect.said = { QStringLiteral("hello sarah"), QStringLiteral("Thank you") };
        expect.neverSaid = { QStringLiteral("problem") };
        expect.heard = { QStringLiteral("Yes, I will") };
        expect.acts = { QStringLiteral("end: finished") };
        expect.noActs = { QStringLiteral("trouble"), QStringLiteral("end: silent") };
        expect.turns = CountRange { 2, 2 };
        expect.interruptions = CountRange { 0, 0 };
        expect.firstWordWithin = 500ms;
        expect.longestSilence = 1s;
        expect.longestCall = 12s;
        expect.goodbyeHeard = true;
        QCOMPARE(unmetExpectations(expect, goodCall()), QStringList());
    }

    void missesAreTold_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* name, Change change, const char* told) {
            QTest::newRow(name) << change << QString::fromLatin1(told);
        };
        row(
            "status", [](Expectations& e) { e.status = QStringLiteral("busy"); },
            "status: expected busy, found completed");
        row(
            "outcome", [](Expectations& e) { e.outcome = QStringLiteral("silent"); }, "outcome: expected \"silent\"");
        row(
            "said", [](Expectations& e) { e.said = { QStringLiteral("$250") }; }, "said: expected \"$250\"");
        row(
            "order",
            [](Expectations& e) {
                e.said = { QStringLiteral("Goodbye"), QStringLiteral("Hello") };
            },
            "only before");
        row(
            "never said", [](Expectations& e) { e.neverSaid = { QStringLiteral("Sarah") }; }, "neverSaid");
        row(
            "heard", [](Expectations& e) { e.heard = { QStringLiteral("No") }; }, "heard: expected \"No\"");
        row(
            "act", [](Expectations& e) { e.acts = { QStringLiteral("opt_out") }; }, "found end: The conversation");
        row(
            "text of an act", [](Expectations& e) { e.acts = { QStringLiteral("end: silent") }; }, "acts");
        row(
            "unwanted act", [](Expectations& e) { e.noActs = { QStringLiteral("end") }; }, "noActs");
        row(
            "turns",
            [](Expectations& e) {
                e.turns = CountRange { 3, 9 };
            },
            "turns: expected 3 to 9, found 2");
        row(
            "interruptions", [](Expectations& e) { e.interruptions = CountRange { 1 }; }, "1 to any number, found 0");
        row(
            "first word", [](Expectations& e) { e.firstWordWithin = 499ms; }, "at most 499 ms, found 500 ms");
        row(
            "silence", [](Expectations& e) { e.longestSilence = 900ms; }, "at most 900 ms, found 1000 ms");
        row(
            "length", [](Expectations& e) { e.longestCall = 11s; }, "durationSecondsAtMost");
        row(
            "goodbye", [](Expectations& e) { e.goodbyeHeard = false; }, "goodbyeHeard: expected false");
        row(
            "digits", [](Expectations& e) { e.digits = QStringLiteral("1"); }, "digits: expected 1, found none");
        row(
            "transfer", [](Expectations& e) { e.transferredTo = QStringLiteral("+1"); }, "transferredTo");
    }

    void missesAreTold()
    {
        QFETCH(Change, change);
        QFETCH(QString, told);
        Expectations expect;
        change(expect);
        const QStringList unmet = unmetExpectations(expect, goodCall());
        QCOMPARE(unmet.size(), 1);
        QVERIFY2(unmet.first().contains(told), qPrintable(unmet.first()));
    }

    void cutGoodbyeIsNotHeard()
    {
        RehearsalFacts facts = goodCall();
        facts.lines.last().interrupted = true;
        Expectations expect;
        expect.goodbyeHeard = true;
        QCOMPARE(unmetExpectations(expect, facts).size(), 1);
    }

    void faultWithoutOccasionIsTold()
    {
        RehearsalFacts facts = goodCall();
        facts.idleFaults = { QStringLiteral("model-cut") };
        QVERIFY(unmetExpectations({}, facts).first().contains(QStringLiteral("model-cut")));
    }

    void silenceCountsOnlyWhereWordsAreOwed()
    {
        RehearsalFacts facts = goodCall();
        QCOMPARE(longestSilence(facts), std::chrono::milliseconds(1s));
        facts.lines[1].began = 9s; // she took her time
        facts.lines[1].ended = 10s;
        facts.lines[2].began = 10'400ms;
        QCOMPARE(longestSilence(facts), std::chrono::milliseconds(500ms)); // before the first word
        facts.lines.removeLast(); // she was never answered
        QCOMPARE(longestSilence(facts), std::chrono::milliseconds(2s));
        facts.lines.last().text = QStringLiteral("Goodbye!");
        QCOMPARE(longestSilence(facts), std::chrono::milliseconds(500ms));
        facts.lines.clear(); // dead air
        QCOMPARE(longestSilence(facts), std::chrono::milliseconds(12s));
        facts.answered = false;
        QCOMPARE(longestSilence(facts), std::chrono::milliseconds(0));
    }

    void junitIsReadByTools()
    {
        using Verdict = RehearsalResult::Verdict;
        const QByteArray xml = junitXml({
            { Verdict::Passed, QStringLiteral("a"), QStringLiteral("a.json"), {}, { QStringLiteral("Hi") }, 1500ms },
            { Verdict::Failed, QStringLiteral("b <&\"\x01>"), QStringLiteral("b.json"),
                { QStringLiteral("one"), QStringLiteral("two") }, {}, 500ms },
            { Verdict::Skipped, QStringLiteral("c"), QStringLiteral("c.json"), { QStringLiteral("why") }, {}, 0ms },
        });
        QXmlStreamReader reader(xml);
        QStringList found;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            const auto attribute
                = [&reader](const char* name) { return reader.attributes().value(QLatin1String(name)).toString(); };
            if (reader.name() == QLatin1String("testsuite"))
                found << attribute("tests") + attribute("failures") + attribute("skipped") + attribute("time");
            else if (reader.name() == QLatin1String("testcase"))
                found << attribute("name") + attribute("time");
            else if (reader.name() == QLatin1String("failure") || reader.name() == QLatin1String("skipped")) {
                const QString message = attribute("message"); // gone once the text is read
                found << message + QLatin1Char('|') + reader.readElementText();
            } else if (reader.name() == QLatin1String("system-out"))
                found << reader.readElementText();
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        const QStringList expected { QStringLiteral("3112.000"), QStringLiteral("a1.500"), QStringLiteral("Hi\n"),
            QStringLiteral("b <&\">0.500"), QStringLiteral("one|one\ntwo"), QStringLiteral("c0.000"),
            QStringLiteral("why|") };
        QCOMPARE(found, expected);
    }
};

QTEST_GUILESS_MAIN(TestRehearsalJudge)
#include "tst_rehearsaljudge.moc"
