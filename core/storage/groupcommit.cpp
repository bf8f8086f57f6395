#include "core/storage/groupcommit.h"

#include "core/storage/log.h"
#include "core/storage/sqlconnection.h"

namespace core {

namespace {

using Failures = std::vector<std::optional<Error>>;

/// Runs one job inside a savepoint. An error means that the whole transaction is lost: SQLite ends it by itself after
/// some errors of disk and memory, and then there is no savepoint to go back to.
Result<void> runIsolated(SqlConnection& connection, DatabaseJob& job, std::optional<Error>& failure)
{
    const Result<int> began = connection.run(QStringLiteral("SAVEPOINT job"));
    if (!began)
        return began.error();
    failure = job.run(connection);
    if (failure) {
        const Result<int> undone = connection.run(QStringLiteral("ROLLBACK TO job"));
        if (!undone)
            return *failure;
    }
    const Result<int> released = connection.run(QStringLiteral("RELEASE job"));
    return released ? Result<void>() : Result<void>(released.error());
}

Result<Failures> runAll(SqlConnection& connection, const DatabaseJobs& batch)
{
    const Result<int> began = connection.run(QStringLiteral("BEGIN IMMEDIATE"));
    if (!began)
        return began.error();
    Failures failures(batch.size());
    for (std::size_t i = 0; i < batch.size(); ++i) {
        const Result<void> done = runIsolated(connection, *batch[i], failures[i]);
        if (!done)
            return done.error();
    }
    return failures;
}

std::optional<Error> firstUnavailable(const Failures& failures)
{
    for (const std::optional<Error>& failure : failures) {
        if (failure && failure->code == ErrorCode::StorageUnavailable)
            return failure;
    }
    return std::nullopt;
}

} // namespace

GroupCommit::GroupCommit(std::function<void(std::chrono::nanoseconds)> onCommit)
    : m_onCommit(std::move(onCommit))
{
}

void GroupCommit::run(SqlConnection& connection, DatabaseJobs& batch)
{
    const Result<Failures> failures = runAll(connection, batch);
    const Result<void> done = failures ? commit(connection, static_cast<qsizetype>(batch.size())) : failures.error();
    if (done) {
        setFault(firstUnavailable(*failures));
        for (std::size_t i = 0; i < batch.size(); ++i)
            batch[i]->conclude((*failures)[i]);
        return;
    }
    // Fails when SQLite has ended the transaction by itself, and then nothing is left to undo.
    static_cast<void>(connection.run(QStringLiteral("ROLLBACK")));
    const Error error { ErrorCode::StorageUnavailable, done.error().message };
    {
        const std::scoped_lock lock(m_mutex);
        ++m_statistics.failedBatches;
    }
    setFault(error);
    for (const auto& job : batch)
        job->conclude(error);
}

Result<void> GroupCommit::commit(SqlConnection& connection, qsizetype jobs)
{
    const auto start = std::chrono::steady_clock::now();
    const Result<int> done = connection.run(QStringLiteral("COMMIT"));
    const std::chrono::nanoseconds took = std::chrono::steady_clock::now() - start;
    if (!done)
        return done.error();
    if (m_onCommit)
        m_onCommit(took);
    const std::scoped_lock lock(m_mutex);
    m_statistics.jobs += jobs;
    ++m_statistics.commits;
    m_statistics.lastCommit = took;
    m_statistics.longestCommit = std::max(m_statistics.longestCommit, took);
    m_statistics.totalCommit += took;
    return {};
}

CommitStatistics GroupCommit::statistics() const
{
    const std::scoped_lock lock(m_mutex);
    return m_statistics;
}

std::optional<Error> GroupCommit::fault() const
{
    const std::scoped_lock lock(m_mutex);
    return m_fault;
}

void GroupCommit::setFault(const std::optional<Error>& fault)
{
    const std::scoped_lock lock(m_mutex);
    if (fault && !m_fault)
        qCWarning(lcStorage).noquote() << "Nothing can be saved at present." << fault->message;
    else if (!fault && m_fault)
        qCInfo(lcStorage) << "The database can be written again.";
    m_fault = fault;
}

} // namespace core
