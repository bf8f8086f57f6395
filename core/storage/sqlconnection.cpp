#include "core/storage/sqlconnection.h"

#include "core/storage/sqlerror.h"

#include <QSqlError>

#include <atomic>

namespace core {

Result<std::unique_ptr<SqlConnection>> SqlConnection::open(
    const QString& path, Access access, std::chrono::milliseconds busyTimeout)
{
    static std::atomic<int> counter = 0;
    std::unique_ptr<SqlConnection> connection(new SqlConnection(QStringLiteral("callwright-%1").arg(++counter)));
    QSqlDatabase& database = connection->m_database;
    database.setDatabaseName(path);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeout.count()));
    if (!database.open())
        return toError(database.lastError());
    const Result<void> configured = connection->configure(access);
    if (!configured)
        return configured.error();
    return connection;
}

SqlConnection::SqlConnection(const QString& name)
    : m_name(name)
    , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name))
{
}

SqlConnection::~SqlConnection()
{
    m_prepared.clear();
    m_database.close();
    m_database = QSqlDatabase(); // the last copy must be gone before removeDatabase
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> SqlConnection::configure(Access access)
{
    const auto mode = select(QStringLiteral("PRAGMA journal_mode=WAL"), {}, firstColumn);
    if (!mode)
        return mode.error();
    if (mode->isEmpty() || mode->first().toString() != QLatin1String("wal")) {
        return Error { ErrorCode::StorageUnavailable,
            QStringLiteral(
                "The database cannot keep a write-ahead log here. Put it on a local disk where this user may "
                "write.") };
    }
    QStringList pragmas { QStringLiteral("PRAGMA synchronous=FULL"), QStringLiteral("PRAGMA foreign_keys=ON") };
    if (access == Access::ReadOnly)
        pragmas.append(QStringLiteral("PRAGMA query_only=ON"));
    for (const QString& pragma : std::as_const(pragmas)) {
        const Result<int> done = run(pragma);
        if (!done)
            return done.error();
    }
    return {};
}

Result<int> SqlConnection::run(const QString& sql, const QVariantList& values)
{
    const Result<QSqlQuery*> query = execute(sql, values);
    if (!query)
        return query.error();
    const int changed = (*query)->numRowsAffected();
    (*query)->finish();
    return changed;
}

Result<QSqlQuery*> SqlConnection::execute(const QString& sql, const QVariantList& values)
{
    std::unique_ptr<QSqlQuery>& query = m_prepared[sql];
    if (!query) {
        auto fresh = std::make_unique<QSqlQuery>(m_database);
        fresh->setForwardOnly(true);
        if (!fresh->prepare(sql)) {
            const Error error = toError(fresh->lastError());
            m_prepared.erase(sql);
            return error;
        }
        query = std::move(fresh);
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(static_cast<int>(i), values[i]);
    if (!query->exec()) {
        const Error error = toError(query->lastError());
        query->finish();
        return error;
    }
    return query.get();
}

QVariant firstColumn(const QSqlQuery& row) { return row.value(0); }

std::optional<Error> failureOf(const QSqlQuery& query)
{
    const QSqlError error = query.lastError();
    return error.isValid() ? std::optional(toError(error)) : std::nullopt;
}

} // namespace core
