#include "core/conversation/screening.h"

#include <QRegularExpression>

#include <algorithm>

namespace core {

namespace {

QRegularExpression pattern(const char* text)
{
    return QRegularExpression(QString::fromUtf8(text), QRegularExpression::CaseInsensitiveOption);
}

/// Without doubled blanks and with plain apostrophes.
QString plain(const QString& text)
{
    QString out = text.simplified();
    return out.replace(QChar(0x2019), QLatin1Char('\''));
}

} // namespace

bool isCallScreening(const QString& text)
{
    static const QRegularExpression kPatterns[] {
        // Google: "The person you're calling is using a screening service from Google…"
        pattern("\\b(using|uses) (a |google('s)? )?(call )?screening( service)?\\b"),
        pattern("\\bcall screening (service|from google|by google)\\b|\\bgoogle call screen\\b"),
        pattern("\\bwill get a copy of this conversation\\b"),
        // iOS 26: "Hi, if you record your name and reason for calling, I'll see if this person is available."
        pattern("\\b(record|state|say|give|tell me|leave) (me )?your (full )?name (and|along with|followed by) (the "
                "|your )?"
                "(reason|purpose|why)\\b"),
        pattern("\\bsee if (this|the) person is available\\b|\\bcheck if (this|the) person (is available|can talk)\\b"),
        // Samsung: "The person you are calling … please say who you are and why you are calling."
        pattern("\\b(say|tell (me|us)|state) who (you are|is calling|you're) (and|,) (why|what|the reason)\\b"),
        pattern("\\bstate (the )?(reason|purpose) (for|of) (your|this) call\\b"),
        pattern("\\b(assistant|text call) .{0,40}\\banswering (this call )?(on behalf|for) (of )?the "
                "(owner|user|person)\\b"),
        pattern("\\bthe person you('re| are) (calling|trying to reach) .{0,60}\\b(who('s| is)|why you('re| are)) "
                "calling\\b"),
        // German
        pattern("\\b(nennen|sagen|hinterlassen) sie (mir )?(bitte )?(ihren|den) namen und (den |ihren "
                ")?(grund|anlass|zweck)\\b"),
        pattern("\\b(ihren|deinen) namen und (den |ihren |deinen )?(grund|anlass) (f\u00fcr|ihres|deines|des)\\b"),
        pattern("\\bnutzt (einen|den) (dienst|service) .{0,30}\\b(anruf|filter)|\\bob (diese|die) person "
                "(erreichbar|verf\u00fcgbar) ist\\b"),
        // Spanish
        pattern("\\b(diga|indique|grabe|grabas|deje|diga me|d\u00edgame) (por favor )?su nombre y (el |la "
                ")?(motivo|raz\u00f3n)\\b"),
        pattern("\\b(tu|su) nombre y (el |la )?(motivo|raz\u00f3n) (de|por)\\b"),
        pattern("\\bsi (esta|la) persona est\u00e1 disponible\\b|\\bservicio de filtro de llamadas\\b"),
    };
    const QString words = plain(text);
    return std::ranges::any_of(kPatterns, [&words](const auto& expression) { return words.contains(expression); });
}

bool isAskedToWait(const QString& text)
{
    static const QRegularExpression kWait = pattern(
        "\\b(stay|remain|hold|wait) on the line\\b|\\bplease (hold|wait)\\b|\\b(hang|hold) on (a|one|just)\\b|"
        "\\bone moment( please)?\\b|\\bthanks,? (please )?(stay|hold|wait)\\b|\\bbleiben sie (bitte )?(am "
        "apparat|dran|in der leitung)\\b|"
        "\\b(einen )?moment,? bitte\\b|\\b(permanezca|mant\u00e9ngase|siga) en (la )?l\u00ednea\\b|\\bun momento,? por "
        "favor\\b|"
        "\\bno cuelgue\\b");
    return plain(text).contains(kWait);
}

} // namespace core
