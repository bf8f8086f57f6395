#include "core/twilio/wirevalue.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

bool isHexDigit(QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F'); }

} // namespace

bool isSid(QStringView text, QLatin1StringView prefix)
{
    constexpr qsizetype kHexDigits = 32;
    return text.size() == prefix.size() + kHexDigits && text.startsWith(prefix, Qt::CaseInsensitive)
        && std::ranges::all_of(text.sliced(prefix.size()), isHexDigit);
}

QDateTime parseTime(const QString& text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::RFC2822Date);
    return (time.isValid() ? time : QDateTime::fromString(text, Qt::ISODateWithMs)).toUTC();
}

std::optional<int> parseCount(const QString& text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber || number < 0)
        return {};
    return number;
}

bool isFinalStatus(QStringView status)
{
    constexpr std::array kFinal { QLatin1StringView("completed"), QLatin1StringView("busy"),
        QLatin1StringView("no-answer"), QLatin1StringView("failed"), QLatin1StringView("canceled") };
    return std::ranges::any_of(kFinal, [status](QLatin1StringView word) { return status == word; });
}

} // namespace core
