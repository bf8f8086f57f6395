#include "app/rehearsal/scenariofields.h"

#include <utility>

namespace app {

namespace {

constexpr qsizetype kMostText = 20'000;
constexpr double kMostMilliseconds = 24.0 * 3'600'000;

} // namespace

ScenarioFields::ScenarioFields(QJsonObject json, QString place)
    : m_json(std::move(json))
    , m_place(std::move(place))
{
}

void ScenarioFields::refuse(const QString& name, const QString& rule)
{
    take(core::Error { core::ErrorCode::Malformed, QStringLiteral("%1%2 %3.").arg(m_place, name, rule) });
}

void ScenarioFields::take(const std::optional<core::Error>& fault)
{
    if (!m_fault)
        m_fault = fault;
}

void ScenarioFields::allow(const QStringList& names)
{
    for (const QString& key : m_json.keys()) {
        if (!names.contains(key))
            refuse(key,
                QStringLiteral("is no field that is known here; there are %1").arg(names.join(QStringLiteral(", "))));
    }
}

void ScenarioFields::text(const char* name, QString& text)
{
    if (!has(name))
        return;
    text = value(name).toString();
    if (text.isEmpty() || text.size() > kMostText)
        refuse(QLatin1String(name), QStringLiteral("must be a text of 1 to %1 characters").arg(kMostText));
}

void ScenarioFields::texts(const char* name, QStringList& texts)
{
    if (!has(name))
        return;
    const QJsonArray items = value(name).isArray() ? value(name).toArray() : QJsonArray { value(name) };
    for (const QJsonValue& item : items) {
        texts.append(item.toString());
        if (texts.last().trimmed().isEmpty() || texts.last().size() > kMostText)
            refuse(QLatin1String(name), QStringLiteral("must be a text or a list of texts"));
    }
    if (texts.isEmpty())
        refuse(QLatin1String(name), QStringLiteral("must not be empty"));
}

void ScenarioFields::whole(const char* name, int most, int& number)
{
    if (!has(name))
        return;
    number = value(name).toInt(-1);
    if (number < 0 || number > most)
        refuse(QLatin1String(name), QStringLiteral("must be a whole number from 0 to %1").arg(most));
}

void ScenarioFields::number(const char* name, double most, double& number)
{
    if (!has(name))
        return;
    number = value(name).toDouble(-1);
    if (!(number >= 0 && number <= most))
        refuse(QLatin1String(name), QStringLiteral("must be a number from 0 to %1").arg(most));
}

void ScenarioFields::flag(const char* name, std::optional<bool>& flag)
{
    if (!has(name))
        return;
    flag = value(name).toBool();
    if (!value(name).isBool())
        refuse(QLatin1String(name), QStringLiteral("must be true or false"));
}

void ScenarioFields::milliseconds(const char* name, std::optional<std::chrono::milliseconds>& time)
{
    if (!has(name))
        return;
    double number = 0;
    this->number(name, kMostMilliseconds, number);
    time = std::chrono::milliseconds(qint64(number));
}

QJsonObject ScenarioFields::object(const char* name)
{
    if (has(name) && !value(name).isObject())
        refuse(QLatin1String(name), QStringLiteral("must be an object"));
    return value(name).toObject();
}

} // namespace app
