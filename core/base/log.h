#pragma once

#include <QLoggingCategory>

namespace core {

/// Each folder has one category, "callwright.<folder>", declared in a file of its own by
/// Q_LOGGING_CATEGORY(lcX, "callwright.x", QtInfoMsg).

/// "+15558675310" → "+1555*****10": what a log may show of a number.
inline QString maskedNumber(const QString& number)
{
    if (number.size() < 8)
        return QString(number.size(), QLatin1Char('*'));
    return number.first(5) + QString(number.size() - 7, QLatin1Char('*')) + number.last(2);
}

} // namespace core
