#include "core/base/hostresolver.h"

#include "core/base/async.h"

#include <QHostInfo>

namespace core {

QFuture<Result<QList<QHostAddress>>> SystemHostResolver::resolve(const QString& host)
{
    auto promise = std::make_shared<QPromise<Result<QList<QHostAddress>>>>();
    promise->start();
    QHostInfo::lookupHost(host, &m_context, [promise, host](const QHostInfo& info) {
        if (info.error() == QHostInfo::NoError && !info.addresses().isEmpty())
            promise->addResult(info.addresses());
        else
            promise->addResult(Error { ErrorCode::CarrierUnreachable,
                QStringLiteral("The name %1 was not found: %2.").arg(host, info.errorString()) });
        promise->finish();
    });
    return promise->future();
}

} // namespace core
