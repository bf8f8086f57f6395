#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <chrono>
#include <memory>
#include <optional>
#include <unordered_map>

namespace core {

/// One connection to an SQLite file, with its prepared statements. It belongs to the thread that opened it.
/// Errors of every function: as toError(QSqlError).
class SqlConnection {
public:
    enum class Access { ReadWrite, ReadOnly };

    /// Opens with WAL, synchronous=FULL and foreign keys. Waits up to `busyTimeout` for locks of other processes.
    static Result<std::unique_ptr<SqlConnection>> open(
        const QString& path, Access access, std::chrono::milliseconds busyTimeout);
    ~SqlConnection();
    SqlConnection(const SqlConnection&) = delete;
    SqlConnection& operator=(const SqlConnection&) = delete;

    /// Runs one statement with positional placeholders; keeps it prepared for the next time. Answers how many rows it
    /// has changed (rows changed by triggers do not count).
    Result<int> run(const QString& sql, const QVariantList& values = {});

    /// Reads all rows through `read(const QSqlQuery&)`; keeps the statement prepared.
    template <class T>
    Result<QList<T>> select(const QString& sql, const QVariantList& values, T (*read)(const QSqlQuery&));

private:
    explicit SqlConnection(const QString& name);
    Result<void> configure(Access access);
    Result<QSqlQuery*> execute(const QString& sql, const QVariantList& values);

    QString m_name;
    QSqlDatabase m_database;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_prepared;
};

/// The first column of a row, for counts and checks.
QVariant firstColumn(const QSqlQuery& row);

/// Why the query's last step failed; empty when it did not.
std::optional<Error> failureOf(const QSqlQuery& query);

template <class T>
Result<QList<T>> SqlConnection::select(const QString& sql, const QVariantList& values, T (*read)(const QSqlQuery&))
{
    const Result<QSqlQuery*> query = execute(sql, values);
    if (!query)
        return query.error();
    QList<T> rows;
    while ((*query)->next())
        rows.append(read(**query));
    const std::optional<Error> failed = failureOf(**query);
    (*query)->finish();
    if (failed)
        return *failed;
    return rows;
}

} // namespace core
