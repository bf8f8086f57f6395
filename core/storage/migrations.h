#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

namespace core {

class SqlConnection;

/// One step of the schema's history. What has once been released is never changed.
struct Migration {
    int number = 0; ///< 1, 2, 3 …
    QString name;
    QStringList statements;
};

/// Brings the schema up to the last of `migrations` (in ascending order), each step in a transaction of its own.
/// A step that fails is undone and leaves the schema before it.
/// Errors: StorageUnavailable when the file cannot be written or comes from a newer Callwright; Internal when a
/// statement is wrong.
Result<void> migrate(SqlConnection& connection, const QList<Migration>& migrations);

} // namespace core
