#include "tests/unit/storage/storagefixture.h"

#include "core/storage/callfigures.h"
#include "core/storage/sqlcallstore.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <cstdio>
#include <ctime>

// Prints how long the figures of the dashboard and a search in the outcomes take among 100,000 calls of a week with
// 500,000 turns: by the clock on the wall and by the processor's. No test: figures depend on what else runs.

namespace {

using namespace core;

constexpr int kCalls = 100'000;
constexpr int kTurnsOfACall = 5;
constexpr int kWeek = 7 * 86'400;

void fill(tests::TestDatabase& database)
{
    SqlCallStore store(*database);
    QRandomGenerator random(1);
    QFuture<Result<void>> last;
    for (int i = 0; i < kCalls; ++i) {
        CallRow call = tests::makeCall(QStringLiteral("0b0f6a3c-%1").arg(i), int(qint64(i) * kWeek / kCalls));
        call.sid = QStringLiteral("CA0123456789abcdef0123456789%1").arg(i, 6, 10, QLatin1Char('0'));
        call.parameters = QStringLiteral(R"({"customerName":"Jane Doe","amountDue":"$150.00","dueDate":"2026-11-15"})");
        call.status = i % 4 == 0 ? QStringLiteral("busy") : QStringLiteral("completed");
        call.answeredAt = i % 4 == 0 ? QDateTime() : call.createdAt.addSecs(8);
        call.endedAt = call.createdAt.addSecs(90);
        call.durationSeconds = 82;
        call.outcome = i % 1000 == 0 ? QStringLiteral("Will pay on Friday") : QStringLiteral("The assistant hung up.");
        store.insertCall(call, tests::makeStatus(call.id, call.status));
        for (int number = 0; number < kTurnsOfACall; ++number) {
            TurnRow turn = tests::makeTurn(call.id, number);
            turn.promptAt = call.createdAt.addSecs(10 + number * 15);
            turn.promptToRequestUs = 40 + random.bounded(200);
            turn.requestToFirstDeltaUs = 200'000 + random.bounded(900'000);
            turn.firstDeltaToFirstTokenUs = 20 + random.bounded(100);
            turn.model = QStringLiteral("gpt-4.1-mini");
            turn.promptTokens = 900;
            turn.completionTokens = 40;
            last = store.saveTurn(turn);
        }
        if (i % 1000 == 0)
            last.waitForFinished();
    }
    last.waitForFinished();
    if (!last.result())
        qFatal("%s", qPrintable(last.result().error().message));
}

template <class Work>
void measure(const char* what, Work work)
{
    QList<qint64> times;
    const std::clock_t before = std::clock();
    for (int i = 0; i < 7; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.append(timer.elapsed());
    }
    const double processorMs = double(std::clock() - before) * 1000 / CLOCKS_PER_SEC / 7;
    std::sort(times.begin() + 1, times.end());
    std::printf("%-40s %6lld ms (first %lld ms), processor %.0f ms\n", what, static_cast<long long>(times[4]),
        static_cast<long long>(times[0]), processorMs);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    tests::TestDatabase database;
    fill(database);
    SqlFigures figures(*database);
    SqlCallStore store(*database);
    const QDateTime today = tests::at(6 * 86'400);
    const auto of = [&figures](const FiguresQuery& query) {
        if (!tests::await(figures.of(query)))
            qFatal("no figures");
    };
    const auto list = [&store](const QString& outcome) {
        if (!tests::await(store.list({ .outcome = outcome })))
            qFatal("no list");
    };
    using std::chrono::seconds;
    measure("figures: a day, 24 buckets", [&] { of({ today, today, seconds(3600), 24 }); });
    measure("figures: a day, 288 buckets", [&] { of({ today, today, seconds(300), 288 }); });
    measure("figures: the week, 168 buckets", [&] { of({ today, tests::at(0), seconds(3600), 168 }); });
    measure("figures: the week, 500 buckets", [&] { of({ today, tests::at(0), seconds(1210), 500 }); });
    measure("list: outcome that is frequent", [&] { list(QStringLiteral("assistant")); });
    measure("list: outcome of one in a thousand", [&] { list(QStringLiteral("friday")); });
    measure("list: outcome that nobody has", [&] { list(QStringLiteral("nobody")); });
    return 0;
}
