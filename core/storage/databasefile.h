#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>

class QLockFile;

namespace core {

/// A database file that belongs to this process alone for as long as the object lives: a lock file ("<file>.lock")
/// stands beside it. What a killed process left behind does not count.
class DatabaseFile {
public:
    /// Makes the folder and the file where they are missing; only the owner may read the file (mode 0600).
    /// Errors: StorageUnavailable when it cannot be made, or when another process has it.
    static Result<std::unique_ptr<DatabaseFile>> claim(const QString& path);
    ~DatabaseFile();

    /// Absolute, without links.
    const QString& path() const { return m_path; }

private:
    DatabaseFile(QString path, std::unique_ptr<QLockFile> lock);

    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace core
