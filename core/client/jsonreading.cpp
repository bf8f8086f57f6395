#include "core/client/jsonreading.h"

#include <cmath>
#include <limits>

namespace core {

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
    const double value = number(name, static_cast<double>(fallback));
    return std::abs(value) < 9e15 ? static_cast<qint64>(value) : fallback;
}

QDateTime JsonReading::time(const char* name) const
{
    return QDateTime::fromString(text(name), Qt::ISODateWithMs).toUTC();
}

const QList<OrderedJson>& JsonReading::list(const char* name) const
{
    static const QList<OrderedJson> kNone;
    const OrderedJson* value = find(name);
    return value && value->kind() == OrderedJson::Kind::Array ? value->items() : kNone;
}

OrderedJson JsonReading::object(const char* name) const
{
    const OrderedJson* value = find(name);
    return value && value->isObject() ? *value : OrderedJson::object();
}

} // namespace core
