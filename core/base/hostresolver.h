#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QHostAddress>
#include <QList>
#include <QObject>

namespace core {

/// Finds the addresses of a host.
class HostResolver {
public:
    virtual ~HostResolver() = default;
    /// `host`: a name or an address as text. Never empty on success. Errors: CarrierUnreachable.
    virtual QFuture<Result<QList<QHostAddress>>> resolve(const QString& host) = 0;
};

/// Asks the operating system. What still runs when it dies ends as Cancelled.
class SystemHostResolver : public HostResolver {
public:
    QFuture<Result<QList<QHostAddress>>> resolve(const QString& host) override;

private:
    QObject m_context;
};

} // namespace core
