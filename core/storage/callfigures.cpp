#include "core/storage/callfigures.h"

#include "core/base/clock.h"
#include "core/storage/database.h"
#include "core/storage/sqlconnection.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace core {

namespace {

/// All that the figures of a stretch are made of. Those of two stretches add up.
struct Material {
    CallFigures sums; ///< without averages and quantiles
    double seconds = 0;
    int measured = 0; ///< calls in `seconds`
    std::vector<qint64> ownTurns;
    std::vector<qint64> firstTokens;

    void add(const Material& other)
    {
        sums.completed += other.sums.completed;
        sums.busy += other.sums.busy;
        sums.noAnswer += other.sums.noAnswer;
        sums.failed += other.sums.failed;
        sums.canceled += other.sums.canceled;
        sums.ended += other.sums.ended;
        sums.answered += other.sums.answered;
        sums.tokens += other.sums.tokens;
        sums.costMicros += other.sums.costMicros;
        seconds += other.seconds;
        measured += other.measured;
        ownTurns.insert(ownTurns.end(), other.ownTurns.begin(), other.ownTurns.end());
        firstTokens.insert(firstTokens.end(), other.firstTokens.begin(), other.firstTokens.end());
    }
};

struct Stretch {
    QString from; ///< as times stand in the database
    QString until; ///< excluded
};

Stretch stretch(const QDateTime& from, const QDateTime& until) { return { toIso(from), toIso(until) }; }

/// "12,7,30"
std::vector<qint64> numbersOf(const QByteArray& list)
{
    std::vector<qint64> numbers;
    qint64 number = 0;
    for (const char c : list) {
        if (c == ',')
            numbers.push_back(std::exchange(number, 0));
        else
            number = number * 10 + (c - '0');
    }
    if (!list.isEmpty())
        numbers.push_back(number);
    return numbers;
}

std::optional<qint64> quantile(std::vector<qint64>& values, double share)
{
    if (values.empty())
        return std::nullopt;
    const auto rank = static_cast<std::ptrdiff_t>(std::ceil(share * double(values.size())));
    const auto at = values.begin() + std::max<std::ptrdiff_t>(rank, 1) - 1;
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

CallFigures figuresOf(Material& material)
{
    CallFigures figures = material.sums;
    if (material.measured > 0)
        figures.averageSeconds = material.seconds / material.measured;
    figures.ownTurnP50Us = quantile(material.ownTurns, 0.5);
    figures.ownTurnP95Us = quantile(material.ownTurns, 0.95);
    figures.firstTokenP50Us = quantile(material.firstTokens, 0.5);
    figures.firstTokenP95Us = quantile(material.firstTokens, 0.95);
    return figures;
}

Material readCalls(const QSqlQuery& row)
{
    Material material;
    material.sums.completed = row.value(0).toInt();
    material.sums.busy = row.value(1).toInt();
    material.sums.noAnswer = row.value(2).toInt();
    material.sums.failed = row.value(3).toInt();
    material.sums.canceled = row.value(4).toInt();
    material.sums.ended = row.value(5).toInt();
    material.sums.answered = row.value(6).toInt();
    material.seconds = row.value(7).toDouble();
    material.measured = row.value(8).toInt();
    material.sums.costMicros = row.value(9).toLongLong();
    return material;
}

Material readTurns(const QSqlQuery& row)
{
    Material material;
    material.ownTurns = numbersOf(row.value(0).toString().toLatin1());
    material.firstTokens = numbersOf(row.value(1).toString().toLatin1());
    material.sums.tokens = row.value(2).toLongLong();
    return material;
}

int readCount(const QSqlQuery& row) { return row.value(0).toInt(); }

QString readText(const QSqlQuery& row) { return row.value(0).toString(); }

/// Reads the stretches of one query over one connection; the first error stays.
class FiguresReader {
public:
    explicit FiguresReader(SqlConnection& connection)
        : m_connection(connection)
    {
    }

    template <class T>
    T one(const QString& sql, const QVariantList& values, T (*read)(const QSqlQuery&))
    {
        if (m_error)
            return {};
        const auto rows = m_connection.select(sql, values, read);
        if (!rows)
            m_error = rows.error();
        return rows ? rows->value(0) : T {};
    }

    Material of(const Stretch& in, const QString& unit)
    {
        // The index calls_by_end holds all of these columns.
        static const QString kCalls = QStringLiteral(
            "SELECT SUM(status = 'completed'), SUM(status = 'busy'), SUM(status = 'no-answer'), "
            "SUM(status = 'failed' OR status = 'refused'), SUM(status = 'canceled'), COUNT(*), COUNT(answered_at), "
            "SUM(CASE WHEN answered_at IS NOT NULL THEN duration_seconds END), "
            "COUNT(CASE WHEN answered_at IS NOT NULL THEN duration_seconds END), "
            "-SUM(CASE WHEN price_unit = ? THEN price_micros END) "
            "FROM calls WHERE ended_at >= ? AND ended_at < ?");
        // So does turns_by_time. One text for each column is several times quicker to fetch than a row for each turn.
        static const QString kTurns = QStringLiteral(
            "SELECT group_concat(CASE WHEN prompt_to_request_us >= 0 AND first_delta_to_first_token_us >= 0 "
            "THEN prompt_to_request_us + first_delta_to_first_token_us END), "
            "group_concat(CASE WHEN request_to_first_delta_us >= 0 THEN request_to_first_delta_us END), "
            "SUM(prompt_tokens + completion_tokens) FROM turns WHERE prompt_at >= ? AND prompt_at < ?");
        static const QString kUnknown = QStringLiteral(
            "SELECT COUNT(*) FROM calls WHERE status = 'unknown' AND created_at >= ? AND created_at < ?");
        Material material = one(kCalls, { unit, in.from, in.until }, readCalls);
        material.add(one(kTurns, { in.from, in.until }, readTurns));
        material.sums.failed += one(kUnknown, { in.from, in.until }, readCount);
        return material;
    }

    const std::optional<Error>& error() const { return m_error; }

private:
    SqlConnection& m_connection;
    std::optional<Error> m_error;
};

} // namespace

Result<FiguresAnswer> selectFigures(SqlConnection& connection, const FiguresQuery& query)
{
    FiguresReader reader(connection);
    FiguresAnswer answer;
    const QString day = toIso(query.dayStart);
    answer.placedToday
        = reader.one(QStringLiteral("SELECT COUNT(*) FROM calls WHERE created_at >= ?"), { day }, readCount);
    answer.answeredToday
        = reader.one(QStringLiteral("SELECT COUNT(*) FROM calls WHERE answered_at >= ?"), { day }, readCount);
    const QDateTime earliest = std::min(query.dayStart, query.seriesStart);
    answer.costUnit
        = reader.one(QStringLiteral("SELECT price_unit FROM calls WHERE ended_at >= ? AND price_micros IS NOT NULL "
                                    "GROUP BY price_unit ORDER BY COUNT(*) DESC LIMIT 1"),
            { toIso(earliest) }, readText);

    Material today;
    if (query.dayStart < query.seriesStart) // what the series does not hold of the day
        today = reader.of(stretch(query.dayStart, query.seriesStart), answer.costUnit);
    for (int i = 0; i < query.buckets; ++i) {
        const QDateTime from = query.seriesStart.addDuration(query.bucket * i);
        Material bucket = reader.of(stretch(from, from.addDuration(query.bucket)), answer.costUnit);
        if (from >= query.dayStart)
            today.add(bucket);
        answer.series.append(figuresOf(bucket));
    }
    answer.today = figuresOf(today);
    if (reader.error())
        return *reader.error();
    return answer;
}

SqlFigures::SqlFigures(Database& database)
    : m_database(database)
{
}

QFuture<Result<FiguresAnswer>> SqlFigures::of(const FiguresQuery& query)
{
    return m_database.survey<FiguresAnswer>(
        [query](SqlConnection& connection) { return selectFigures(connection, query); });
}

} // namespace core
