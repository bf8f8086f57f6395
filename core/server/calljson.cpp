#include "core/server/calljson.h"

#include "core/base/clock.h"
#include "core/conversation/sentencemarks.h"

namespace core {

namespace {

using Member = OrderedJson::Member;

OrderedJson text(const QString& value) { return value.isEmpty() ? OrderedJson() : OrderedJson::string(value); }

OrderedJson number(qint64 value) { return OrderedJson::number(QByteArray::number(value)); }

OrderedJson time(const QDateTime& value) { return text(toIso(value)); }

/// Microseconds as milliseconds with three decimals; null for "did not happen".
OrderedJson milliseconds(qint64 micros)
{
    return micros < 0 ? OrderedJson() : OrderedJson::number(QByteArray::number(double(micros) / 1000, 'f', 3));
}

/// Millionths as a decimal text: money is never a floating-point number.
OrderedJson price(const CallRow& call)
{
    if (!call.priceMicros)
        return {};
    const qint64 micros = std::abs(*call.priceMicros);
    const QString sign = *call.priceMicros < 0 ? QStringLiteral("-") : QString();
    return OrderedJson::string(
        QStringLiteral("%1%2.%3").arg(sign).arg(micros / 1'000'000).arg(micros % 1'000'000, 6, 10, QLatin1Char('0')));
}

OrderedJson carrierError(const CallRow& call)
{
    if (call.errorCode == 0 && call.errorMessage.isEmpty())
        return {};
    return OrderedJson::object({
        { QStringLiteral("code"), number(call.errorCode) },
        { QStringLiteral("message"), text(call.errorMessage) },
        { QStringLiteral("moreInfo"), text(call.moreInfo) },
    });
}

/// When the callee answered; worked out where Twilio's word about it was lost.
QDateTime answeredAt(const CallRow& call)
{
    const bool isLost = !call.answeredAt.isValid() && call.endedAt.isValid() && call.durationSeconds.value_or(0) > 0;
    return isLost ? call.endedAt.addSecs(-*call.durationSeconds) : call.answeredAt;
}

OrderedJson statusJson(const StatusRow& status)
{
    return OrderedJson::object({
        { QStringLiteral("status"), text(status.status) },
        { QStringLiteral("at"), time(status.at) },
        { QStringLiteral("receivedAt"), time(status.receivedAt) },
        { QStringLiteral("source"), text(status.source) },
        { QStringLiteral("sequence"), status.sequence < 0 ? OrderedJson() : number(status.sequence) },
        { QStringLiteral("note"), text(status.note) },
    });
}

template <class Row>
OrderedJson listJson(const QList<Row>& rows, OrderedJson (*one)(const Row&))
{
    QList<OrderedJson> items;
    for (const Row& row : rows)
        items.append(one(row));
    return OrderedJson::array(items);
}

/// What became of each sentence: [{"text", "fate"}].
OrderedJson sentencesJson(const UtteranceRow& utterance)
{
    QList<OrderedJson> items;
    for (const MarkedSentence& sentence : markSentences(utterance.text, utterance.heard, utterance.interrupted))
        items.append(OrderedJson::object({ { QStringLiteral("text"), OrderedJson::string(sentence.text) },
            { QStringLiteral("fate"), OrderedJson::string(fateName(sentence.fate)) } }));
    return OrderedJson::array(items);
}

} // namespace

OrderedJson callJson(const CallRow& call)
{
    const auto parameters = OrderedJson::parse(call.parameters.toUtf8());
    return OrderedJson::object({
        { QStringLiteral("callSid"), text(call.sid) },
        { QStringLiteral("id"), text(call.id) },
        { QStringLiteral("status"), text(call.status) },
        { QStringLiteral("direction"), text(call.direction) },
        { QStringLiteral("to"), text(call.to) },
        { QStringLiteral("from"), text(call.from) },
        { QStringLiteral("customParameters"), parameters ? *parameters : OrderedJson::object() },
        { QStringLiteral("playbook"), text(call.playbook) },
        { QStringLiteral("createdAt"), time(call.createdAt) },
        { QStringLiteral("answeredAt"), time(answeredAt(call)) },
        { QStringLiteral("endedAt"), time(call.endedAt) },
        { QStringLiteral("durationSeconds"), call.durationSeconds ? number(*call.durationSeconds) : OrderedJson() },
        { QStringLiteral("answeredBy"), text(call.answeredBy) },
        { QStringLiteral("outcome"), text(call.outcome) },
        { QStringLiteral("error"), carrierError(call) },
        { QStringLiteral("price"), price(call) },
        { QStringLiteral("priceUnit"), text(call.priceUnit) },
        { QStringLiteral("warning"), text(call.warning) },
    });
}

OrderedJson utteranceJson(const UtteranceRow& utterance)
{
    OrderedJson json = OrderedJson::object({
        { QStringLiteral("position"), number(utterance.position) },
        { QStringLiteral("speaker"), text(utterance.speaker) },
        { QStringLiteral("text"), OrderedJson::string(utterance.text) },
        { QStringLiteral("heard"), OrderedJson::string(utterance.heard) },
        { QStringLiteral("interrupted"), OrderedJson::boolean(utterance.interrupted) },
        { QStringLiteral("at"), time(utterance.at) },
        { QStringLiteral("turn"), utterance.turn < 0 ? OrderedJson() : number(utterance.turn) },
    });
    if (utterance.speaker == QLatin1String("assistant"))
        json.insert(QStringLiteral("sentences"), sentencesJson(utterance));
    return json;
}

OrderedJson turnJson(const TurnRow& turn)
{
    return OrderedJson::object({
        { QStringLiteral("number"), number(turn.number) },
        { QStringLiteral("promptAt"), time(turn.promptAt) },
        { QStringLiteral("promptToRequestMs"), milliseconds(turn.promptToRequestUs) },
        { QStringLiteral("requestToFirstDeltaMs"), milliseconds(turn.requestToFirstDeltaUs) },
        { QStringLiteral("firstDeltaToFirstTokenMs"), milliseconds(turn.firstDeltaToFirstTokenUs) },
        { QStringLiteral("totalMs"), milliseconds(turn.totalUs) },
        { QStringLiteral("model"), text(turn.model) },
        { QStringLiteral("promptTokens"), number(turn.promptTokens) },
        { QStringLiteral("completionTokens"), number(turn.completionTokens) },
        { QStringLiteral("end"), text(turn.end) },
        { QStringLiteral("error"), text(turn.error) },
        { QStringLiteral("promptToFirstTokenMs"), milliseconds(turn.promptToFirstTokenUs) },
        { QStringLiteral("trouble"), text(turn.trouble) },
    });
}

OrderedJson actJson(const ActRow& act)
{
    return OrderedJson::object({
        { QStringLiteral("number"), number(act.number) },
        { QStringLiteral("kind"), text(act.kind) },
        { QStringLiteral("actor"), text(act.actor) },
        { QStringLiteral("text"), text(act.text) },
        { QStringLiteral("at"), time(act.at) },
    });
}

OrderedJson recordJson(const CallRecord& record)
{
    OrderedJson json = callJson(record.call);
    json.insert(QStringLiteral("statusHistory"), listJson(record.statuses, statusJson));
    json.insert(QStringLiteral("transcript"), listJson(record.utterances, utteranceJson));
    json.insert(QStringLiteral("turns"), listJson(record.turns, turnJson));
    json.insert(QStringLiteral("acts"), listJson(record.acts, actJson));
    return json;
}

OrderedJson pageJson(const CallPage& page)
{
    return OrderedJson::object({
        { QStringLiteral("calls"), listJson(page.calls, callJson) },
        { QStringLiteral("nextCursor"), text(page.nextCursor) },
    });
}

} // namespace core
