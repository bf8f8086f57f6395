#pragma once

#include "core/conversation/httptool.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace core {

/// The value of a variable of environment or .env; nothing when it is not set or empty.
using NamedValue = std::function<std::optional<QString>(const QString& name)>;

/// Reads the tools that a user has declared: a JSON list of objects with `name`, `description`, `parameters` (JSON
/// schema of an object), `url`, and, if wanted, `method` (GET), `headers`, `timeoutSeconds` (10, at most 60),
/// `answerLimitBytes` (4096), `filler`, `allowPrivate` (false). A header may hold ${NAME}, filled in by `lookup`.
/// `reserved`: names of tools that are built in.
/// Errors: NotFound when the file cannot be read, Malformed with every fault in `message`, one a line, each with its
/// tool and field. No value that `lookup` gave is ever in an error.
Result<QList<HttpToolConfig>> loadHttpTools(
    const QString& path, const NamedValue& lookup, const QStringList& reserved = {});

/// The same from the text of a file.
Result<QList<HttpToolConfig>> parseHttpTools(
    const QByteArray& json, const NamedValue& lookup, const QStringList& reserved = {});

} // namespace core
