#pragma once

#include "core/base/error.h"

class QSqlError;

namespace core {

/// SQLite's words and what to do about them. StorageUnavailable when the file, the disk or the memory is at fault (it
/// may pass), Internal when the statement is (a broken constraint, a mistake in the SQL).
Error toError(const QSqlError& error);

} // namespace core
