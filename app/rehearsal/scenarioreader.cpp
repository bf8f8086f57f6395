#include "app/rehearsal/scenarioreader.h"

#include "app/rehearsal/scenariofields.h"
#include "core/base/phonenumber.h"
#include "core/sandbox/calleekinds.h"
#include "core/sandbox/calleescriptreader.h"
#include "core/sandbox/faults.h"
#include "core/settings/settingtable.h"

#include <QJsonDocument>

namespace app {

namespace {

using namespace core;

constexpr int kMostCount = 1'000'000;

QString literal(const char* text) { return QLatin1String(text); }

/// What shapes the conversation may be set, and what it needs beside that not: a scenario brings no file of tools.
bool mayBeSet(const QString& name)
{
    const SettingInfo* info = findSetting(name.toStdString());
    return info && info->group == kConversation && name != QLatin1String("TOOLS_FILE")
        && name != QLatin1String("CALL_MODE");
}

void readSettings(ScenarioFields& file, Scenario& scenario)
{
    const QJsonObject settings = file.object("settings");
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        if (!mayBeSet(it.key()))
            file.refuse(literal("settings.") + it.key(),
                literal("cannot be set here: it must be one of the settings of the group Conversation, but neither "
                        "CALL_MODE nor TOOLS_FILE"));
        if (!it->isString() && !it->isDouble() && !it->isBool())
            file.refuse(literal("settings.") + it.key(), literal("must be a text or a number"));
        scenario.settings.append({ it.key(), it->toVariant().toString() });
    }
}

void readCall(ScenarioFields& file, const OrderedJson& ordered, Scenario& scenario)
{
    ScenarioFields call(file.object("call"), literal("call."));
    call.allow({ literal("to"), literal("parameters") });
    call.text("to", scenario.to);
    if (call.has("to") && !checkNumber(scenario.to))
        call.refuse(literal("to"), literal("must be a phone number such as +15550100001"));
    call.object("parameters");
    const OrderedJson* ours = ordered.find(literal("call"));
    const OrderedJson* parameters = ours ? ours->find(literal("parameters")) : nullptr;
    if (parameters)
        scenario.parameters = *parameters; // keeps the order in which they are written
    file.take(call.fault());
}

void readCallee(ScenarioFields& file, Scenario& scenario)
{
    const QJsonObject json = file.object("callee");
    if (!file.has("callee"))
        return file.refuse(literal("callee"), literal("is missing: who answers?"));
    if (!json.contains(literal("kind"))) {
        const Result<CalleeScript> script = readCalleeScript(json);
        if (!script)
            file.take(script.error());
        else
            scenario.callee = *script;
        return;
    }
    ScenarioFields callee(json, literal("callee."));
    callee.allow({ literal("kind") });
    QString kind;
    callee.text("kind", kind);
    if (!callee.fault() && (!isCalleeName(kind) || kind == QLatin1String("me")))
        callee.refuse(literal("kind"), literal("is nobody the sandbox knows; --help names them under --callee"));
    if (!callee.fault())
        scenario.callee = calleeScript(kind);
    file.take(callee.fault());
}

void readFaults(ScenarioFields& file, Scenario& scenario)
{
    const QJsonObject faults = file.object("faults");
    for (auto it = faults.begin(); it != faults.end(); ++it) {
        ScenarioFault fault { it.key() };
        if (!Faults::names().contains(it.key())) {
            file.refuse(literal("faults.") + it.key(),
                literal("is not known; there are ") + Faults::names().join(literal(", ")));
        }
        const QJsonObject json
            = it->isObject() ? it->toObject() : QJsonObject { { literal("chance"), QJsonValue(*it) } };
        ScenarioFields fields(json, literal("faults.") + it.key() + QLatin1Char('.'));
        fields.allow({ literal("chance"), literal("after"), literal("times") });
        fields.number("chance", 1, fault.chance);
        fields.whole("after", kMostCount, fault.after);
        fields.whole("times", kMostCount, fault.times);
        file.take(fields.fault());
        scenario.faults.append(fault);
    }
}

/// A number, or {"atLeast": 1, "atMost": 3}.
void readRange(ScenarioFields& expect, const char* name, std::optional<CountRange>& range)
{
    if (!expect.has(name))
        return;
    CountRange read;
    if (expect.value(name).isObject()) {
        ScenarioFields fields(expect.value(name).toObject(), QStringLiteral("expect.%1.").arg(literal(name)));
        fields.allow({ literal("atLeast"), literal("atMost") });
        fields.whole("atLeast", kMostCount, read.atLeast);
        fields.whole("atMost", kMostCount, read.atMost);
        expect.take(fields.fault());
    } else {
        expect.whole(name, kMostCount, read.atLeast);
        read.atMost = read.atLeast;
    }
    range = read;
}

void readDuration(ScenarioFields& expect, std::optional<std::chrono::milliseconds>& longest)
{
    if (!expect.has("durationSecondsAtMost"))
        return;
    double seconds = 0;
    expect.number("durationSecondsAtMost", 86'400, seconds);
    longest = std::chrono::milliseconds(qint64(seconds * 1000));
}

void readExpectations(ScenarioFields& file, Expectations& expectations)
{
    ScenarioFields expect(file.object("expect"), literal("expect."));
    expect.allow({ literal("status"), literal("outcome"), literal("said"), literal("neverSaid"), literal("heard"),
        literal("acts"), literal("noActs"), literal("digits"), literal("transferredTo"), literal("turns"),
        literal("interruptions"), literal("firstWordWithinMs"), literal("longestSilenceMs"),
        literal("durationSecondsAtMost"), literal("goodbyeHeard") });
    expect.text("status", expectations.status);
    expect.text("outcome", expectations.outcome);
    expect.texts("said", expectations.said);
    expect.texts("neverSaid", expectations.neverSaid);
    expect.texts("heard", expectations.heard);
    expect.texts("acts", expectations.acts);
    expect.texts("noActs", expectations.noActs);
    expect.text("digits", expectations.digits);
    expect.text("transferredTo", expectations.transferredTo);
    readRange(expect, "turns", expectations.turns);
    readRange(expect, "interruptions", expectations.interruptions);
    expect.milliseconds("firstWordWithinMs", expectations.firstWordWithin);
    expect.milliseconds("longestSilenceMs", expectations.longestSilence);
    readDuration(expect, expectations.longestCall);
    expect.flag("goodbyeHeard", expectations.goodbyeHeard);
    if (!file.has("expect"))
        file.refuse(literal("expect"), literal("is missing: what must be true after the call?"));
    file.take(expect.fault());
}

Error badJson(const QByteArray& json, const QJsonParseError& why)
{
    const auto line = json.first(std::min<qsizetype>(why.offset, json.size())).count('\n') + 1;
    return { ErrorCode::Malformed, QStringLiteral("Line %1 is no JSON: %2.").arg(line).arg(why.errorString()) };
}

} // namespace

Result<Scenario> readScenario(const QByteArray& json)
{
    QJsonParseError why;
    const QJsonDocument document = QJsonDocument::fromJson(json, &why);
    if (why.error != QJsonParseError::NoError)
        return badJson(json, why);
    const Result<OrderedJson> ordered = OrderedJson::parse(json);
    if (!ordered)
        return ordered.error();
    if (!document.isObject())
        return Error { ErrorCode::Malformed, QStringLiteral("A scenario is one JSON object.") };

    Scenario scenario;
    ScenarioFields file(document.object(), {});
    file.allow({ literal("name"), literal("description"), literal("call"), literal("settings"), literal("callee"),
        literal("faults"), literal("seed"), literal("expect") });
    file.text("name", scenario.name);
    if (!file.has("name"))
        file.refuse(literal("name"), literal("is missing"));
    file.text("description", scenario.description);
    int seed = 1;
    file.whole("seed", std::numeric_limits<int>::max(), seed);
    scenario.seed = quint32(seed);
    readCall(file, *ordered, scenario);
    readSettings(file, scenario);
    readCallee(file, scenario);
    readFaults(file, scenario);
    readExpectations(file, scenario.expect);
    if (file.fault())
        return *file.fault();
    return scenario;
}

} // namespace app
