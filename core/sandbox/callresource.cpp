#include "core/sandbox/callresource.h"

#include "core/sandbox/webhook.h"

#include <QJsonArray>

#include <algorithm>

namespace core {

namespace {

constexpr int kPageSize = 50;
constexpr int kMostPerPage = 1000;

QJsonValue textOrNull(const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

QJsonValue timeOrNull(const QDateTime& time) { return time.isValid() ? QJsonValue(rfc2822(time)) : QJsonValue(); }

/// "(500) 555-0006" for numbers of the North American plan.
QString formatted(const QString& number)
{
    if (!number.startsWith(QLatin1String("+1")) || number.size() != 12)
        return number;
    return QStringLiteral("(%1) %2-%3").arg(number.sliced(2, 3), number.sliced(5, 3), number.sliced(8));
}

QJsonValue priceOf(const SandboxContext& context, const SandboxCall& call)
{
    const auto delay = context.scaledMs(context.options.priceDelay);
    const bool isPriced = call.isOver() && call.startedAt.isValid()
        && call.endedAt.addMSecs(delay.count()) <= QDateTime::currentDateTimeUtc();
    if (!isPriced)
        return {};
    const int minutes = (call.durationSeconds() + 59) / 60;
    return QString::number(-0.014 * minutes, 'f', 5);
}

QString callPath(const SandboxContext& context, const QString& rest)
{
    return QStringLiteral("/2010-04-01/Accounts/%1/Calls%2").arg(context.options.accountSid, rest);
}

bool matchesDay(const FormFields& query, const char* name, const QDateTime& time)
{
    const auto day = [&query, name](const char* suffix) {
        const QString text = formValue(query, QString::fromLatin1(name) + QLatin1String(suffix));
        return QDate::fromString(text.left(10), Qt::ISODate);
    };
    const QDate date = time.toUTC().date();
    const QDate exactly = day("");
    const QDate atMost = day("<");
    const QDate atLeast = day(">");
    return (!exactly.isValid() || date == exactly) && (!atMost.isValid() || date <= atMost)
        && (!atLeast.isValid() || date >= atLeast);
}

QString restStatus(const SandboxCall& call)
{
    // The API has no word for "initiated".
    return call.status == QLatin1String("initiated") ? QStringLiteral("queued") : call.status;
}

bool matchesFilter(const FormFields& query, const SandboxCall& call)
{
    const auto fits = [&query](QStringView name, const QString& value) {
        const QString wanted = formValue(query, name);
        return wanted.isEmpty() || wanted == value;
    };
    return fits(u"To", call.request.to) && fits(u"From", call.request.from) && fits(u"Status", restStatus(call))
        && matchesDay(query, "StartTime", call.startedAt.isValid() ? call.startedAt : call.createdAt);
}

QString pageUri(const SandboxContext& context, FormFields query, int size, int page)
{
    query.removeIf([](const auto& field) {
        return field.first == QLatin1String("Page") || field.first == QLatin1String("PageSize")
            || field.first == QLatin1String("PageToken");
    });
    query.append({ QStringLiteral("PageSize"), QString::number(size) });
    query.append({ QStringLiteral("Page"), QString::number(page) });
    return callPath(context, QStringLiteral(".json?")) + QString::fromLatin1(encodeForm(query));
}

} // namespace

QJsonObject callResource(const SandboxContext& context, const SandboxCall& call)
{
    QJsonObject parts;
    for (const char* name : { "Events", "Notifications", "Recordings", "Streams" }) {
        parts.insert(QString::fromLatin1(name).toLower(),
            callPath(context, QStringLiteral("/%1/%2.json").arg(call.sid, QLatin1String(name))));
    }
    return {
        { QStringLiteral("account_sid"), context.options.accountSid },
        { QStringLiteral("answered_by"), textOrNull(call.answeredBy) },
        { QStringLiteral("api_version"), QStringLiteral("2010-04-01") },
        { QStringLiteral("caller_name"), QJsonValue() },
        { QStringLiteral("date_created"), timeOrNull(call.createdAt) },
        { QStringLiteral("date_updated"), timeOrNull(call.updatedAt) },
        { QStringLiteral("direction"), QStringLiteral("outbound-api") },
        { QStringLiteral("duration"),
            call.isOver() ? QJsonValue(QString::number(call.durationSeconds())) : QJsonValue() },
        { QStringLiteral("end_time"), timeOrNull(call.endedAt) },
        { QStringLiteral("forwarded_from"), QJsonValue() },
        { QStringLiteral("from"), call.request.from },
        { QStringLiteral("from_formatted"), formatted(call.request.from) },
        { QStringLiteral("group_sid"), QJsonValue() },
        { QStringLiteral("parent_call_sid"), QJsonValue() },
        { QStringLiteral("phone_number_sid"), QJsonValue() },
        { QStringLiteral("price"), priceOf(context, call) },
        { QStringLiteral("price_unit"), QStringLiteral("USD") },
        { QStringLiteral("queue_time"), QStringLiteral("0") },
        { QStringLiteral("sid"), call.sid },
        { QStringLiteral("start_time"), timeOrNull(call.startedAt) },
        { QStringLiteral("status"), restStatus(call) },
        { QStringLiteral("subresource_uris"), parts },
        { QStringLiteral("to"), call.request.to },
        { QStringLiteral("to_formatted"), formatted(call.request.to) },
        { QStringLiteral("trunk_sid"), QJsonValue() },
        { QStringLiteral("uri"), callPath(context, QStringLiteral("/%1.json").arg(call.sid)) },
    };
}

QJsonObject callPage(const SandboxContext& context, const QList<const SandboxCall*>& calls, const QByteArray& query)
{
    const FormFields fields = parseForm(query);
    const int wantedSize = formValue(fields, u"PageSize").toInt();
    const int size = wantedSize > 0 ? std::min(wantedSize, kMostPerPage) : kPageSize;
    const int page = std::max(0, formValue(fields, u"Page").toInt());

    QList<const SandboxCall*> matching;
    std::ranges::copy_if(calls, std::back_inserter(matching),
        [&fields](const SandboxCall* call) { return matchesFilter(fields, *call); });
    std::ranges::reverse(matching);
    const qsizetype start = std::min(qsizetype(page) * size, matching.size());
    QJsonArray shown;
    for (const SandboxCall* call : matching.sliced(start, std::min<qsizetype>(size, matching.size() - start)))
        shown.append(callResource(context, *call));
    const bool hasMore = start + size < matching.size();
    return {
        { QStringLiteral("calls"), shown },
        { QStringLiteral("page"), page },
        { QStringLiteral("page_size"), size },
        { QStringLiteral("start"), start },
        { QStringLiteral("end"), std::max<qsizetype>(start, start + shown.size() - 1) },
        { QStringLiteral("uri"), pageUri(context, fields, size, page) },
        { QStringLiteral("first_page_uri"), pageUri(context, fields, size, 0) },
        { QStringLiteral("next_page_uri"),
            hasMore ? QJsonValue(pageUri(context, fields, size, page + 1)) : QJsonValue() },
        { QStringLiteral("previous_page_uri"),
            page > 0 ? QJsonValue(pageUri(context, fields, size, page - 1)) : QJsonValue() },
    };
}

} // namespace core
