#include "core/storage/databasethread.h"

#include "core/storage/sqlconnection.h"

#include <chrono>
#include <future>

namespace core {

namespace {

constexpr std::chrono::milliseconds kGathering { 20 };

} // namespace

DatabaseThread::~DatabaseThread() { finish(); }

Result<void> DatabaseThread::start(const QString& name, const Opener& open, const Worker& work)
{
    std::promise<Result<void>> opened;
    std::future<Result<void>> outcome = opened.get_future();
    m_thread.reset(QThread::create([this, opened = std::move(opened), open, work]() mutable {
        const Result<std::unique_ptr<SqlConnection>> connection = open();
        opened.set_value(connection ? Result<void>() : Result<void>(connection.error()));
        if (connection)
            serve(**connection, work);
    }));
    m_thread->setObjectName(name);
    m_thread->start();
    return outcome.get();
}

void DatabaseThread::serve(SqlConnection& connection, const Worker& work)
{
    while (true) {
        DatabaseJobs batch;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_finishing || !m_queue.empty(); });
            if (m_queue.empty())
                return;
            m_wake.wait_for(lock, kGathering, [this] { return m_finishing || m_isUrgent; });
            batch.swap(m_queue);
            m_isUrgent = false;
        }
        work(connection, batch);
    }
}

void DatabaseThread::submit(std::unique_ptr<DatabaseJob> job, Urgency urgency)
{
    bool isNews = false;
    {
        const std::scoped_lock lock(m_mutex);
        const bool hurries = urgency == Urgency::Now && !m_isUrgent;
        isNews = m_queue.empty() || hurries;
        m_isUrgent = m_isUrgent || hurries;
        m_queue.push_back(std::move(job));
    }
    if (isNews)
        m_wake.notify_one();
}

void DatabaseThread::finish()
{
    if (!m_thread)
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_finishing = true;
    }
    m_wake.notify_one();
    m_thread->wait();
    m_thread.reset();
}

qsizetype DatabaseThread::queued() const
{
    const std::scoped_lock lock(m_mutex);
    return static_cast<qsizetype>(m_queue.size());
}

} // namespace core
