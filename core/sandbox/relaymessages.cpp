#include "core/sandbox/relaymessages.h"

#include "core/base/orderedjson.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

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

Result<RelayOrder> readText(const QJsonObject& json)
{
    if (!isText(json, "token"))
        return invalid(QStringLiteral("text message without token"));
    RelayOrder order { RelayOrder::Kind::Text };
    order.token = json.value(QLatin1String("token")).toString();
    order.last = json.value(QLatin1String("last")).toBool();
    order.interruptible = json.value(QLatin1String("interruptible")).toBool(true);
    if (json.contains(QLatin1String("preemptible")))
        order.preemptible = json.value(QLatin1String("preemptible")).toBool();
    return order;
}

Result<RelayOrder> readDigits(const QJsonObject& json)
{
    RelayOrder order { RelayOrder::Kind::Digits };
    order.digits = json.value(QLatin1String("digits")).toString();
    static const QRegularExpression keys(QStringLiteral("^[0-9w#*]+$"));
    if (!keys.match(order.digits).hasMatch())
        return invalid(QStringLiteral("sendDigits without digits"));
    return order;
}

Result<RelayOrder> readLanguage(const QJsonObject& json)
{
    RelayOrder order { RelayOrder::Kind::Language };
    order.spokenLanguage = json.value(QLatin1String("ttsLanguage")).toString();
    order.heardLanguage = json.value(QLatin1String("transcriptionLanguage")).toString();
    if (order.spokenLanguage.isEmpty() && order.heardLanguage.isEmpty())
        return invalid(QStringLiteral("language message without a language"));
    return order;
}

} // namespace

Result<RelayOrder> parseRelayOrder(const QString& frame)
{
    const QJsonDocument document = QJsonDocument::fromJson(frame.toUtf8());
    if (!document.isObject())
        return invalid(QStringLiteral("not a JSON object"));
    const QJsonObject json = document.object();
    const QString type = json.value(QLatin1String("type")).toString();
    if (type == QLatin1String("text"))
        return readText(json);
    if (type == QLatin1String("sendDigits"))
        return readDigits(json);
    if (type == QLatin1String("language"))
        return readLanguage(json);
    RelayOrder order;
    if (type == QLatin1String("end")) {
        if (json.contains(QLatin1String("handoffData")) && !isText(json, "handoffData"))
            return invalid(QStringLiteral("handoffData is not a string"));
        order.kind = RelayOrder::Kind::End;
        order.handoffData = json.value(QLatin1String("handoffData")).toString();
    } else if (type != QLatin1String("play") || !isText(json, "source")) {
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
