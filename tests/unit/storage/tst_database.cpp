#include "tests/unit/storage/storagefixture.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSemaphore>
#include <QSqlDatabase>

#include <csignal>

#include <sys/resource.h>

using core::Database;
using core::Error;
using core::ErrorCode;
using core::Result;
using core::SqlConnection;
using tests::await;
using tests::TestDatabase;

namespace {

/// Holds the writer in a job until release(), so that what is submitted meanwhile becomes one batch.
class HeldWriter {
public:
    explicit HeldWriter(Database& database)
    {
        database.write<void>([this](SqlConnection&) -> Result<void> {
            m_reached.release();
            m_gate.acquire();
            m_left.release();
            return {};
        });
        m_reached.acquire();
    }
    ~HeldWriter()
    {
        m_gate.release();
        m_left.acquire();
    }

private:
    QSemaphore m_reached;
    QSemaphore m_gate;
    QSemaphore m_left;
};

/// No file of this process can grow beyond `bytes` for as long as this lives: a disk that fails.
class FileSizeLimit {
public:
    explicit FileSizeLimit(qint64 bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = static_cast<rlim_t>(bytes);
        if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
            qFatal("cannot limit the size of files");
    }
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before {};
    void (*m_handler)(int) = nullptr;
};

QFuture<Result<int>> put(Database& database, int number)
{
    return database.write<int>([number](SqlConnection& connection) {
        return connection.run(QStringLiteral("INSERT INTO numbers (number) VALUES (?)"), { number });
    });
}

QFuture<Result<int>> putBytes(Database& database, int size)
{
    return database.write<int>([size](SqlConnection& connection) {
        return connection.run(QStringLiteral("INSERT INTO numbers (filling) VALUES (zeroblob(?))"), { size });
    });
}

QList<core::Migration> numbers()
{
    return { { 1, QStringLiteral("numbers"),
        { QStringLiteral("CREATE TABLE numbers (id INTEGER PRIMARY KEY, number INTEGER UNIQUE, filling BYTEA)") } } };
}

int count(TestDatabase& database) { return database.scalar(QStringLiteral("SELECT COUNT(*) FROM numbers")).toInt(); }

} // namespace

class TestDatabaseThreads : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("QSql"))); }
    void cleanup() { QCOMPARE(QSqlDatabase::connectionNames(), QStringList()); }

    void connectionsAreSafe()
    {
        TestDatabase database;
        const auto pragma = [&database](const char* name) {
            const QString sql = QStringLiteral("PRAGMA ") + QLatin1String(name);
            return await(database->write<QList<QVariant>>([sql](SqlConnection& connection) {
                return connection.select(sql, {}, core::firstColumn);
            }))->value(0);
        };
        QCOMPARE(pragma("journal_mode").toString(), QStringLiteral("wal"));
        QCOMPARE(pragma("synchronous").toInt(), 2); // FULL
        QCOMPARE(pragma("foreign_keys").toInt(), 1);
        QCOMPARE(pragma("busy_timeout").toInt(), 5000);
        QCOMPARE(database.scalar(QStringLiteral("PRAGMA query_only")).toInt(), 1);
    }

    void manyWritesAreFewCommitsInOrder()
    {
        TestDatabase database(numbers());
        const auto before = database->statistics().writes.commits;
        QList<QFuture<Result<int>>> futures;
        {
            const HeldWriter held(*database);
            for (int i = 0; i < 500; ++i)
                futures.append(put(*database, 1000 - i));
            QCOMPARE(database->statistics().queuedWrites, 500);
        }
        for (const auto& future : futures)
            QVERIFY(await(future));
        QCOMPARE(database->statistics().queuedWrites, 0);
        QCOMPARE(database->statistics().writes.commits - before, 2); // the holder's batch and ours
        QVERIFY(database->statistics().writes.totalCommit.count() > 0);
        const auto order = await(database->read<QList<QVariant>>([](SqlConnection& connection) {
            return connection.select(QStringLiteral("SELECT number FROM numbers ORDER BY id"), {}, core::firstColumn);
        }));
        QCOMPARE(order->size(), 500);
        for (int i = 0; i < 500; ++i)
            QCOMPARE(order->at(i).toInt(), 1000 - i);
    }

    void aWriteIsNotDoneBeforeItsBatchIsCommitted()
    {
        TestDatabase database(numbers());
        QFuture<Result<int>> first;
        QSemaphore reached;
        QSemaphore gate;
        {
            const HeldWriter held(*database);
            first = put(*database, 1);
            database->write<void>([&reached, &gate](SqlConnection&) -> Result<void> {
                reached.release();
                gate.acquire();
                return {};
            });
        }
        reached.acquire(); // the first has run; the batch has not been committed
        QVERIFY(!first.isFinished());
        QCOMPARE(count(database), 0);
        gate.release();
        QVERIFY(await(first));
        QCOMPARE(count(database), 1);
    }

    void failedJobIsUndoneAlone()
    {
        TestDatabase database(numbers());
        QFuture<Result<int>> good;
        QFuture<Result<int>> doubled;
        QFuture<Result<void>> refused;
        QFuture<Result<int>> later;
        {
            const HeldWriter held(*database);
            good = put(*database, 1);
            doubled = put(*database, 1);
            refused = database->write<void>([](SqlConnection& connection) -> Result<void> {
                const auto written = connection.run(QStringLiteral("INSERT INTO numbers (number) VALUES (77)"));
                return written ? Error { ErrorCode::NotFound, QStringLiteral("changed its mind") } : written.error();
            });
            later = put(*database, 2);
        }
        QVERIFY(await(good));
        QCOMPARE(await(doubled).error().code, ErrorCode::Internal);
        QVERIFY(await(doubled).error().message.contains(QLatin1String("UNIQUE constraint failed")));
        QCOMPARE(await(refused).error().code, ErrorCode::NotFound);
        QVERIFY(await(later));
        QVERIFY(database->healthy());
        QCOMPARE(database.scalar(QStringLiteral("SELECT group_concat(number) FROM numbers")).toString(),
            QStringLiteral("1,2"));
    }

    void lostTransactionFailsTheWholeBatch()
    {
        TestDatabase database(numbers());
        QFuture<Result<int>> before;
        QFuture<Result<int>> after;
        {
            const HeldWriter held(*database);
            before = put(*database, 1);
            // What SQLite does by itself after some errors of disk and memory.
            database->write<int>([](SqlConnection& connection) { return connection.run(QStringLiteral("ROLLBACK")); });
            after = put(*database, 2);
        }
        QCOMPARE(await(before).error().code, ErrorCode::StorageUnavailable);
        QCOMPARE(await(after).error().code, ErrorCode::StorageUnavailable);
        QCOMPARE(count(database), 0);
        QCOMPARE(database->statistics().writes.failedBatches, 1);
        QVERIFY(!database->healthy());
        QVERIFY(await(put(*database, 3)));
        QVERIFY(database->healthy());
    }

    void fullDiskIsToldAndRecovers()
    {
        TestDatabase database(numbers());
        QVERIFY(await(put(*database, 1)));
        QVERIFY(database.runNow(QStringLiteral("PRAGMA max_page_count = 1"))); // SQLite takes the present size
        QFuture<Result<int>> large;
        QFuture<Result<int>> small;
        {
            const HeldWriter held(*database);
            large = putBytes(*database, 1 << 20);
            small = put(*database, 2);
        }
        QCOMPARE(await(large).error().code, ErrorCode::StorageUnavailable);
        QVERIFY2(await(large).error().message.contains(QLatin1String("Make room on the disk")),
            qPrintable(await(large).error().message));
        QVERIFY(!database->healthy());
        QVERIFY(database->fault()->message.contains(QLatin1String("full")));
        const bool smallOne = bool(await(small));
        QCOMPARE(count(database), smallOne ? 2 : 1);
        QVERIFY(database.runNow(QStringLiteral("PRAGMA max_page_count = 100000")));
        QVERIFY(await(putBytes(*database, 1 << 20)));
        QVERIFY(database->healthy());
        QVERIFY(!database->fault());
        QCOMPARE(database.scalar(QStringLiteral("PRAGMA integrity_check")).toString(), QStringLiteral("ok"));
    }

    void failedCommitFailsTheBatchAndRecovers()
    {
        TestDatabase database(numbers());
        QVERIFY(await(put(*database, 1)));
        QVERIFY(await(database->probe()));
        QList<QFuture<Result<int>>> futures;
        {
            const FileSizeLimit limit(QFileInfo(database.path() + QStringLiteral("-wal")).size());
            {
                const HeldWriter held(*database);
                futures = { put(*database, 2), put(*database, 3) };
            }
            for (const auto& future : futures)
                QCOMPARE(await(future).error().code, ErrorCode::StorageUnavailable);
            QVERIFY2(await(futures[0]).error().message.contains(QLatin1String("disk I/O error")),
                qPrintable(await(futures[0]).error().message));
            QVERIFY(!database->healthy());
            QCOMPARE(await(database->probe()).error().code, ErrorCode::StorageUnavailable);
            QCOMPARE(count(database), 1); // reading goes on
        }
        QVERIFY(await(database->probe()));
        QVERIFY(database->healthy());
        QVERIFY(await(put(*database, 4)));
        QCOMPARE(count(database), 2);
        QCOMPARE(database.scalar(QStringLiteral("PRAGMA integrity_check")).toString(), QStringLiteral("ok"));
        database.reopen(numbers());
        QCOMPARE(count(database), 2);
    }

    void probeTellsWhenNothingMayBeWritten()
    {
        TestDatabase database;
        QVERIFY(await(database->probe()));
        QVERIFY(database.runNow(QStringLiteral("PRAGMA query_only = ON")));
        QCOMPARE(await(database->probe()).error().code, ErrorCode::StorageUnavailable);
        QVERIFY(!database->healthy());
        database.reopen(); // the row that probe() has left is no schema
        QVERIFY(await(database->probe()));
    }

    void slowReadDoesNotDelayWrites()
    {
        TestDatabase database(numbers());
        QSemaphore gate;
        const auto slow = database->read<int>([&gate](SqlConnection& connection) -> Result<int> {
            const QString sql = QStringLiteral("SELECT COUNT(*) FROM numbers");
            const auto before = connection.select(sql, {}, core::firstColumn);
            gate.acquire();
            const auto after = connection.select(sql, {}, core::firstColumn);
            return before && after ? after->first().toInt() - before->first().toInt() : -1;
        });
        QVERIFY(await(put(*database, 1)));
        QVERIFY(!slow.isFinished());
        gate.release();
        QCOMPARE(await(slow).value(), 0); // one state of the database throughout
        QCOMPARE(count(database), 1);
    }

    void readsCannotWrite()
    {
        TestDatabase database(numbers());
        const auto written = await(database->read<int>([](SqlConnection& connection) {
            return connection.run(QStringLiteral("INSERT INTO numbers (number) VALUES (1)"));
        }));
        QVERIFY(!written);
        QCOMPARE(count(database), 0);
    }

    void closingFinishesTheQueue()
    {
        TestDatabase database(numbers());
        QList<QFuture<Result<int>>> futures;
        for (int i = 0; i < 200; ++i)
            futures.append(put(*database, i));
        const auto read = database->read<int>([](SqlConnection&) -> Result<int> { return 1; });
        database.close();
        for (const auto& future : futures)
            QVERIFY(future.isFinished() && future.result());
        QVERIFY(read.isFinished());
        database.reopen(numbers());
        QCOMPARE(count(database), 200);
    }

    void wrongStatementIsNoFaultOfTheDisk()
    {
        TestDatabase database;
        for (int i = 0; i < 2; ++i) {
            const auto wrong = database.runNow(QStringLiteral("SELEKT 1"));
            QVERIFY(!wrong);
            QCOMPARE(wrong.error().code, ErrorCode::Internal);
        }
        QVERIFY(database->healthy());
    }
};

QTEST_GUILESS_MAIN(TestDatabaseThreads)
#include "tst_database.moc"
