#include "app/rehearsal/rehearsalrecord.h"

namespace app {

namespace {

using core::OrderedJson;

QList<OrderedJson> itemsOf(const OrderedJson& record, const char* name)
{
    const OrderedJson* list = record.find(QLatin1String(name));
    return list ? list->items() : QList<OrderedJson>();
}

} // namespace

QString textOf(const OrderedJson& json, const char* name)
{
    const OrderedJson* value = json.find(QLatin1String(name));
    return value && value->kind() != OrderedJson::Kind::Null ? value->text() : QString();
}

void takeRecordInto(RehearsalFacts& facts, const OrderedJson& record)
{
    facts.status = textOf(record, "status");
    facts.outcome = textOf(record, "outcome");
    for (const OrderedJson& utterance : itemsOf(record, "transcript")) {
        if (textOf(utterance, "speaker") == QLatin1String("callee"))
            facts.calleeInTranscript.append(textOf(utterance, "text"));
        if (textOf(utterance, "interrupted") == QLatin1String("true"))
            ++facts.interruptions;
    }
    facts.turns = int(itemsOf(record, "turns").size());
    for (const OrderedJson& act : itemsOf(record, "acts"))
        facts.acts.append({ textOf(act, "kind"), textOf(act, "text") });
}

OrderedJson refusedRecord(const QString& why)
{
    return OrderedJson::object({ { QStringLiteral("status"), OrderedJson::string(QStringLiteral("refused")) },
        { QStringLiteral("outcome"), OrderedJson::string(why) } });
}

} // namespace app
