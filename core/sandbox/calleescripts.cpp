#include "core/sandbox/calleescripts.h"

#include "core/sandbox/steppedscripts.h"

namespace core {

namespace {

bool hasAny(const QString& text, std::initializer_list<const char*> words)
{
    for (const char* word : words) {
        if (text.contains(QLatin1String(word), Qt::CaseInsensitive))
            return true;
    }
    return false;
}

QHash<CallTopic, QStringList> talkativeLines()
{
    return {
        { CallTopic::Payment,
            { QStringLiteral("Oh hello! Yes, speaking. How much was it again, and when is it due?"),
                QStringLiteral("All right, I will pay it on Friday, right after work.") } },
        { CallTopic::Appointment,
            { QStringLiteral("Oh hello! Yes, speaking. At what time was it again?"),
                QStringLiteral("Yes, that works for me. I will be there.") } },
        { CallTopic::FollowUp,
            { QStringLiteral("Oh hello! Yes, speaking. Which ticket is that about?"),
                QStringLiteral("Yes, that is solved now. I am happy with it.") } },
        { CallTopic::Other,
            { QStringLiteral("Oh hello! Yes, speaking. Who is calling, please?"),
                QStringLiteral("I see. Yes, that is fine with me.") } },
    };
}

QHash<CallTopic, QStringList> hurriedLines()
{
    const QString start = QStringLiteral("I'm in a hurry.");
    return {
        { CallTopic::Payment,
            { start + QStringLiteral(" How much?"), QStringLiteral("Fine, I'll pay it tomorrow. Bye!") } },
        { CallTopic::Appointment,
            { start + QStringLiteral(" What time?"), QStringLiteral("Yes, I'll be there. Bye!") } },
        { CallTopic::FollowUp, { start + QStringLiteral(" It is solved."), QStringLiteral("Yes. Bye!") } },
        { CallTopic::Other, { start + QStringLiteral(" What is it about?"), QStringLiteral("Fine. Bye!") } },
    };
}

CalleeScript interrupter()
{
    CalleeScript script;
    script.cutsInAfterWords = { 13, 5 }; // while the amount is being told, and in the answer to that
    script.interruptions = {
        { CallTopic::Payment,
            { QStringLiteral("Sorry, wait. How much is it?"), QStringLiteral("Hold on. When is it due?") } },
        { CallTopic::Appointment,
            { QStringLiteral("Sorry, wait. What day is that?"), QStringLiteral("Hold on. With which doctor?") } },
        { CallTopic::FollowUp,
            { QStringLiteral("Sorry, wait. Which ticket?"), QStringLiteral("Hold on. Who are you?") } },
        { CallTopic::Other,
            { QStringLiteral("Sorry, wait. Who is calling?"), QStringLiteral("Hold on. What is it about?") } },
    };
    for (const auto& [topic, lines] : talkativeLines().asKeyValueRange())
        script.lines.insert(topic, { lines.last() });
    return script;
}

CalleeScript mailbox()
{
    CalleeScript script;
    script.pickup.isMachine = true;
    script.pickup.ringing = std::chrono::milliseconds(4'000);
    script.mailboxGreeting = QStringLiteral("Hi, you have reached Sarah. I can't come to the phone right now. "
                                            "Please leave a message after the tone.");
    return script;
}

} // namespace

CallTopic topicOf(const QString& heard)
{
    if (hasAny(heard, { "appointment", "checkup", "doctor" }))
        return CallTopic::Appointment;
    if (hasAny(heard, { "payment", "invoice", "balance", "amount", " due " }))
        return CallTopic::Payment;
    if (hasAny(heard, { "follow", "ticket", "inquiry" }))
        return CallTopic::FollowUp;
    return CallTopic::Other;
}

CalleeScript calleeScript(const QString& name)
{
    if (std::optional<CalleeScript> stepped = steppedScript(name))
        return *std::move(stepped);
    CalleeScript script;
    script.lines = talkativeLines();
    if (name == QLatin1String("hurry")) {
        script.thinking = std::chrono::milliseconds(250);
        script.lines = hurriedLines();
    } else if (name == QLatin1String("interrupts")) {
        return interrupter();
    } else if (name == QLatin1String("busy")) {
        script.pickup.kind = Pickup::Kind::Busy;
    } else if (name == QLatin1String("no-answer")) {
        script.pickup.kind = Pickup::Kind::NoAnswer;
    } else if (name == QLatin1String("voicemail")) {
        return mailbox();
    } else if (name == QLatin1String("hangs-up")) {
        script.hangsUpAfterWords = 5;
    } else if (name == QLatin1String("silent")) {
        script.silent = true;
    } else if (name == QLatin1String("keys")) {
        script.keys = QStringLiteral("4471203#");
        for (QStringList& lines : script.lines)
            lines.first() = QStringLiteral("I have entered my account number. Did that work?");
    }
    return script;
}

} // namespace core
