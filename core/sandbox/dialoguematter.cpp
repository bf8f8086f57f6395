#include "core/sandbox/dialoguematter.h"

#include "core/sandbox/spokenforms.h"

#include <QStringList>

namespace core {

namespace {

class Parameters {
public:
    explicit Parameters(const QJsonObject& json)
        : m_json(json)
    {
    }
    /// The first of these that is there; empty when none is.
    QString text(std::initializer_list<const char*> names) const
    {
        for (const char* name : names) {
            const QString value = m_json.value(QLatin1String(name)).toVariant().toString().simplified();
            if (!value.isEmpty())
                return value;
        }
        return {};
    }

private:
    const QJsonObject& m_json;
};

DialogueMatter::Kind kindOf(const Parameters& parameters)
{
    const QString said = parameters.text({ "callType" }) + QLatin1Char(' ') + parameters.text({ "callReason" });
    const auto says = [&said](const char* word) { return said.contains(QLatin1String(word), Qt::CaseInsensitive); };
    if (says("appointment") || !parameters.text({ "appointmentDate", "appointmentTime" }).isEmpty())
        return DialogueMatter::Kind::Appointment;
    if (says("payment") || !parameters.text({ "amount", "dueDate" }).isEmpty())
        return DialogueMatter::Kind::Payment;
    if (says("follow") || !parameters.text({ "ticketId", "issueType" }).isEmpty())
        return DialogueMatter::Kind::FollowUp;
    return DialogueMatter::Kind::Generic;
}

void describePayment(DialogueMatter& matter, const Parameters& parameters)
{
    matter.amount = parameters.text({ "amount" });
    matter.date = spokenDate(parameters.text({ "dueDate" }));
    matter.reference = parameters.text({ "accountId" });
    matter.subject = QStringLiteral("your payment");
    if (!matter.amount.isEmpty())
        matter.subject += QStringLiteral(" of ") + matter.amount;
    if (!matter.date.isEmpty())
        matter.subject += QStringLiteral(" due on ") + matter.date;
    matter.question = QStringLiteral("Will you be able to pay by then?");
    matter.thanks = QStringLiteral("I have noted that you will take care of the payment.");
}

void describeAppointment(DialogueMatter& matter, const Parameters& parameters)
{
    const QString type = spokenWords(parameters.text({ "appointmentType" })).toLower();
    matter.date = spokenDate(parameters.text({ "appointmentDate" }));
    matter.time = parameters.text({ "appointmentTime" });
    matter.doctor = parameters.text({ "doctorName" });
    matter.place = parameters.text({ "location", "address" });
    matter.subject
        = type.isEmpty() ? QStringLiteral("your appointment") : QStringLiteral("your %1 appointment").arg(type);
    if (!matter.doctor.isEmpty())
        matter.subject += QStringLiteral(" with ") + matter.doctor;
    if (!matter.date.isEmpty())
        matter.subject += QStringLiteral(" on ") + matter.date;
    if (!matter.time.isEmpty())
        matter.subject += QStringLiteral(" at ") + matter.time;
    matter.question = QStringLiteral("Will you be able to make it?");
    matter.thanks = QStringLiteral("Your appointment is confirmed.");
}

void describeFollowUp(DialogueMatter& matter, const Parameters& parameters)
{
    const QString issue = spokenWords(parameters.text({ "issueType" }));
    const QString agent = parameters.text({ "agentName" });
    matter.reference = parameters.text({ "ticketId" });
    matter.date = spokenDate(parameters.text({ "lastContactDate" }));
    matter.subject = issue.isEmpty() ? QStringLiteral("your request") : QStringLiteral("your ") + issue;
    if (!matter.reference.isEmpty())
        matter.subject += QStringLiteral(", ticket %1,").arg(matter.reference);
    if (!agent.isEmpty())
        matter.subject += QStringLiteral(" that you discussed with ") + agent;
    if (!matter.date.isEmpty())
        matter.subject += QStringLiteral(" on ") + matter.date;
    while (matter.subject.endsWith(QLatin1Char(',')))
        matter.subject.chop(1);
    matter.question = QStringLiteral("Has everything been solved for you?");
    matter.thanks = QStringLiteral("I am glad to hear that, and I will close the ticket.");
}

void describeGeneric(DialogueMatter& matter, const Parameters& parameters)
{
    const QString reason = spokenWords(parameters.text({ "callReason", "callType", "reason" }));
    matter.reference = parameters.text({ "accountId" });
    matter.subject = reason.isEmpty() ? QStringLiteral("your account") : reason.at(0).toLower() + reason.sliced(1);
    matter.question = QStringLiteral("Do you have a moment for that?");
    matter.thanks = QStringLiteral("I have noted that.");
}

} // namespace

DialogueMatter matterOf(const QJsonObject& json)
{
    const Parameters parameters(json);
    DialogueMatter matter;
    matter.kind = kindOf(parameters);
    matter.name = firstName(parameters.text({ "customerName", "name", "firstName" }));
    const QString company = parameters.text({ "company", "companyName", "businessName" });
    matter.caller = company.isEmpty() ? QStringLiteral("an automated assistant")
                                      : QStringLiteral("an automated assistant from ") + company;
    switch (matter.kind) {
    case DialogueMatter::Kind::Payment:
        describePayment(matter, parameters);
        break;
    case DialogueMatter::Kind::Appointment:
        describeAppointment(matter, parameters);
        break;
    case DialogueMatter::Kind::FollowUp:
        describeFollowUp(matter, parameters);
        break;
    case DialogueMatter::Kind::Generic:
        describeGeneric(matter, parameters);
        break;
    }
    return matter;
}

} // namespace core
