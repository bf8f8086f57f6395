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

void logFailure(const Call& call, const Error& error)
{
    const QString who = maskedNumber(call.row().to);
    QString why = error.message; // Twilio's words repeat the numbers
    why.replace(call.row().to, who).replace(call.row().from, maskedNumber(call.row().from));
    if (call.status() != CallStatus::Refused)
        qCWarning(lcCalls, "The call to %s may be ringing (%s); it is looked up at Twilio and not dialled again.",
            qUtf8Printable(who), qUtf8Printable(why));
    else
        qCWarning(lcCalls, "The call to %s was not placed: %s", qUtf8Printable(who), qUtf8Printable(why));
}

} // namespace

void logInitiating(const Call& call, const QUrl& twimlUrl, const Result<CarrierCall>& answer)
{
    const CallRow& row = call.row();
    QStringList lines { QStringLiteral("📲 To: ") + row.to, QStringLiteral("📱 From: ") + row.from,
        parametersLine(call.parameters()), QStringLiteral("🔗 TwiML URL: ") + QString::fromUtf8(twimlUrl.toEncoded()) };
    if (answer)
        lines << QStringLiteral("✅ Call initiated successfully") << QStringLiteral("📞 Call SID: ") + answer->sid
              << QStringLiteral("📊 Status: ") + answer->status;
    const QString who = maskedNumber(row.to);
    const QString plain = answer
        ? QStringLiteral("%1: Twilio took the call to %2, %3.").arg(answer->sid, who, answer->status)
        : QStringLiteral("A call to %1 was asked for.").arg(who);
    writeBlock(lcCalls(), QStringLiteral("📞 [CallController] Initiating outbound call"), lines, plain);
    if (!answer)
        logFailure(call, answer.error());
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
