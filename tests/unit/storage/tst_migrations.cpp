#include "tests/unit/storage/storagefixture.h"

#include <QRegularExpression>

using core::Database;
using core::ErrorCode;
using core::Migration;
using tests::TestDatabase;

namespace {

/// Of the step after those that this version knows.
int nextNumber() { return core::callSchema().last().number + 1; }

Migration makeTable(int number, const QString& table)
{
    return { number, table, { QStringLiteral("CREATE TABLE %1 (x INTEGER)").arg(table) } };
}

const Migration kOne = makeTable(1, QStringLiteral("one"));
const Migration kTwo = makeTable(2, QStringLiteral("two"));

int tables(TestDatabase& database, const QString& name)
{
    return database.scalar(QStringLiteral("SELECT COUNT(*) FROM sqlite_master WHERE name = ?"), { name }).toInt();
}

} // namespace

class TestMigrations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("QSql"))); }

    void eachStepIsAppliedOnce()
    {
        TestDatabase database;
        database.reopen();
        database.reopen();
        QStringList numbers;
        for (const Migration& step : core::callSchema())
            numbers.append(QString::number(step.number));
        QCOMPARE(database.scalar(QStringLiteral("SELECT group_concat(number) FROM schema_migrations")).toString(),
            numbers.join(QLatin1Char(',')));
    }

    void newStepsKeepTheData()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.db"));
        {
            const auto first = Database::open({ path }, { kOne });
            QVERIFY(first);
            QVERIFY(tests::await((*first)->write<int>([](core::SqlConnection& connection) {
                return connection.run(QStringLiteral("INSERT INTO one (x) VALUES (7)"));
            })));
        }
        const auto second = Database::open({ path }, { kOne, kTwo });
        QVERIFY(second);
        const auto kept = tests::await((*second)->read<QList<QVariant>>([](core::SqlConnection& connection) {
            return connection.select(
                QStringLiteral("SELECT x FROM one UNION SELECT COUNT(*) FROM two"), {}, core::firstColumn);
        }));
        QVERIFY(kept);
        QCOMPARE(*kept, (QList<QVariant> { 0, 7 }));
    }

    void olderCallsHaveNoPlaybook()
    {
        TestDatabase database(core::callSchema().first(3));
        QVERIFY(database.runNow(QStringLiteral("INSERT INTO calls (id, direction, to_number, from_number, parameters, "
                                               "status, created_at, sequence, answered_by, outcome, error_code, "
                                               "error_message, more_info, price_unit, warning) VALUES ('a', '', '', "
                                               "'', '', '', '', 0, '', 'done', 0, '', '', '', '')")));
        database.reopen();
        QCOMPARE(database.scalar(QStringLiteral("SELECT playbook || outcome || outcome_chosen FROM calls")).toString(),
            QStringLiteral("done0"));
        QCOMPARE(tables(database, QStringLiteral("turns_by_time")), 1);
    }

    void failedStepLeavesTheSchemaBefore()
    {
        TestDatabase database;
        const QList<Migration> known = core::callSchema();
        const Migration broken { nextNumber(), QStringLiteral("broken"),
            { QStringLiteral("CREATE TABLE half (x INTEGER)"), QStringLiteral("DELETE FROM calls"),
                QStringLiteral("CREATE TABLE calls (x INTEGER)") } };
        QVERIFY(database.runNow(QStringLiteral("INSERT INTO calls (id, direction, to_number, from_number, parameters, "
                                               "status, created_at, sequence, answered_by, outcome, error_code, "
                                               "error_message, more_info, price_unit, warning) VALUES ('a', '', '', "
                                               "'', '', '', '', 0, '', '', 0, '', '', '', '')")));
        database.close();
        const auto opened = Database::open({ database.path() }, known + QList { broken });
        QVERIFY(!opened);
        QVERIFY2(opened.error().message.contains(QStringLiteral("Step %1").arg(broken.number)),
            qPrintable(opened.error().message));
        QVERIFY(opened.error().message.contains(QLatin1String("already exists")));
        database.reopen();
        QCOMPARE(tables(database, QStringLiteral("half")), 0);
        QCOMPARE(database.scalar(QStringLiteral("SELECT COUNT(*) FROM calls")).toInt(), 1);
    }

    void databaseFromTheFutureIsRefused()
    {
        TestDatabase database;
        database.reopen(core::callSchema() + QList { makeTable(nextNumber(), QStringLiteral("later")) });
        database.close();
        const auto opened = Database::open({ database.path() }, core::callSchema());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::StorageUnavailable);
        QVERIFY2(opened.error().message.contains(QStringLiteral("newer Callwright (schema %1, this one knows %2)")
                                                     .arg(nextNumber())
                                                     .arg(nextNumber() - 1)),
            qPrintable(opened.error().message));
        database.reopen(core::callSchema() + QList { makeTable(nextNumber(), QStringLiteral("later")) });
        QCOMPARE(tables(database, QStringLiteral("later")), 1);
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
