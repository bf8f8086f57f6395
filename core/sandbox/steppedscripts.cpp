#include "core/sandbox/steppedscripts.h"

namespace core {

namespace {

using namespace std::chrono_literals;
using When = CalleeStep::When;

CalleeStep answer(const QString& text) { return { When::Answer, 0ms, 0, {}, { text } }; }

CalleeStep atOnce(std::chrono::milliseconds after, const QString& text)
{
    return { When::AtOnce, after, 0, {}, { text } };
}

CalleeStep cutIn(int words, const QString& text) { return { When::CutIn, 0ms, words, {}, { text } }; }

CalleeScript talking(const QList<CalleeStep>& steps)
{
    CalleeScript script;
    script.steps = steps;
    return script;
}

/// Says the same for ever.
CalleeScript repeating(const CalleeStep& step)
{
    CalleeScript script = talking({ step });
    script.repeatsFrom = 0;
    script.polite = false;
    return script;
}

CalleeScript pausing()
{
    const QStringList thought { QStringLiteral("Well, let me think,"), QStringLiteral("I believe I can pay that"),
        QStringLiteral("on Friday.") };
    const QStringList question { QStringLiteral("Oh hello! Yes, speaking."), QStringLiteral("How much was it,"),
        QStringLiteral("and when is it due?") };
    return talking({ { When::Answer, 0ms, 0, {}, question, 700ms }, { When::Answer, 0ms, 0, {}, thought, 850ms },
        answer(QStringLiteral("No, that's all. Thank you, goodbye!")) });
}

CalleeScript menu()
{
    CalleeStep connected { When::Digits };
    connected.digits = QStringLiteral("1");
    connected.say = QStringList { QStringLiteral("Thank you. I am connecting you to billing.") };
    return talking({ atOnce(300ms,
                         QStringLiteral("Welcome to Miller and Sons. For billing, press 1. For anything else, press "
                                        "2.")),
        connected, atOnce(3s, QStringLiteral("Billing, this is Sarah speaking. What is it about?")),
        answer(QStringLiteral("All right, I will see to it. Thank you, goodbye!")) });
}

CalleeScript screening()
{
    return talking({ atOnce(300ms,
                         QStringLiteral("The person you are calling is using a call screening service. Please state "
                                        "your name and the reason for your call.")),
        answer(QStringLiteral("Thank you. Please stay on the line.")),
        atOnce(6s, QStringLiteral("Hello? This is Sarah. I read that you are calling. What is it about?")),
        answer(QStringLiteral("All right, I will pay it on Friday, right after work.")) });
}

} // namespace

std::optional<CalleeScript> steppedScript(const QString& name)
{
    if (name == QLatin1String("later"))
        return talking({ answer(QStringLiteral("I'm driving right now. Can you call me tomorrow morning, please?")) });
    if (name == QLatin1String("never"))
        return talking({ answer(QStringLiteral("Stop. Take me off your list, and never call me again.")),
            answer(QStringLiteral("I said: never again.")) });
    if (name == QLatin1String("wrong-person"))
        return talking({ answer(QStringLiteral("There is no Sarah here. You have the wrong number.")) });
    if (name == QLatin1String("spanish"))
        return talking({ answer(QStringLiteral("¿Hola? ¿Quién habla? No hablo inglés.")),
            answer(QStringLiteral("¿Cuánto es, y para cuándo?")),
            answer(QStringLiteral("Está bien, lo pagaré el viernes.")),
            answer(QStringLiteral("No, gracias. ¡Adiós!")) });
    if (name == QLatin1String("screening"))
        return screening();
    if (name == QLatin1String("hold-music"))
        return repeating(
            atOnce(4s, QStringLiteral("All our agents are busy. Please hold the line, your call is important to us.")));
    if (name == QLatin1String("bot"))
        return repeating(answer(QStringLiteral("Thank you for calling Miller and Sons. How may I assist you today?")));
    if (name == QLatin1String("pauses"))
        return pausing();
    if (name == QLatin1String("angry"))
        return talking({ cutIn(6, QStringLiteral("WHAT? WHO IS THIS? Why do you people keep calling me?")),
            answer(QStringLiteral("I WANT TO TALK TO A HUMAN BEING, NOW!")),
            answer(QStringLiteral("I have had enough of this. Sort it out. Goodbye!")) });
    if (name == QLatin1String("menu"))
        return menu();
    return {};
}

} // namespace core
