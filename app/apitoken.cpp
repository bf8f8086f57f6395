#include "app/apitoken.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSaveFile>

#include <array>

namespace app {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;

QString tokenFile(const core::Settings& settings) { return settings.dataFolder + QStringLiteral("/api-token"); }

QByteArray newToken()
{
    std::array<quint32, 8> random {};
    QRandomGenerator::system()->generate(random.begin(), random.end());
    return QByteArray(reinterpret_cast<const char*>(random.data()), sizeof random).toHex();
}

} // namespace

QString knownApiToken(const core::Settings& settings)
{
    if (!settings.apiToken.isEmpty())
        return settings.apiToken;
    QFile file(tokenFile(settings));
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().trimmed()) : QString();
}

Result<QString> apiTokenFor(const core::Settings& settings)
{
    const QString known = knownApiToken(settings);
    if (!known.isEmpty() || settings.publicUrl.isEmpty())
        return known;
    const QByteArray token = newToken();
    QDir().mkpath(settings.dataFolder);
    QSaveFile file(tokenFile(settings));
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(token + '\n') == token.size() + 1 && file.commit();
    if (!written)
        return Error { ErrorCode::StorageUnavailable,
            QStringLiteral("The API token cannot be kept in %1 (%2). Set API_TOKEN, or make the folder writable.")
                .arg(tokenFile(settings), file.errorString()) };
    return QString::fromLatin1(token);
}

} // namespace app
