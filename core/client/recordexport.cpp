#include "core/client/recordexport.h"

#include "core/base/clock.h"
#include "core/base/orderedjson.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

namespace core {

namespace {

using Cells = QList<std::pair<QString, OrderedJson>>;

constexpr qint64 kMicros = 1'000'000;

/// "0.0140": exact, as no floating point number is.
QByteArray priceText(qint64 micros)
{
    const QByteArray sign = micros < 0 ? "-" : "";
    const qint64 size = std::abs(micros);
    QByteArray parts = QByteArray::number(size % kMicros).rightJustified(6, '0');
    while (parts.size() > 2 && parts.endsWith('0'))
        parts.chop(1);
    return sign + QByteArray::number(size / kMicros) + '.' + parts;
}

/// What both forms say of a call, besides its parameters.
Cells cellsOf(const CallInfo& call)
{
    const auto text = [](const QString& value) { return value.isEmpty() ? OrderedJson() : OrderedJson::string(value); };
    const auto number = [](qint64 value) { return OrderedJson::number(QByteArray::number(value)); };
    return {
        { QStringLiteral("callSid"), text(call.sid) },
        { QStringLiteral("id"), text(call.id) },
        { QStringLiteral("status"), text(call.status) },
        { QStringLiteral("direction"), text(call.direction) },
        { QStringLiteral("to"), text(call.to) },
        { QStringLiteral("from"), text(call.from) },
        { QStringLiteral("playbook"), text(call.playbook) },
        { QStringLiteral("createdAt"), text(toIso(call.createdAt)) },
        { QStringLiteral("answeredAt"), text(toIso(call.answeredAt)) },
        { QStringLiteral("endedAt"), text(toIso(call.endedAt)) },
        { QStringLiteral("durationSeconds"), call.durationSeconds ? number(*call.durationSeconds) : OrderedJson() },
        { QStringLiteral("answeredBy"), text(call.answeredBy) },
        { QStringLiteral("outcome"), text(call.outcome) },
        { QStringLiteral("errorCode"), call.errorCode != 0 ? number(call.errorCode) : OrderedJson() },
        { QStringLiteral("errorMessage"), text(call.errorMessage) },
        { QStringLiteral("price"),
            call.priceMicros ? OrderedJson::number(priceText(*call.priceMicros)) : OrderedJson() },
        { QStringLiteral("priceUnit"), text(call.priceUnit) },
    };
}

/// Numbers and phone numbers begin like formulas and are none.
bool looksLikeFormula(const QString& text)
{
    static const QRegularExpression kHarmless(QStringLiteral("^[+-]?[0-9]+([.,][0-9]+)?$"));
    static const QString kStarts = QStringLiteral("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");
    return !text.isEmpty() && kStarts.contains(text.front()) && !kHarmless.match(text).hasMatch();
}

QString csvCell(const QString& text)
{
    static const QRegularExpression kSpecial(QStringLiteral("[\",;\r\n\t]"));
    QString cell = looksLikeFormula(text) ? u'\'' + text : text;
    if (!cell.contains(kSpecial) && cell == cell.trimmed())
        return cell;
    return u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString csvLine(const QStringList& texts)
{
    QStringList cells;
    for (const QString& text : texts)
        cells.append(csvCell(text));
    return cells.join(u',') + QStringLiteral("\r\n");
}

QStringList parameterNames(const QList<CallInfo>& calls)
{
    QStringList names;
    QSet<QString> seen;
    for (const CallInfo& call : calls) {
        for (const CallParameter& parameter : call.parameters) {
            if (seen.contains(parameter.name))
                continue;
            seen.insert(parameter.name);
            names.append(parameter.name);
        }
    }
    return names;
}

OrderedJson parametersOf(const CallInfo& call)
{
    auto json = OrderedJson::object();
    for (const CallParameter& parameter : call.parameters) {
        const auto parsed
            = parameter.isText ? Result<OrderedJson>(OrderedJson()) : OrderedJson::parse(parameter.value.toUtf8());
        json.insert(parameter.name, parameter.isText || !parsed ? OrderedJson::string(parameter.value) : *parsed);
    }
    return json;
}

} // namespace

QByteArray recordsAsCsv(const QList<CallInfo>& calls)
{
    const QStringList parameters = parameterNames(calls);
    QStringList head;
    for (const auto& [name, value] : cellsOf({}))
        head.append(name);
    for (const QString& name : parameters)
        head.append(QStringLiteral("param.") + name);
    QString csv = QStringLiteral("\uFEFF") + csvLine(head);
    for (const CallInfo& call : calls) {
        QStringList line;
        for (const auto& [name, value] : cellsOf(call))
            line.append(value.kind() == OrderedJson::Kind::Null ? QString() : value.text());
        for (const QString& name : parameters)
            line.append(call.parameter(name));
        csv += csvLine(line);
    }
    return csv.toUtf8();
}

QByteArray recordsAsJson(const QList<CallInfo>& calls)
{
    QList<OrderedJson> items;
    for (const CallInfo& call : calls) {
        auto json = OrderedJson::object(cellsOf(call));
        json.insert(QStringLiteral("customParameters"), parametersOf(call));
        items.append(json);
    }
    return OrderedJson::array(items).indented() + '\n';
}

} // namespace core
