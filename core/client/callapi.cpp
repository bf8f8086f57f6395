#include "core/client/callapi.h"

#include "core/client/callparsing.h"
#include "core/client/jsonreading.h"
#include "core/client/mapped.h"

namespace core {

namespace {

using namespace std::chrono_literals;

/// Placing may wait 10 s for its turn, and Twilio has 30 s.
constexpr auto kPlacing = 60s;

CallPreview parsePreview(const OrderedJson& json)
{
    const JsonReading read(json);
    return { read.text("to"), read.text("contextMessage"), read.text("twiml"), read.text("systemPrompt"),
        read.text("greeting"), read.text("warning") };
}

void addItem(QUrlQuery& items, const char* name, const QString& value)
{
    // QUrlQuery leaves a plus as it is, and servers read it as a blank.
    if (!value.isEmpty())
        items.addQueryItem(QLatin1String(name), QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

/// In single quotes, as sh takes it: nothing in it has a meaning.
QString quoted(QString text) { return u'\'' + text.replace(u'\'', QLatin1String("'\\''")) + u'\''; }

} // namespace

CallApi::CallApi(ApiClient& client)
    : m_client(client)
{
}

QFuture<Result<CallInfo>> CallApi::place(const CallOrder& order, const QString& idempotencyKey)
{
    return mapped<CallInfo>(m_client.post(QStringLiteral("/api/outbound-call"), orderJson(order),
                                { qMakePair(QByteArray("Idempotency-Key"), idempotencyKey.toUtf8()) }, kPlacing),
        parseCallInfo);
}

QFuture<Result<CallPreview>> CallApi::preview(const CallOrder& order)
{
    return mapped<CallPreview>(m_client.post(QStringLiteral("/api/preview"), orderJson(order)), parsePreview);
}

QFuture<Result<RecordPage>> CallApi::list(const RecordQuery& query)
{
    QUrlQuery items;
    addItem(items, "status", query.status);
    addItem(items, "outcome", query.outcome);
    addItem(items, "to", query.to);
    addItem(items, "text", query.text);
    addItem(items, "cursor", query.cursor);
    if (query.since.isValid())
        addItem(items, "since", query.since.toUTC().toString(Qt::ISODateWithMs));
    if (query.until.isValid())
        addItem(items, "until", query.until.toUTC().toString(Qt::ISODateWithMs));
    addItem(items, "limit", QString::number(query.limit));
    return mapped<RecordPage>(m_client.get(QStringLiteral("/api/calls"), items), parseRecordPage);
}

QFuture<Result<RecordInfo>> CallApi::record(const QString& idOrSid)
{
    return mapped<RecordInfo>(m_client.get(QStringLiteral("/api/calls/") + idOrSid), parseRecordInfo);
}

QString CallApi::curl(const CallOrder& order) const
{
    QStringList lines { QStringLiteral("curl -X POST ")
        + quoted(m_client.base().resolved(QUrl(QStringLiteral("/api/outbound-call"))).toString()) };
    lines.append(QStringLiteral("-H 'Content-Type: application/json'"));
    if (m_client.hasToken())
        lines.append(QStringLiteral("-H \"Authorization: Bearer $API_TOKEN\""));
    lines.append(QStringLiteral("-d ") + quoted(QString::fromUtf8(orderJson(order).compact())));
    return lines.join(QStringLiteral(" \\\n  "));
}

} // namespace core
