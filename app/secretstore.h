#pragma once

#include "core/base/result.h"

#include <QFuture>

namespace app {

/// A place where secrets are kept by name.
/// Errors: NotSupported when there is no such place; StorageUnavailable when it refuses; RequestTimeout.
class SecretStore {
public:
    virtual ~SecretStore() = default;
    /// Empty when there is none of that name.
    virtual QFuture<core::Result<QString>> read(const QString& name) = 0;
    /// An empty secret is taken out.
    virtual QFuture<core::Result<void>> write(const QString& name, const QString& secret) = 0;
};

} // namespace app
