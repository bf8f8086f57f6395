#include "ui/calls/historyfilter.h"

#include "core/base/phonenumber.h"

#include <QSettings>

namespace ui {

namespace {

constexpr int kWeekDays = 7;
constexpr int kMonthDays = 30;

QString key(const char* name) { return QStringLiteral("history/filter/") + QLatin1String(name); }

} // namespace

std::pair<QDate, QDate> HistoryFilter::days(const QDate& today) const
{
    switch (period) {
    case Yesterday:
        return { today.addDays(-1), today.addDays(-1) };
    case Week:
        return { today.addDays(1 - kWeekDays), today };
    case Month:
        return { today.addDays(1 - kMonthDays), today };
    case Custom:
        return { from, to };
    case Today:
    case PeriodCount:
        break;
    }
    return { today, today };
}

core::Result<core::RecordQuery> HistoryFilter::query(const QDate& today) const
{
    core::RecordQuery query;
    const auto [first, last] = days(today);
    if (first.isValid())
        query.since = first.startOfDay().toUTC();
    if (last.isValid() && (last != today || period == Custom))
        query.until = last.addDays(1).startOfDay().toUTC();
    query.status = status;
    query.outcome = outcome.trimmed();
    query.text = text.trimmed();
    if (number.trimmed().isEmpty())
        return query;
    const auto checked = core::checkNumber(number, { .allowPremium = true });
    if (!checked)
        return checked.error();
    query.to = checked->number.e164();
    return query;
}

void HistoryFilter::save() const
{
    QSettings settings;
    settings.setValue(key("period"), int(period));
    settings.setValue(key("from"), from);
    settings.setValue(key("to"), to);
    settings.setValue(key("status"), status);
    settings.setValue(key("outcome"), outcome);
    settings.setValue(key("number"), number);
    settings.setValue(key("text"), text);
}

HistoryFilter HistoryFilter::saved()
{
    const QSettings settings;
    HistoryFilter filter;
    const int period = settings.value(key("period"), int(Today)).toInt();
    filter.period = period >= 0 && period < PeriodCount ? Period(period) : Today;
    filter.from = settings.value(key("from")).toDate();
    filter.to = settings.value(key("to")).toDate();
    filter.status = settings.value(key("status")).toString();
    filter.outcome = settings.value(key("outcome")).toString();
    filter.number = settings.value(key("number")).toString();
    filter.text = settings.value(key("text")).toString();
    return filter;
}

} // namespace ui
