#include "core/storage/database.h"

#include "core/base/clock.h"
#include "core/storage/databasefile.h"
#include "core/storage/log.h"
#include "core/storage/sqlconnection.h"

#include <QRandomGenerator>

namespace core {

namespace {

/// Each job in a transaction of its own, so that it sees one state of the database throughout.
void runReads(SqlConnection& connection, const DatabaseJobs& batch)
{
    for (const auto& job : batch) {
        const Result<int> began = connection.run(QStringLiteral("BEGIN"));
        if (!began) {
            job->conclude(began.error());
            continue;
        }
        const std::optional<Error> failed = job->run(connection);
        const Result<int> ended = connection.run(QStringLiteral("ROLLBACK"));
        if (failed || ended)
            job->conclude(failed);
        else
            job->conclude(ended.error());
    }
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const DatabaseOptions& options, const QList<Migration>& migrations)
{
    Result<std::unique_ptr<DatabaseFile>> file = DatabaseFile::claim(options.path);
    if (!file)
        return file.error();
    const QString path = (*file)->path();
    std::unique_ptr<Database> database(new Database(std::move(*file), options.onCommit));

    const auto openWriter = [path, options, migrations]() -> Result<std::unique_ptr<SqlConnection>> {
        auto connection = SqlConnection::open(path, SqlConnection::Access::ReadWrite, options.busyTimeout);
        if (!connection)
            return connection;
        const Result<void> migrated = migrate(**connection, migrations);
        if (!migrated)
            return migrated.error();
        return connection;
    };
    const Result<void> writing = database->m_writer.start(QStringLiteral("database writer"), openWriter,
        [commits = &database->m_commits](
            SqlConnection& connection, DatabaseJobs& batch) { commits->run(connection, batch); });
    if (!writing)
        return writing.error();

    const auto openReader
        = [path, options] { return SqlConnection::open(path, SqlConnection::Access::ReadOnly, options.busyTimeout); };
    const Result<void> reading = database->m_reader.start(QStringLiteral("database reader"), openReader, runReads);
    if (!reading)
        return reading.error();
    const Result<void> surveying
        = database->m_surveyor.start(QStringLiteral("database surveyor"), openReader, runReads);
    if (!surveying)
        return surveying.error();
    qCInfo(lcStorage).noquote() << "Database:" << path;
    return database;
}

Database::Database(std::unique_ptr<DatabaseFile> file, std::function<void(std::chrono::nanoseconds)> onCommit)
    : m_file(std::move(file))
    , m_commits(std::move(onCommit))
{
}

Database::~Database()
{
    m_surveyor.finish();
    m_reader.finish(); // first, so that the writer's close is the last one and empties the log
    m_writer.finish();
}

QFuture<Result<void>> Database::probe()
{
    return write<void>([](SqlConnection& connection) -> Result<void> {
        // Row 0 counts as no migration. Its name must change each time: SQLite does not write a page that stays as it
        // is.
        const QString name = QStringLiteral("write test %1").arg(QRandomGenerator::global()->generate64());
        const Result<int> written = connection.run(
            QStringLiteral(
                "INSERT INTO schema_migrations (number, name, applied_at) VALUES (0, ?, ?) ON CONFLICT (number) "
                "DO UPDATE SET name = excluded.name, applied_at = excluded.applied_at"),
            { name, toIso(SystemClock().now()) });
        return written ? Result<void>() : Result<void>(written.error());
    });
}

DatabaseStatistics Database::statistics() const
{
    return { m_writer.queued(), m_reader.queued() + m_surveyor.queued(), m_commits.statistics() };
}

} // namespace core
