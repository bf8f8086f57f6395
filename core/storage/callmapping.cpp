#include "core/storage/callmapping.h"

#include "core/base/clock.h"

#include <QSqlQuery>

namespace core {

namespace {

/// Qt writes a null string as NULL; an empty text is not nothing.
QVariant text(const QString& value) { return value.isNull() ? QStringLiteral("") : value; }

/// For columns that are unique unless empty.
QVariant textOrNull(const QString& value) { return value.isEmpty() ? QVariant() : QVariant(value); }

QVariant time(const QDateTime& value) { return textOrNull(toIso(value)); }

template <class T>
QVariant number(const std::optional<T>& value)
{
    return value ? QVariant(*value) : QVariant();
}

/// Reads a row's columns one after the other.
class Columns {
public:
    explicit Columns(const QSqlQuery& row)
        : m_row(row)
    {
    }
    QVariant next() { return m_row.value(m_index++); }
    QString text() { return next().toString(); }
    int integer() { return next().toInt(); }
    qint64 bigInteger() { return next().toLongLong(); }
    QDateTime time() { return QDateTime::fromString(text(), Qt::ISODateWithMs); }

private:
    const QSqlQuery& m_row;
    int m_index = 0;
};

} // namespace

QString callColumns()
{
    return QStringLiteral("id, sid, direction, to_number, from_number, parameters, status, created_at, answered_at, "
                          "ended_at, duration_seconds, sequence, answered_by, outcome, error_code, error_message, "
                          "more_info, price_micros, price_unit, warning, idempotency_key, request_hash, "
                          "playbook, outcome_chosen");
}

QVariantList toValues(const CallRow& call)
{
    return { text(call.id), textOrNull(call.sid), text(call.direction), text(call.to), text(call.from),
        text(call.parameters), text(call.status), time(call.createdAt), time(call.answeredAt), time(call.endedAt),
        number(call.durationSeconds), call.sequence, text(call.answeredBy), text(call.outcome), call.errorCode,
        text(call.errorMessage), text(call.moreInfo), number(call.priceMicros), text(call.priceUnit),
        text(call.warning), textOrNull(call.idempotencyKey), call.requestHash, text(call.playbook),
        call.outcomeChosen ? 1 : 0 };
}

CallRow toCall(const QSqlQuery& row)
{
    Columns columns(row);
    CallRow call;
    call.id = columns.text();
    call.sid = columns.text();
    call.direction = columns.text();
    call.to = columns.text();
    call.from = columns.text();
    call.parameters = columns.text();
    call.status = columns.text();
    call.createdAt = columns.time();
    call.answeredAt = columns.time();
    call.endedAt = columns.time();
    const QVariant duration = columns.next();
    if (!duration.isNull())
        call.durationSeconds = duration.toInt();
    call.sequence = columns.integer();
    call.answeredBy = columns.text();
    call.outcome = columns.text();
    call.errorCode = columns.integer();
    call.errorMessage = columns.text();
    call.moreInfo = columns.text();
    const QVariant price = columns.next();
    if (!price.isNull())
        call.priceMicros = price.toLongLong();
    call.priceUnit = columns.text();
    call.warning = columns.text();
    call.idempotencyKey = columns.text();
    call.requestHash = columns.next().toByteArray();
    call.playbook = columns.text();
    call.outcomeChosen = columns.integer() != 0;
    return call;
}

QString statusColumns() { return QStringLiteral("call_id, source, sequence, status, at, received_at, note"); }

QVariantList toValues(const StatusRow& status)
{
    return { text(status.callId), text(status.source), status.sequence, text(status.status), time(status.at),
        time(status.receivedAt), text(status.note) };
}

StatusRow toStatus(const QSqlQuery& row)
{
    Columns columns(row);
    StatusRow status;
    status.callId = columns.text();
    status.source = columns.text();
    status.sequence = columns.integer();
    status.status = columns.text();
    status.at = columns.time();
    status.receivedAt = columns.time();
    status.note = columns.text();
    return status;
}

QString utteranceColumns() { return QStringLiteral("call_id, position, speaker, text, heard, interrupted, at, turn"); }

QVariantList toValues(const UtteranceRow& utterance)
{
    return { text(utterance.callId), utterance.position, text(utterance.speaker), text(utterance.text),
        text(utterance.heard), utterance.interrupted ? 1 : 0, time(utterance.at), utterance.turn };
}

UtteranceRow toUtterance(const QSqlQuery& row)
{
    Columns columns(row);
    UtteranceRow utterance;
    utterance.callId = columns.text();
    utterance.position = columns.integer();
    utterance.speaker = columns.text();
    utterance.text = columns.text();
    utterance.heard = columns.text();
    utterance.interrupted = columns.integer() != 0;
    utterance.at = columns.time();
    utterance.turn = columns.integer();
    return utterance;
}

QString turnColumns()
{
    return QStringLiteral("call_id, number, prompt_at, prompt_to_request_us, request_to_first_delta_us, "
                          "first_delta_to_first_token_us, total_us, model, prompt_tokens, completion_tokens, ending, "
                          "error, prompt_to_first_token_us, trouble");
}

QVariantList toValues(const TurnRow& turn)
{
    return { text(turn.callId), turn.number, time(turn.promptAt), turn.promptToRequestUs, turn.requestToFirstDeltaUs,
        turn.firstDeltaToFirstTokenUs, turn.totalUs, text(turn.model), turn.promptTokens, turn.completionTokens,
        text(turn.end), text(turn.error), turn.promptToFirstTokenUs, text(turn.trouble) };
}

TurnRow toTurn(const QSqlQuery& row)
{
    Columns columns(row);
    TurnRow turn;
    turn.callId = columns.text();
    turn.number = columns.integer();
    turn.promptAt = columns.time();
    turn.promptToRequestUs = columns.bigInteger();
    turn.requestToFirstDeltaUs = columns.bigInteger();
    turn.firstDeltaToFirstTokenUs = columns.bigInteger();
    turn.totalUs = columns.bigInteger();
    turn.model = columns.text();
    turn.promptTokens = columns.integer();
    turn.completionTokens = columns.integer();
    turn.end = columns.text();
    turn.error = columns.text();
    turn.promptToFirstTokenUs = columns.bigInteger();
    turn.trouble = columns.text();
    return turn;
}

QString actColumns() { return QStringLiteral("call_id, number, kind, actor, text, at"); }

QVariantList toValues(const ActRow& act)
{
    return { text(act.callId), act.number, text(act.kind), text(act.actor), text(act.text), time(act.at) };
}

ActRow toAct(const QSqlQuery& row)
{
    Columns columns(row);
    ActRow act;
    act.callId = columns.text();
    act.number = columns.integer();
    act.kind = columns.text();
    act.actor = columns.text();
    act.text = columns.text();
    act.at = columns.time();
    return act;
}

} // namespace core
