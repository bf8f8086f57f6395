#include "core/sandbox/dialogue.h"

#include "core/sandbox/dialoguecues.h"
#include "core/sandbox/dialoguetalk.h"

#include <QStringList>

#include <optional>

namespace core {

namespace {

QString opening(const DialogueTalk& talk)
{
    return QStringLiteral("%1! I'm %2, calling about %3. %4")
        .arg(talk.named(QStringLiteral("Hello"), QStringLiteral(" ")), talk.matter.caller, talk.matter.subject,
            talk.matter.question);
}

QString farewell(const DialogueTalk& talk)
{
    return QStringLiteral("%1. Have a great day. Goodbye!").arg(talk.named(QStringLiteral("Thank you for your time")));
}

/// After something that cut in: back to the question that is still open.
QString andBack(const DialogueTalk& talk, const QString& answer)
{
    return answer + QLatin1Char(' ') + talk.matter.question;
}

QString restated(const DialogueTalk& talk) { return QStringLiteral("I'm calling about %1.").arg(talk.matter.subject); }

/// Rules that end the call, whatever was asked.
std::optional<QString> ending(const DialogueTalk& talk)
{
    if (hearsMailbox(talk))
        return QStringLiteral(
            "Hello, this is a message for %1. %2 Please call us back when you have a moment. Goodbye!")
            .arg(talk.matter.name.isEmpty() ? QStringLiteral("you") : talk.matter.name, restated(talk));
    if (hearsWrongPerson(talk))
        return QStringLiteral("I'm sorry, then I have the wrong number, and I will make a note of that. Goodbye!");
    if (hearsOptOut(talk))
        return QStringLiteral("I understand, and I will make a note of that. Sorry for the disturbance. Goodbye!");
    if (hearsLater(talk))
        return QStringLiteral("Of course, I have noted that, and we will call you another time. Goodbye!");
    if (hearsGoodbye(talk) || isToldToEnd(talk))
        return farewell(talk);
    if (talk.asked(anythingElse()) && talk.hears("^\\W*(no|nope|nothing|that's (all|it)|i'm (good|fine))\\b"))
        return farewell(talk);
    return {};
}

/// Where nobody asked a question: machines that answer, and notes that came in between.
std::optional<QString> onTheLine(const DialogueTalk& talk)
{
    if (hearsScreening(talk))
        return QStringLiteral("This is %1. I'm calling%2 about %3.")
            .arg(talk.matter.caller,
                talk.matter.name.isEmpty() ? QString() : QStringLiteral(" for ") + talk.matter.name,
                talk.matter.subject);
    if (hearsHold(talk))
        return QStringLiteral("Thank you, I will hold.");
    if (talk.noted("transfer|colleague") && talk.noted("no.answer|busy|fail|could not|did not|nobody"))
        return nobodyThere();
    if (talk.heard.isEmpty() && talk.noted("silen(t|ce)|has not (said|answered|spoken)|said nothing"))
        return andBack(talk, QStringLiteral("Are you still there?"));
    if (hearsWishForHuman(talk))
        return QStringLiteral("I cannot connect you right now, but a colleague will call you back. ") + anythingElse();
    return {};
}

/// Questions about the caller.
std::optional<QString> aboutMe(const DialogueTalk& talk)
{
    if (talk.hears(
            "robot|machine|computer|\\bbot\\b|\\bai\\b|artificial|(real|human) (person|being)|are you (real|human)"))
        return andBack(talk, QStringLiteral("Yes, I am an AI, an automated assistant."));
    if (talk.hears("who (are you|is (this|that|calling|speaking))|who's (this|that|calling)|what company|calling from"))
        return andBack(
            talk, QStringLiteral("I'm %1, and I'm calling about %2.").arg(talk.matter.caller, talk.matter.subject));
    if (talk.hears("repeat|say (that|it) again|once more|pardon|didn't (catch|hear|get)|come again|what did you say"))
        return andBack(talk, QStringLiteral("Of course.") + QLatin1Char(' ') + restated(talk));
    if (talk.hears("still there|can you hear me|^\\W*hello\\W*$"))
        return andBack(talk, QStringLiteral("Yes, I'm here. ") + restated(talk));
    return {};
}

/// Questions about the matter; several may come in one breath.
std::optional<QString> aboutMatter(const DialogueTalk& talk)
{
    const DialogueMatter& matter = talk.matter;
    QStringList facts;
    const auto tell = [&talk, &facts](const char* pattern, const QString& value, const QString& sentence) {
        if (!value.isEmpty() && talk.hears(pattern))
            facts.append(sentence.arg(value));
    };
    const bool isPayment = matter.kind == DialogueMatter::Kind::Payment;
    tell("how much|what amount|the amount|what does it cost", matter.amount, QStringLiteral("The amount is %1."));
    tell("\\bwhen\\b|what (day|date)|which (day|date)|due date", matter.date,
        isPayment ? QStringLiteral("It is due on %1.") : QStringLiteral("It is on %1."));
    tell("what time|which time|how late|\\bwhen\\b", matter.time, QStringLiteral("The time is %1."));
    tell("(which|what) doctor|with whom|with who|who with|whom", matter.doctor, QStringLiteral("It is with %1."));
    tell("where|address|location", matter.place, QStringLiteral("It is at %1."));
    tell("(which|what) (ticket|account|number|reference)", matter.reference, QStringLiteral("The number is %1."));
    if (talk.hears("what (is|was) (it|that|this) about|what about|why|what is it|what's (it|this) about|which ticket"))
        facts.append(restated(talk));
    if (facts.isEmpty())
        return {};
    const QString start = talk.wasInterrupted() ? QStringLiteral("Sure. ") : QString();
    return andBack(talk, start + facts.join(QLatin1Char(' ')));
}

/// Answers to what the assistant asked.
QString answerTo(const DialogueTalk& talk)
{
    if (talk.asked(whatDay()))
        return QStringLiteral("Thank you, I have noted that, and a colleague will confirm it. ") + anythingElse();
    if (talk.asked(anythingElse()) && talk.hears("^\\W*(yes|yeah|actually)"))
        return QStringLiteral("I have noted that, and a colleague will call you back about it. ") + anythingElse();
    if (talk.hears("already paid|have paid|i paid"))
        return QStringLiteral("Thank you, then please disregard this reminder. ") + anythingElse();
    if (talk.hears(
            "resched|another (day|time|date)|different (day|time|date)|more time|can(no|')t (make|come|pay)|postpone|"
            "not able|too (early|late|much)"))
        return QStringLiteral("I understand. ") + whatDay();
    if (talk.hears("^\\W*(no|nope|not really|not yet)\\b"))
        return talk.matter.kind == DialogueMatter::Kind::Generic
            ? QStringLiteral("I understand. We will try again another time. Goodbye!")
            : QStringLiteral("I'm sorry to hear that. ") + whatDay();
    if (talk.hears(
            "\\b(yes|yeah|yep|sure|okay|ok|fine|all right|alright|of course|will (do|pay|be there)|i'll|works|solved|"
            "happy|good|great|correct|right)\\b")) {
        const bool agrees = talk.hears("\\b(will|i'll) (pay|be there|come|do)");
        if (!talk.subjectWasTold && !talk.wasInterrupted() && !agrees)
            return andBack(talk, restated(talk));
        return QStringLiteral("%1. %2 %3")
            .arg(talk.named(QStringLiteral("Thank you")), talk.matter.thanks, anythingElse());
    }
    if (talk.wasInterrupted())
        return QStringLiteral("Sorry, you were saying? ") + talk.matter.question;
    if (!talk.subjectWasTold)
        return andBack(talk, restated(talk));
    return QStringLiteral("I have noted that. ") + anythingElse();
}

} // namespace

QString anythingElse() { return QStringLiteral("Is there anything else I can help you with?"); }

QString whatDay() { return QStringLiteral("What day would suit you better?"); }

QString nobodyThere()
{
    return QStringLiteral("I'm sorry, none of my colleagues can be reached right now. Somebody will call you back. ")
        + anythingElse();
}

QString dialogueReply(const DialogueTalk& talk)
{
    // Some servers want a user turn first, such as "(call connected)".
    const bool isStart = talk.lastSpoken.isEmpty()
        && (talk.heard.isEmpty() || talk.hears("^\\W*(hello|hi|hey|yes)?\\W*$|^[(\\[].*[)\\]]$"));
    if (isStart && !hearsScreening(talk))
        return opening(talk);
    const QString note = operatorsWords(talk);
    if (!note.isEmpty() && talk.heard.isEmpty())
        return note;
    const QString start = note.isEmpty() ? QString() : note + QLatin1Char(' ');
    for (const auto rule : { ending, onTheLine, aboutMe, aboutMatter }) {
        if (const std::optional<QString> reply = rule(talk))
            return start + *reply;
    }
    return start + answerTo(talk);
}

QString dialogueReply(const QJsonArray& messages) { return dialogueReply(readDialogueTalk(messages)); }

} // namespace core
