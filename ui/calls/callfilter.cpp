#include "ui/calls/callfilter.h"

#include <algorithm>

namespace ui {

namespace {

QString digitsOf(const QString& text)
{
    QString digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](QChar c) { return c.isDigit(); });
    return digits;
}

/// "(555) 010" means digits; "room 12" does not.
bool looksLikeNumber(const QString& text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isDigit() || QStringLiteral("+ -()./").contains(c); });
}

} // namespace

bool TableFilter::accepts(const CallTableRow& row) const
{
    if ((span == Live && row.isOver) || (span == Today && !row.isToday))
        return false;
    if (!statuses.isEmpty() && !statuses.contains(row.call.status))
        return false;
    const QString wanted = search.trimmed();
    if (wanted.isEmpty())
        return true;
    if (row.name.contains(wanted, Qt::CaseInsensitive) || row.words.contains(wanted, Qt::CaseInsensitive)
        || row.outcome.contains(wanted, Qt::CaseInsensitive))
        return true;
    const QString digits = looksLikeNumber(wanted) ? digitsOf(wanted) : QString();
    return !digits.isEmpty() && otherNumber(row.call).contains(digits);
}

} // namespace ui
