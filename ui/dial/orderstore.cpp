#include "ui/dial/orderstore.h"

#include <QSettings>

#include <algorithm>

namespace ui {

using core::CallOrder;
using core::CallParameter;

void writeOrder(QSettings& settings, const QString& key, const CallOrder& order)
{
    settings.beginGroup(key);
    settings.setValue(QStringLiteral("to"), order.to);
    settings.setValue(QStringLiteral("playbook"), order.playbook);
    settings.remove(QStringLiteral("parameters"));
    settings.beginWriteArray(QStringLiteral("parameters"), int(order.parameters.size()));
    for (qsizetype i = 0; i < order.parameters.size(); ++i) {
        const CallParameter& parameter = order.parameters[i];
        settings.setArrayIndex(int(i));
        settings.setValue(QStringLiteral("name"), parameter.name);
        settings.setValue(QStringLiteral("value"), parameter.value);
        settings.setValue(QStringLiteral("isText"), parameter.isText);
    }
    settings.endArray();
    settings.endGroup();
}

CallOrder readOrder(QSettings& settings, const QString& key)
{
    CallOrder order;
    settings.beginGroup(key);
    order.to = settings.value(QStringLiteral("to")).toString();
    order.playbook = settings.value(QStringLiteral("playbook")).toString();
    const int count = settings.beginReadArray(QStringLiteral("parameters"));
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        order.parameters.append(
            { settings.value(QStringLiteral("name")).toString(), settings.value(QStringLiteral("value")).toString(),
                settings.value(QStringLiteral("isText"), true).toBool() });
    }
    settings.endArray();
    settings.endGroup();
    return order;
}

RecentCalls::RecentCalls(QString group)
    : m_group(std::move(group))
{
    QSettings settings;
    settings.beginGroup(m_group);
    const int count = std::min(settings.value(QStringLiteral("count")).toInt(), int(kMost));
    for (int i = 0; i < count; ++i)
        m_orders.append(readOrder(settings, QString::number(i)));
}

void RecentCalls::add(const CallOrder& order)
{
    m_orders.removeIf([&order](const CallOrder& other) { return other.to == order.to; });
    m_orders.prepend(order);
    m_orders.resize(std::min(m_orders.size(), kMost));
    write();
}

void RecentCalls::clear()
{
    m_orders.clear();
    write();
}

void RecentCalls::write() const
{
    QSettings settings;
    settings.remove(m_group);
    settings.beginGroup(m_group);
    settings.setValue(QStringLiteral("count"), int(m_orders.size()));
    for (qsizetype i = 0; i < m_orders.size(); ++i)
        writeOrder(settings, QString::number(i), m_orders[i]);
}

QString nameIn(const QList<CallParameter>& parameters)
{
    const auto valueOf = [&parameters](auto&& fits) {
        const auto found = std::ranges::find_if(parameters, [&fits](const CallParameter& parameter) {
            return !parameter.value.trimmed().isEmpty() && fits(parameter.name);
        });
        return found == parameters.end() ? QString() : found->value.trimmed();
    };
    for (const char* exact : { "customerName", "name", "fullName" }) {
        const QString name = valueOf(
            [exact](const QString& given) { return given.compare(QLatin1String(exact), Qt::CaseInsensitive) == 0; });
        if (!name.isEmpty())
            return name;
    }
    return valueOf([](const QString& given) { return given.endsWith(QLatin1String("name"), Qt::CaseInsensitive); });
}

} // namespace ui
