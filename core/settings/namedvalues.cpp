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
    QFile file(sources.file);
    if (sources.file.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > kMostFileBytes)
        return;
    for (const EnvEntry& entry : parseEnvFile(file.read(kMostFileBytes)).entries)
        m_file.insert(entry.name, entry.value);
}

std::optional<QString> NamedValues::value(const QString& name) const
{
    const QString found = m_environment.contains(name) ? m_environment.value(name).trimmed() : m_file.value(name);
    return found.isEmpty() ? std::nullopt : std::optional(found);
}

} // namespace core
