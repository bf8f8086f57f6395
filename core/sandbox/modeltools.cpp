#include "core/sandbox/modeltools.h"

#include "core/sandbox/spokenforms.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace core {

namespace {

constexpr int kNameWord = 3;
constexpr int kDescriptionWord = 1;
constexpr int kEnough = 2; ///< one word of the name, or two of the description
constexpr int kMostSpokenMembers = 4;

const QStringList& ownTools()
{
    static const QStringList names { QStringLiteral("end_call"), QStringLiteral("transfer_call"),
        QStringLiteral("send_digits"), QStringLiteral("opt_out"), QStringLiteral("note"),
        QStringLiteral("set_language") };
    return names;
}

/// "lookupOrderStatus", "lookup_order_status" → lookup, order, status.
QStringList wordsOf(const QString& identifier)
{
    QString text = identifier;
    text.replace(QRegularExpression(QStringLiteral("([a-z])([A-Z])")), QStringLiteral("\\1 \\2"));
    return text.toLower().split(QRegularExpression(QStringLiteral("[^\\p{L}\\p{N}]+")), Qt::SkipEmptyParts);
}

bool saysNothing(const QString& word)
{
    static const QStringList common { QStringLiteral("lookup"), QStringLiteral("look"), QStringLiteral("find"),
        QStringLiteral("fetch"), QStringLiteral("query"), QStringLiteral("check"), QStringLiteral("customer"),
        QStringLiteral("person"), QStringLiteral("tells"), QStringLiteral("returns"), QStringLiteral("gives"),
        QStringLiteral("with"), QStringLiteral("from"), QStringLiteral("when"), QStringLiteral("what"),
        QStringLiteral("that"), QStringLiteral("this"), QStringLiteral("about"), QStringLiteral("call"),
        QStringLiteral("your"), QStringLiteral("number"), QStringLiteral("current"), QStringLiteral("asks") };
    return word.size() < 4 || common.contains(word);
}

/// The same word, also in its plural.
bool sameWord(const QString& one, const QString& other)
{
    return one == other || one + QLatin1Char('s') == other || one == other + QLatin1Char('s');
}

int hits(const QStringList& words, const QStringList& heard, int each)
{
    QStringList counted;
    for (const QString& word : words) {
        const bool isHeard
            = std::ranges::any_of(heard, [&word](const QString& other) { return sameWord(word, other); });
        if (isHeard && !saysNothing(word) && !counted.contains(word))
            counted.append(word);
    }
    return each * int(counted.size());
}

QString fromContext(const QString& property, const DialogueTalk& talk)
{
    const QString wanted = wordsOf(property).join(QString());
    for (auto it = talk.parameters.begin(); it != talk.parameters.end(); ++it) {
        if (wordsOf(it.key()).join(QString()) == wanted)
            return it.value().toVariant().toString();
    }
    if (wanted.contains(QLatin1String("phone")))
        return talk.phone;
    return {};
}

QString numberIn(const QString& text)
{
    return QRegularExpression(QStringLiteral("\\d+(\\.\\d+)?")).match(text).captured();
}

QJsonValue typed(const QString& text, const QJsonObject& schema, const DialogueTalk& talk)
{
    const QString type = schema.value(QLatin1String("type")).toString();
    if (type == QLatin1String("boolean"))
        return text.isEmpty() || text == QLatin1String("true");
    if (type == QLatin1String("integer") || type == QLatin1String("number")) {
        const double number = numberIn(text.isEmpty() ? talk.heard : text).toDouble();
        return type == QLatin1String("integer") ? QJsonValue(qint64(number)) : QJsonValue(number);
    }
    const QJsonArray allowed = schema.value(QLatin1String("enum")).toArray();
    if (allowed.isEmpty())
        return text.isEmpty() ? talk.heard : text;
    if (allowed.contains(text))
        return text;
    for (const QJsonValue& value : allowed) {
        const bool sameLanguage = text.contains(QLatin1Char('-'))
            && value.toString().section(QLatin1Char('-'), 0, 0) == text.section(QLatin1Char('-'), 0, 0);
        if (sameLanguage || talk.heard.contains(value.toString(), Qt::CaseInsensitive))
            return value;
    }
    return allowed.first();
}

} // namespace

DeclaredTools::DeclaredTools(const QJsonObject& request)
    : m_parallel(request.value(QLatin1String("parallel_tool_calls")).toBool(true))
{
    if (request.value(QLatin1String("tool_choice")).toString() == QLatin1String("none"))
        return;
    const QJsonArray tools = request.value(QLatin1String("tools")).toArray();
    for (const QJsonValue& tool : tools) {
        const QJsonObject function = tool[QLatin1String("function")].toObject();
        const QJsonObject schema = function.value(QLatin1String("parameters")).toObject();
        QStringList required;
        for (const QJsonValue& name : schema.value(QLatin1String("required")).toArray())
            required.append(name.toString());
        m_tools.append(
            { function.value(QLatin1String("name")).toString(), function.value(QLatin1String("description")).toString(),
                schema.value(QLatin1String("properties")).toObject(), required });
    }
}

const DeclaredTool* DeclaredTools::find(const char* name) const
{
    const auto found
        = std::ranges::find_if(m_tools, [name](const DeclaredTool& tool) { return tool.name == QLatin1String(name); });
    return found == m_tools.end() ? nullptr : &*found;
}

QList<DeclaredTool> DeclaredTools::fitting(const DialogueTalk& talk) const
{
    const bool isQuestion = talk.hears("\\?|^\\W*(what|how|when|where|which|who|is|are|do|does|can|could|would|please)"
                                       "\\b|tell me|want to know|look up");
    if (!isQuestion)
        return {};
    const QStringList heard = wordsOf(talk.heard);
    QList<std::pair<int, DeclaredTool>> scored;
    for (const DeclaredTool& tool : m_tools) {
        const int score
            = hits(wordsOf(tool.name), heard, kNameWord) + hits(wordsOf(tool.description), heard, kDescriptionWord);
        if (score >= kEnough && !ownTools().contains(tool.name))
            scored.append({ score, tool });
    }
    std::ranges::stable_sort(scored, [](const auto& a, const auto& b) { return a.first > b.first; });
    QList<DeclaredTool> tools;
    for (const auto& [score, tool] : scored)
        tools.append(tool);
    return tools;
}

QJsonObject toolArguments(const DeclaredTool& tool, const DialogueTalk& talk, const QHash<QString, QString>& known)
{
    QJsonObject arguments;
    for (auto it = tool.properties.begin(); it != tool.properties.end(); ++it) {
        QString text = known.value(it.key());
        if (text.isEmpty())
            text = fromContext(it.key(), talk);
        if (!text.isEmpty() || tool.required.contains(it.key()))
            arguments.insert(it.key(), typed(text, it.value().toObject(), talk));
    }
    return arguments;
}

bool isFailedResult(const QString& result)
{
    return matchesWords(result,
        "\"(ok|success)\"\\s*:\\s*false|\"error\"|^\\W*(error|failed|refused|sorry)|\\b(no.answer|busy|timed out|"
        "not allowed|could not|cannot|unknown tool)\\b");
}

QString spokenResult(const QString& result)
{
    if (isFailedResult(result))
        return QStringLiteral("I'm sorry, I cannot look that up right now.");
    const QJsonObject json = QJsonDocument::fromJson(result.toUtf8()).object();
    QStringList sentences;
    for (auto it = json.begin(); it != json.end() && sentences.size() < kMostSpokenMembers; ++it) {
        const QString value = it.value().toVariant().toString();
        if (!value.isEmpty() && !it.value().isBool())
            sentences.append(
                QStringLiteral("The %1 is %2.").arg(wordsOf(it.key()).join(QLatin1Char(' ')), spokenDate(value)));
    }
    if (!sentences.isEmpty())
        return sentences.join(QLatin1Char(' '));
    if (!json.isEmpty() || result.isEmpty())
        return QStringLiteral("That is done.");
    const bool isSentence = QStringLiteral(".!?").contains(result.back());
    return isSentence ? result : result + QLatin1Char('.');
}

} // namespace core
