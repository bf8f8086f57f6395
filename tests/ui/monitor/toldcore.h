#pragma once

#include "core/base/http.h"
#include "core/client/feed.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>

namespace tests {

/// A core that answers what it is told, by path.
class ToldCore : public core::HttpClient {
public:
    QJsonObject stats;
    QJsonObject health { { QStringLiteral("instance"), QStringLiteral("a") }, { QStringLiteral("draining"), false } };
    int status = 200;
    QList<QUrl> asked;

    QFuture<core::Result<core::HttpResponse>> send(const core::HttpRequest& request) override
    {
        asked.append(request.url);
        const bool isHealth = request.url.path() == QLatin1String("/healthz");
        QPromise<core::Result<core::HttpResponse>> promise;
        promise.start();
        promise.addResult(core::HttpResponse { status, {}, QJsonDocument(isHealth ? health : stats).toJson() });
        promise.finish();
        return promise.future();
    }
};

inline QJsonObject bucket(const QDateTime& start, int i)
{
    QJsonObject json;
    json[QLatin1String("start")] = start.toString(Qt::ISODate);
    json[QLatin1String("completed")] = i * 7 % 5;
    json[QLatin1String("busy")] = i % 9 == 0 ? 1 : 0;
    json[QLatin1String("noAnswer")] = i % 4 == 0 ? 1 : 0;
    json[QLatin1String("failed")] = i % 11 == 0 ? 1 : 0;
    json[QLatin1String("canceled")] = i % 13 == 0 ? 1 : 0;
    json[QLatin1String("answered")] = i * 7 % 5;
    if (i % 17 > 1) {
        json[QLatin1String("ownTurnP50Ms")] = 4 + i % 7;
        json[QLatin1String("ownTurnP95Ms")] = 12 + i % 13;
        json[QLatin1String("firstTokenP50Ms")] = 380 + i * 13 % 90;
        json[QLatin1String("firstTokenP95Ms")] = 820 + i * 31 % 240;
    }
    json[QLatin1String("tokens")] = 900 + i * 37 % 400;
    json[QLatin1String("costMicros")] = 12'000 + i * 1'700 % 9'000;
    return json;
}

inline QJsonObject typicalStats(int buckets, int seconds)
{
    QJsonObject json { { QStringLiteral("active"), 3 }, { QStringLiteral("ringing"), 1 },
        { QStringLiteral("placedToday"), 248 }, { QStringLiteral("answeredToday"), 171 },
        { QStringLiteral("answerRate"), 0.69 }, { QStringLiteral("averageSeconds"), 102.4 },
        { QStringLiteral("llmErrors"), 2 }, { QStringLiteral("webhooksRefused"), 0 },
        { QStringLiteral("costUnit"), QStringLiteral("USD") } };
    QJsonObject today = bucket(QDateTime::currentDateTimeUtc(), 12);
    today[QLatin1String("tokens")] = 184'220;
    today[QLatin1String("costMicros")] = 7'420'000;
    json[QLatin1String("today")] = today;
    const QDateTime first = QDateTime::currentDateTimeUtc().addSecs(-qint64(buckets) * seconds);
    QJsonArray series;
    for (int i = 0; i < buckets; ++i)
        series.append(bucket(first.addSecs(qint64(i) * seconds), i));
    json[QLatin1String("series")] = series;
    return json;
}

inline QJsonObject emptyStats()
{
    QJsonObject json { { QStringLiteral("active"), 0 }, { QStringLiteral("ringing"), 0 },
        { QStringLiteral("placedToday"), 0 }, { QStringLiteral("answeredToday"), 0 },
        { QStringLiteral("costUnit"), QStringLiteral("USD") } };
    json[QLatin1String("today")] = QJsonObject();
    QJsonArray series;
    const QDateTime first = QDateTime::currentDateTimeUtc().addSecs(-3600);
    for (int i = 0; i < 60; ++i)
        series.append(QJsonObject { { QStringLiteral("start"), first.addSecs(i * 60).toString(Qt::ISODate) } });
    json[QLatin1String("series")] = series;
    return json;
}

inline core::CallInfo call(int number, const QString& status, int seconds)
{
    static const QStringList kNames { QStringLiteral("Sarah Johnson"), QStringLiteral("John Doe"),
        QStringLiteral("Jane Smith"), QStringLiteral("Robert Wilson"),
        QStringLiteral("Kaufmännische Krankenversicherungsanstalt Friedrichshafen"), QStringLiteral("Ana López") };
    core::CallInfo info;
    info.id = QStringLiteral("call-%1").arg(number);
    info.to = QStringLiteral("+1555010%1").arg(number, 4, 10, QLatin1Char('0'));
    info.status = status;
    info.parameters = { { QStringLiteral("customerName"), kNames.at(number % kNames.size()), true } };
    info.createdAt = QDateTime::currentDateTimeUtc().addSecs(-seconds - 8);
    if (status == QLatin1String("in-progress"))
        info.answeredAt = info.createdAt.addSecs(8);
    return info;
}

inline core::FeedBatch typicalCalls()
{
    const QString live = QStringLiteral("in-progress");
    core::CallInfo taken = call(3, live, 33);
    taken.takenOver = true;
    return { true,
        { call(0, live, 102), call(1, QStringLiteral("ringing"), 4), call(2, live, 61), taken, call(4, live, 12),
            core::SpokenInfo { QStringLiteral("call-0"), 4,
                QStringLiteral("It is due on December 10th. Would you like to pay by card or by transfer?") },
            core::PartlyHeardInfo {
                QStringLiteral("call-2"), QStringLiteral("Could we make it Friday, perhaps in the") },
            core::UtteranceInfo { QStringLiteral("call-3"), 2, QStringLiteral("operator"),
                QStringLiteral("This is Dana, I take it from here."), {}, false, {}, -1, {} } } };
}

} // namespace tests
