#pragma once

#include "core/storage/databasethread.h"
#include "core/storage/groupcommit.h"
#include "core/storage/migrations.h"

#include <chrono>

namespace core {

class DatabaseFile;

struct DatabaseOptions {
    QString path; ///< of the SQLite file; folder and file are made when missing
    std::chrono::milliseconds busyTimeout { 5000 }; ///< patience with locks of other programs
    /// Told on the writer's thread how long each commit took; may be empty.
    std::function<void(std::chrono::nanoseconds)> onCommit = {};
};

struct DatabaseStatistics {
    qsizetype queuedWrites = 0;
    qsizetype queuedReads = 0; ///< of both threads that read
    CommitStatistics writes;
};

/// An SQLite file with one writer thread (group commit), one reader thread, and one for long reads. Functions may be
/// called from any thread; futures finish on the database's threads.
class Database {
public:
    /// Opens the file, for this process alone, and brings its schema up to date; blocks for some milliseconds.
    /// Needs a QCoreApplication. Errors: as DatabaseFile::claim() and migrate().
    static Result<std::unique_ptr<Database>> open(const DatabaseOptions& options, const QList<Migration>& migrations);
    /// Finishes what is queued.
    ~Database();

    /// Runs `job` on the writer's connection; the future finishes when the job is committed, or failed and undone.
    /// Jobs of one thread keep their order. A job must neither begin nor end a transaction.
    /// Errors: the job's own; StorageUnavailable when the batch could not be committed (after a failed fsync the
    /// job may still turn out to be there).
    /// `urgency` Soon: nobody waits for it, so it may wait for others to share their commit.
    template <class T>
    QFuture<Result<T>> write(std::function<Result<T>(SqlConnection&)> job, Urgency urgency = Urgency::Now);
    /// Runs `job` on the reader's connection, in a transaction that sees all writes finished before.
    template <class T>
    QFuture<Result<T>> read(std::function<Result<T>(SqlConnection&)> job);

    /// As read(), on a thread of its own: for what takes long, and would keep others waiting.
    template <class T>
    QFuture<Result<T>> survey(std::function<Result<T>(SqlConnection&)> job);

    /// Writes and commits a small row: says whether the database can be written now.
    QFuture<Result<void>> probe();
    bool healthy() const { return !m_commits.fault(); }
    /// Why the last batch could not be written; empty when all is well.
    std::optional<Error> fault() const { return m_commits.fault(); }
    DatabaseStatistics statistics() const;

private:
    Database(std::unique_ptr<DatabaseFile> file, std::function<void(std::chrono::nanoseconds)> onCommit);
    template <class T>
    static QFuture<Result<T>> submit(
        DatabaseThread& thread, std::function<Result<T>(SqlConnection&)> job, Urgency urgency);

    std::unique_ptr<DatabaseFile> m_file; ///< released last
    GroupCommit m_commits;
    DatabaseThread m_writer;
    DatabaseThread m_reader;
    DatabaseThread m_surveyor;
};

template <class T>
QFuture<Result<T>> Database::submit(
    DatabaseThread& thread, std::function<Result<T>(SqlConnection&)> job, Urgency urgency)
{
    auto typed = std::make_unique<TypedDatabaseJob<T>>(std::move(job));
    QFuture<Result<T>> future = typed->future();
    thread.submit(std::move(typed), urgency);
    return future;
}

template <class T>
QFuture<Result<T>> Database::write(std::function<Result<T>(SqlConnection&)> job, Urgency urgency)
{
    return submit<T>(m_writer, std::move(job), urgency);
}

template <class T>
QFuture<Result<T>> Database::read(std::function<Result<T>(SqlConnection&)> job)
{
    return submit<T>(m_reader, std::move(job), Urgency::Now);
}

template <class T>
QFuture<Result<T>> Database::survey(std::function<Result<T>(SqlConnection&)> job)
{
    return submit<T>(m_surveyor, std::move(job), Urgency::Now);
}

} // namespace core
