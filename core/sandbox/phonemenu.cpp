#include "core/sandbox/phonemenu.h"

#include <QRegularExpression>

namespace core {

namespace {

QRegularExpression expression(const char* pattern)
{
    return QRegularExpression(QLatin1String(pattern), QRegularExpression::CaseInsensitiveOption);
}

QString digitsOf(const QString& text)
{
    QString digits;
    for (const QChar character : text) {
        if (character >= QLatin1Char('0') && character <= QLatin1Char('9'))
            digits += character;
    }
    return digits;
}

QString keyOf(const QString& word)
{
    static const QHash<QString, QString> names { { QStringLiteral("one"), QStringLiteral("1") },
        { QStringLiteral("two"), QStringLiteral("2") }, { QStringLiteral("three"), QStringLiteral("3") },
        { QStringLiteral("zero"), QStringLiteral("0") }, { QStringLiteral("star"), QStringLiteral("*") },
        { QStringLiteral("pound"), QStringLiteral("#") } };
    return names.value(word.toLower(), word);
}

bool fits(const QString& entry, const DialogueMatter& matter)
{
    switch (matter.kind) {
    case DialogueMatter::Kind::Payment:
        return matchesWords(entry, "bill|payment|account|invoice");
    case DialogueMatter::Kind::Appointment:
        return matchesWords(entry, "appointment|reception|doctor");
    case DialogueMatter::Kind::FollowUp:
        return matchesWords(entry, "support|service|ticket");
    case DialogueMatter::Kind::Generic:
        return false;
    }
    return false;
}

} // namespace

QString keysForMenu(const DialogueTalk& talk)
{
    if (talk.hears("(enter|type|key in) your (account|customer|reference)")) {
        const QString account = digitsOf(talk.matter.reference);
        if (!account.isEmpty())
            return account + QLatin1Char('#');
    }
    const QString key = QStringLiteral("(\\d|one|two|three|zero|star|pound)\\b");
    QString first;
    // "For billing, press 1." and "Press 1 for billing."
    const QRegularExpression sentence = expression(
        qPrintable(QStringLiteral("([^.,;]*),? (?:please )?press %1|press %1(?: for| to)? ?([^.,;]*)").arg(key)));
    for (auto it = sentence.globalMatch(talk.heard); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString pressed = keyOf(match.captured(2) + match.captured(3));
        if (fits(match.captured(1) + match.captured(4), talk.matter))
            return pressed;
        if (first.isEmpty())
            first = pressed;
    }
    return first;
}

} // namespace core
