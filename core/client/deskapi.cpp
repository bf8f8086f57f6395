#include "core/client/deskapi.h"

#include "core/client/jsonreading.h"
#include "core/client/mapped.h"

namespace core {

namespace {

using namespace std::chrono_literals;

CoreInfo parseCore(const OrderedJson& json)
{
    const JsonReading read(json);
    CoreInfo core;
    core.version = read.text("version");
    core.instance = read.text("instance");
    core.sandboxCarrier = read.text("carrier") == QLatin1String("sandbox");
    core.sandboxModel = read.text("llm") == QLatin1String("sandbox");
    core.model = read.text("model");
    core.from = read.text("from");
    core.draining = read.flag("draining");
    return core;
}

PlaybookInfo parsePlaybook(const OrderedJson& json)
{
    const JsonReading read(json);
    PlaybookInfo playbook;
    playbook.name = read.text("name");
    playbook.title = read.text("title");
    playbook.description = read.text("description");
    for (const OrderedJson& item : read.list("parameters")) {
        const JsonReading parameter(item);
        playbook.parameters.append(
            { parameter.text("name"), parameter.text("label"), parameter.text("example"), parameter.flag("required") });
    }
    playbook.outcomes = read.texts("outcomes");
    playbook.fault = read.text("fault");
    return playbook;
}

CheckVerdict parseVerdict(const QString& word)
{
    if (word == QLatin1String("ok"))
        return CheckVerdict::Good;
    if (word == QLatin1String("warning"))
        return CheckVerdict::Warning;
    return word == QLatin1String("skipped") ? CheckVerdict::Skipped : CheckVerdict::Bad;
}

StatsBucket parseBucket(const OrderedJson& json)
{
    const JsonReading read(json);
    StatsBucket bucket;
    bucket.start = read.time("start");
    bucket.completed = read.whole("completed", 0);
    bucket.busy = read.whole("busy", 0);
    bucket.noAnswer = read.whole("noAnswer", 0);
    bucket.failed = read.whole("failed", 0);
    bucket.canceled = read.whole("canceled", 0);
    bucket.answered = read.whole("answered", 0);
    bucket.ownTurnP50Ms = read.number("ownTurnP50Ms", -1);
    bucket.ownTurnP95Ms = read.number("ownTurnP95Ms", -1);
    bucket.firstTokenP50Ms = read.number("firstTokenP50Ms", -1);
    bucket.firstTokenP95Ms = read.number("firstTokenP95Ms", -1);
    bucket.tokens = read.large("tokens", 0);
    bucket.costMicros = read.large("costMicros", 0);
    return bucket;
}

StatsInfo parseStats(const OrderedJson& json)
{
    const JsonReading read(json);
    StatsInfo stats;
    stats.active = read.whole("active", 0);
    stats.ringing = read.whole("ringing", 0);
    stats.placedToday = read.whole("placedToday", 0);
    stats.answeredToday = read.whole("answeredToday", 0);
    stats.answerRate = read.number("answerRate", -1);
    stats.averageSeconds = read.number("averageSeconds", -1);
    stats.today = parseBucket(read.object("today"));
    stats.llmErrors = read.large("llmErrors", 0);
    stats.llmRequests = read.large("llmRequests", 0);
    stats.webhooksRefused = read.large("webhooksRefused", 0);
    stats.costUnit = read.text("costUnit");
    for (const OrderedJson& item : read.list("series"))
        stats.series.append(parseBucket(item));
    return stats;
}

QList<PlaybookInfo> parsePlaybooks(const OrderedJson& json)
{
    QList<PlaybookInfo> all;
    for (const OrderedJson& item : JsonReading(json).list("playbooks"))
        all.append(parsePlaybook(item));
    return all;
}

QList<CheckInfo> parseChecks(const OrderedJson& json)
{
    QList<CheckInfo> all;
    for (const OrderedJson& item : JsonReading(json).list("checks")) {
        const JsonReading read(item);
        all.append({ read.text("name"), parseVerdict(read.text("state")), read.text("message"), read.text("advice") });
    }
    return all;
}

} // namespace

DeskApi::DeskApi(ApiClient& client)
    : m_client(client)
{
}

QFuture<Result<CoreInfo>> DeskApi::health()
{
    return mapped<CoreInfo>(m_client.get(QStringLiteral("/healthz"), {}, 2s), parseCore);
}

QFuture<Result<QList<PlaybookInfo>>> DeskApi::playbooks()
{
    return mapped<QList<PlaybookInfo>>(m_client.get(QStringLiteral("/api/playbooks")), parsePlaybooks);
}

QFuture<Result<QList<CheckInfo>>> DeskApi::check()
{
    return mapped<QList<CheckInfo>>(m_client.get(QStringLiteral("/api/check"), {}, 40s), parseChecks);
}

QFuture<Result<StatsInfo>> DeskApi::stats(
    const QDateTime& dayStart, std::chrono::seconds bucket, std::chrono::seconds span)
{
    QUrlQuery items;
    items.addQueryItem(QStringLiteral("dayStart"), dayStart.toUTC().toString(Qt::ISODate));
    items.addQueryItem(QStringLiteral("bucketSeconds"), QString::number(bucket.count()));
    items.addQueryItem(QStringLiteral("spanSeconds"), QString::number(span.count()));
    return mapped<StatsInfo>(m_client.get(QStringLiteral("/api/stats"), items), parseStats);
}

} // namespace core
