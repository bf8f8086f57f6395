#pragma once

#include "core/storage/databasejob.h"

#include <chrono>
#include <mutex>

namespace core {

/// What the writer has done since it was opened.
struct CommitStatistics {
    qint64 jobs = 0; ///< committed
    qint64 commits = 0;
    qint64 failedBatches = 0;
    std::chrono::nanoseconds lastCommit { 0 }; ///< how long COMMIT itself took
    std::chrono::nanoseconds longestCommit { 0 };
    std::chrono::nanoseconds totalCommit { 0 };
};

/// Writes batches of jobs, each batch in one transaction with one fsync. run() belongs to the writer's thread; the rest
/// may be called from any.
class GroupCommit {
public:
    /// `onCommit` is told, inside run(), how long each commit took; may be empty.
    explicit GroupCommit(std::function<void(std::chrono::nanoseconds)> onCommit = {});

    /// Runs the jobs, commits, then concludes them. A job that fails is undone alone. When the transaction itself
    /// fails, all jobs of the batch are told so; a later batch tries again.
    void run(SqlConnection& connection, DatabaseJobs& batch);

    CommitStatistics statistics() const;
    /// Why the last batch could not be written; empty when all is well.
    std::optional<Error> fault() const;

private:
    Result<void> commit(SqlConnection& connection, qsizetype jobs);
    void setFault(const std::optional<Error>& fault);

    std::function<void(std::chrono::nanoseconds)> m_onCommit;
    mutable std::mutex m_mutex;
    CommitStatistics m_statistics;
    std::optional<Error> m_fault;
};

} // namespace core
