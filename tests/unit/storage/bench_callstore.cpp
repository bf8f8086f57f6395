#include "tests/unit/storage/storagefixture.h"

#include "core/storage/sqlcallstore.h"

#include <QElapsedTimer>
#include <QSemaphore>

#include <cstdio>

// Prints what one status callback (update of the call, new status) costs, by the size of its batch. No test: figures
// depend on the disk and on what else runs.

namespace {

struct Cost {
    double callerUs = 0; ///< on the calling thread, each job
    double writerUs = 0; ///< wall time until the batch is committed, each job
};

Cost measure(core::Database& database, core::SqlCallStore& store, const QList<core::CallRow>& calls, int batch,
    int rounds, int& sequence)
{
    qint64 callerNs = 0;
    qint64 writerNs = 0;
    for (int round = 0; round < rounds; ++round) {
        QSemaphore gate; // holds the writer until the whole batch is queued
        QSemaphore reached;
        const auto held = database.write<void>([&gate, &reached](core::SqlConnection&) -> core::Result<void> {
            reached.release();
            gate.acquire();
            return {};
        });
        reached.acquire();
        QElapsedTimer timer;
        timer.start();
        QFuture<core::Result<void>> last;
        for (int i = 0; i < batch; ++i) {
            core::CallRow call = calls[(round * batch + i) % calls.size()];
            call.status = QStringLiteral("ringing");
            call.sequence = ++sequence;
            last = store.saveCall(call, { tests::makeStatus(call.id, call.status, call.sequence) });
        }
        callerNs += timer.nsecsElapsed();
        timer.restart();
        gate.release();
        last.waitForFinished();
        writerNs += timer.nsecsElapsed();
        if (!last.result())
            qFatal("%s", qPrintable(last.result().error().message));
    }
    const double jobs = double(batch) * rounds;
    return { double(callerNs) / jobs / 1000, double(writerNs) / jobs / 1000 };
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    tests::TestDatabase database;
    core::SqlCallStore store(*database);
    QList<core::CallRow> calls;
    for (int i = 0; i < 2000; ++i) {
        core::CallRow call = tests::makeCall(QStringLiteral("0b0f6a3c-%1").arg(i), i);
        call.sid = QStringLiteral("CA0123456789abcdef0123456789%1").arg(i, 6, 10, QLatin1Char('0'));
        call.parameters = QStringLiteral(R"({"customerName":"Jane Doe","amountDue":"$150.00","dueDate":"2026-11-15"})");
        calls.append(call);
        store.insertCall(call, tests::makeStatus(call.id, call.status));
    }
    int sequence = 0;
    std::printf("jobs a batch   caller us/job   writer us/job\n");
    for (const int batch : { 1, 10, 100, 1000 }) {
        const Cost cost = measure(*database, store, calls, batch, std::max(20, 2000 / batch), sequence);
        std::printf("%12d %15.1f %15.1f\n", batch, cost.callerUs, cost.writerUs);
    }
    const core::CommitStatistics writes = database->statistics().writes;
    std::printf("commits %lld, mean %.0f us\n", static_cast<long long>(writes.commits),
        double(writes.totalCommit.count()) / 1000 / double(std::max<qint64>(1, writes.commits)));
    return 0;
}
