#include "core/twilio/relaymessage.h"

#include "core/base/orderedjson.h"

namespace core {

namespace {

QString textOf(const OrderedJson& message, const char* name)
{
    const OrderedJson* value = message.find(QString::fromLatin1(name));
    return value == nullptr || value->kind() == OrderedJson::Kind::Null ? QString() : value->text();
}

/// A number, or the text of one; nothing when it is neither or below 0.
std::optional<qint64> numberOf(const OrderedJson& message, const char* name)
{
    bool isNumber = false;
    const double number = textOf(message, name).toDouble(&isNumber);
    constexpr double kLargest = 1e15; // exact as a double, and a time beyond the year 30,000
    if (!isNumber || !(number >= 0 && number < kLargest))
        return {};
    return static_cast<qint64>(number);
}

RelaySetup setupOf(const OrderedJson& message)
{
    RelaySetup setup {
        .sessionId = textOf(message, "sessionId"),
        .accountSid = textOf(message, "accountSid"),
        .callSid = textOf(message, "callSid"),
        .parentCallSid = textOf(message, "parentCallSid"),
        .from = textOf(message, "from"),
        .to = textOf(message, "to"),
        .forwardedFrom = textOf(message, "forwardedFrom"),
        .callerName = textOf(message, "callerName"),
        .callType = textOf(message, "callType"),
        .direction = textOf(message, "direction"),
        .callStatus = textOf(message, "callStatus"),
        .customParameters = {},
    };
    if (const OrderedJson* parameters = message.find(QStringLiteral("customParameters"))) {
        for (const auto& [name, value] : parameters->members())
            setup.customParameters.append({ name, value.text() });
    }
    return setup;
}

RelayInterrupt interruptOf(const OrderedJson& message)
{
    RelayInterrupt interrupt { textOf(message, "utteranceUntilInterrupt") };
    if (const auto after = numberOf(message, "durationUntilInterruptMs"))
        interrupt.after = std::chrono::milliseconds(*after);
    return interrupt;
}

RelayInfo infoOf(const OrderedJson& message)
{
    RelayInfo info { textOf(message, "name"), textOf(message, "value") };
    if (const auto at = numberOf(message, "ts"))
        info.at = QDateTime::fromMSecsSinceEpoch(*at, Qt::UTC);
    return info;
}

RelayMessage messageOf(const QString& type, const OrderedJson& message)
{
    if (type == QLatin1String("setup"))
        return setupOf(message);
    if (type == QLatin1String("prompt"))
        return RelayPrompt { textOf(message, "voicePrompt"), textOf(message, "lang"),
            textOf(message, "last") != QLatin1String("false") };
    if (type == QLatin1String("interrupt"))
        return interruptOf(message);
    if (type == QLatin1String("dtmf"))
        return RelayDtmf { textOf(message, "digit") };
    if (type == QLatin1String("error"))
        return RelayError { textOf(message, "description") };
    if (type == QLatin1String("info"))
        return infoOf(message);
    return RelayUnknown { type };
}

} // namespace

Result<RelayMessage> parseRelayMessage(const QByteArray& json)
{
    const auto parsed = OrderedJson::parse(json);
    if (!parsed)
        return parsed.error();
    const OrderedJson* type = parsed->find(QStringLiteral("type"));
    if (type == nullptr || !type->isString())
        return Error { ErrorCode::Malformed, QStringLiteral("A ConversationRelay message has no type.") };
    return messageOf(type->text(), *parsed);
}

} // namespace core
