#include "core/sandbox/calleekinds.h"

#include "core/sandbox/calleescripts.h"
#include "core/sandbox/calleeseat.h"
#include "core/sandbox/scriptedcallee.h"
#include "core/sandbox/steppedcallee.h"

#include <algorithm>

namespace core {

const QList<CalleeKind>& calleeKinds()
{
    static const QList<CalleeKind> kinds {
        { "talkative", "+15550100001", "Sarah, friendly: asks back, agrees, says goodbye" },
        { "hurry", "+15550100002", "has no time: short answers" },
        { "interrupts", "+15550100003", "cuts in twice, in the middle of a sentence" },
        { "busy", "+15550100004", "the line is busy" },
        { "no-answer", "+15550100005", "lets it ring until the caller gives up" },
        { "voicemail", "+15550100006", "a mailbox: greeting, tone, records the message" },
        { "hangs-up", "+15550100007", "says hello and hangs up while the assistant talks" },
        { "silent", "+15550100008", "picks up, says nothing, hangs up after a while" },
        { "keys", "+15550100009", "types her account number and # before she talks" },
        { "me", "+15550100010", "you, typing" },
        { "later", "+15550100011", "is driving: asks to be called tomorrow" },
        { "never", "+15550100012", "asks never to be called again" },
        { "wrong-person", "+15550100013", "somebody else: a wrong number" },
        { "spanish", "+15550100014", "speaks Spanish only" },
        { "screening", "+15550100015", "a telephone that asks who calls and why, then Sarah" },
        { "hold-music", "+15550100016", "the same announcement again and again" },
        { "bot", "+15550100017", "another bot: polite, asks the same, never ends" },
        { "pauses", "+15550100018", "stops to think in the middle of a sentence" },
        { "angry", "+15550100019", "shouts and asks for a human" },
        { "menu", "+15550100020", "a recorded menu: press 1 for billing" },
    };
    return kinds;
}

bool isCalleeName(const QString& name)
{
    return std::ranges::any_of(
        calleeKinds(), [&name](const CalleeKind& kind) { return name == QLatin1String(kind.name); });
}

QString calleeNameForNumber(const QString& number)
{
    for (const CalleeKind& kind : calleeKinds()) {
        if (number == QLatin1String(kind.number))
            return QLatin1String(kind.name);
    }
    return QLatin1String(calleeKinds().first().name);
}

std::unique_ptr<Callee> makeCallee(const QString& name, const SandboxContext& context, CalleeSeat& seat)
{
    if (name == QLatin1String("me"))
        return std::make_unique<SeatedCallee>(seat);
    return makeCallee(calleeScript(name), context);
}

std::unique_ptr<Callee> makeCallee(const CalleeScript& script, const SandboxContext& context)
{
    if (script.lines.isEmpty() && script.mailboxGreeting.isEmpty())
        return std::make_unique<SteppedCallee>(context, script);
    return std::make_unique<ScriptedCallee>(context, script);
}

} // namespace core
