#include "core/sandbox/dialogue.h"

#include "core/sandbox/dialoguematter.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

#include <optional>

namespace core {

namespace {

const QString kAnythingElse = QStringLiteral("Is there anything else I can help you with?");

/// What the rules look at.
struct Conversation {
    DialogueMatter matter;
    QString heard; ///< the last user message
    QString lastSpoken; ///< the assistant message before it
    bool subjectWasTold = false;

    bool hears(const char* pattern) const
    {
        return QRegularExpression(QLatin1String(pattern), QRegularExpression::CaseInsensitiveOption)
            .match(heard)
            .hasMatch();
    }
    bool asked(const QString& question) const { return lastSpoken.contains(question); }
    /// A turn that was cut ends in the middle of a sentence.
    bool wasInterrupted() const { return !lastSpoken.isEmpty() && !QStringLiteral(".!?").contains(lastSpoken.back()); }
    /// "Thank you, Sarah"; without a name just the words.
    QString named(const QString& words, const QString& separator = QStringLiteral(", ")) const
    {
        return matter.name.isEmpty() ? words : words + separator + matter.name;
    }
};

QString textOf(const QJsonObject& message)
{
    const QJsonValue content = message.value(QLatin1String("content"));
    if (content.isString())
        return content.toString();
    QString text;
    const QJsonArray parts = content.toArray();
    for (const QJsonValue& part : parts)
        text += part[QLatin1String("text")].toString();
    return text;
}

QJsonObject contextIn(const QString& systemText)
{
    const QString mark = QStringLiteral("Call Context:");
    const qsizetype at = systemText.indexOf(mark);
    if (at < 0)
        return {};
    QByteArray json = systemText.sliced(at + mark.size()).trimmed().toUtf8();
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error == QJsonParseError::GarbageAtEnd) // further instructions follow the object
        document = QJsonDocument::fromJson(json.left(error.offset));
    return document.object();
}

Conversation readConversation(const QJsonArray& messages)
{
    Conversation talk;
    QJsonObject context;
    for (const QJsonValue& value : messages) {
        const QJsonObject message = value.toObject();
        const QString role = message.value(QLatin1String("role")).toString();
        const QString text = textOf(message).trimmed();
        if (role == QLatin1String("assistant")) {
            talk.lastSpoken = text;
            talk.heard.clear();
        } else if (role == QLatin1String("user")) {
            talk.heard = text;
        } else if (text.contains(QLatin1String("Call Context:"))) {
            context = contextIn(text);
        }
    }
    talk.matter = matterOf(context.value(QLatin1String("customParameters")).toObject());
    for (const QJsonValue& message : messages)
        talk.subjectWasTold = talk.subjectWasTold
            || (message[QLatin1String("role")].toString() == QLatin1String("assistant")
                && textOf(message.toObject()).contains(talk.matter.subject));
    return talk;
}

QString opening(const Conversation& talk)
{
    return QStringLiteral("%1! I'm %2, calling about %3. %4")
        .arg(talk.named(QStringLiteral("Hello"), QStringLiteral(" ")), talk.matter.caller, talk.matter.subject,
            talk.matter.question);
}

QString farewell(const Conversation& talk)
{
    return QStringLiteral("%1. Have a great day. Goodbye!").arg(talk.named(QStringLiteral("Thank you for your time")));
}

/// After something that cut in: back to the question that is still open.
QString andBack(const Conversation& talk, const QString& answer)
{
    return answer + QLatin1Char(' ') + talk.matter.question;
}

QString restated(const Conversation& talk) { return QStringLiteral("I'm calling about %1.").arg(talk.matter.subject); }

/// Rules that end the call, whatever was asked.
std::optional<QString> ending(const Conversation& talk)
{
    if (talk.hears("after the (tone|beep)|leave (me |us )?a message|voice ?mail|mailbox"))
        return QStringLiteral(
            "Hello, this is a message for %1. %2 Please call us back when you have a moment. Goodbye!")
            .arg(talk.matter.name.isEmpty() ? QStringLiteral("you") : talk.matter.name, restated(talk));
    if (talk.hears("wrong (number|person)|(no one|nobody) (by|of|with) that name|this is not |(i'm|i am) not (him|her)")
        || (!talk.matter.name.isEmpty()
            && talk.heard.contains(QStringLiteral("not ") + talk.matter.name, Qt::CaseInsensitive)))
        return QStringLiteral("I'm sorry, then I have the wrong number, and I will make a note of that. Goodbye!");
    if (talk.hears("(stop|don't|do not|never) call|not interested|leave me alone|take me off"))
        return QStringLiteral("I understand, and I will make a note of that. Sorry for the disturbance. Goodbye!");
    if (talk.hears("\\b(good-?bye|bye|gotta go|have to go|talk (to you )?later)\\b"))
        return farewell(talk);
    if (talk.asked(kAnythingElse) && talk.hears("^\\W*(no|nope|nothing|that's (all|it)|i'm (good|fine))\\b"))
        return farewell(talk);
    return {};
}

/// Questions about the caller.
std::optional<QString> aboutMe(const Conversation& talk)
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
std::optional<QString> aboutMatter(const Conversation& talk)
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
QString answerTo(const Conversation& talk)
{
    const QString wanted = QStringLiteral("What day would suit you better?");
    if (talk.asked(wanted))
        return QStringLiteral("Thank you, I have noted that, and a colleague will confirm it. ") + kAnythingElse;
    if (talk.asked(kAnythingElse) && talk.hears("^\\W*(yes|yeah|actually)"))
        return QStringLiteral("I have noted that, and a colleague will call you back about it. ") + kAnythingElse;
    if (talk.hears("already paid|have paid|i paid"))
        return QStringLiteral("Thank you, then please disregard this reminder. ") + kAnythingElse;
    if (talk.hears(
            "resched|another (day|time|date)|different (day|time|date)|more time|can(no|')t (make|come|pay)|postpone|"
            "not able|too (early|late|much)"))
        return QStringLiteral("I understand. ") + wanted;
    if (talk.hears("^\\W*(no|nope|not really|not yet)\\b"))
        return talk.matter.kind == DialogueMatter::Kind::Generic
            ? QStringLiteral("I understand. We will try again another time. Goodbye!")
            : QStringLiteral("I'm sorry to hear that. ") + wanted;
    if (talk.hears(
            "\\b(yes|yeah|yep|sure|okay|ok|fine|all right|alright|of course|will (do|pay|be there)|i'll|works|solved|"
            "happy|good|great|correct|right)\\b")) {
        const bool agrees = talk.hears("\\b(will|i'll) (pay|be there|come|do)");
        if (!talk.subjectWasTold && !talk.wasInterrupted() && !agrees)
            return andBack(talk, restated(talk));
        return QStringLiteral("%1. %2 %3")
            .arg(talk.named(QStringLiteral("Thank you")), talk.matter.thanks, kAnythingElse);
    }
    if (talk.wasInterrupted())
        return QStringLiteral("Sorry, you were saying? ") + talk.matter.question;
    if (!talk.subjectWasTold)
        return andBack(talk, restated(talk));
    return QStringLiteral("I have noted that. ") + kAnythingElse;
}

} // namespace

QString dialogueReply(const QJsonArray& messages)
{
    const Conversation talk = readConversation(messages);
    // Some servers want a user turn first, such as "(call connected)".
    const bool isStart = talk.lastSpoken.isEmpty()
        && (talk.heard.isEmpty() || talk.hears("^\\W*(hello|hi|hey|yes)?\\W*$|^[(\\[].*[)\\]]$"));
    if (isStart)
        return opening(talk);
    for (const auto rule : { ending, aboutMe, aboutMatter }) {
        if (const std::optional<QString> reply = rule(talk))
            return *reply;
    }
    return answerTo(talk);
}

} // namespace core
