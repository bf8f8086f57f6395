#include "core/storage/migrations.h"

#include "core/base/clock.h"
#include "core/storage/log.h"
#include "core/storage/sqlconnection.h"

namespace core {

namespace {

Result<void> runStep(SqlConnection& connection, const Migration& step)
{
    for (const QString& statement : step.statements) {
        const Result<int> done = connection.run(statement);
        if (!done)
            return done.error();
    }
    const Result<int> noted
        = connection.run(QStringLiteral("INSERT INTO schema_migrations (number, name, applied_at) VALUES (?, ?, ?)"),
            { step.number, step.name, toIso(SystemClock().now()) });
    return noted ? Result<void>() : Result<void>(noted.error());
}

/// `work` in a transaction, undone when it fails.
template <class Work>
Result<void> inTransaction(SqlConnection& connection, Work work)
{
    const Result<int> began = connection.run(QStringLiteral("BEGIN IMMEDIATE"));
    if (!began)
        return began.error();
    const Result<void> done = work();
    const Result<int> committed = done ? connection.run(QStringLiteral("COMMIT")) : Result<int>(done.error());
    if (committed)
        return {};
    // Fails when SQLite has ended the transaction by itself, and then nothing is left to undo.
    static_cast<void>(connection.run(QStringLiteral("ROLLBACK")));
    return committed.error();
}

Result<void> makeBookkeeping(SqlConnection& connection)
{
    const Result<int> made = connection.run(QStringLiteral("CREATE TABLE IF NOT EXISTS schema_migrations ("
                                                           "number INTEGER PRIMARY KEY, "
                                                           "name TEXT NOT NULL, "
                                                           "applied_at TEXT NOT NULL)"));
    return made ? Result<void>() : Result<void>(made.error());
}

Result<int> schemaNumber(SqlConnection& connection)
{
    const auto rows
        = connection.select(QStringLiteral("SELECT COALESCE(MAX(number), 0) FROM schema_migrations"), {}, firstColumn);
    if (!rows)
        return rows.error();
    return rows->isEmpty() ? 0 : rows->first().toInt();
}

} // namespace

Result<void> migrate(SqlConnection& connection, const QList<Migration>& migrations)
{
    const Result<void> ready = inTransaction(connection, [&connection] { return makeBookkeeping(connection); });
    if (!ready)
        return ready.error();
    const Result<int> present = schemaNumber(connection);
    if (!present)
        return present.error();
    const int newest = migrations.isEmpty() ? 0 : migrations.last().number;
    if (*present > newest) {
        return Error { ErrorCode::StorageUnavailable,
            QStringLiteral(
                "The database was written by a newer Callwright (schema %1, this one knows %2). Start the newer "
                "version, or name another file in DATABASE_URL.")
                .arg(*present)
                .arg(newest) };
    }
    for (const Migration& step : migrations) {
        if (step.number <= *present)
            continue;
        const Result<void> done = inTransaction(connection, [&] { return runStep(connection, step); });
        if (!done) {
            return Error { done.error().code,
                QStringLiteral("Step %1 of the database schema (%2) failed and was undone. %3")
                    .arg(step.number)
                    .arg(step.name, done.error().message) };
        }
        qCInfo(lcStorage).noquote() << "Database schema" << step.number << "applied:" << step.name;
    }
    return {};
}

} // namespace core
