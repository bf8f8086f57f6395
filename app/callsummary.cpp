#include "app/callsummary.h"

namespace app {

namespace {

using core::OrderedJson;

QString textOf(const OrderedJson& json, const QString& name)
{
    const OrderedJson* value = json.find(name);
    return value && value->kind() != OrderedJson::Kind::Null ? value->text() : QString();
}

qint64 sum(const QList<OrderedJson>& turns, const QString& name)
{
    qint64 total = 0;
    for (const OrderedJson& turn : turns)
        total += textOf(turn, name).toLongLong();
    return total;
}

/// Median of prompt → first token at the wire, over the turns that got so far; empty when none did.
QString medianAnswer(const QList<OrderedJson>& turns)
{
    QList<double> times;
    for (const OrderedJson& turn : turns) {
        const QString delta = textOf(turn, QStringLiteral("requestToFirstDeltaMs"));
        if (!delta.isEmpty())
            times.append(textOf(turn, QStringLiteral("promptToRequestMs")).toDouble() + delta.toDouble());
    }
    if (times.isEmpty())
        return {};
    std::ranges::sort(times);
    return QStringLiteral("%1 ms").arg(times[times.size() / 2], 0, 'f', 0);
}

int interruptions(const OrderedJson* transcript)
{
    int count = 0;
    for (const OrderedJson& utterance : transcript ? transcript->items() : QList<OrderedJson> {})
        count += textOf(utterance, QStringLiteral("interrupted")) == QLatin1String("true") ? 1 : 0;
    return count;
}

} // namespace

QStringList summaryLines(const OrderedJson& record)
{
    const OrderedJson* turnList = record.find(QStringLiteral("turns"));
    const QList<OrderedJson> turns = turnList ? turnList->items() : QList<OrderedJson> {};
    QStringList lines { QString(), QString(40, QChar(0x2501)) };
    const auto add = [&lines](const QString& name, const QString& value) {
        if (!value.isEmpty())
            lines << QStringLiteral("  %1 %2").arg(name.leftJustified(12), value);
    };
    add(QStringLiteral("Call"), textOf(record, QStringLiteral("callSid")));
    add(QStringLiteral("Status"), textOf(record, QStringLiteral("status")));
    const QString seconds = textOf(record, QStringLiteral("durationSeconds"));
    add(QStringLiteral("Duration"), seconds.isEmpty() ? seconds : seconds + QStringLiteral(" s"));
    add(QStringLiteral("Outcome"), textOf(record, QStringLiteral("outcome")));
    if (const OrderedJson* error = record.find(QStringLiteral("error")); error && error->isObject())
        add(QStringLiteral("Error"), textOf(*error, QStringLiteral("message")));
    if (!turns.isEmpty()) {
        add(QStringLiteral("Turns"),
            QStringLiteral("%1, interrupted %2")
                .arg(turns.size())
                .arg(interruptions(record.find(QStringLiteral("transcript")))));
        add(QStringLiteral("Model"),
            QStringLiteral("%1, first word after %2 (median), %3 + %4 tokens")
                .arg(textOf(turns.first(), QStringLiteral("model")), medianAnswer(turns))
                .arg(sum(turns, QStringLiteral("promptTokens")))
                .arg(sum(turns, QStringLiteral("completionTokens"))));
    }
    add(QStringLiteral("Warning"), textOf(record, QStringLiteral("warning")));
    lines << QString(40, QChar(0x2501));
    return lines;
}

} // namespace app
