#include "core/storage/databasefile.h"

#include "core/storage/log.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>

namespace core {

namespace {

constexpr QFileDevice::Permissions kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions kOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
    | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

Error unavailable(const QString& message) { return { ErrorCode::StorageUnavailable, message }; }

/// The path without links, in a folder that exists; the file itself need not.
Result<QString> resolve(const QString& path)
{
    if (path.isEmpty())
        return unavailable(
            QStringLiteral("No database file is named. Set DATABASE_URL to sqlite:///path/of/the/file."));
    const QFileInfo info(path);
    if (!QDir().mkpath(info.absolutePath())) {
        return unavailable(
            QStringLiteral("The folder %1 cannot be made. Check its parent's permissions, or name another "
                           "place in DATABASE_URL.")
                .arg(info.absolutePath()));
    }
    if (info.exists())
        return info.canonicalFilePath();
    return QDir(info.absolutePath()).canonicalPath() + QLatin1Char('/') + info.fileName();
}

/// An existing file is never opened here: closing it would take away the locks that SQLite holds in this process.
Result<void> prepareFile(const QString& path)
{
    if (!QFileInfo::exists(path)) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, kOwnerOnly))
            return unavailable(
                QStringLiteral("The database file %1 cannot be made: %2. Give this user the right to write "
                               "in that folder, or name another file in DATABASE_URL.")
                    .arg(path, file.errorString()));
        return {};
    }
    const QFileInfo info(path);
    if (!info.isFile() || !info.isWritable())
        return unavailable(
            QStringLiteral("The database file %1 cannot be written. Give this user the right to write it, or "
                           "name another file in DATABASE_URL.")
                .arg(path));
    const QFileDevice::Permissions present = info.permissions();
    if ((present & kOthers) != 0 && !QFile::setPermissions(path, present & ~kOthers))
        qCWarning(lcStorage).noquote() << "Others may read the database file" << path << "- run chmod 600 on it.";
    return {};
}

Error lockFailure(const QString& path, const QLockFile& lock)
{
    if (lock.error() != QLockFile::LockFailedError) {
        return unavailable(
            QStringLiteral("The lock file %1.lock cannot be written. Give this user the right to write in "
                           "that folder, or name another file in DATABASE_URL.")
                .arg(path));
    }
    qint64 pid = 0;
    QString host;
    QString program;
    const QString owner = lock.getLockInfo(&pid, &host, &program)
        ? QStringLiteral("%1 (process %2 on %3)").arg(program).arg(pid).arg(host)
        : QStringLiteral("Another process");
    return unavailable(QStringLiteral("%1 already uses the database %2. Stop it first, or name another file in "
                                      "DATABASE_URL.")
                           .arg(owner, path));
}

} // namespace

Result<std::unique_ptr<DatabaseFile>> DatabaseFile::claim(const QString& path)
{
    const Result<QString> file = resolve(path);
    if (!file)
        return file.error();
    auto lock = std::make_unique<QLockFile>(*file + QStringLiteral(".lock"));
    lock->setStaleLockTime(0); // a lock does not age: its owner lives or not
    // In a container the process killed before us had our own number and name, so QLockFile takes it for alive.
    // removeStaleLockFile() succeeds only when nobody holds the kernel's lock on that file.
    if (!lock->tryLock() && !(lock->removeStaleLockFile() && lock->tryLock()))
        return lockFailure(*file, *lock);
    const Result<void> prepared = prepareFile(*file);
    if (!prepared)
        return prepared.error();
    return std::unique_ptr<DatabaseFile>(new DatabaseFile(*file, std::move(lock)));
}

DatabaseFile::DatabaseFile(QString path, std::unique_ptr<QLockFile> lock)
    : m_path(std::move(path))
    , m_lock(std::move(lock))
{
}

DatabaseFile::~DatabaseFile() = default;

} // namespace core
