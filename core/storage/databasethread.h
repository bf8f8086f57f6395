#pragma once

#include "core/storage/databasejob.h"

#include <QThread>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

namespace core {

/// Whether somebody waits for a job: what may come a moment later shares its commit with more of its kind.
enum class Urgency { Now, Soon };

/// A thread that owns one connection and works through a queue of jobs, in the order in which they came.
class DatabaseThread {
public:
    using Opener = std::function<Result<std::unique_ptr<SqlConnection>>()>;
    /// Gets all jobs that have gathered since the last batch; must conclude each.
    using Worker = std::function<void(SqlConnection&, DatabaseJobs&)>;

    DatabaseThread() = default;
    /// As finish().
    ~DatabaseThread();
    DatabaseThread(const DatabaseThread&) = delete;
    DatabaseThread& operator=(const DatabaseThread&) = delete;

    /// Starts the thread, opens the connection on it and waits for that. Errors: the opener's.
    Result<void> start(const QString& name, const Opener& open, const Worker& work);
    /// May be called from any thread, after start() and before finish().
    /// A batch of nothing but Soon waits up to 20 ms for more.
    void submit(std::unique_ptr<DatabaseJob> job, Urgency urgency = Urgency::Now);
    /// Works off the queue, closes the connection and ends the thread.
    void finish();
    /// Jobs that wait for their batch.
    qsizetype queued() const;

private:
    void serve(SqlConnection& connection, const Worker& work);

    std::unique_ptr<QThread> m_thread;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    DatabaseJobs m_queue;
    bool m_isUrgent = false; ///< somebody waits for a job of the queue
    bool m_finishing = false;
};

} // namespace core
