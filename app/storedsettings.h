#pragma once

#include "core/base/result.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace app {

/// What a file of settings holds.
struct StoredSettings {
    QMap<QString, QString> values; ///< also names that are none of ours
    QString trouble; ///< English; empty when all of it was read
};

/// Reads a file that writeStored() has written, or a hand. One that others could read is made 0600.
StoredSettings readStored(const QString& file);

/// Replaces the file, readable by its owner alone, in one step. A file with lines that cannot be read is kept beside it
/// as "….old". Errors: StorageUnavailable.
core::Result<void> writeStored(const QString& file, const QMap<QString, QString>& values);

} // namespace app
