#pragma once

#include "app/secretstore.h"

#include <QObject>

#include <chrono>

namespace app {

/// The key store of the desktop, by QtKeychain.
class KeychainStore : public QObject, public SecretStore {
    Q_OBJECT
public:
    /// `patience`: of a write, which may ask the user to unlock the store.
    explicit KeychainStore(const QString& service = QStringLiteral("callwright"),
        std::chrono::milliseconds patience = std::chrono::minutes(1));

    QFuture<core::Result<QString>> read(const QString& name) override;
    QFuture<core::Result<void>> write(const QString& name, const QString& secret) override;

private:
    QString m_service;
    std::chrono::milliseconds m_patience;
};

} // namespace app
