#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QFuture>
#include <QList>

#include <chrono>
#include <optional>

namespace core {

class Database;
class SqlConnection;

/// What happened in a stretch of time: calls by the time of their end, turns by the time of their prompt. Quantiles are
/// by nearest rank: values that occurred.
struct CallFigures {
    int completed = 0;
    int busy = 0;
    int noAnswer = 0;
    int failed = 0; ///< those that Twilio refused too; and unknown ones, by the time they were placed
    int canceled = 0;
    int ended = 0; ///< all of these but the unknown ones
    int answered = 0; ///< of those that ended
    std::optional<double> averageSeconds = {}; ///< of the answered ones
    // Our own share of a turn: prompt → request and first delta → first token.
    std::optional<qint64> ownTurnP50Us = {};
    std::optional<qint64> ownTurnP95Us = {};
    std::optional<qint64> firstTokenP50Us = {}; ///< of the language model, from the request
    std::optional<qint64> firstTokenP95Us = {};
    qint64 tokens = 0;
    qint64 costMicros = 0; ///< of the calls whose price is known; positive
    bool operator==(const CallFigures&) const = default;
};

/// Which stretches: the day, and a series whose buckets fit to its beginning.
struct FiguresQuery {
    QDateTime dayStart;
    QDateTime seriesStart; ///< a whole number of buckets from dayStart
    std::chrono::seconds bucket { 3600 };
    int buckets = 24;
};

struct FiguresAnswer {
    int placedToday = 0;
    int answeredToday = 0;
    CallFigures today;
    QList<CallFigures> series;
    QString costUnit = {}; ///< the most frequent one, in which costs are; empty when no price is known
};

Result<FiguresAnswer> selectFigures(SqlConnection& connection, const FiguresQuery& query);

/// Figures out of a database. Futures finish on a thread of the database.
class SqlFigures {
public:
    /// `database` must outlive this.
    explicit SqlFigures(Database& database);

    QFuture<Result<FiguresAnswer>> of(const FiguresQuery& query);

private:
    Database& m_database;
};

} // namespace core
