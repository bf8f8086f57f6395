#pragma once

#include "core/base/error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <chrono>
#include <optional>

namespace app {

/// Reads the fields of one object of a scenario strictly, and remembers the first fault with its place.
class ScenarioFields {
public:
    /// `place` is "" for the whole file, else ends with a dot: "expect.".
    ScenarioFields(QJsonObject json, QString place);

    const std::optional<core::Error>& fault() const { return m_fault; }
    void refuse(const QString& name, const QString& rule);
    /// Of another object that stands in this one.
    void take(const std::optional<core::Error>& fault);

    void allow(const QStringList& names);
    bool has(const char* name) const { return m_json.contains(QLatin1String(name)); }
    QJsonValue value(const char* name) const { return m_json.value(QLatin1String(name)); }

    /// Each leaves its target as it is where the field is missing.
    void text(const char* name, QString& text);
    void texts(const char* name, QStringList& texts); ///< one text, or a list
    void whole(const char* name, int most, int& number);
    void number(const char* name, double most, double& number);
    void flag(const char* name, std::optional<bool>& flag);
    void milliseconds(const char* name, std::optional<std::chrono::milliseconds>& time);
    QJsonObject object(const char* name); ///< empty where it is missing

private:
    QJsonObject m_json;
    QString m_place;
    std::optional<core::Error> m_fault;
};

} // namespace app
