#include "core/client/callparsing.h"

#include "core/client/jsonreading.h"

#include <cmath>

namespace core {

namespace {

template <class Info>
QList<Info> parseAll(
    const QList<OrderedJson>& items, const QString& callId, Info (*one)(const OrderedJson&, const QString&))
{
    QList<Info> all;
    all.reserve(items.size());
    for (const OrderedJson& item : items)
        all.append(one(item, callId));
    return all;
}

QList<CallParameter> parseParameters(const OrderedJson& json)
{
    QList<CallParameter> parameters;
    for (const auto& [name, value] : json.members())
        parameters.append({ name, value.text(), value.isString() });
    return parameters;
}

/// "-0.0085" as 8500: what it costs, in millionths.
std::optional<qint64> parsePrice(const QString& text)
{
    bool isNumber = false;
    const double price = text.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(price) || std::abs(price) > 1e9)
        return {};
    return std::abs(std::llround(price * 1'000'000));
}

SentenceFate parseFate(const QString& word)
{
    if (word == QLatin1String("cut"))
        return SentenceFate::Cut;
    return word == QLatin1String("never_said") ? SentenceFate::NeverSaid : SentenceFate::Heard;
}

StatusInfo parseStatus(const OrderedJson& json, const QString&)
{
    const JsonReading read(json);
    return { read.text("status"), read.time("at"), read.text("source"), read.text("note") };
}

} // namespace

CallInfo parseCallInfo(const OrderedJson& json)
{
    const JsonReading read(json);
    CallInfo call;
    call.id = read.text("id");
    call.sid = read.text("callSid");
    call.status = read.text("status");
    call.direction = read.text("direction");
    call.to = read.text("to");
    call.from = read.text("from");
    call.playbook = read.text("playbook");
    call.parameters = parseParameters(read.object("customParameters"));
    call.createdAt = read.time("createdAt");
    call.answeredAt = read.time("answeredAt");
    call.endedAt = read.time("endedAt");
    if (const int seconds = read.whole("durationSeconds", -1); seconds >= 0)
        call.durationSeconds = seconds;
    call.answeredBy = read.text("answeredBy");
    call.outcome = read.text("outcome");
    const JsonReading readError(read.object("error"));
    call.errorCode = readError.whole("code", 0);
    call.errorMessage = readError.text("message");
    call.moreInfo = readError.text("moreInfo");
    call.priceMicros = parsePrice(read.text("price"));
    call.priceUnit = read.text("priceUnit");
    call.warning = read.text("warning");
    call.takenOver = read.flag("takenOver");
    return call;
}

UtteranceInfo parseUtteranceInfo(const OrderedJson& json, const QString& callId)
{
    const JsonReading read(json);
    UtteranceInfo utterance;
    utterance.callId = callId;
    utterance.position = read.whole("position", 0);
    utterance.speaker = read.text("speaker");
    utterance.text = read.text("text");
    utterance.heard = read.text("heard");
    utterance.interrupted = read.flag("interrupted");
    utterance.at = read.time("at");
    utterance.turn = read.whole("turn", -1);
    for (const OrderedJson& item : read.list("sentences")) {
        const JsonReading sentence(item);
        utterance.sentences.append({ sentence.text("text"), parseFate(sentence.text("fate")) });
    }
    return utterance;
}

TurnInfo parseTurnInfo(const OrderedJson& json, const QString& callId)
{
    const JsonReading read(json);
    TurnInfo turn;
    turn.callId = callId;
    turn.number = read.whole("number", 0);
    turn.promptAt = read.time("promptAt");
    turn.promptToRequestMs = read.number("promptToRequestMs", -1);
    turn.requestToFirstDeltaMs = read.number("requestToFirstDeltaMs", -1);
    turn.firstDeltaToFirstTokenMs = read.number("firstDeltaToFirstTokenMs", -1);
    turn.promptToFirstTokenMs = read.number("promptToFirstTokenMs", -1);
    turn.totalMs = read.number("totalMs", -1);
    turn.model = read.text("model");
    turn.promptTokens = read.whole("promptTokens", 0);
    turn.completionTokens = read.whole("completionTokens", 0);
    turn.end = read.text("end");
    turn.error = read.text("error");
    turn.trouble = read.text("trouble");
    return turn;
}

ActInfo parseActInfo(const OrderedJson& json, const QString& callId)
{
    const JsonReading read(json);
    return { callId, read.whole("number", 0), read.text("kind"), read.text("actor"), read.text("text"),
        read.time("at") };
}

RecordInfo parseRecordInfo(const OrderedJson& json)
{
    const JsonReading read(json);
    RecordInfo record;
    record.call = parseCallInfo(json);
    const QString& id = record.call.id;
    record.statuses = parseAll<StatusInfo>(read.list("statusHistory"), id, parseStatus);
    record.utterances = parseAll<UtteranceInfo>(read.list("transcript"), id, parseUtteranceInfo);
    record.turns = parseAll<TurnInfo>(read.list("turns"), id, parseTurnInfo);
    record.acts = parseAll<ActInfo>(read.list("acts"), id, parseActInfo);
    return record;
}

RecordPage parseRecordPage(const OrderedJson& json)
{
    const JsonReading read(json);
    RecordPage page;
    for (const OrderedJson& item : read.list("calls"))
        page.calls.append(parseCallInfo(item));
    page.nextCursor = read.text("nextCursor");
    return page;
}

std::optional<FeedBatch> parseFeedMessage(const OrderedJson& message)
{
    const JsonReading read(message);
    const QString type = read.text("type");
    const QString callId = read.text("callId");
    if (type == QLatin1String("snapshot")) {
        FeedBatch batch { true, {} };
        for (const OrderedJson& item : read.list("calls")) {
            CallInfo call = parseCallInfo(item);
            if (!call.id.isEmpty())
                batch.events.append(std::move(call));
        }
        return batch;
    }
    if (type == QLatin1String("call")) {
        CallInfo call = parseCallInfo(read.object("call"));
        return call.id.isEmpty() ? std::nullopt : std::optional(FeedBatch { false, { std::move(call) } });
    }
    if (callId.isEmpty())
        return {};
    if (type == QLatin1String("transcript"))
        return FeedBatch { false, { parseUtteranceInfo(read.object("utterance"), callId) } };
    if (type == QLatin1String("turn"))
        return FeedBatch { false, { parseTurnInfo(read.object("turn"), callId) } };
    if (type == QLatin1String("act"))
        return FeedBatch { false, { parseActInfo(read.object("act"), callId) } };
    if (type == QLatin1String("spoken"))
        return FeedBatch { false, { SpokenInfo { callId, read.whole("position", 0), read.text("text") } } };
    if (type == QLatin1String("heardPartly"))
        return FeedBatch { false, { PartlyHeardInfo { callId, read.text("text") } } };
    return {};
}

OrderedJson orderJson(const CallOrder& order)
{
    OrderedJson parameters = OrderedJson::object();
    for (const CallParameter& parameter : order.parameters) {
        const auto value = parameter.isText ? Result<OrderedJson>(OrderedJson::string(parameter.value))
                                            : OrderedJson::parse(parameter.value.toUtf8());
        parameters.insert(parameter.name, value ? *value : OrderedJson::string(parameter.value));
    }
    OrderedJson json = OrderedJson::object({ { QStringLiteral("to"), OrderedJson::string(order.to) } });
    if (!order.playbook.isEmpty())
        json.insert(QStringLiteral("playbook"), OrderedJson::string(order.playbook));
    json.insert(QStringLiteral("customParameters"), parameters);
    return json;
}

} // namespace core
