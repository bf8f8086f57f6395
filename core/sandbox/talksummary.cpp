#include "core/sandbox/talksummary.h"

#include "core/sandbox/dialoguetalk.h"

namespace core {

namespace {

constexpr qsizetype kMostWords = 60;
constexpr qsizetype kMostLines = 6; ///< of the person

QString roleOf(const QJsonObject& message) { return message.value(QLatin1String("role")).toString(); }

QString shortened(const QString& text)
{
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return words.size() <= kMostWords ? text : words.first(kMostWords).join(QLatin1Char(' ')) + QStringLiteral(" …");
}

/// "Callee: I will pay." → "I will pay."; other lines as they are.
QString withoutSpeaker(const QString& line) { return line.section(QStringLiteral(": "), 1, -1).trimmed(); }

QString ofTranscript(const QString& text)
{
    QStringList said;
    for (const QString& line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (matchesWords(line, "^\\W*(callee|customer|user|person)\\W*:"))
            said.append(withoutSpeaker(line));
    }
    if (said.isEmpty())
        return QStringLiteral("Nothing was agreed yet.");
    return shortened(QStringLiteral("The person said: ")
        + said.mid(said.size() - qMin(said.size(), kMostLines)).join(QLatin1Char(' ')));
}

} // namespace

std::optional<QString> summaryWanted(const QJsonArray& messages)
{
    if (messages.isEmpty())
        return {};
    const QJsonObject last = messages.last().toObject();
    const QString role = roleOf(last);
    const QString text = messageText(last);
    if (role != QLatin1String("user") && role != QLatin1String("system") && role != QLatin1String("developer"))
        return {};
    const char* const asks = "^\\W*(you |please |now )*summari[sz]e|(write|give|make)\\b.{0,20}\\bsummary|"
                             "summary of (the|this) (call|conversation|talk)";
    const bool byInstruction = messages.size() == 2 && matchesWords(messageText(messages.first().toObject()), asks)
        && !text.contains(QLatin1String("Call Context:"));
    if (!matchesWords(text, asks) && !byInstruction)
        return {};
    QJsonArray before = messages;
    before.removeLast();
    const DialogueTalk talk = readDialogueTalk(before);
    if (talk.said.isEmpty() && talk.lastSpoken.isEmpty())
        return ofTranscript(text);
    const QString who = talk.matter.name.isEmpty() ? QStringLiteral("the person") : talk.matter.name;
    const QString answers = talk.said.isEmpty() ? QStringLiteral("There was no answer yet.")
                                                : QStringLiteral("The person said: ")
            + talk.said.mid(talk.said.size() - qMin(talk.said.size(), kMostLines)).join(QLatin1Char(' '));
    return shortened(QStringLiteral("The assistant called %1 about %2. %3").arg(who, talk.matter.subject, answers));
}

} // namespace core
