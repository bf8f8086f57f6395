#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QPromise>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace core {

class SqlConnection;

/// Work for a database thread. It is run once; its future is finished only by conclude().
class DatabaseJob {
public:
    virtual ~DatabaseJob() = default;
    /// Null when it went well. The result stays inside until conclude().
    virtual std::optional<Error> run(SqlConnection& connection) = 0;
    /// Finishes the future: with `failed` if there is one, otherwise with what run() has found.
    virtual void conclude(const std::optional<Error>& failed) = 0;
};

using DatabaseJobs = std::vector<std::unique_ptr<DatabaseJob>>;

template <class T>
class TypedDatabaseJob final : public DatabaseJob {
public:
    using Function = std::function<Result<T>(SqlConnection&)>;

    explicit TypedDatabaseJob(Function function)
        : m_function(std::move(function))
    {
        m_promise.start();
    }
    QFuture<Result<T>> future() { return m_promise.future(); }

    std::optional<Error> run(SqlConnection& connection) override
    {
        m_result.emplace(m_function(connection));
        return *m_result ? std::nullopt : std::optional(m_result->error());
    }
    void conclude(const std::optional<Error>& failed) override
    {
        if (failed)
            m_promise.addResult(Result<T>(*failed));
        else if (m_result)
            m_promise.addResult(*std::move(m_result));
        m_promise.finish();
    }

private:
    Function m_function;
    QPromise<Result<T>> m_promise;
    std::optional<Result<T>> m_result;
};

} // namespace core
