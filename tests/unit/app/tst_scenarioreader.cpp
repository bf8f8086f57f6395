#include "app/rehearsal/scenarioreader.h"

#include <QTest>

using namespace app;
using namespace std::chrono_literals;

namespace {

QByteArray withExpect(const char* rest)
{
    return QByteArray(R"({"name": "A", "callee": {"kind": "talkative"}, "expect": {})") + rest + "}";
}

} // namespace

class TestScenarioReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAllOfIt()
    {
        const auto scenario = readScenario(R"({
            "name": "Pays late", "description": "x", "seed": 7,
            "call": {"to": "+15550100002", "parameters": {"zeta": "1", "alpha": "2"}},
            "settings": {"SILENCE_SECONDS": 5, "APOLOGY": "Sorry."},
            "callee": {"lines": ["Yes?", {"when": "cut-in", "words": 3, "say": "Wait."}]},
            "faults": {"model-cut": 0.5, "model-500": {"after": 1, "times": 2}},
            "expect": {"status": "busy", "said": ["a", "b"], "neverSaid": "c", "acts": ["end: silent"],
                "turns": {"atLeast": 2, "atMost": 4}, "interruptions": 1, "firstWordWithinMs": 1500,
                "longestSilenceMs": 2500, "durationSecondsAtMost": 1.5, "goodbyeHeard": false}})");
        QVERIFY2(scenario, scenario ? "" : qPrintable(scenario.error().message));
        QCOMPARE(scenario->name, QStringLiteral("Pays late"));
        QCOMPARE(scenario->to, QStringLiteral("+15550100002"));
        QCOMPARE(scenario->seed, 7U);
        QCOMPARE(scenario->parameters.compact(), QByteArray(R"({"zeta":"1","alpha":"2"})"));
        QVERIFY(scenario->settings.contains({ QStringLiteral("SILENCE_SECONDS"), QStringLiteral("5") }));
        QCOMPARE(scenario->callee.steps.size(), 2);
        const QList<ScenarioFault> faults { { QStringLiteral("model-500"), 1, 1, 2 },
            { QStringLiteral("model-cut"), 0.5, 0, 0 } };
        QCOMPARE(scenario->faults, faults);
        QVERIFY(scenario->needsSandboxModel());
        const Expectations& expect = scenario->expect;
        QCOMPARE(expect.status, QStringLiteral("busy"));
        QCOMPARE(expect.said.size(), 2);
        QCOMPARE(expect.neverSaid, QStringList(QStringLiteral("c")));
        QVERIFY(expect.turns == (CountRange { 2, 4 }));
        QVERIFY(expect.interruptions == (CountRange { 1, 1 }));
        QVERIFY(expect.firstWordWithin == 1500ms);
        QVERIFY(expect.longestSilence == 2500ms);
        QVERIFY(expect.longestCall == 1500ms);
        QVERIFY(expect.goodbyeHeard == false);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const QByteArray& json, const char* said) {
            QTest::newRow(name) << json << QString::fromLatin1(said);
        };
        row("no JSON", "{\n\"name\": }", "Line 2");
        row("a list", "[]", "one JSON object");
        row("no name", R"({"callee": {"kind": "busy"}, "expect": {}})", "name is missing");
        row("no callee", R"({"name": "A", "expect": {}})", "callee is missing");
        row("no expectation", R"({"name": "A", "callee": {"kind": "busy"}})", "expect is missing");
        row("unknown field", withExpect(R"(, "expects": {})"), "expects is no field");
        row("unknown callee", R"({"name": "A", "callee": {"kind": "nobody"}, "expect": {}})", "callee.kind");
        row("a person", R"({"name": "A", "callee": {"kind": "me"}, "expect": {}})", "callee.kind");
        row("kind and lines", R"({"name": "A", "callee": {"kind": "busy", "lines": []}, "expect": {}})",
            "callee.lines is no field");
        row("bad script", R"({"name": "A", "callee": {"lines": [{"when": "never"}]}, "expect": {}})", "lines[0].when");
        row("unknown expectation", R"({"name": "A", "callee": {"kind": "busy"}, "expect": {"say": "x"}})",
            "expect.say is no field");
        row("unknown bound", R"({"name": "A", "callee": {"kind": "busy"}, "expect": {"turns": {"least": 1}}})",
            "expect.turns.least");
        row("number as text", R"({"name": "A", "callee": {"kind": "busy"}, "expect": {"turns": "3"}})", "expect.turns");
        row("unknown fault", withExpect(R"(, "faults": {"model-sleepy": 1})"), "faults.model-sleepy");
        row("chance above one", withExpect(R"(, "faults": {"model-cut": 2})"), "faults.model-cut.chance");
        row("unknown setting", withExpect(R"(, "settings": {"COLOUR": "red"})"), "settings.COLOUR");
        row("secret setting", withExpect(R"(, "settings": {"OPENAI_API_KEY": "x"})"), "settings.OPENAI_API_KEY");
        row("tools file", withExpect(R"(, "settings": {"TOOLS_FILE": "/x"})"), "settings.TOOLS_FILE");
        row("bad number", withExpect(R"(, "call": {"to": "Sarah"})"), "call.to");
        row("parameters as list", withExpect(R"(, "call": {"parameters": []})"), "call.parameters");
        row("negative seed", withExpect(R"(, "seed": -1)"), "seed");
    }

    void refuses()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, said);
        const auto scenario = readScenario(json);
        QVERIFY(!scenario);
        QCOMPARE(scenario.error().code, core::ErrorCode::Malformed);
        QVERIFY2(scenario.error().message.contains(said), qPrintable(scenario.error().message));
    }
};

QTEST_GUILESS_MAIN(TestScenarioReader)
#include "tst_scenarioreader.moc"
