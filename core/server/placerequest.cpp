#include "core/server/placerequest.h"

#include <QCryptographicHash>

namespace core {

namespace {

constexpr int kLongestRinging = 600;
constexpr qsizetype kLongestKey = 255;

Error malformed(const QString& message) { return { ErrorCode::Malformed, message }; }

Result<void> readParameters(const OrderedJson& value, CallRequest& call)
{
    if (!value.isObject())
        return malformed(QStringLiteral("\"customParameters\" must be an object of names and values."));
    call.parameters = value;
    return {};
}

Result<void> readTimeout(const OrderedJson& value, CallRequest& call)
{
    bool isNumber = false;
    const int seconds = value.kind() == OrderedJson::Kind::Number ? value.text().toInt(&isNumber) : 0;
    if (!isNumber || seconds < 1 || seconds > kLongestRinging)
        return malformed(
            QStringLiteral("\"timeout\" is how long it may ring: a whole number of seconds from 1 to 600."));
    call.ringTimeout = std::chrono::seconds(seconds);
    return {};
}

Result<void> readMachineDetection(const OrderedJson& value, CallRequest& call)
{
    const QString word = value.text();
    if (word == QLatin1String("Enable") || word == QLatin1String("DetectMessageEnd"))
        call.machineDetection = word;
    else if (word == QLatin1String("true"))
        call.machineDetection = QStringLiteral("Enable");
    else if (word != QLatin1String("false"))
        return malformed(QStringLiteral("\"machineDetection\" is true, false, \"Enable\" or \"DetectMessageEnd\"."));
    return {};
}

Result<void> readField(const QString& name, const OrderedJson& value, CallRequest& call)
{
    if (name == QLatin1String("to") || name == QLatin1String("from")) {
        if (!value.isString())
            return malformed(
                QStringLiteral("\"%1\" must be a phone number in quotes, such as \"+15558675310\".").arg(name));
        (name == QLatin1String("to") ? call.to : call.from) = value.text().trimmed();
        return {};
    }
    if (name == QLatin1String("customParameters"))
        return readParameters(value, call);
    if (name == QLatin1String("timeout"))
        return readTimeout(value, call);
    if (name == QLatin1String("machineDetection"))
        return readMachineDetection(value, call);
    if (name == QLatin1String("record")) {
        if (value.kind() != OrderedJson::Kind::Boolean)
            return malformed(QStringLiteral("\"record\" is true or false."));
        call.record = value.toBool();
        return {};
    }
    if (name == QLatin1String("mode") && value.text() == QLatin1String("relay"))
        return {};
    if (name == QLatin1String("playbook")) {
        if (!value.isString())
            return malformed(QStringLiteral("\"playbook\" is the name of a playbook, in quotes."));
        call.playbook = value.text().trimmed();
        return {};
    }
    for (const char* later : { "mode", "scheduleAt", "timeZone" }) {
        if (name == QLatin1String(later))
            return Error { ErrorCode::NotSupported,
                QStringLiteral("\"%1\" is not available in this version.").arg(name) };
    }
    return malformed(
        QStringLiteral("\"%1\" is no field of this request; known are to, from, customParameters, playbook, timeout, "
                       "machineDetection, record and mode.")
            .arg(name.left(64)));
}

} // namespace

Result<CallRequest> parsePlaceRequest(const WebRequest& request)
{
    if (request.header("Content-Type").split(';').first().trimmed().toLower() != "application/json")
        return Error { ErrorCode::UnsupportedMediaType,
            QStringLiteral("Send the request with Content-Type: application/json.") };
    const auto json = OrderedJson::parse(request.body);
    if (!json)
        return json.error();
    if (!json->isObject())
        return malformed(QStringLiteral("The body must be a JSON object."));
    CallRequest call;
    for (const auto& [name, value] : json->members()) {
        const auto read = value.kind() == OrderedJson::Kind::Null ? Result<void>() : readField(name, value, call);
        if (!read)
            return read.error();
    }
    if (call.to.isEmpty())
        return Error { ErrorCode::MissingField, QStringLiteral("Missing required field: to") };
    call.idempotencyKey = QString::fromUtf8(request.header("Idempotency-Key")).trimmed();
    if (call.idempotencyKey.size() > kLongestKey)
        return malformed(QStringLiteral("Idempotency-Key is longer than 255 characters."));
    if (!call.idempotencyKey.isEmpty())
        call.requestHash = QCryptographicHash::hash(json->compact(), QCryptographicHash::Sha256);
    return call;
}

} // namespace core
