#include "core/storage/sqlerror.h"

#include <QSqlError>

namespace core {

namespace {

struct Advice {
    int resultCode; ///< SQLite's primary result code
    const char* words;
};

constexpr Advice kUnavailable[] = {
    { 5, "Another program keeps the database locked: close it." }, // SQLITE_BUSY
    { 6, "Another program keeps the database locked: close it." }, // SQLITE_LOCKED
    { 7, "Give the process more memory." }, // SQLITE_NOMEM
    { 8, "Give this user the right to write the database file and its folder." }, // SQLITE_READONLY
    { 10, "Check the disk; writing resumes by itself when it works again." }, // SQLITE_IOERR
    { 11,
        "The file is damaged: restore a backup, or move the file away to begin with an empty one." }, // SQLITE_CORRUPT
    { 13, "Make room on the disk; writing resumes by itself." }, // SQLITE_FULL
    { 14, "Check that the folder exists and that this user may write in it." }, // SQLITE_CANTOPEN
    { 15, "Check the file system; network file systems often lack locks." }, // SQLITE_PROTOCOL
    { 22, "The disk cannot hold a file of this size: move the database to another." }, // SQLITE_NOLFS
    { 26, "The file is not a database: move it away, or name another in DATABASE_URL." }, // SQLITE_NOTADB
};

} // namespace

Error toError(const QSqlError& error)
{
    const int primaryCode = error.nativeErrorCode().toInt() & 0xff;
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    for (const Advice& advice : kUnavailable) {
        if (advice.resultCode == primaryCode) {
            return { ErrorCode::StorageUnavailable,
                QStringLiteral("The database says \"%1\". %2").arg(text, QLatin1String(advice.words)) };
        }
    }
    if (error.nativeErrorCode().isEmpty()) { // not from SQLite: Qt has no driver, or no connection
        return { ErrorCode::StorageUnavailable,
            QStringLiteral("The database cannot be opened: \"%1\". Check DATABASE_URL.").arg(text) };
    }
    return { ErrorCode::Internal, QStringLiteral("The database refused a statement: \"%1\".").arg(text) };
}

} // namespace core
