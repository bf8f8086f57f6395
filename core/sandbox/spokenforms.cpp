#include "core/sandbox/spokenforms.h"

#include <QDate>
#include <QLocale>

namespace core {

namespace {

const char* ordinalSuffix(int day)
{
    if (day % 100 >= 11 && day % 100 <= 13)
        return "th";
    switch (day % 10) {
    case 1:
        return "st";
    case 2:
        return "nd";
    case 3:
        return "rd";
    default:
        return "th";
    }
}

} // namespace

QString spokenDate(const QString& text)
{
    const QDate date = QDate::fromString(text.left(10), Qt::ISODate);
    if (!date.isValid() || (text.size() > 10 && text[10] != QLatin1Char('T')))
        return text;
    return QStringLiteral("%1 %2%3").arg(
        QLocale::c().monthName(date.month()), QString::number(date.day()), QLatin1String(ordinalSuffix(date.day())));
}

QString firstName(const QString& fullName)
{
    const QString first = fullName.simplified().section(QLatin1Char(' '), 0, 0);
    return first.endsWith(QLatin1Char('.')) ? fullName.simplified() : first;
}

QString spokenWords(const QString& identifier)
{
    QString words = identifier;
    return words.replace(QLatin1Char('_'), QLatin1Char(' ')).simplified();
}

} // namespace core
