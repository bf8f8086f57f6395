#pragma once

#include "app/secretstore.h"
#include "core/base/async.h"

#include <QMap>

#include <vector>

namespace tests {

/// A key store of which a test decides what it does.
class MemoryStore : public app::SecretStore {
public:
    QMap<QString, QString> secrets;
    core::ErrorCode refusal = core::ErrorCode::Cancelled; ///< Cancelled: none
    bool isSilent = false;

    QFuture<core::Result<QString>> read(const QString& name) override
    {
        if (isSilent) {
            m_waiting.emplace_back().start();
            return m_waiting.back().future();
        }
        return core::readyFuture<QString>(
            refusal == core::ErrorCode::Cancelled ? core::Result<QString>(secrets.value(name)) : error());
    }

    QFuture<core::Result<void>> write(const QString& name, const QString& secret) override
    {
        if (refusal != core::ErrorCode::Cancelled)
            return core::readyFuture<void>(error());
        secrets.insert(name, secret);
        return core::readyFuture<void>({});
    }

    /// The user has unlocked it.
    void speak()
    {
        isSilent = false;
        for (auto& promise : std::exchange(m_waiting, {})) {
            promise.addResult(core::Result<QString>(secrets.value(QStringLiteral("TWILIO_ACCOUNT_SID"))));
            promise.finish();
        }
    }

private:
    core::Error error() const { return { refusal, QStringLiteral("The store says no.") }; }

    std::vector<QPromise<core::Result<QString>>> m_waiting;
};

} // namespace tests
