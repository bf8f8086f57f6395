#include "core/client/parameterpaste.h"

#include "core/base/orderedjson.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace core {

namespace {

Error malformed(const QString& message) { return Error { ErrorCode::Malformed, message }; }

Error nothing() { return Error { ErrorCode::MissingField, QStringLiteral("There are no parameters in the text.") }; }

CallParameter parameter(const QString& name, const OrderedJson& value)
{
    return CallParameter { name.trimmed(), value.text(), value.isString() };
}

Result<QList<CallParameter>> fromList(const OrderedJson& list)
{
    QList<CallParameter> parameters;
    for (const OrderedJson& item : list.items()) {
        const OrderedJson* name = item.find(QStringLiteral("name"));
        const OrderedJson* value = item.find(QStringLiteral("value"));
        if (!name || !value || !name->isString())
            return malformed(QStringLiteral("Each item of the list must have \"name\" and \"value\"."));
        parameters.append(parameter(name->text(), *value));
    }
    return parameters;
}

Result<QList<CallParameter>> fromJson(const QString& text)
{
    const Result<OrderedJson> json = OrderedJson::parse(text.toUtf8());
    if (!json)
        return json.error();
    if (!json->isObject())
        return fromList(*json);
    const OrderedJson* nested = json->find(QStringLiteral("customParameters"));
    QList<CallParameter> parameters;
    for (const auto& [name, value] : (nested && nested->isObject() ? *nested : *json).members())
        parameters.append(parameter(name, value));
    return parameters;
}

/// Rows and cells as spreadsheets put them on the clipboard: a cell with a tab, a line break or a quote is quoted.
QList<QStringList> cellsOf(const QString& text)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted && c == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
            cell += c;
            ++i;
        } else if (c == u'"' && (quoted || cell.isEmpty())) {
            quoted = !quoted;
        } else if (!quoted && c == u'\t') {
            row.append(std::exchange(cell, {}));
        } else if (!quoted && c == u'\n') {
            row.append(std::exchange(cell, {}));
            rows.append(std::exchange(row, {}));
        } else {
            cell += c;
        }
    }
    row.append(cell);
    rows.append(row);
    return rows;
}

bool isBlank(const QStringList& row)
{
    return std::ranges::all_of(row, [](const QString& cell) { return cell.trimmed().isEmpty(); });
}

bool isHeading(const QStringList& row)
{
    return row.size() >= 2 && row[0].trimmed().compare(QLatin1String("name"), Qt::CaseInsensitive) == 0
        && row[1].trimmed().compare(QLatin1String("value"), Qt::CaseInsensitive) == 0;
}

Result<QList<CallParameter>> fromCells(const QString& text)
{
    QList<QStringList> rows = cellsOf(text);
    rows.removeIf(isBlank);
    QList<CallParameter> parameters;
    if (rows.size() == 2 && rows[0].size() > 2) { // one row under a row of names
        for (qsizetype i = 0; i < rows[0].size(); ++i) {
            if (!rows[0][i].trimmed().isEmpty())
                parameters.append({ rows[0][i].trimmed(), rows[1].value(i) });
        }
        return parameters;
    }
    if (!rows.isEmpty() && isHeading(rows.first()))
        rows.removeFirst();
    for (const QStringList& row : std::as_const(rows)) {
        if (!isBlank(row.mid(2)))
            return malformed(
                QStringLiteral("There are more than two columns: one for names and one for values are needed."));
        parameters.append({ row[0].trimmed(), row.value(1) });
    }
    return parameters;
}

QString unescaped(const QString& text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\\' || i + 1 == text.size()) {
            result += text[i];
            continue;
        }
        const QChar next = text[++i];
        result += next == u'n' ? QChar(u'\n') : next == u't' ? QChar(u'\t') : next;
    }
    return result;
}

/// As .env files have it: quotes around are not part of it, and a comment follows a blank.
QString envValue(const QString& text)
{
    static const QRegularExpression kDouble(QStringLiteral("^\"((?:[^\"\\\\]|\\\\.)*)\"\\s*(?:#.*)?$"));
    static const QRegularExpression kSingle(QStringLiteral("^'([^']*)'\\s*(?:#.*)?$"));
    static const QRegularExpression kComment(QStringLiteral("\\s+#.*$"));
    const QString trimmed = text.trimmed();
    if (const auto match = kDouble.match(trimmed); match.hasMatch())
        return unescaped(match.captured(1));
    if (const auto match = kSingle.match(trimmed); match.hasMatch())
        return match.captured(1);
    return QString(trimmed).remove(kComment);
}

const QRegularExpression& assignment()
{
    static const QRegularExpression kAssignment(QStringLiteral("^\\s*(?:export\\s+)?([^=\\s#][^=]*?)\\s*=(.*)$"));
    return kAssignment;
}

bool isSkipped(const QString& line) { return line.trimmed().isEmpty() || line.trimmed().startsWith(u'#'); }

Result<QList<CallParameter>> fromLines(const QString& text)
{
    QList<CallParameter> parameters;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (isSkipped(lines[i]))
            continue;
        const QRegularExpressionMatch match = assignment().match(lines[i]);
        if (!match.hasMatch())
            return malformed(QStringLiteral("Line %1 is not of the form name=value.").arg(i + 1));
        parameters.append({ match.captured(1), envValue(match.captured(2)) });
    }
    return parameters;
}

QString normalised(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n').remove(u'\uFEFF');
    return text;
}

bool isJson(const QString& text)
{
    const QString trimmed = text.trimmed();
    return trimmed.startsWith(u'{') || trimmed.startsWith(QLatin1String("[{"));
}

QString asCell(const QString& text)
{
    static const QRegularExpression kSpecial(QStringLiteral("[\\t\\n\"]"));
    return text.contains(kSpecial) ? u'"' + QString(text).replace(u'"', QLatin1String("\"\"")) + u'"' : text;
}

} // namespace

Result<QList<CallParameter>> parametersFromText(const QString& given)
{
    const QString text = normalised(given);
    if (text.trimmed().isEmpty())
        return nothing();
    Result<QList<CallParameter>> parameters = isJson(text) ? fromJson(text)
        : text.contains(u'\t')                             ? fromCells(text)
                                                           : fromLines(text);
    if (parameters && parameters->isEmpty())
        return nothing();
    return parameters;
}

bool looksLikeParameters(const QString& given)
{
    const QString text = normalised(given);
    if (isJson(text) || text.contains(u'\t'))
        return true;
    const QStringList lines = text.split(u'\n');
    const auto isAssignment = [](const QString& line) { return assignment().match(line).hasMatch(); };
    return std::ranges::any_of(lines, isAssignment)
        && std::ranges::all_of(lines, [&](const QString& line) { return isSkipped(line) || isAssignment(line); });
}

QString parametersAsText(const QList<CallParameter>& parameters)
{
    QString text;
    for (const CallParameter& parameter : parameters)
        text += asCell(parameter.name) + u'\t' + asCell(parameter.value) + u'\n';
    return text;
}

CallParameter withValue(const CallParameter& parameter, const QString& text)
{
    return CallParameter { parameter.name, text, parameter.isText || !isJsonValue(text) };
}

bool isJsonValue(const QString& text)
{
    const Result<OrderedJson> json = OrderedJson::parse(text.toUtf8());
    return json && !json->isString();
}

} // namespace core
