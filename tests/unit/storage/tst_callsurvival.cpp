#include "tests/unit/storage/storagefixture.h"

#include "core/storage/sqlcallstore.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>

using tests::await;
using tests::TestDatabase;

namespace {

constexpr int kRounds = 20;

} // namespace

class TestCallSurvival : public QObject {
    Q_OBJECT

private:
    static void start(QProcess& process, const QString& path, const QString& prefix)
    {
        process.setProgram(QStringLiteral(CALLWRIGHT_KILLED_WRITER));
        process.setArguments({ path, prefix });
        process.start();
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("QSql"))); }

    void whatWasAcknowledgedSurvivesKill()
    {
        TestDatabase database;
        QRandomGenerator random(20261102);
        QStringList acknowledged;
        for (int round = 0; round < kRounds; ++round) {
            database.close();
            QProcess process;
            QByteArray output;
            start(process, database.path(), QStringLiteral("r%1-").arg(round));
            const int enough = random.bounded(1, 400);
            QTRY_VERIFY_WITH_TIMEOUT((output += process.readAllStandardOutput()).count('\n') >= enough, 20000);
            process.kill();
            QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 10000);
            output += process.readAllStandardOutput();
            output.truncate(output.lastIndexOf('\n'));
            for (const QByteArray& id : output.split('\n'))
                acknowledged.append(QString::fromLatin1(id));

            database.reopen(); // the lock that the dead process left does not count
            QCOMPARE(database.scalar(QStringLiteral("PRAGMA integrity_check")).toString(), QStringLiteral("ok"));
            QVERIFY(database.runNow(
                QStringLiteral("INSERT INTO utterance_search (utterance_search) VALUES ('integrity-check')")));
        }
        QVERIFY(acknowledged.size() > kRounds);
        core::SqlCallStore store(*database);
        for (const QString& id : acknowledged) {
            const auto record = await(store.record(id));
            QVERIFY2(record, qPrintable(id));
            QCOMPARE(record->call.status, QStringLiteral("ringing"));
            QCOMPARE(record->statuses.size(), 2);
        }
        QCOMPARE(database
                     .scalar(QStringLiteral("SELECT COUNT(*) FROM calls WHERE id NOT IN "
                                            "(SELECT call_id FROM call_statuses)"))
                     .toInt(),
            0);
    }

    void secondProcessIsRefused()
    {
        TestDatabase database;
        QProcess process;
        start(process, database.path(), QStringLiteral("x"));
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 20000);
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 2);
        const QByteArray error = process.readAllStandardError();
        QVERIFY2(error.contains("already uses the database"), error.constData());
        QVERIFY(await(database->probe()));
    }
};

QTEST_GUILESS_MAIN(TestCallSurvival)
#include "tst_callsurvival.moc"
