#include "app/keychainstore.h"

#include <QPromise>
#include <QTimer>

#include <memory>
#include <qt6keychain/keychain.h>

namespace app {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;

/// A store that is not there says "other error", with the bus's words.
Error errorOf(const QKeychain::Job& job)
{
    const bool refused = job.error() == QKeychain::AccessDenied || job.error() == QKeychain::AccessDeniedByUser;
    if (refused)
        return { ErrorCode::StorageUnavailable,
            QStringLiteral("The system's key store refused. Unlock it and try again.") };
    if (job.error() == QKeychain::CouldNotDeleteEntry)
        return { ErrorCode::StorageUnavailable,
            QStringLiteral("The system's key store could not take the secret out.") };
    return { ErrorCode::NotSupported, QStringLiteral("This system has no key store.") };
}

/// Starts `job`; `valueOf` reads what it brought. Answers once, at the latest after `patience`.
template <class T, class JobType, class Reader>
QFuture<Result<T>> run(JobType* job, std::chrono::milliseconds patience, Reader valueOf)
{
    const auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const auto conclude = [promise](const Result<T>& result) {
        if (promise->future().isFinished())
            return;
        promise->addResult(result);
        promise->finish();
    };
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, conclude, valueOf] {
        const bool absent = job->error() == QKeychain::EntryNotFound;
        conclude(job->error() == QKeychain::NoError || absent ? valueOf(*job) : Result<T>(errorOf(*job)));
    });
    QTimer::singleShot(patience, job, [conclude] {
        conclude(Error { ErrorCode::RequestTimeout,
            QStringLiteral("The system's key store did not answer. Unlock it and try again.") });
    });
    job->start();
    return promise->future();
}

} // namespace

KeychainStore::KeychainStore(const QString& service, std::chrono::milliseconds patience)
    : m_service(service)
    , m_patience(patience)
{
}

QFuture<Result<QString>> KeychainStore::read(const QString& name)
{
    auto* job = new QKeychain::ReadPasswordJob(m_service); // deletes itself
    job->setKey(name);
    return run<QString>(job, m_patience, [](const QKeychain::ReadPasswordJob& done) -> Result<QString> {
        return done.error() == QKeychain::NoError ? done.textData() : QString();
    });
}

QFuture<Result<void>> KeychainStore::write(const QString& name, const QString& secret)
{
    const auto nothing = [](const QKeychain::Job&) { return Result<void>(); };
    if (secret.isEmpty()) {
        auto* job = new QKeychain::DeletePasswordJob(m_service);
        job->setKey(name);
        return run<void>(job, m_patience, nothing);
    }
    auto* job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(name);
    job->setTextData(secret);
    return run<void>(job, m_patience, nothing);
}

} // namespace app
