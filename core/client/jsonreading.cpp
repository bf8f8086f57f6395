#include "core/client/jsonreading.h"

#include <cmath>
#include <limits>

namespace core {

namespace {

/// The digits from `at` on; -1 when there are others.
int digits(const QString& text, qsizetype at, qsizetype count)
{
    int value = 0;
    for (qsizetype i = at; i < at + count; ++i) {
        const int digit = text[i].unicode() - u'0';
        if (digit < 0 || digit > 9)
            return -1;
        value = value * 10 + digit;
    }
    return value;
}

} // namespace

QDateTime timeFromIso(const QString& text)
{
    // As a core writes it, "2026-11-02T09:52:20.123Z". QDateTime takes ten times as long, and events come by the
    // thousand.
    if (text.size() == 24 && text[10] == u'T' && text[23] == u'Z') {
        const int year = digits(text, 0, 4); // -1 would be a year, too
        const QDate date(year < 0 ? 0 : year, digits(text, 5, 2), digits(text, 8, 2));
        const QTime time(digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2), digits(text, 20, 3));
        return date.isValid() && time.isValid() ? QDateTime(date, time, Qt::UTC) : QDateTime();
    }
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC); // where nothing is said, it is UTC
    return time.isValid() ? time.toUTC() : QDateTime();
}

const OrderedJson* JsonReading::find(const char* name) const
{
    const QLatin1StringView wanted(name); // not as a QString: most of the time of reading an event would go into those
    for (const auto& [key, value] : m_json.members()) {
        if (key == wanted)
            return &value;
    }
    return nullptr;
}

QString JsonReading::text(const char* name) const
{
    const OrderedJson* value = find(name);
    return value && value->isString() ? value->text() : QString();
}

QStringList JsonReading::texts(const char* name) const
{
    QStringList all;
    for (const OrderedJson& item : list(name)) {
        if (item.isString())
            all.append(item.text());
    }
    return all;
}

bool JsonReading::flag(const char* name) const
{
    const OrderedJson* value = find(name);
    return value && value->toBool();
}

double JsonReading::number(const char* name, double fallback) const
{
    const OrderedJson* value = find(name);
    if (!value || value->kind() != OrderedJson::Kind::Number)
        return fallback;
    const double number = value->text().toDouble();
    return std::isfinite(number) ? number : fallback;
}

int JsonReading::whole(const char* name, int fallback) const
{
    const qint64 value = large(name, fallback);
    const bool fits = value >= std::numeric_limits<int>::min() && value <= std::numeric_limits<int>::max();
    return fits ? static_cast<int>(value) : fallback;
}

qint64 JsonReading::large(const char* name, qint64 fallback) const
{
    const OrderedJson* value = find(name);
    if (!value || value->kind() != OrderedJson::Kind::Number)
        return fallback;
    bool isWhole = false;
    const qint64 whole = value->text().toLongLong(&isWhole);
    return isWhole ? whole : fallback;
}

QDateTime JsonReading::time(const char* name) const
{
    const QString written = text(name);
    return written.isEmpty() ? QDateTime() : timeFromIso(written);
}

const QList<OrderedJson>& JsonReading::list(const char* name) const
{
    static const QList<OrderedJson> kNone;
    const OrderedJson* value = find(name);
    return value && value->kind() == OrderedJson::Kind::Array ? value->items() : kNone;
}

const OrderedJson& JsonReading::object(const char* name) const
{
    static const OrderedJson kEmpty = OrderedJson::object();
    const OrderedJson* value = find(name);
    return value && value->isObject() ? *value : kEmpty;
}

} // namespace core
