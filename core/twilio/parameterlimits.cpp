#include "core/twilio/parameterlimits.h"

namespace core {

namespace {

Error tooLong(const QString& name, const QString& reason)
{
    constexpr qsizetype kShownName = 64;
    return Error { ErrorCode::ParameterTooLong,
        QStringLiteral("The custom parameter \"%1\" is too long: %2.").arg(name.left(kShownName), reason),
        { { QStringLiteral("parameter"), name } } };
}

/// What the element adds to the document: measured, not guessed, since "&" takes five bytes.
qsizetype writtenBytes(const QPair<QString, QString>& parameter)
{
    ConversationRelayOptions options;
    const qsizetype without = conversationRelayTwiml({}, options).size();
    options.parameters = { parameter };
    return conversationRelayTwiml({}, options).size() - without;
}

Result<void> checkOne(const QPair<QString, QString>& parameter, const ParameterLimits& limits)
{
    const auto& [name, value] = parameter;
    if (name.isEmpty())
        return Error { ErrorCode::Malformed, QStringLiteral("A custom parameter has an empty name.") };
    if (name.size() > limits.nameCharacters)
        return tooLong(name, QStringLiteral("a name may have %1 characters").arg(limits.nameCharacters));
    if (value.toUtf8().size() > limits.valueBytes)
        return tooLong(name, QStringLiteral("a value may have %1 bytes").arg(limits.valueBytes));
    if (name.size() + value.size() > limits.pairCharacters)
        return tooLong(
            name, QStringLiteral("name and value together may have %1 characters").arg(limits.pairCharacters));
    return {};
}

} // namespace

Result<void> checkParameters(const TwimlParameters& parameters, const ParameterLimits& limits)
{
    qsizetype total = 0;
    qsizetype longest = 0;
    QString longestName;
    for (const auto& parameter : parameters) {
        const auto one = checkOne(parameter, limits);
        if (!one)
            return one;
        const qsizetype bytes = writtenBytes(parameter);
        total += bytes;
        if (bytes > longest) {
            longest = bytes;
            longestName = parameter.first;
        }
    }
    if (total > limits.documentBytes)
        return tooLong(longestName,
            QStringLiteral("all parameters together may take %1 bytes of TwiML, and it takes the most")
                .arg(limits.documentBytes));
    return {};
}

} // namespace core
