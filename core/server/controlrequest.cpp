#include "core/server/controlrequest.h"

#include <QStringDecoder>

#include <algorithm>

namespace core {

namespace {

constexpr qsizetype kLongestText = 4096;
constexpr qsizetype kLongestName = 64;

Error malformed(const QString& message) { return { ErrorCode::Malformed, message }; }

/// Whether a character may stand in a text that is spoken or shown: no control but the ends of lines.
bool isSpeakable(QChar c)
{
    return c == QLatin1Char('\n') || c == QLatin1Char('\t') || c.category() != QChar::Other_Control;
}

} // namespace

Result<QString> operatorOf(const WebRequest& request)
{
    const QByteArray field = request.header("X-Operator").trimmed();
    if (field.isEmpty())
        return QStringLiteral("operator");
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString name = decoder(field);
    const bool isPrintable = std::ranges::all_of(name, [](QChar c) { return c.isPrint() || c.isSurrogate(); });
    if (decoder.hasError() || !isPrintable || name.size() > kLongestName)
        return malformed(QStringLiteral("X-Operator is a name of at most 64 printable characters."));
    return QStringLiteral("operator ") + name;
}

Result<OrderedJson> controlField(const WebRequest& request, const QString& name)
{
    if (request.header("Content-Type").split(';').first().trimmed().toLower() != "application/json")
        return Error { ErrorCode::UnsupportedMediaType,
            QStringLiteral("Send the request with Content-Type: application/json.") };
    const auto json = OrderedJson::parse(request.body);
    if (!json)
        return json.error();
    if (!json->isObject())
        return malformed(QStringLiteral("The body must be a JSON object with the field \"%1\".").arg(name));
    for (const auto& [member, value] : json->members()) {
        if (member != name)
            return malformed(QStringLiteral("\"%1\" is no field of this request; it has \"%2\" alone.")
                                 .arg(member.left(kLongestName), name));
    }
    const OrderedJson* value = json->find(name);
    if (!value || value->kind() == OrderedJson::Kind::Null)
        return Error { ErrorCode::MissingField, QStringLiteral("Missing required field: %1").arg(name) };
    return *value;
}

Result<QString> controlText(const WebRequest& request, const QString& name)
{
    const auto value = controlField(request, name);
    if (!value)
        return value.error();
    if (!value->isString())
        return malformed(QStringLiteral("\"%1\" must be a text in quotes.").arg(name));
    const QString text = value->text().trimmed();
    if (text.isEmpty())
        return malformed(QStringLiteral("\"%1\" is empty.").arg(name));
    if (text.toUtf8().size() > kLongestText)
        return malformed(QStringLiteral("\"%1\" is longer than 4 KB.").arg(name));
    if (!std::ranges::all_of(text, isSpeakable))
        return malformed(QStringLiteral("\"%1\" has control characters in it.").arg(name));
    return text;
}

Result<bool> controlSwitch(const WebRequest& request, const QString& name)
{
    const auto value = controlField(request, name);
    if (!value)
        return value.error();
    if (value->kind() != OrderedJson::Kind::Boolean)
        return malformed(QStringLiteral("\"%1\" is true or false.").arg(name));
    return value->toBool();
}

} // namespace core
