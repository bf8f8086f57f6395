#include "core/sandbox/dialoguecues.h"

#include <QRegularExpression>

namespace core {

namespace {

/// "tell her that you have a discount" → "You have a discount."
QString asSentence(QString note)
{
    struct Form {
        const char* pattern;
        const char* start;
    };
    constexpr Form forms[] {
        { "^(please )?(tell|inform|remind) (her|him|them|the \\w+|\\w+) (that )?", "" },
        { "^(please )?offer (her|him|them|the \\w+)? ?", "I can offer you " },
        { "^(please )?(say|mention|add)( to (her|him|them))?( that)? ", "" },
        { "^(please )?ask (her|him|them|the \\w+)? ?(whether|if) ", "May I ask whether " },
    };
    for (const Form& form : forms) {
        const QRegularExpression expression(QLatin1String(form.pattern), QRegularExpression::CaseInsensitiveOption);
        if (!expression.match(note).hasMatch())
            continue;
        note = QLatin1String(form.start) + note.remove(expression);
        break;
    }
    if (note.isEmpty())
        return {};
    note[0] = note[0].toUpper();
    if (!QStringLiteral(".!?").contains(note.back()))
        note += note.startsWith(QLatin1String("May I ask")) ? QLatin1Char('?') : QLatin1Char('.');
    return note;
}

} // namespace

bool hearsMailbox(const DialogueTalk& talk)
{
    return talk.hears("after the (tone|beep)|leave (me |us )?a message|voice ?mail|mailbox");
}

bool hearsScreening(const DialogueTalk& talk)
{
    return talk.hears("(state|say|record|tell me) your name|name and (the )?reason|call screening")
        || (talk.heard.isEmpty() && talk.noted("screening|name and (the )?reason"));
}

bool hearsHold(const DialogueTalk& talk)
{
    return talk.hears("(stay|remain|hold) on the line|please (hold|wait)\\b|all (of )?our (agents|lines|colleagues)|"
                      "your call is important|next available");
}

bool hearsWrongPerson(const DialogueTalk& talk)
{
    return talk.hears("wrong (number|person)|(no one|nobody) (by|of|with) that name|there is no \\w+ here|this is not |"
                      "(i'm|i am) not (him|her)")
        || (!talk.matter.name.isEmpty()
            && talk.heard.contains(QStringLiteral("not ") + talk.matter.name, Qt::CaseInsensitive));
}

bool hearsOptOut(const DialogueTalk& talk)
{
    return talk.hears("(stop|don't|do not|never) call|not interested|leave me alone|take me off|never again|"
                      "remove (me|my number)|no more calls");
}

bool hearsLater(const DialogueTalk& talk)
{
    return talk.hears("call (me |us )?(back|again|later|tomorrow|another|next|in (a|an|the|\\w+ (hour|minute)))|"
                      "(bad|not a good) time|later (today|on)?\\W*$")
        && !talk.hears("(i|we)('ll| will) call|talk (to you )?later");
}

bool hearsGoodbye(const DialogueTalk& talk)
{
    return talk.hears("\\b(good-?bye|bye|gotta go|have to go|talk (to you )?later)\\b");
}

bool hearsWishForHuman(const DialogueTalk& talk)
{
    return talk.hears(
               "(speak|talk|connect|transfer|put)\\b.{0,25}\\b(human|real person|person|manager|supervisor|agent|"
               "representative|somebody|someone|operator|colleague)|"
               "(want|need|get me|give me) (a|an|the|your|some) ?(\\w+ )?(human|person|manager|supervisor|agent|"
               "representative|operator)")
        && !talk.hears("am i (talking|speaking)");
}

bool isToldToEnd(const DialogueTalk& talk)
{
    return talk.noted(
        "\\b(end|finish|close|wrap up) (the|this) (call|conversation|talk)|say goodbye|end (it )?politely");
}

QString operatorsWords(const DialogueTalk& talk)
{
    for (auto it = talk.notes.rbegin(); it != talk.notes.rend(); ++it) {
        const qsizetype colon = it->indexOf(QLatin1Char(':'));
        if (colon > 0 && matchesWords(it->first(colon), "operator"))
            return asSentence(it->sliced(colon + 1).simplified());
    }
    return {};
}

} // namespace core
