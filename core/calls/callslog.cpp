#include "core/calls/callslog.h"

#include "core/base/log.h"
#include "core/base/logblock.h"

namespace core {

Q_LOGGING_CATEGORY(lcCalls, "callwright.calls", QtInfoMsg)

namespace {

QString parametersLine(const OrderedJson& parameters)
{
    return QStringLiteral("📋 Custom Parameters: ") + QString::fromUtf8(parameters.indented());
}

} // namespace

void logInitiating(const CreateCallRequest& request, const OrderedJson& parameters)
{
    writeBlock(lcCalls(), QStringLiteral("📞 [CallController] Initiating outbound call"),
        { QStringLiteral("📲 To: ") + request.to, QStringLiteral("📱 From: ") + request.from, parametersLine(parameters),
            QStringLiteral("🔗 TwiML URL: ") + QString::fromUtf8(request.twimlUrl.toEncoded()) },
        QStringLiteral("Calling %1 with %2 custom parameters.")
            .arg(maskedNumber(request.to))
            .arg(parameters.members().size()));
}

void logAnswer(const Call& call, const Result<CarrierCall>& answer)
{
    const QString status = toWord(call.status());
    if (answer) {
        writeBlock(lcCalls(), QStringLiteral("✅ Call initiated successfully"),
            { QStringLiteral("📞 Call SID: ") + answer->sid, QStringLiteral("📊 Status: ") + answer->status },
            QStringLiteral("%1: Twilio took the call, %2.").arg(answer->sid, answer->status));
        return;
    }
    const QString who = maskedNumber(call.row().to);
    QString why = answer.error().message; // Twilio's words repeat the numbers
    why.replace(call.row().to, who).replace(call.row().from, maskedNumber(call.row().from));
    if (call.status() != CallStatus::Refused)
        qCWarning(lcCalls, "The call to %s may be ringing (%s); it is looked up at Twilio and not dialled again.",
            qUtf8Printable(who), qUtf8Printable(why));
    else
        qCWarning(lcCalls, "The call to %s was not placed (%s): %s", qUtf8Printable(who), qUtf8Printable(status),
            qUtf8Printable(why));
}

void logStatusUpdate(const Call& call, const StatusEvent& event)
{
    const QString word = toWord(event.status);
    writeBlock(lcCalls(), QStringLiteral("📊 [Call Status] Update received"),
        { QStringLiteral("📞 Call SID: ") + call.row().sid, QStringLiteral("📊 Status: ") + word },
        QStringLiteral("%1: %2.").arg(call.row().sid, word));
}

void logTwiml(const Call& call, const OrderedJson& parameters)
{
    writeBlock(lcCalls(), QStringLiteral("📞 [CallController] Generating outbound call TwiML"),
        { parametersLine(parameters),
            QStringLiteral("✅ Generated %1 TwiML <Parameter> element(s)").arg(parameters.members().size()) },
        QStringLiteral("%1: TwiML with %2 parameters served.").arg(call.row().sid).arg(parameters.members().size()));
}

} // namespace core
