#include "core/base/jsonschema.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace core {

namespace {

using Kind = OrderedJson::Kind;

constexpr qsizetype kMostViolations = 10;

QString under(const QString& place, const QString& name)
{
    return place.isEmpty() ? name : place + QLatin1Char('.') + name;
}

bool isWhole(const OrderedJson& value)
{
    const double number = value.text().toDouble();
    return value.kind() == Kind::Number && std::isfinite(number) && std::trunc(number) == number;
}

/// Numbers are equal by value: 1 and 1.0.
bool isSame(const OrderedJson& left, const OrderedJson& right)
{
    if (left.kind() == Kind::Number && right.kind() == Kind::Number)
        return left.text().toDouble() == right.text().toDouble();
    return left == right;
}

bool isOfType(const OrderedJson& value, const QString& type)
{
    switch (value.kind()) {
    case Kind::Null:
        return type == QLatin1String("null");
    case Kind::Boolean:
        return type == QLatin1String("boolean");
    case Kind::Number:
        return type == QLatin1String("number") || (type == QLatin1String("integer") && isWhole(value));
    case Kind::String:
        return type == QLatin1String("string");
    case Kind::Array:
        return type == QLatin1String("array");
    case Kind::Object:
        return type == QLatin1String("object");
    }
    return false;
}

QStringList typesOf(const OrderedJson& type)
{
    if (type.kind() != Kind::Array)
        return { type.text() };
    QStringList types;
    for (const OrderedJson& item : type.items())
        types.append(item.text());
    return types;
}

/// With a limit of steps, so that no text can keep a pattern busy.
QRegularExpression expressionOf(const OrderedJson& pattern)
{
    return QRegularExpression(QStringLiteral("(*LIMIT_MATCH=100000)") + pattern.text());
}

/// Finds what is wrong with a schema.
class SchemaReader {
public:
    void read(const OrderedJson& schema, const QString& place)
    {
        if (schema.kind() == Kind::Boolean)
            return;
        if (!schema.isObject())
            return fault(place, "must be an object");
        for (const auto& [keyword, value] : schema.members())
            readKeyword(keyword, value, under(place, keyword));
    }

    QStringList faults;

private:
    void fault(const QString& place, const char* what)
    {
        const QString shown = place.isEmpty() ? QStringLiteral("the schema") : place;
        faults.append(shown + QStringLiteral(": ") + QLatin1String(what));
    }

    void readKeyword(const QString& keyword, const OrderedJson& value, const QString& place)
    {
        static const QStringList kAnnotations { QStringLiteral("title"), QStringLiteral("description"),
            QStringLiteral("default"), QStringLiteral("examples"), QStringLiteral("format"), QStringLiteral("$schema"),
            QStringLiteral("$comment"), QStringLiteral("const") };
        static const QStringList kCounts { QStringLiteral("minItems"), QStringLiteral("maxItems"),
            QStringLiteral("minLength"), QStringLiteral("maxLength") };
        static const QStringList kBounds { QStringLiteral("minimum"), QStringLiteral("maximum"),
            QStringLiteral("exclusiveMinimum"), QStringLiteral("exclusiveMaximum") };
        if (kAnnotations.contains(keyword))
            return;
        if (keyword == QLatin1String("type"))
            return readType(value, place);
        if (keyword == QLatin1String("properties"))
            return readProperties(value, place);
        if (keyword == QLatin1String("items") || keyword == QLatin1String("additionalProperties"))
            return read(value, place);
        if (keyword == QLatin1String("required"))
            return readRequired(value, place);
        if (keyword == QLatin1String("enum"))
            return value.items().isEmpty() ? fault(place, "must be a list with at least one value") : void();
        if (keyword == QLatin1String("pattern"))
            return readPattern(value, place);
        if (kCounts.contains(keyword))
            return isWhole(value) && value.text().toDouble() >= 0 ? void() : fault(place, "must be a whole number");
        if (kBounds.contains(keyword))
            return value.kind() == Kind::Number ? void() : fault(place, "must be a number");
        fault(place, "is not supported and would not be checked; take it out");
    }

    void readType(const OrderedJson& value, const QString& place)
    {
        static const QStringList kTypes { QStringLiteral("string"), QStringLiteral("number"), QStringLiteral("integer"),
            QStringLiteral("boolean"), QStringLiteral("object"), QStringLiteral("array"), QStringLiteral("null") };
        const QStringList types = typesOf(value);
        if (types.isEmpty() || std::ranges::any_of(types, [](const QString& t) { return !kTypes.contains(t); }))
            fault(place, "must be string, number, integer, boolean, object, array or null, or a list of them");
    }

    void readProperties(const OrderedJson& value, const QString& place)
    {
        if (!value.isObject())
            return fault(place, "must be an object");
        for (const auto& [name, schema] : value.members())
            read(schema, under(place, name));
    }

    void readRequired(const OrderedJson& value, const QString& place)
    {
        const bool names = value.kind() == Kind::Array
            && std::ranges::all_of(value.items(), [](const OrderedJson& item) { return item.isString(); });
        if (!names)
            fault(place, "must be a list of names");
    }

    void readPattern(const OrderedJson& value, const QString& place)
    {
        if (!value.isString() || !expressionOf(value).isValid())
            fault(place, "is not a regular expression");
    }
};

/// Finds where a value breaks its schema.
class SchemaCheck {
public:
    void check(const OrderedJson& schema, const OrderedJson& value, const QString& place)
    {
        if (schema.kind() == Kind::Boolean && !schema.toBool())
            tell(place, QStringLiteral("is not allowed"));
        if (const OrderedJson* type = schema.find(QStringLiteral("type")); type != nullptr) {
            const QStringList types = typesOf(*type);
            if (std::ranges::none_of(types, [&value](const QString& t) { return isOfType(value, t); }))
                return tell(place, QStringLiteral("must be of type ") + types.join(QStringLiteral(" or ")));
        }
        checkChoice(schema, value, place);
        if (value.isObject())
            checkObject(schema, value, place);
        else if (value.kind() == Kind::Array)
            checkArray(schema, value, place);
        else if (value.isString())
            checkText(schema, value.text(), place);
        else if (value.kind() == Kind::Number)
            checkNumber(schema, value.text().toDouble(), place);
    }

    QStringList violations;

private:
    void tell(const QString& place, const QString& what)
    {
        if (violations.size() < kMostViolations)
            violations.append((place.isEmpty() ? QStringLiteral("the whole") : place) + QLatin1Char(' ') + what);
    }

    void checkChoice(const OrderedJson& schema, const OrderedJson& value, const QString& place)
    {
        const auto same = [&value](const OrderedJson& choice) { return isSame(choice, value); };
        const OrderedJson* choices = schema.find(QStringLiteral("enum"));
        if (choices != nullptr && std::ranges::none_of(choices->items(), same))
            tell(place, QStringLiteral("must be one of ") + QString::fromUtf8(choices->compact()));
        const OrderedJson* only = schema.find(QStringLiteral("const"));
        if (only != nullptr && !same(*only))
            tell(place, QStringLiteral("must be ") + QString::fromUtf8(only->compact()));
    }

    void checkObject(const OrderedJson& schema, const OrderedJson& value, const QString& place)
    {
        if (const OrderedJson* required = schema.find(QStringLiteral("required")); required != nullptr) {
            for (const OrderedJson& name : required->items()) {
                if (value.find(name.text()) == nullptr)
                    tell(under(place, name.text()), QStringLiteral("is missing"));
            }
        }
        const OrderedJson* properties = schema.find(QStringLiteral("properties"));
        const OrderedJson* others = schema.find(QStringLiteral("additionalProperties"));
        for (const auto& [name, member] : value.members()) {
            const OrderedJson* own = properties != nullptr ? properties->find(name) : nullptr;
            if (own != nullptr)
                check(*own, member, under(place, name));
            else if (others != nullptr && others->kind() == Kind::Boolean && !others->toBool())
                tell(under(place, name.left(64)), QStringLiteral("is not known"));
            else if (others != nullptr)
                check(*others, member, under(place, name.left(64)));
        }
    }

    void checkArray(const OrderedJson& schema, const OrderedJson& value, const QString& place)
    {
        checkCount(schema, value.items().size(), "minItems", "maxItems", place, QStringLiteral("items"));
        const OrderedJson* items = schema.find(QStringLiteral("items"));
        for (qsizetype i = 0; items != nullptr && i < value.items().size(); ++i)
            check(*items, value.items().at(i), place + QStringLiteral("[%1]").arg(i));
    }

    void checkText(const OrderedJson& schema, const QString& text, const QString& place)
    {
        checkCount(schema, text.toUcs4().size(), "minLength", "maxLength", place, QStringLiteral("characters"));
        const OrderedJson* pattern = schema.find(QStringLiteral("pattern"));
        if (pattern != nullptr && !expressionOf(*pattern).match(text).hasMatch())
            tell(place, QStringLiteral("must match the pattern ") + pattern->text());
    }

    void checkCount(const OrderedJson& schema, qsizetype count, const char* least, const char* most,
        const QString& place, const QString& unit)
    {
        const OrderedJson* lower = schema.find(QLatin1String(least));
        if (lower != nullptr && double(count) < lower->text().toDouble())
            tell(place, QStringLiteral("must have at least %1 %2").arg(lower->text(), unit));
        const OrderedJson* upper = schema.find(QLatin1String(most));
        if (upper != nullptr && double(count) > upper->text().toDouble())
            tell(place, QStringLiteral("must have at most %1 %2").arg(upper->text(), unit));
    }

    void checkNumber(const OrderedJson& schema, double number, const QString& place)
    {
        const auto bound = [&](const char* keyword, const char* words, auto isKept) {
            const OrderedJson* limit = schema.find(QLatin1String(keyword));
            if (limit != nullptr && !isKept(number, limit->text().toDouble()))
                tell(place, QStringLiteral("must be %1 %2").arg(QLatin1String(words), limit->text()));
        };
        bound("minimum", "at least", std::greater_equal<>());
        bound("maximum", "at most", std::less_equal<>());
        bound("exclusiveMinimum", "more than", std::greater<>());
        bound("exclusiveMaximum", "less than", std::less<>());
    }
};

} // namespace

QStringList schemaFaults(const OrderedJson& schema)
{
    SchemaReader reader;
    reader.read(schema, {});
    return reader.faults;
}

QStringList schemaViolations(const OrderedJson& schema, const OrderedJson& value)
{
    SchemaCheck check;
    check.check(schema, value, {});
    return check.violations;
}

} // namespace core
