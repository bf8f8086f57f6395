#include "core/server/queryitems.h"

namespace core {

Result<QDateTime> queryTime(const WebRequest& request, const char* name)
{
    QString text = request.queryItem(name);
    constexpr qsizetype kDate = 10;
    if (const qsizetype blank = text.lastIndexOf(QLatin1Char(' ')); blank > kDate)
        text[blank] = QLatin1Char('+'); // a plus in a query means a blank, and hardly anybody writes %2B
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC); // where nothing is said, it is UTC, not what this machine's clock on the wall shows
    if (!text.isEmpty() && !time.isValid())
        return Error { ErrorCode::Malformed,
            QStringLiteral("\"%1\" is no ISO 8601 time, such as 2026-11-02T09:52:20Z.").arg(QLatin1String(name)) };
    return time.toUTC();
}

Result<int> queryNumber(const WebRequest& request, const char* name, int fallback, int least, int most)
{
    const QString text = request.queryItem(name);
    bool isNumber = true;
    const int number = text.isEmpty() ? fallback : text.toInt(&isNumber);
    if (isNumber && number >= least && number <= most)
        return number;
    return Error { ErrorCode::Malformed,
        QStringLiteral("\"%1\" is a whole number from %2 to %3.").arg(QLatin1String(name)).arg(least).arg(most) };
}

} // namespace core
