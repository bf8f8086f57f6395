#include "core/server/statsroutes.h"

#include "core/base/async.h"
#include "core/server/queryitems.h"

namespace core {

namespace {

using namespace std::chrono_literals;

constexpr int kShortestBucket = 60;
constexpr int kDay = 86'400;
constexpr int kLongestSpan = 7 * kDay;
constexpr int kMostBuckets = 500;
constexpr qint64 kFarthestDay = 2 * kDay; ///< a day may have 25 hours, and clocks differ

OrderedJson number(qint64 value) { return OrderedJson::number(QByteArray::number(value)); }

OrderedJson decimal(double value, int digits) { return OrderedJson::number(QByteArray::number(value, 'f', digits)); }

OrderedJson milliseconds(std::optional<qint64> micros)
{
    return micros ? decimal(double(*micros) / 1000, 3) : OrderedJson();
}

Error malformed(const QString& message) { return { ErrorCode::Malformed, message }; }

QList<OrderedJson::Member> members(const CallFigures& figures)
{
    return {
        { QStringLiteral("completed"), number(figures.completed) },
        { QStringLiteral("busy"), number(figures.busy) },
        { QStringLiteral("noAnswer"), number(figures.noAnswer) },
        { QStringLiteral("failed"), number(figures.failed) },
        { QStringLiteral("canceled"), number(figures.canceled) },
        { QStringLiteral("answered"), number(figures.answered) },
        { QStringLiteral("ownTurnP50Ms"), milliseconds(figures.ownTurnP50Us) },
        { QStringLiteral("ownTurnP95Ms"), milliseconds(figures.ownTurnP95Us) },
        { QStringLiteral("firstTokenP50Ms"), milliseconds(figures.firstTokenP50Us) },
        { QStringLiteral("firstTokenP95Ms"), milliseconds(figures.firstTokenP95Us) },
        { QStringLiteral("tokens"), number(figures.tokens) },
        { QStringLiteral("costMicros"), number(figures.costMicros) },
    };
}

OrderedJson seriesJson(const FiguresQuery& query, const FiguresAnswer& figures)
{
    QList<OrderedJson> series;
    for (const CallFigures& one : figures.series) {
        const QDateTime start = query.seriesStart.addDuration(query.bucket * series.size());
        const QList<OrderedJson::Member> at { { QStringLiteral("start"), OrderedJson::string(toIso(start)) } };
        series.append(OrderedJson::object(at + members(one)));
    }
    return OrderedJson::array(series);
}

/// The start of the bucket in which `time` lies.
QDateTime bucketStart(const QDateTime& dayStart, const QDateTime& time, std::chrono::milliseconds bucket)
{
    const qint64 since = dayStart.msecsTo(time);
    const qint64 inBucket = (since % bucket.count() + bucket.count()) % bucket.count();
    return time.addMSecs(-inBucket);
}

Result<FiguresQuery> queryOf(const WebRequest& request, const QDateTime& now)
{
    const auto day = queryTime(request, "dayStart");
    if (!day)
        return day.error();
    const auto bucket = queryNumber(request, "bucketSeconds", 3600, kShortestBucket, kDay);
    if (!bucket)
        return bucket.error();
    const auto span = queryNumber(request, "spanSeconds", kDay, *bucket, kLongestSpan);
    if (!span)
        return span.error();
    FiguresQuery query;
    query.dayStart = day->isValid() ? *day : QDateTime(now.date(), QTime(0, 0), Qt::UTC);
    if (std::abs(query.dayStart.secsTo(now)) > kFarthestDay)
        return malformed(QStringLiteral("\"dayStart\" is when today began; it is more than two days from now."));
    query.bucket = std::chrono::seconds(*bucket);
    query.buckets = (*span + *bucket - 1) / *bucket;
    if (query.buckets > kMostBuckets)
        return malformed(
            QStringLiteral("That makes more than %1 buckets; take a longer \"bucketSeconds\".").arg(kMostBuckets));
    query.seriesStart = bucketStart(query.dayStart, now, query.bucket).addDuration(-query.bucket * (query.buckets - 1));
    return query;
}

bool isRinging(CallStatus status)
{
    return status == CallStatus::Queued || status == CallStatus::Initiated || status == CallStatus::Ringing;
}

} // namespace

StatsRoutes::StatsRoutes(Means means, const ApiAccess& access)
    : m_means(means)
    , m_access(access)
{
}

void StatsRoutes::install(Router& router)
{
    const auto guard = [this](const WebRequest& request) {
        return m_access.check([&request](const QByteArray& name) { return request.header(name); }, request.peer);
    };
    router.add(
        "GET", "/api/stats", [this](const auto& request, const auto& answer) { tell(request, answer); }, { guard });
}

void StatsRoutes::tell(const WebRequest& request, const Answer& answer)
{
    const auto query = queryOf(request, m_means.clock.now());
    if (!query)
        return answer.error(query.error());
    whenDone(m_means.figures.of(*query), this, [this, answer, query = *query](const Result<FiguresAnswer>& figures) {
        if (figures)
            answer.json(200, statsJson(query, *figures).compact());
        else
            answer.error(figures.error());
    });
}

OrderedJson StatsRoutes::statsJson(const FiguresQuery& query, const FiguresAnswer& figures) const
{
    const std::vector<Call*> live = m_means.book.all();
    const auto active = std::ranges::count(live, CallStatus::InProgress, &Call::status);
    const auto ringing = std::ranges::count_if(live, isRinging, &Call::status);
    const CallFigures& today = figures.today;
    return OrderedJson::object({
        { QStringLiteral("active"), number(active) },
        { QStringLiteral("ringing"), number(ringing) },
        { QStringLiteral("placedToday"), number(figures.placedToday) },
        { QStringLiteral("answeredToday"), number(figures.answeredToday) },
        { QStringLiteral("answerRate"),
            today.ended > 0 ? decimal(double(today.answered) / today.ended, 4) : OrderedJson() },
        { QStringLiteral("averageSeconds"), today.averageSeconds ? decimal(*today.averageSeconds, 1) : OrderedJson() },
        { QStringLiteral("today"), OrderedJson::object(members(today)) },
        { QStringLiteral("llmErrors"), number(m_means.metrics.llmErrors()) },
        { QStringLiteral("llmRequests"), number(m_means.metrics.llmRequests()) },
        { QStringLiteral("webhooksRefused"), number(m_means.metrics.refusedWebhooks()) },
        { QStringLiteral("costUnit"),
            figures.costUnit.isEmpty() ? OrderedJson() : OrderedJson::string(figures.costUnit) },
        { QStringLiteral("series"), seriesJson(query, figures) },
    });
}

} // namespace core
