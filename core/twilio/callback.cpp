#include "core/twilio/callback.h"

#include "core/twilio/wirevalue.h"

namespace core {

namespace {

/// Hands out fields by name; the rest stays.
class Fields {
public:
    explicit Fields(const FormFields& fields)
        : m_rest(fields)
    {
    }

    /// A name that comes again stays in the rest.
    QString take(QStringView name)
    {
        for (qsizetype i = 0; i < m_rest.size(); ++i) {
            if (m_rest[i].first == name)
                return m_rest.takeAt(i).second;
        }
        return {};
    }
    FormFields rest() const { return m_rest; }

private:
    FormFields m_rest;
};

Error missing(QLatin1StringView field)
{
    return Error { ErrorCode::MissingField, QStringLiteral("Missing required field: %1").arg(field) };
}

Error malformed(QLatin1StringView field)
{
    return Error { ErrorCode::Malformed, QStringLiteral("%1 is not a SID of Twilio's.").arg(field) };
}

Result<void> takeCall(Fields& fields, CallFields& call)
{
    call.callSid = fields.take(u"CallSid");
    if (call.callSid.isEmpty())
        return missing(QLatin1StringView("CallSid"));
    if (!isSid(call.callSid, QLatin1StringView("CA")))
        return malformed(QLatin1StringView("CallSid"));
    call.accountSid = fields.take(u"AccountSid");
    if (!call.accountSid.isEmpty() && !isSid(call.accountSid, QLatin1StringView("AC")))
        return malformed(QLatin1StringView("AccountSid"));
    call.from = fields.take(u"From");
    call.to = fields.take(u"To");
    call.direction = fields.take(u"Direction");
    call.status = fields.take(u"CallStatus");
    call.answeredBy = fields.take(u"AnsweredBy");
    call.errorCode = parseCount(fields.take(u"ErrorCode"));
    call.errorMessage = fields.take(u"ErrorMessage");
    return {};
}

} // namespace

Result<StatusCallback> parseStatusCallback(const FormFields& fields)
{
    Fields left(fields);
    StatusCallback callback;
    const auto call = takeCall(left, callback);
    if (!call)
        return call.error();
    if (callback.status.isEmpty())
        return missing(QLatin1StringView("CallStatus"));
    callback.sequence = parseCount(left.take(u"SequenceNumber"));
    callback.timestamp = parseTime(left.take(u"Timestamp"));
    callback.durationSeconds = parseCount(left.take(u"CallDuration"));
    callback.sipCode = parseCount(left.take(u"SipResponseCode"));
    callback.others = left.rest();
    return callback;
}

Result<VoiceRequest> parseVoiceRequest(const FormFields& fields)
{
    Fields left(fields);
    VoiceRequest request;
    const auto call = takeCall(left, request);
    if (!call)
        return call.error();
    const auto detection = parseCount(left.take(u"MachineDetectionDuration"));
    if (detection)
        request.detectionTime = std::chrono::milliseconds(*detection);
    request.errorUrl = left.take(u"ErrorUrl");
    request.others = left.rest();
    return request;
}

Result<ConnectAction> parseConnectAction(const FormFields& fields)
{
    Fields left(fields);
    ConnectAction action;
    const auto call = takeCall(left, action);
    if (!call)
        return call.error();
    action.sessionId = left.take(u"SessionId");
    action.sessionStatus = left.take(u"SessionStatus");
    action.sessionSeconds = parseCount(left.take(u"SessionDuration"));
    action.handoffData = left.take(u"HandoffData");
    action.dialStatus = left.take(u"DialCallStatus");
    action.dialSeconds = parseCount(left.take(u"DialCallDuration"));
    action.others = left.rest();
    return action;
}

} // namespace core
