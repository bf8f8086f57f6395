#include "app/storedsettings.h"

#include "core/settings/envfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace app {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;

constexpr qint64 kMostBytes = 1 << 20;
constexpr auto kOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto kOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
    | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

struct Content {
    core::EnvFile parsed;
    QString trouble;
};

Content contentOf(const QString& path)
{
    QFile file(path);
    if (!QFileInfo::exists(path))
        return {};
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return { {}, QStringLiteral("%1 cannot be read.").arg(path) };
    const QByteArray bytes = file.read(kMostBytes + 1);
    if (bytes.size() > kMostBytes)
        return { {}, QStringLiteral("%1 is larger than 1 MB: not a file of settings.").arg(path) };
    Content content { core::parseEnvFile(bytes), {} };
    if (!content.parsed.faults.isEmpty()) {
        const core::EnvFault& fault = content.parsed.faults.first();
        content.trouble = fault.line > 0
            ? QStringLiteral("%1, line %2: %3").arg(path).arg(fault.line).arg(fault.message)
            : QStringLiteral("%1: %2").arg(path, fault.message);
    }
    return content;
}

QByteArray lineOf(const QString& name, const QString& value)
{
    QString quoted = value;
    quoted.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    quoted.replace(u'\n', QStringLiteral("\\n"));
    return (name + QStringLiteral("=\"") + quoted + QStringLiteral("\"\n")).toUtf8();
}

/// The old file stays where something in it was not understood: it may be worth a look.
Result<void> keepOld(const QString& path)
{
    if (contentOf(path).trouble.isEmpty())
        return {};
    const QString old = path + QStringLiteral(".old");
    QFile::remove(old);
    if (QFileInfo(path).isFile() && QFile::rename(path, old) && QFile::setPermissions(old, kOwner))
        return {};
    return Error { ErrorCode::StorageUnavailable,
        QStringLiteral("%1 is no file of settings and cannot be moved away. Move it and try again.").arg(path) };
}

} // namespace

StoredSettings readStored(const QString& file)
{
    const Content content = contentOf(file);
    StoredSettings stored { {}, content.trouble };
    for (const core::EnvEntry& entry : content.parsed.entries)
        stored.values.insert(entry.name, entry.value);
    if (QFileInfo(file).isFile() && (QFileInfo(file).permissions() & kOthers) && !QFile::setPermissions(file, kOwner))
        stored.trouble
            = QStringLiteral("%1 can be read by others, and that cannot be changed. Make it yours: chmod 600")
                  .arg(file);
    return stored;
}

Result<void> writeStored(const QString& path, const QMap<QString, QString>& values)
{
    QDir().mkpath(QFileInfo(path).path());
    if (const Result<void> kept = keepOld(path); !kept)
        return kept;
    QByteArray text
        = "# Settings of Callwright, written by its window of settings. The environment and a .env file in\n"
          "# the working directory win over this file.\n";
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        if (!it.value().isEmpty())
            text += lineOf(it.key(), it.value());
    }
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(kOwner)
        && file.write(text) == text.size() && file.commit();
    if (written)
        return {};
    return Error { ErrorCode::StorageUnavailable,
        QStringLiteral("The settings cannot be kept in %1 (%2). Make the folder writable.")
            .arg(path, file.errorString()) };
}

} // namespace app
