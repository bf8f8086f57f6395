#include "core/sandbox/modelturn.h"

#include "core/sandbox/dialogue.h"
#include "core/sandbox/dialoguecues.h"
#include "core/sandbox/dialoguetalk.h"
#include "core/sandbox/modeltools.h"
#include "core/sandbox/phonemenu.h"
#include "core/sandbox/spanishdialogue.h"
#include "core/sandbox/talksummary.h"

#include <optional>

namespace core {

namespace {

using Turn = std::optional<ModelTurn>;
using Known = QHash<QString, QString>;

Known known(const char* property, const QString& value) { return { { QLatin1String(property), value } }; }

/// Adds the call, if the tool is declared and was not called since the person last spoke.
bool call(ModelTurn& turn, const char* name, const DialogueTalk& talk, const DeclaredTools& tools, const Known& values)
{
    const DeclaredTool* tool = tools.find(name);
    if (!tool || talk.called.contains(tool->name) || (!turn.calls.isEmpty() && !tools.isParallel()))
        return false;
    turn.calls.append({ tool->name, toolArguments(*tool, talk, values) });
    return true;
}

QString whyOver(const DialogueTalk& talk)
{
    if (hearsMailbox(talk))
        return QStringLiteral("Left a message on the voicemail.");
    if (hearsWrongPerson(talk))
        return QStringLiteral("Wrong number.");
    if (hearsOptOut(talk))
        return QStringLiteral("Wants no more calls.");
    if (hearsLater(talk))
        return QStringLiteral("Wants to be called later.");
    return QStringLiteral("The conversation is finished.");
}

/// Says it; where it is a goodbye, the call ends with it.
ModelTurn spoken(const QString& text, const DialogueTalk& talk, const DeclaredTools& tools)
{
    ModelTurn turn { text };
    if (text.endsWith(QLatin1String("Goodbye!")) || text.endsWith(QStringLiteral("¡Adiós!")))
        call(turn, "end_call", talk, tools, known("reason", whyOver(talk)));
    return turn;
}

Turn afterResults(const DialogueTalk& talk, const DeclaredTools& tools)
{
    if (talk.results.isEmpty() || talk.called.isEmpty())
        return {};
    const QString& last = talk.called.last();
    if (last == QLatin1String("end_call"))
        return ModelTurn { QStringLiteral("Goodbye!") };
    if (last == QLatin1String("send_digits"))
        return ModelTurn { QStringLiteral("Thank you.") };
    if (last == QLatin1String("transfer_call")) {
        return isFailedResult(talk.results.last()) ? ModelTurn { nobodyThere() }
                                                   : ModelTurn { QStringLiteral("You are being connected now.") };
    }
    if (last == QLatin1String("note") && !hearsLater(talk) && !hearsWrongPerson(talk))
        return ModelTurn { QStringLiteral("A colleague will confirm it. ") + anythingElse() };
    const QStringList rules { QStringLiteral("opt_out"), QStringLiteral("note"), QStringLiteral("set_language") };
    if (rules.contains(last)) // the rule that called it goes on
        return {};
    QStringList sentences;
    for (const QString& result : talk.results)
        sentences.append(spokenResult(result));
    return spoken(sentences.join(QLatin1Char(' ')) + QLatin1Char(' ') + anythingElse(), talk, tools);
}

Turn optOut(const DialogueTalk& talk, const DeclaredTools& tools)
{
    if (!hearsOptOut(talk) || hearsMailbox(talk) || hearsWrongPerson(talk))
        return {};
    ModelTurn turn { QStringLiteral("I understand. I will make sure that you are not called again.") };
    if (call(turn, "opt_out", talk, tools, known("reason", talk.heard)))
        return turn;
    if (!talk.called.contains(QStringLiteral("opt_out")))
        return {};
    return spoken(QStringLiteral("Sorry for the disturbance. Goodbye!"), talk, tools);
}

/// To be called later, or a wrong number: noted, and the call is over.
Turn notedAndOver(const DialogueTalk& talk, const DeclaredTools& tools)
{
    if (hearsMailbox(talk) || hearsOptOut(talk) || !(hearsLater(talk) || hearsWrongPerson(talk)))
        return {};
    ModelTurn turn;
    if (!call(turn, "note", talk, tools, known("text", talk.heard)))
        return {};
    turn.text = dialogueReply(talk);
    if (!call(turn, "end_call", talk, tools, known("reason", whyOver(talk))) && tools.find("end_call"))
        turn.text = QStringLiteral("Of course, I will make a note of that."); // the goodbye comes with the next answer
    return turn;
}

Turn changedAppointment(const DialogueTalk& talk, const DeclaredTools& tools)
{
    if (!talk.asked(whatDay()))
        return {};
    ModelTurn turn { QStringLiteral("Thank you, I will note that.") };
    return call(turn, "note", talk, tools, known("text", talk.heard)) ? Turn(turn) : Turn();
}

Turn menu(const DialogueTalk& talk, const DeclaredTools& tools)
{
    const QString keys = keysForMenu(talk);
    ModelTurn turn;
    return !keys.isEmpty() && call(turn, "send_digits", talk, tools, known("digits", keys)) ? Turn(turn) : Turn();
}

Turn human(const DialogueTalk& talk, const DeclaredTools& tools)
{
    if (!hearsWishForHuman(talk) || talk.noted("transfer|no.answer|busy"))
        return {};
    ModelTurn turn { QStringLiteral("One moment, I will connect you with a colleague.") };
    Known values = known("reason", QStringLiteral("The person asked for a human."));
    for (const char* name : { "transferTo", "transferNumber" })
        values.insert(QStringLiteral("to"), talk.parameters.value(QLatin1String(name)).toString());
    const DeclaredTool* tool = tools.find("transfer_call");
    // An optional target that nobody named is the application's to choose.
    if (tool && values.value(QStringLiteral("to")).isEmpty() && tool->required.contains(QStringLiteral("to")))
        return {};
    return call(turn, "transfer_call", talk, tools, values) ? Turn(turn) : Turn();
}

Turn inSpanish(const DialogueTalk& talk, const DeclaredTools& tools)
{
    if (!isSpanish(talk))
        return {};
    ModelTurn turn;
    const bool switched = talk.everCalled.contains(QStringLiteral("set_language"));
    if (!switched && call(turn, "set_language", talk, tools, known("language", QStringLiteral("es-ES"))))
        return turn;
    return spoken(spanishReply(talk), talk, tools);
}

Turn lookUp(const DialogueTalk& talk, const DeclaredTools& tools)
{
    ModelTurn turn;
    const QList<DeclaredTool> fitting = tools.fitting(talk);
    for (const DeclaredTool& tool : fitting)
        call(turn, tool.name.toUtf8().constData(), talk, tools, {});
    return turn.calls.isEmpty() ? Turn() : Turn(turn);
}

} // namespace

ModelTurn modelTurn(const QJsonObject& request)
{
    const QJsonArray messages = request.value(QLatin1String("messages")).toArray();
    if (const std::optional<QString> summary = summaryWanted(messages))
        return { *summary };
    const DialogueTalk talk = readDialogueTalk(messages);
    const DeclaredTools tools(request);
    for (const auto rule : { afterResults, menu, inSpanish, optOut, notedAndOver, changedAppointment, human, lookUp }) {
        if (const Turn turn = rule(talk, tools))
            return *turn;
    }
    return spoken(dialogueReply(talk), talk, tools);
}

} // namespace core
