#include "tests/ui/screens/samples.h"

#include "tests/ui/callview/talks.h"

namespace tests {

namespace {

struct Sample {
    const char* name;
    const char* number;
    const char* status;
    const char* playbook;
    int age; ///< seconds since it began
    const char* outcome;
};

constexpr Sample kSamples[] {
    { "Grace Okafor", "+14155550131", "completed", "appointment", 3'300, "Confirmed" },
    { "Jane Smith", "+14155550102", "completed", "payment-reminder", 2'950, "Promised to pay" },
    { "Robert Wilson", "+14155550103", "no-answer", "follow-up", 2'400, "" },
    { "Mehmet Yılmaz", "+14155550144", "busy", "payment-reminder", 2'000, "" },
    { "Ana López", "+14155550105", "failed", "appointment", 1'620, "" },
    { "Tom Baker", "+14155550106", "canceled", "follow-up", 1'300, "" },
    { "Priya Natarajan", "+14155550107", "completed", "follow-up", 900, "Call again" },
    { "Zoë Kravitz", "+14155550109", "unknown", "payment-reminder", 640, "" },
    { "Sarah Johnson", "+14155552671", "in-progress", "payment-reminder", 47, "" },
    { "John Doe", "+14155550101", "in-progress", "follow-up", 33, "" },
    { "Henrik Sørensen", "+14155550110", "ringing", "appointment", 6, "" },
    { "Li Wei", "+14155550111", "queued", "payment-reminder", 1, "" },
};

} // namespace

QList<core::CallInfo> mixedCalls(bool isGerman)
{
    QList<core::CallInfo> calls;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const Sample& sample : kSamples) {
        core::CallInfo call;
        const int number = int(calls.size());
        call.id = QStringLiteral("call-%1").arg(number);
        call.sid = QStringLiteral("CA%1").arg(number, 32, 16, QLatin1Char('0'));
        call.status = QLatin1String(sample.status);
        call.direction = QStringLiteral("outbound-api");
        call.from = QStringLiteral("+14155550100");
        call.to = QLatin1String(sample.number);
        call.playbook = QLatin1String(sample.playbook);
        call.parameters = { { QStringLiteral("customerName"), QString::fromUtf8(sample.name) },
            { QStringLiteral("amount"), QStringLiteral("$250.00") },
            { QStringLiteral("dueDate"), QStringLiteral("2025-12-10") } };
        if (isGerman && number % 2 == 0)
            call.parameters[0].value
                = QStringLiteral("Donaudampfschifffahrtsgesellschaftskapitän Müller-Lüdenscheidt %1").arg(number);
        call.createdAt = now.addSecs(-sample.age);
        call.outcome = QLatin1String(sample.outcome);
        if (call.status == QLatin1String("in-progress") || call.status == QLatin1String("completed"))
            call.answeredAt = call.createdAt.addSecs(6);
        if (call.status == QLatin1String("completed")) {
            call.durationSeconds = 62 + number * 17;
            call.endedAt = call.answeredAt.addSecs(*call.durationSeconds);
        }
        if (call.status == QLatin1String("failed")) {
            call.errorCode = 21'211;
            call.errorMessage = QStringLiteral("The number does not exist or cannot be reached.");
        }
        call.takenOver = number == 9;
        calls.append(call);
    }
    return calls;
}

core::FeedBatch wordsOf(const QList<core::CallInfo>& calls)
{
    core::UtteranceInfo operators
        = said(5, "operator", QStringLiteral("This is Dana, I take it from here. What can I do for you?"), 0);
    operators.callId = calls[9].id;
    core::TurnInfo first = turn(1, 412);
    first.callId = calls[8].id;
    core::TurnInfo second = turn(3, 530);
    second.callId = calls[9].id;
    return { false, { operators, first, second } };
}

core::RecordInfo sarahsRecord(const core::CallInfo& call)
{
    core::RecordInfo record = typicalRecord();
    record.call = call;
    record.acts = { act(0, "tool", "assistant", QStringLiteral("lookup_invoice"), 8),
        act(1, "note", "operator Dana", QStringLiteral("She may pay in two parts."), 25) };
    record.utterances.removeLast();
    record.utterances.append(said(4, "assistant", QStringLiteral("Let me look that up for you."), 20));
    record.utterances.append(said(5, "callee", QStringLiteral("Thank you. It was on Monday, by card."), 28));
    const qint64 shift = clockAt(0).secsTo(call.answeredAt);
    for (core::StatusInfo& status : record.statuses)
        status.at = status.at.addSecs(shift);
    record.statuses[0].at = call.createdAt;
    record.statuses[1].at = call.createdAt.addSecs(1);
    for (core::UtteranceInfo& utterance : record.utterances) {
        utterance.callId = call.id;
        utterance.at = utterance.at.addSecs(shift);
    }
    for (core::ActInfo& one : record.acts) {
        one.callId = call.id;
        one.at = one.at.addSecs(shift);
    }
    for (core::TurnInfo& one : record.turns)
        one.callId = call.id;
    return record;
}

core::FeedBatch sarahsAnswer(const core::CallInfo& call)
{
    return { false,
        { core::SpokenInfo { call.id, 6, QStringLiteral("I have found it, Sarah: $250.00 came in on Monday. ") },
            core::SpokenInfo {
                call.id, 6, QStringLiteral("There is nothing left to pay, and I am sorry for the ") } } };
}

core::CallOrder sampleOrder(bool isGerman)
{
    core::CallOrder order;
    order.to = QStringLiteral("+14155552671");
    order.playbook = QStringLiteral("payment-reminder");
    order.parameters = { { QStringLiteral("customerName"), QStringLiteral("Sarah Johnson") },
        { QStringLiteral("amount"), QStringLiteral("$250.00") },
        { QStringLiteral("dueDate"), QStringLiteral("2025-12-10") } };
    if (isGerman) {
        order.parameters[0].value = QStringLiteral("Donaudampfschifffahrtsgesellschaft Müller und Söhne mbH");
        order.parameters.append({ QStringLiteral("Krankenversicherungsnummer"), QStringLiteral("A 123 456 789") });
        order.parameters.append(
            { QStringLiteral("Rechtsschutzversicherungsgesellschaft"), QStringLiteral("Straßenverkehrsordnung") });
    }
    return order;
}

QString sampleSheet(bool isGerman)
{
    const char* text = isGerman ? "Number\tKrankenversicherungsnummer\tRechtsschutzversicherungsgesellschaft\tBetrag\n"
                                  "+1 (415) 555-2671\tA 123 456 789\tDonaudampfschifffahrtsgesellschaft\t250,00 €\n"
                                  "+14155550101\tB 123 456 789\tStraßenverkehrsordnungsamt Süd\t1.900,00 €\n"
                                  "+14155550102\tC 123 456 789\tGrundstücksverkehrsgenehmigungsstelle\t12,50 €\n"
                                : "Number\tcustomerName\tamount\tdueDate\n"
                                  "+1 (415) 555-2671\tSarah Johnson\t$250.00\t2025-12-10\n"
                                  "+14155550101\tJohn Doe\t$1,900.00\t2025-12-11\n"
                                  "+14155550102\tJane Smith\t$12.50\t2025-12-12\n"
                                  "+14155550103\tRobert Wilson\t$80.00\t2025-12-13\n"
                                  "+14155550105\tAna López\t$310.00\t2025-12-15\n";
    return QString::fromUtf8(text);
}

} // namespace tests
