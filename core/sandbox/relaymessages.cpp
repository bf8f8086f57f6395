#include "core/sandbox/relaymessages.h"

#include "core/base/orderedjson.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

namespace core {

namespace {

OrderedJson object(std::initializer_list<std::pair<const char*, QString>> members)
{
    OrderedJson json = OrderedJson::object();
    for (const auto& [name, value] : members)
        json.insert(QLatin1String(name), OrderedJson::string(value));
    return json;
}

Error invalid(const QString& why)
{
    return Error { ErrorCode::Malformed, QStringLiteral("Invalid message received: ") + why };
}

bool isText(const QJsonObject& json, const char* name) { return json.value(QLatin1String(name)).isString(); }

} // namespace

Result<RelayOrder> parseRelayOrder(const QString& frame)
{
    const QJsonDocument document = QJsonDocument::fromJson(frame.toUtf8());
    if (!document.isObject())
        return invalid(QStringLiteral("not a JSON object"));
    const QJsonObject json = document.object();
    const QString type = json.value(QLatin1String("type")).toString();
    RelayOrder order;
    if (type == QLatin1String("text")) {
        if (!isText(json, "token"))
            return invalid(QStringLiteral("text message without token"));
        order.kind = RelayOrder::Kind::Text;
        order.token = json.value(QLatin1String("token")).toString();
        order.last = json.value(QLatin1String("last")).toBool();
        order.interruptible = json.value(QLatin1String("interruptible")).toBool(true);
    } else if (type == QLatin1String("end")) {
        if (json.contains(QLatin1String("handoffData")) && !isText(json, "handoffData"))
            return invalid(QStringLiteral("handoffData is not a string"));
        order.kind = RelayOrder::Kind::End;
        order.handoffData = json.value(QLatin1String("handoffData")).toString();
    } else if (type == QLatin1String("play")      ? !isText(json, "source")
            : type == QLatin1String("sendDigits") ? !isText(json, "digits")
                                                  : type != QLatin1String("language")) {
        return invalid(QStringLiteral("unknown or incomplete type \"%1\"").arg(type));
    }
    return order;
}

QByteArray relaySetup(
    const SandboxCall& call, const RelayNoun& noun, const QString& accountSid, const QString& sessionId)
{
    OrderedJson json = object({ { "type", QStringLiteral("setup") }, { "sessionId", sessionId },
        { "accountSid", accountSid }, { "parentCallSid", QString() }, { "callSid", call.sid },
        { "from", call.request.from }, { "to", call.request.to }, { "forwardedFrom", QString() },
        { "callType", QStringLiteral("PSTN") }, { "callerName", QString() },
        { "direction", QStringLiteral("outbound-api") }, { "callStatus", QStringLiteral("IN_PROGRESS") } });
    OrderedJson parameters = OrderedJson::object();
    for (const auto& [name, value] : noun.parameters)
        parameters.insert(name, OrderedJson::string(value));
    json.insert(QStringLiteral("customParameters"), parameters);
    return json.compact();
}

QByteArray relayPrompt(const QString& text, const QString& language, bool last)
{
    OrderedJson json = object({ { "type", QStringLiteral("prompt") }, { "voicePrompt", text }, { "lang", language } });
    json.insert(QStringLiteral("last"), OrderedJson::boolean(last));
    return json.compact();
}

QByteArray relayInterrupt(const QString& spoken, std::chrono::milliseconds after)
{
    OrderedJson json = object({ { "type", QStringLiteral("interrupt") }, { "utteranceUntilInterrupt", spoken } });
    json.insert(QStringLiteral("durationUntilInterruptMs"), OrderedJson::number(QByteArray::number(after.count())));
    return json.compact();
}

QByteArray relayDtmf(QChar digit)
{
    return object({ { "type", QStringLiteral("dtmf") }, { "digit", QString(digit) } }).compact();
}

QByteArray relayInfo(const QString& name, const QString& value)
{
    OrderedJson json = object({ { "type", QStringLiteral("info") }, { "name", name }, { "value", value } });
    json.insert(QStringLiteral("ts"), OrderedJson::number(QByteArray::number(QDateTime::currentMSecsSinceEpoch())));
    return json.compact();
}

QByteArray relayError(const QString& description)
{
    return object({ { "type", QStringLiteral("error") }, { "description", description } }).compact();
}

} // namespace core
