#pragma once

#include "core/base/async.h"
#include "core/base/hostresolver.h"

namespace tests {

/// Leads every name to the addresses given, and counts how often it was asked.
class FixedResolver : public core::HostResolver {
public:
    QFuture<core::Result<QList<QHostAddress>>> resolve(const QString& host) override
    {
        asked.append(host);
        if (hangs)
            return m_never.future();
        if (addresses.isEmpty())
            return core::readyFuture<QList<QHostAddress>>(
                core::Error { core::ErrorCode::CarrierUnreachable, QStringLiteral("no name") });
        return core::readyFuture<QList<QHostAddress>>(addresses);
    }

    QList<QHostAddress> addresses { QHostAddress(QHostAddress::LocalHost) };
    bool hangs = false;
    QStringList asked;

private:
    QPromise<core::Result<QList<QHostAddress>>> m_never;
};

} // namespace tests
