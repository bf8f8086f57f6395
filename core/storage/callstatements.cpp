#include "core/storage/callstatements.h"

#include "core/storage/callmapping.h"
#include "core/storage/callquery.h"
#include "core/storage/sqlconnection.h"

namespace core {

namespace {

Result<void> withoutCount(const Result<int>& changed)
{
    return changed ? Result<void>() : Result<void>(changed.error());
}

/// "a, b" → "?, ?"
QString placeholders(const QString& columns)
{
    QStringList marks(columns.count(QLatin1Char(',')) + 1, QStringLiteral("?"));
    return marks.join(QLatin1String(", "));
}

QString insertSql(QLatin1String table, const QString& columns)
{
    return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)").arg(table, columns, placeholders(columns));
}

QString updateCallSql()
{
    QStringList columns = callColumns().split(QLatin1String(", "));
    columns.removeFirst(); // the id
    return QStringLiteral("UPDATE calls SET %1 = ? WHERE id = ?").arg(columns.join(QLatin1String(" = ?, ")));
}

/// An INSERT that replaces all columns but the first two, which are the key.
QString upsertSql(QLatin1String table, const QString& columns)
{
    const QStringList names = columns.split(QLatin1String(", "));
    QStringList assignments;
    for (const QString& name : names.sliced(2))
        assignments.append(QStringLiteral("%1 = excluded.%1").arg(name));
    return QStringLiteral("%1 ON CONFLICT (%2, %3) DO UPDATE SET %4")
        .arg(insertSql(table, columns), names[0], names[1], assignments.join(QLatin1String(", ")));
}

Result<void> insertStatus(SqlConnection& connection, const StatusRow& status)
{
    static const QString sql = insertSql(QLatin1String("call_statuses"), statusColumns())
        + QLatin1String(" ON CONFLICT (call_id, source, sequence, status) DO NOTHING");
    return withoutCount(connection.run(sql, toValues(status)));
}

Result<QList<CallRow>> selectCalls(SqlConnection& connection, const QString& column, const QString& value)
{
    return connection.select(
        QStringLiteral("SELECT %1 FROM calls WHERE %2 = ?").arg(callColumns(), column), { value }, toCall);
}

/// By our id, else by Twilio's SID.
Result<QList<CallRow>> findCall(SqlConnection& connection, const QString& name)
{
    const QLatin1String keyPrefix("key:");
    if (name.startsWith(keyPrefix))
        return selectCalls(connection, QStringLiteral("idempotency_key"), name.sliced(keyPrefix.size()));
    const Result<QList<CallRow>> byId = selectCalls(connection, QStringLiteral("id"), name);
    if (!byId || !byId->isEmpty())
        return byId;
    return selectCalls(connection, QStringLiteral("sid"), name);
}

} // namespace

Result<void> insertCall(SqlConnection& connection, const CallRow& call, const StatusRow& status)
{
    static const QString sql
        = insertSql(QLatin1String("calls"), callColumns()) + QLatin1String(" ON CONFLICT (idempotency_key) DO NOTHING");
    const Result<int> inserted = connection.run(sql, toValues(call));
    if (!inserted)
        return inserted.error();
    if (*inserted == 0) {
        return Error { ErrorCode::IdempotencyConflict,
            QStringLiteral("A call with this Idempotency-Key exists already. Use a new key for a new call.") };
    }
    return insertStatus(connection, status);
}

Result<void> updateCall(SqlConnection& connection, const CallRow& call, const QList<StatusRow>& statuses)
{
    static const QString sql = updateCallSql();
    QVariantList values = toValues(call);
    values.append(values.takeFirst());
    const Result<int> updated = connection.run(sql, values);
    if (!updated)
        return updated.error();
    if (*updated == 0)
        return Error { ErrorCode::NotFound, QStringLiteral("There is no call %1 to save.").arg(call.id) };
    for (const StatusRow& status : statuses) {
        const Result<void> added = insertStatus(connection, status);
        if (!added)
            return added;
    }
    return {};
}

Result<void> upsertUtterance(SqlConnection& connection, const UtteranceRow& utterance)
{
    static const QString sql = upsertSql(QLatin1String("utterances"), utteranceColumns());
    return withoutCount(connection.run(sql, toValues(utterance)));
}

Result<void> upsertTurn(SqlConnection& connection, const TurnRow& turn)
{
    static const QString sql = upsertSql(QLatin1String("turns"), turnColumns());
    return withoutCount(connection.run(sql, toValues(turn)));
}

Result<void> upsertAct(SqlConnection& connection, const ActRow& act)
{
    static const QString sql = upsertSql(QLatin1String("acts"), actColumns());
    return withoutCount(connection.run(sql, toValues(act)));
}

Result<ActRow> appendAct(SqlConnection& connection, const ActRow& act)
{
    const auto last = connection.select(
        QStringLiteral("SELECT COALESCE(MAX(number), -1) FROM acts WHERE call_id = ?"), { act.callId }, firstColumn);
    if (!last)
        return last.error();
    ActRow numbered = act;
    numbered.number = last->value(0).toInt() + 1;
    const Result<void> added = upsertAct(connection, numbered);
    return added ? Result<ActRow>(numbered) : Result<ActRow>(added.error());
}

Result<QList<CallRow>> selectOpenCalls(SqlConnection& connection)
{
    // The condition is that of the index calls_open.
    return connection.select(QStringLiteral("SELECT %1 FROM calls WHERE status NOT IN "
                                            "('completed', 'busy', 'no-answer', 'failed', 'canceled', 'refused') "
                                            "ORDER BY created_at, id")
                                 .arg(callColumns()),
        {}, toCall);
}

Result<CallPage> selectPage(SqlConnection& connection, const CallFilter& filter)
{
    const Result<CallQuery> query = pageQuery(filter);
    if (!query)
        return query.error();
    Result<QList<CallRow>> calls = connection.select(query->sql, query->values, toCall);
    if (!calls)
        return calls.error();
    CallPage page;
    if (calls->size() > filter.limit) {
        calls->resize(filter.limit);
        page.nextCursor = cursorAfter(calls->last());
    }
    page.calls = std::move(*calls);
    return page;
}

Result<CallRecord> selectRecord(SqlConnection& connection, const QString& idOrSid)
{
    const Result<QList<CallRow>> calls = findCall(connection, idOrSid);
    if (!calls)
        return calls.error();
    if (calls->isEmpty())
        return Error { ErrorCode::NotFound, QStringLiteral("There is no call %1.").arg(idOrSid) };
    const QString id = calls->first().id;
    const QString select = QStringLiteral("SELECT %1 FROM %2 WHERE call_id = ? ORDER BY %3");
    const auto statuses = connection.select(
        select.arg(statusColumns(), QLatin1String("call_statuses"), QLatin1String("id")), { id }, toStatus);
    if (!statuses)
        return statuses.error();
    const auto utterances = connection.select(
        select.arg(utteranceColumns(), QLatin1String("utterances"), QLatin1String("position")), { id }, toUtterance);
    if (!utterances)
        return utterances.error();
    const auto turns
        = connection.select(select.arg(turnColumns(), QLatin1String("turns"), QLatin1String("number")), { id }, toTurn);
    if (!turns)
        return turns.error();
    const auto acts
        = connection.select(select.arg(actColumns(), QLatin1String("acts"), QLatin1String("number")), { id }, toAct);
    if (!acts)
        return acts.error();
    return CallRecord { calls->first(), *statuses, *utterances, *turns, *acts };
}

} // namespace core
