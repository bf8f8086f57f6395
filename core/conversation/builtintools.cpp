#include "core/conversation/builtintools.h"

#include <algorithm>
#include <functional>
#include <iterator>

namespace core {

namespace {

using Arguments = OrderedJson;
using Run = Result<QString> (*)(const Arguments&, CallActions&, const BuiltinToolOptions&);

/// One row of the table of tools.
struct Builtin {
    const char* name;
    const char* description;
    const char* argument; ///< its only text argument
    const char* meaning;
    bool needed; ///< the argument must be given
    Run run;
};

QString argumentOf(const Arguments& arguments, const char* name)
{
    const OrderedJson* value = arguments.find(QLatin1String(name));
    return value ? value->text().trimmed() : QString();
}

Result<QString> endCall(const Arguments& arguments, CallActions& actions, const BuiltinToolOptions&)
{
    actions.endCall(argumentOf(arguments, "reason"));
    return QStringLiteral("The call ends as soon as your goodbye has been spoken. If you have not said goodbye yet, "
                          "do it now in one short sentence.");
}

Result<QString> transferCall(const Arguments& arguments, CallActions& actions, const BuiltinToolOptions& options)
{
    const QString to = argumentOf(arguments, "to");
    if (!to.isEmpty() && !options.transferNumbers.contains(to))
        return Error { ErrorCode::Malformed,
            QStringLiteral("The call can be transferred to these numbers only: %1.")
                .arg(options.transferNumbers.join(QLatin1String(", "))) };
    actions.transferCall(to.isEmpty() ? options.transferNumbers.first() : to, {});
    return QStringLiteral("The call is connected as soon as your words have been spoken. If you have not said so yet, "
                          "tell the callee in one short sentence that you are connecting her.");
}

Result<QString> sendDigits(const Arguments& arguments, CallActions& actions, const BuiltinToolOptions&)
{
    const auto pressed = actions.pressDigits(argumentOf(arguments, "digits"));
    return pressed ? Result<QString>(QStringLiteral("The keys were pressed. Wait for what the other side says."))
                   : Result<QString>(pressed.error());
}

Result<QString> optOut(const Arguments& arguments, CallActions& actions, const BuiltinToolOptions&)
{
    actions.optOut(argumentOf(arguments, "words"));
    return QStringLiteral("Recorded: this number will not be called again. Confirm it briefly and end the call.");
}

Result<QString> note(const Arguments& arguments, CallActions& actions, const BuiltinToolOptions&)
{
    actions.keepNote(argumentOf(arguments, "text"));
    return QStringLiteral("Noted.");
}

Result<QString> setLanguage(const Arguments& arguments, CallActions& actions, const BuiltinToolOptions&)
{
    const auto changed = actions.changeLanguage(argumentOf(arguments, "language"));
    return changed ? Result<QString>(QStringLiteral("Done. Go on in that language."))
                   : Result<QString>(changed.error());
}

constexpr Builtin kBuiltins[] {
    { "end_call",
        "Ends the phone call. Say goodbye in the same answer, before you call this. Use it when everything is said, "
        "when the callee wants to stop, or when it makes no sense to go on.",
        "reason", "Why the call ends, in a few words, for the record.", false, endCall },
    { "transfer_call",
        "Connects the callee with a person of the company. Tell her so in the same answer. Use it when she asks for a "
        "person or when you cannot help.",
        "to", "Number to connect with; leave it out for the usual one.", false, transferCall },
    { "send_digits", "Presses keys of the phone, to get through a menu (\"press 1 for …\").", "digits",
        "Keys to press: 0-9, * and #; w waits half a second.", true, sendDigits },
    { "opt_out",
        "Records that the callee does not want to be called again. Use it at once when she says so, then say goodbye.",
        "words", "What she said.", true, optOut },
    { "note",
        "Keeps a remark for the people who read the record: a promise, a changed date, a wish to be called later.",
        "text", "The remark.", true, note },
    { "set_language", "Goes on in another language, when the callee speaks it.", "language",
        "BCP-47 tag of the language.", true, setLanguage },
};

const Builtin* find(const QString& name)
{
    const auto* row = std::ranges::find_if(
        kBuiltins, [&name](const Builtin& builtin) { return name == QLatin1String(builtin.name); });
    return row == std::end(kBuiltins) ? nullptr : row;
}

QStringList choicesOf(const Builtin& builtin, const BuiltinToolOptions& options)
{
    if (builtin.run == transferCall)
        return options.transferNumbers;
    return builtin.run == setLanguage ? options.languages : QStringList();
}

bool isOffered(const Builtin& builtin, const BuiltinToolOptions& options)
{
    if (builtin.run == transferCall)
        return !options.transferNumbers.isEmpty();
    return builtin.run != setLanguage || options.languages.size() > 1;
}

ToolSpec specOf(const Builtin& builtin, const BuiltinToolOptions& options)
{
    const auto text = [](const char* words) { return OrderedJson::string(QString::fromUtf8(words)); };
    OrderedJson argument = OrderedJson::object(
        { { QStringLiteral("type"), text("string") }, { QStringLiteral("description"), text(builtin.meaning) } });
    QList<OrderedJson> choices;
    for (const QString& choice : choicesOf(builtin, options))
        choices.append(OrderedJson::string(choice));
    if (!choices.isEmpty())
        argument.insert(QStringLiteral("enum"), OrderedJson::array(choices));
    const QString name = QLatin1String(builtin.argument);
    OrderedJson schema = OrderedJson::object({ { QStringLiteral("type"), text("object") },
        { QStringLiteral("properties"), OrderedJson::object({ { name, argument } }) } });
    if (builtin.needed)
        schema.insert(QStringLiteral("required"), OrderedJson::array({ OrderedJson::string(name) }));
    return { QLatin1String(builtin.name), QString::fromUtf8(builtin.description), schema };
}

} // namespace

BuiltinTools::BuiltinTools(BuiltinToolOptions options)
    : m_options(std::move(options))
{
    for (const Builtin& builtin : kBuiltins) {
        if (isOffered(builtin, m_options))
            m_specs.append(specOf(builtin, m_options));
    }
}

QStringList builtinToolNames()
{
    QStringList names;
    for (const Builtin& builtin : kBuiltins)
        names.append(QLatin1String(builtin.name));
    return names;
}

Result<QString> BuiltinTools::run(const ToolCall& call, CallActions& actions) const
{
    const Builtin* builtin = find(call.name);
    if (!builtin || !isOffered(*builtin, m_options))
        return Error { ErrorCode::NotFound, QStringLiteral("There is no tool \"%1\".").arg(call.name) };
    const auto arguments = OrderedJson::parse(call.arguments.toUtf8());
    if (!arguments || !arguments->isObject())
        return Error { ErrorCode::Malformed, QStringLiteral("The arguments must be a JSON object.") };
    if (builtin->needed && argumentOf(*arguments, builtin->argument).isEmpty())
        return Error { ErrorCode::Malformed,
            QStringLiteral("\"%1\" is missing or empty.").arg(QLatin1String(builtin->argument)) };
    return builtin->run(*arguments, actions, m_options);
}

} // namespace core
