#include "tests/unit/storage/storagefixture.h"

#include "core/storage/callfigures.h"
#include "core/storage/sqlcallstore.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <numeric>

using namespace core;
using namespace std::chrono_literals;
using tests::at;
using tests::await;
using tests::makeCall;
using tests::makeStatus;
using tests::makeTurn;
using tests::TestDatabase;

namespace {

struct Made {
    QList<CallRow> calls;
    QList<TurnRow> turns;
};

/// What `values` holds at that share of its ranks, worked out slowly.
std::optional<qint64> slowQuantile(QList<qint64> values, int percent)
{
    if (values.isEmpty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    for (qsizetype i = 0; i < values.size(); ++i) {
        if ((i + 1) * 100 >= values.size() * percent)
            return values[i];
    }
    return std::nullopt;
}

void countCall(CallFigures& figures, const CallRow& call, QList<int>& durations)
{
    const auto is = [&call](const char* status) { return call.status == QLatin1String(status); };
    figures.completed += is("completed");
    figures.busy += is("busy");
    figures.noAnswer += is("no-answer");
    figures.failed += is("failed") || is("refused");
    figures.canceled += is("canceled");
    ++figures.ended;
    if (call.priceUnit == QLatin1String("USD"))
        figures.costMicros -= call.priceMicros.value_or(0);
    if (!call.answeredAt.isValid())
        return;
    ++figures.answered;
    if (call.durationSeconds)
        durations.append(*call.durationSeconds);
}

CallFigures slowFigures(const Made& made, const QDateTime& from, const QDateTime& until)
{
    const auto isIn = [&](const QDateTime& time) { return time.isValid() && time >= from && time < until; };
    CallFigures figures;
    QList<int> durations;
    for (const CallRow& call : made.calls) {
        figures.failed += call.status == QLatin1String("unknown") && isIn(call.createdAt);
        if (isIn(call.endedAt))
            countCall(figures, call, durations);
    }
    if (!durations.isEmpty())
        figures.averageSeconds
            = double(std::accumulate(durations.begin(), durations.end(), 0)) / double(durations.size());
    QList<qint64> own;
    QList<qint64> first;
    for (const TurnRow& turn : made.turns) {
        if (!isIn(turn.promptAt))
            continue;
        figures.tokens += turn.promptTokens + turn.completionTokens;
        if (turn.promptToRequestUs >= 0 && turn.firstDeltaToFirstTokenUs >= 0)
            own.append(turn.promptToRequestUs + turn.firstDeltaToFirstTokenUs);
        if (turn.requestToFirstDeltaUs >= 0)
            first.append(turn.requestToFirstDeltaUs);
    }
    figures.ownTurnP50Us = slowQuantile(own, 50);
    figures.ownTurnP95Us = slowQuantile(own, 95);
    figures.firstTokenP50Us = slowQuantile(first, 50);
    figures.firstTokenP95Us = slowQuantile(first, 95);
    return figures;
}

/// Calls and turns of every kind, over some hours.
Made scattered(quint32 seed, int count)
{
    QRandomGenerator random(seed);
    const QStringList statuses { QStringLiteral("completed"), QStringLiteral("completed"), QStringLiteral("busy"),
        QStringLiteral("no-answer"), QStringLiteral("failed"), QStringLiteral("canceled"), QStringLiteral("refused"),
        QStringLiteral("unknown"), QStringLiteral("in-progress"), QStringLiteral("ringing") };
    Made made;
    for (int i = 0; i < count; ++i) {
        CallRow call = makeCall(QString::number(i), random.bounded(30'000));
        call.status = statuses[random.bounded(int(statuses.size()))];
        const bool isCompleted = call.status == QLatin1String("completed");
        if (isCompleted || call.status == QLatin1String("in-progress"))
            call.answeredAt = call.createdAt.addMSecs(random.bounded(20'000));
        if (random.bounded(5) != 0 && isCompleted)
            call.durationSeconds = random.bounded(600);
        if (i % 10 < 7 && call.status != QLatin1String("unknown") && !call.status.endsWith(QLatin1String("ing"))
            && call.status != QLatin1String("in-progress"))
            call.endedAt = call.createdAt.addMSecs(random.bounded(900'000));
        if (random.bounded(3) == 0) {
            call.priceMicros = -random.bounded(50'000);
            call.priceUnit = random.bounded(9) == 0 ? QStringLiteral("EUR") : QStringLiteral("USD");
        }
        made.calls.append(call);
        for (int number = 0; number < random.bounded(4); ++number) {
            TurnRow turn = makeTurn(call.id, number);
            turn.promptAt = call.createdAt.addMSecs(random.bounded(400'000));
            turn.promptToRequestUs = random.bounded(300) - 20;
            turn.requestToFirstDeltaUs = random.bounded(2'000'000) - 100'000;
            turn.firstDeltaToFirstTokenUs = random.bounded(300) - 20;
            turn.promptTokens = random.bounded(1000);
            turn.completionTokens = random.bounded(100);
            made.turns.append(turn);
        }
    }
    return made;
}

void save(TestDatabase& database, const Made& made)
{
    SqlCallStore store(*database);
    for (const CallRow& call : made.calls)
        store.insertCall(call, makeStatus(call.id, call.status));
    for (const TurnRow& turn : made.turns)
        store.saveTurn(turn);
    QVERIFY(await(store.saveTurn(made.turns.last())));
}

} // namespace

class TestCallFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("QSql"))); }

    void nothingIsUnknown()
    {
        TestDatabase database;
        SqlFigures figures(*database);
        const auto answer = await(figures.of({ at(0), at(0), 60s, 3 }));
        QVERIFY(answer);
        QCOMPARE(answer->series.size(), 3);
        QVERIFY(answer->today == CallFigures {});
        QVERIFY(answer->series.first() == CallFigures {});
        QVERIFY(answer->costUnit.isEmpty());
    }

    void agreeWithACountByHand_data()
    {
        QTest::addColumn<int>("dayAfter");
        QTest::addColumn<int>("seriesAfter");
        QTest::addColumn<int>("bucket");
        QTest::addColumn<int>("buckets");
        QTest::newRow("day within the series") << 7200 << 0 << 3600 << 9;
        QTest::newRow("series within the day") << 3600 << 3600 + 600 * 7 << 600 << 20;
        QTest::newRow("both begin together") << 5000 << 5000 << 60 << 500;
        QTest::newRow("day after the series") << 20'000 << 2000 << 600 << 3;
        QTest::newRow("one bucket") << 0 << 0 << 86'400 << 1;
    }

    void agreeWithACountByHand()
    {
        QFETCH(int, dayAfter);
        QFETCH(int, seriesAfter);
        QFETCH(int, bucket);
        QFETCH(int, buckets);
        const Made made = scattered(7, 600);
        TestDatabase database;
        save(database, made);
        SqlFigures figures(*database);
        const FiguresQuery query { at(dayAfter), at(seriesAfter), std::chrono::seconds(bucket), buckets };
        const auto answer = await(figures.of(query));
        QVERIFY(answer);
        QCOMPARE(answer->series.size(), buckets);
        for (int i = 0; i < buckets; ++i) {
            const QDateTime from = at(seriesAfter + i * bucket);
            QVERIFY2(answer->series[i] == slowFigures(made, from, from.addSecs(bucket)),
                qPrintable(from.toString(Qt::ISODate)));
        }
        const QDateTime end = std::max(at(seriesAfter + buckets * bucket), at(dayAfter));
        QVERIFY(answer->today == slowFigures(made, at(dayAfter), end));
        const auto since = [&](const QDateTime& time) { return time.isValid() && time >= at(dayAfter); };
        QCOMPARE(answer->placedToday, int(std::ranges::count_if(made.calls, since, &CallRow::createdAt)));
        QCOMPARE(answer->answeredToday, int(std::ranges::count_if(made.calls, since, &CallRow::answeredAt)));
        QCOMPARE(answer->costUnit, QStringLiteral("USD"));
    }

    void quantilesAreValuesThatOccurred()
    {
        TestDatabase database;
        Made made;
        made.calls.append(makeCall(QStringLiteral("a")));
        for (int i = 0; i < 20; ++i) {
            TurnRow turn = makeTurn(QStringLiteral("a"), i);
            turn.promptAt = at(i);
            turn.requestToFirstDeltaUs = (i * 7 % 20 + 1) * 1'000'000'000LL; // 1…20 in some order, past 32 bits
            made.turns.append(turn);
        }
        save(database, made);
        SqlFigures figures(*database);
        const auto answer = await(figures.of({ at(0), at(0), 60s, 1 }));
        QCOMPARE(answer->today.firstTokenP50Us, std::optional<qint64>(10'000'000'000));
        QCOMPARE(answer->today.firstTokenP95Us, std::optional<qint64>(19'000'000'000));
        QVERIFY(!answer->today.ownTurnP50Us);
    }

    void indexesHoldAllThatIsRead_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("index");
        QTest::newRow("calls") << QStringLiteral("SELECT status, answered_at, duration_seconds, price_micros, "
                                                 "price_unit FROM calls WHERE ended_at >= 'a' AND ended_at < 'b'")
                               << QStringLiteral("COVERING INDEX calls_by_end");
        QTest::newRow("turns") << QStringLiteral("SELECT prompt_to_request_us, request_to_first_delta_us, "
                                                 "first_delta_to_first_token_us, prompt_tokens, completion_tokens "
                                                 "FROM turns WHERE prompt_at >= 'a' AND prompt_at < 'b'")
                               << QStringLiteral("COVERING INDEX turns_by_time");
        QTest::newRow("answered") << QStringLiteral("SELECT COUNT(*) FROM calls WHERE answered_at >= 'a'")
                                  << QStringLiteral("COVERING INDEX calls_by_answer");
    }

    void indexesHoldAllThatIsRead()
    {
        QFETCH(QString, sql);
        QFETCH(QString, index);
        TestDatabase database;
        const auto detail = +[](const QSqlQuery& row) { return row.value(3).toString(); };
        const auto plan = await(database->survey<QString>([&](SqlConnection& connection) -> Result<QString> {
            const auto rows = connection.select(QStringLiteral("EXPLAIN QUERY PLAN ") + sql, {}, detail);
            return rows ? Result<QString>(rows->join(QLatin1Char('\n'))) : Result<QString>(rows.error());
        }));
        QVERIFY2(plan->contains(index), qPrintable(*plan));
    }
};

QTEST_GUILESS_MAIN(TestCallFigures)
#include "tst_callfigures.moc"
