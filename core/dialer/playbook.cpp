#include "core/dialer/playbook.h"

#include "core/settings/settingvalue.h"

#include <algorithm>

namespace core {

namespace {

constexpr qsizetype kLongestName = 64;
constexpr qsizetype kLongestPhrase = 200; ///< of a title, a label, an outcome
constexpr qsizetype kLongestText = 2'000; ///< of a description, a greeting
constexpr qsizetype kLongestPrompt = 32'000;
constexpr qsizetype kMostFields = 50;
constexpr qsizetype kMostOutcomes = 9; ///< the operator's keys
constexpr qsizetype kShownName = 64;

Error wrong(const QString& message) { return { ErrorCode::Malformed, message }; }

Error unknownField(const QString& name, const QString& known)
{
    return wrong(QStringLiteral("\"%1\" is no field here; known are %2.").arg(name.left(kShownName), known));
}

Result<QString> readText(const QString& name, const OrderedJson& value, qsizetype longest)
{
    if (!value.isString())
        return wrong(QStringLiteral("\"%1\" must be a text in quotes.").arg(name));
    if (value.text().size() > longest)
        return wrong(QStringLiteral("\"%1\" is longer than %2 characters.").arg(name).arg(longest));
    return value.text().trimmed();
}

Result<void> readInto(QString& to, const QString& name, const OrderedJson& value, qsizetype longest)
{
    const auto text = readText(name, value, longest);
    if (!text)
        return text.error();
    to = *text;
    return {};
}

Result<PlaybookField> readField(const OrderedJson& json)
{
    if (!json.isObject())
        return wrong(QStringLiteral("Each of \"parameters\" must be an object with a \"name\"."));
    PlaybookField field;
    for (const auto& [name, value] : json.members()) {
        Result<void> read;
        if (name == QLatin1String("name"))
            read = readInto(field.name, name, value, kLongestPhrase);
        else if (name == QLatin1String("label"))
            read = readInto(field.label, name, value, kLongestPhrase);
        else if (name == QLatin1String("example"))
            read = readInto(field.example, name, value, kLongestPhrase);
        else if (name == QLatin1String("required") && value.kind() == OrderedJson::Kind::Boolean)
            field.required = value.toBool();
        else if (name == QLatin1String("required"))
            read = wrong(QStringLiteral("\"required\" is true or false."));
        else
            read = unknownField(name, QStringLiteral("name, label, example and required"));
        if (!read)
            return read.error();
    }
    if (field.name.isEmpty())
        return wrong(QStringLiteral("One of \"parameters\" has no \"name\"."));
    return field;
}

Result<void> readFields(const OrderedJson& json, Playbook& playbook)
{
    if (json.kind() != OrderedJson::Kind::Array || json.items().size() > kMostFields)
        return wrong(QStringLiteral("\"parameters\" must be a list of %1 at most.").arg(kMostFields));
    for (const OrderedJson& item : json.items()) {
        const auto field = readField(item);
        if (!field)
            return field.error();
        const auto isSame = [&field](const PlaybookField& other) { return other.name == field->name; };
        if (std::ranges::any_of(std::as_const(playbook.parameters), isSame))
            return wrong(QStringLiteral("The parameter \"%1\" stands there twice.").arg(field->name));
        playbook.parameters.append(*field);
    }
    return {};
}

Result<void> readOutcomes(const OrderedJson& json, Playbook& playbook)
{
    if (json.kind() != OrderedJson::Kind::Array || json.items().size() > kMostOutcomes)
        return wrong(QStringLiteral("\"outcomes\" must be a list of %1 texts at most.").arg(kMostOutcomes));
    for (const OrderedJson& item : json.items()) {
        const auto outcome = readText(QStringLiteral("outcomes"), item, kLongestPhrase);
        if (!outcome)
            return outcome.error();
        if (outcome->isEmpty() || playbook.outcomes.contains(*outcome))
            return wrong(QStringLiteral("One of \"outcomes\" is empty, or stands there twice."));
        playbook.outcomes.append(*outcome);
    }
    return {};
}

Result<void> readLanguage(const OrderedJson& value, Playbook& playbook)
{
    const auto codes = parseLanguages(value.isString() ? value.text() : QString());
    if (!codes || codes->size() != 1)
        return wrong(QStringLiteral("\"language\" is one language code, such as \"en-US\"."));
    playbook.language = codes->first();
    return {};
}

Result<void> readMember(const QString& name, const OrderedJson& value, Playbook& playbook)
{
    if (name == QLatin1String("name")) {
        if (value.text() == playbook.name)
            return {};
        return wrong(QStringLiteral("\"name\" must be that of the file, without .json: \"%1\".").arg(playbook.name));
    }
    if (name == QLatin1String("title"))
        return readInto(playbook.title, name, value, kLongestPhrase);
    if (name == QLatin1String("description"))
        return readInto(playbook.description, name, value, kLongestText);
    if (name == QLatin1String("systemPrompt"))
        return readInto(playbook.systemPrompt, name, value, kLongestPrompt);
    if (name == QLatin1String("welcomeGreeting"))
        return readInto(playbook.greeting.emplace(), name, value, kLongestText);
    if (name == QLatin1String("language"))
        return readLanguage(value, playbook);
    if (name == QLatin1String("parameters"))
        return readFields(value, playbook);
    if (name == QLatin1String("outcomes"))
        return readOutcomes(value, playbook);
    return unknownField(name,
        QStringLiteral("name, title, description, systemPrompt, welcomeGreeting, language, parameters and outcomes"));
}

} // namespace

Result<Playbook> parsePlaybook(const QString& name, const QByteArray& json)
{
    if (!isPlaybookName(name))
        return wrong(QStringLiteral("The name of a playbook's file has letters, digits and dashes only, %1 at most.")
                         .arg(kLongestName));
    const auto parsed = OrderedJson::parse(json);
    if (!parsed)
        return parsed.error();
    if (!parsed->isObject())
        return wrong(QStringLiteral("The file must hold one JSON object."));
    Playbook playbook { name };
    for (const auto& [member, value] : parsed->members()) {
        const auto read
            = value.kind() == OrderedJson::Kind::Null ? Result<void>() : readMember(member, value, playbook);
        if (!read)
            return read.error();
    }
    if (playbook.title.isEmpty())
        return wrong(QStringLiteral("\"title\" is missing."));
    if (playbook.systemPrompt.isEmpty())
        return wrong(QStringLiteral("\"systemPrompt\" is missing: what the assistant is and does."));
    return playbook;
}

bool isPlaybookName(const QString& name)
{
    const auto fits = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-';
    };
    return !name.isEmpty() && name.size() <= kLongestName && std::ranges::all_of(name, fits);
}

QStringList missingParameters(const Playbook& playbook, const OrderedJson& parameters)
{
    QStringList missing;
    for (const PlaybookField& field : playbook.parameters) {
        const OrderedJson* value = parameters.find(field.name);
        const bool isGiven = value && value->kind() != OrderedJson::Kind::Null && !value->text().trimmed().isEmpty();
        if (field.required && !isGiven)
            missing.append(field.name);
    }
    return missing;
}

} // namespace core
