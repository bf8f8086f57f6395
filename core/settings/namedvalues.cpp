#include "core/settings/namedvalues.h"

#include "core/settings/envfile.h"

#include <QFile>

namespace core {

namespace {

constexpr qint64 kMostFileBytes = 1 << 20; // as for settings

} // namespace

NamedValues::NamedValues(const SettingSources& sources)
    : m_environment(sources.environment)
{
    for (auto it = sources.stored.cbegin(); it != sources.stored.cend(); ++it)
        m_others.insert(it.key(), it.value());
    QFile file(sources.file);
    if (sources.file.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > kMostFileBytes)
        return;
    for (const EnvEntry& entry : parseEnvFile(file.read(kMostFileBytes)).entries) {
        if (!entry.value.isEmpty() || !sources.stored.contains(entry.name))
            m_others.insert(entry.name, entry.value);
    }
}

std::optional<QString> NamedValues::value(const QString& name) const
{
    const QString found = m_environment.contains(name) ? m_environment.value(name).trimmed() : m_others.value(name);
    return found.isEmpty() ? std::nullopt : std::optional(found);
}

} // namespace core
