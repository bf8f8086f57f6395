#include "core/twilio/callresource.h"

#include "core/twilio/wirevalue.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace core {

namespace {

/// The text of a string or number; null for all else.
QString textOf(const QJsonObject& json, const char* name)
{
    return json[QLatin1StringView(name)].toVariant().toString();
}

/// "-0.01400" → -14000.
std::optional<qint64> microsOf(const QString& price)
{
    bool isNumber = false;
    const double amount = price.toDouble(&isNumber);
    constexpr double kMicros = 1e6;
    constexpr double kLargest = 1e9; // a price no call has
    if (!isNumber || !(std::abs(amount) < kLargest))
        return {};
    return std::llround(amount * kMicros);
}

Error unreadable() { return Error { ErrorCode::Malformed, QStringLiteral("Twilio's answer cannot be read.") }; }

} // namespace

Result<CarrierCall> parseCall(const QJsonObject& json)
{
    CarrierCall call;
    call.sid = textOf(json, "sid");
    if (!isSid(call.sid, QLatin1StringView("CA")))
        return unreadable();
    call.status = textOf(json, "status");
    call.to = textOf(json, "to");
    call.from = textOf(json, "from");
    call.createdAt = parseTime(textOf(json, "date_created"));
    call.startedAt = parseTime(textOf(json, "start_time"));
    call.endedAt = parseTime(textOf(json, "end_time"));
    call.durationSeconds = parseCount(textOf(json, "duration"));
    call.answeredBy = textOf(json, "answered_by");
    call.priceMicros = microsOf(textOf(json, "price"));
    call.priceUnit = textOf(json, "price_unit");
    return call;
}

Result<CarrierCallPage> parseCallPage(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (!object[QLatin1StringView("calls")].isArray())
        return unreadable();
    CarrierCallPage page;
    const QJsonArray calls = object[QLatin1StringView("calls")].toArray();
    for (const QJsonValue& item : calls) {
        const auto call = parseCall(item.toObject());
        if (!call)
            return call.error();
        page.calls.append(*call);
    }
    page.nextPath = textOf(object, "next_page_uri").toUtf8();
    // A path only: our credentials go to no other host.
    if (!page.nextPath.isEmpty() && (!page.nextPath.startsWith('/') || page.nextPath.startsWith("//")))
        return unreadable();
    return page;
}

Error twilioError(const HttpResponse& answer)
{
    constexpr int kRequestTimeout = 408;
    const QJsonObject json = QJsonDocument::fromJson(answer.body).object();
    const bool mayBeDone = answer.status >= 500 || answer.status == kRequestTimeout;
    QString message = textOf(json, "message");
    if (message.isEmpty())
        message = QStringLiteral("Twilio answered with HTTP status %1 and no reason.").arg(answer.status);
    QJsonObject told { { QStringLiteral("status"), answer.status }, { QStringLiteral("message"), message } };
    if (const auto code = parseCount(textOf(json, "code")))
        told.insert(QStringLiteral("code"), *code);
    if (const QString page = textOf(json, "more_info"); !page.isEmpty())
        told.insert(QStringLiteral("moreInfo"), page);
    if (const QByteArray id = answer.header("Twilio-Request-Id"); !id.isEmpty())
        told.insert(QStringLiteral("requestId"), QString::fromLatin1(id));
    Error error { mayBeDone ? ErrorCode::OutcomeUnknown : ErrorCode::CarrierRefused, message,
        { { QStringLiteral("twilio"), told } } };
    if (const auto wait = parseCount(QString::fromLatin1(answer.header("Retry-After"))))
        error.details.insert(QStringLiteral("retryAfter"), *wait);
    return error;
}

int twilioCode(const Error& error)
{
    return error.details[QLatin1StringView("twilio")][QLatin1StringView("code")].toInt();
}

} // namespace core
