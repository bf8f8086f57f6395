#include "core/sandbox/calleescriptreader.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <optional>

namespace core {

namespace {

constexpr double kMostSeconds = 3'600;
constexpr int kMostWords = 1'000;
constexpr qsizetype kMostText = 2'000; ///< characters of one text
constexpr qsizetype kMostLines = 500;

/// Reads the fields of one object and remembers the first fault.
class Fields {
public:
    Fields(const QJsonObject& json, const QString& place)
        : m_json(json)
        , m_place(place)
    {
    }

    const std::optional<Error>& fault() const { return m_fault; }

    void refuse(const char* name, const QString& rule)
    {
        if (!m_fault)
            m_fault = Error { ErrorCode::Malformed,
                QStringLiteral("The callee's %1%2 %3.").arg(m_place, QLatin1String(name), rule) };
    }

    void allow(std::initializer_list<const char*> names)
    {
        for (const QString& key : m_json.keys()) {
            const bool isKnown
                = std::ranges::any_of(names, [&key](const char* name) { return key == QLatin1String(name); });
            if (!isKnown)
                refuse(key.toUtf8().constData(), QStringLiteral("is no field that is known here"));
        }
    }

    void seconds(const char* name, std::chrono::milliseconds& time)
    {
        const QJsonValue value = take(name);
        if (value.isUndefined())
            return;
        const double number = value.toDouble(-1);
        if (!(number >= 0 && number <= kMostSeconds))
            return refuse(name, QStringLiteral("must be seconds from 0 to 3600"));
        time = std::chrono::milliseconds(qint64(number * 1000));
    }

    void flag(const char* name, bool& value)
    {
        const QJsonValue given = take(name);
        if (given.isUndefined())
            return;
        if (!given.isBool())
            return refuse(name, QStringLiteral("must be true or false"));
        value = given.toBool();
    }

    void whole(const char* name, int most, int& number)
    {
        const QJsonValue value = take(name);
        if (value.isUndefined())
            return;
        number = value.toInt(-1);
        if (number < 0 || number > most)
            refuse(name, QStringLiteral("must be a whole number from 0 to %1").arg(most));
    }

    void keys(const char* name, const char* pattern, QString& keys)
    {
        const QJsonValue value = take(name);
        if (value.isUndefined())
            return;
        keys = value.toString();
        if (!QRegularExpression(QLatin1String(pattern)).match(keys).hasMatch())
            refuse(name, QStringLiteral("must be keys of a telephone, as in \"12#\""));
    }

    void texts(const char* name, QStringList& texts)
    {
        const QJsonValue value = take(name);
        if (value.isUndefined())
            return;
        const QJsonArray pieces = value.isArray() ? value.toArray() : QJsonArray { value };
        for (const QJsonValue& piece : pieces) {
            const QString text = piece.toString().simplified();
            if (text.isEmpty() || text.size() > kMostText)
                return refuse(name, QStringLiteral("must be a text, or a list of texts, of 1 to 2000 characters"));
            texts.append(text);
        }
        if (texts.isEmpty())
            refuse(name, QStringLiteral("must not be empty"));
    }

    /// The row of `table` with that name; its first where the field is missing.
    template <class Value, std::size_t size>
    Value choice(const char* name, const std::pair<const char*, Value> (&table)[size])
    {
        const QJsonValue value = take(name);
        if (value.isUndefined())
            return table[0].second;
        QStringList names;
        for (const auto& [text, row] : table) {
            if (value.toString() == QLatin1String(text))
                return row;
            names.append(QLatin1String(text));
        }
        refuse(name, QStringLiteral("must be one of: ") + names.join(QStringLiteral(", ")));
        return table[0].second;
    }

private:
    QJsonValue take(const char* name) const { return m_json.value(QLatin1String(name)); }

    const QJsonObject& m_json;
    QString m_place; ///< "lines[2]."
    std::optional<Error> m_fault;
};

enum class PickupName { Answers, Busy, NoAnswer, Machine };

constexpr std::pair<const char*, PickupName> kPickups[] {
    { "answers", PickupName::Answers },
    { "busy", PickupName::Busy },
    { "no-answer", PickupName::NoAnswer },
    { "machine", PickupName::Machine },
};

constexpr std::pair<const char*, CalleeStep::When> kWhens[] {
    { "answer", CalleeStep::When::Answer },
    { "at-once", CalleeStep::When::AtOnce },
    { "silence", CalleeStep::When::Silence },
    { "cut-in", CalleeStep::When::CutIn },
    { "digits", CalleeStep::When::Digits },
};

void readPickup(Fields& fields, Pickup& pickup)
{
    const PickupName name = fields.choice("pickup", kPickups);
    pickup.isMachine = name == PickupName::Machine;
    if (name == PickupName::Busy)
        pickup.kind = Pickup::Kind::Busy;
    else if (name == PickupName::NoAnswer)
        pickup.kind = Pickup::Kind::NoAnswer;
    fields.seconds("ringSeconds", pickup.ringing);
}

void checkWhen(Fields& fields, const CalleeStep& step)
{
    if (step.when == CalleeStep::When::CutIn && step.words == 0)
        fields.refuse("words", QStringLiteral("is missing: after how many words does she cut in?"));
    if (step.when == CalleeStep::When::Digits && step.digits.isEmpty())
        fields.refuse("digits", QStringLiteral("is missing: which keys does she wait for?"));
    if (step.when == CalleeStep::When::Silence && step.after.count() == 0)
        fields.refuse("afterSeconds", QStringLiteral("is missing: of how long a silence?"));
    if (step.say.isEmpty() && step.keys.isEmpty() && !step.hangsUp)
        fields.refuse("say", QStringLiteral("is missing, and there is neither keys nor hangUp"));
}

Result<CalleeStep> readStep(const QJsonValue& value, qsizetype index)
{
    const QString place = QStringLiteral("lines[%1].").arg(index);
    const QJsonObject json = value.isString() ? QJsonObject { { QStringLiteral("say"), value } } : value.toObject();
    Fields fields(json, place);
    if (!value.isString() && !value.isObject())
        fields.refuse("say", QStringLiteral("is missing: a line is a text or an object"));
    fields.allow({ "say", "pauseSeconds", "keys", "hangUp", "when", "afterSeconds", "words", "digits" });
    CalleeStep step;
    step.when = fields.choice("when", kWhens);
    fields.seconds("afterSeconds", step.after);
    fields.whole("words", kMostWords, step.words);
    fields.keys("digits", "^[0-9*#]+$", step.digits);
    fields.texts("say", step.say);
    fields.seconds("pauseSeconds", step.pause);
    fields.keys("keys", "^[0-9*#w]+$", step.keys);
    fields.flag("hangUp", step.hangsUp);
    checkWhen(fields, step);
    if (fields.fault())
        return *fields.fault();
    return step;
}

} // namespace

Result<CalleeScript> readCalleeScript(const QJsonObject& json)
{
    CalleeScript script;
    Fields fields(json, {});
    fields.allow({ "pickup", "ringSeconds", "thinkSeconds", "patienceSeconds", "polite", "repeatFrom", "lines" });
    readPickup(fields, script.pickup);
    fields.seconds("thinkSeconds", script.thinking);
    fields.seconds("patienceSeconds", script.patience);
    fields.flag("polite", script.polite);

    const QJsonValue given = json.value(QLatin1String("lines"));
    const QJsonArray lines = given.toArray();
    if (!given.isUndefined() && !given.isArray())
        fields.refuse("lines", QStringLiteral("must be a list"));
    if (lines.size() > kMostLines)
        fields.refuse("lines", QStringLiteral("must be at most 500"));
    if (json.contains(QLatin1String("repeatFrom"))) {
        int from = 0;
        fields.whole("repeatFrom", int(kMostLines), from);
        if (from >= lines.size())
            fields.refuse("repeatFrom", QStringLiteral("must be the number of a line, counted from 0"));
        script.repeatsFrom = from;
    }
    if (fields.fault())
        return *fields.fault();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Result<CalleeStep> step = readStep(lines[i], i);
        if (!step)
            return step.error();
        script.steps.append(*step);
    }
    return script;
}

} // namespace core
