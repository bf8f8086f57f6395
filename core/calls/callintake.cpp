#include "core/calls/callintake.h"

#include "core/base/async.h"
#include "core/calls/callcontroller.h"
#include "core/calls/callslog.h"

namespace core {

namespace {

QString noteOf(const StatusCallback& callback)
{
    QStringList notes;
    if (callback.sipCode)
        notes << QStringLiteral("SIP %1").arg(*callback.sipCode);
    if (callback.errorCode)
        notes << QStringLiteral("error %1 %2").arg(*callback.errorCode).arg(callback.errorMessage);
    return notes.join(QStringLiteral(", "));
}

bool isSameCall(const Call& call, const QString& sid) { return call.row().sid.isEmpty() || call.row().sid == sid; }

} // namespace

CallIntake::CallIntake(CallBook& book, const Clock& clock)
    : m_book(book)
    , m_clock(clock)
{
}

QFuture<Result<void>> CallIntake::takeStatus(const StatusCallback& callback, const QString& callId)
{
    if (!callStatusFromWord(callback.status))
        return readyFuture<void>(
            Error { ErrorCode::Malformed, QStringLiteral("CallStatus is none that Twilio documents.") });
    Call* known = m_book.find(callId.isEmpty() ? callback.callSid : callId);
    if (known && isSameCall(*known, callback.callSid))
        return takeEvent(*known, callback);
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const Identity identity { callId, callback.callSid, callback.from, callback.to, callback.direction };
    findOrAdopt(identity, [this, callback, promise](const Result<Call*>& call) {
        if (call)
            return forwardTo(promise, takeEvent(**call, callback), this);
        promise->addResult(call.error());
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<void>> CallIntake::takeEvent(Call& call, const StatusCallback& callback)
{
    learnSid(call, callback.callSid);
    StatusEvent event = m_book.localEvent(callStatusFromWord(callback.status).value_or(CallStatus::Unknown));
    event.source = QStringLiteral("callback");
    event.sequence = callback.sequence.value_or(-1);
    if (callback.timestamp.isValid())
        event.at = callback.timestamp;
    event.durationSeconds = callback.durationSeconds;
    event.answeredBy = callback.answeredBy;
    event.errorCode = callback.errorCode.value_or(0);
    event.errorMessage = callback.errorMessage;
    event.note = noteOf(callback);
    const auto saved = m_book.save(call, { event });
    logStatusUpdate(call, event);
    return saved;
}

QFuture<Result<CallRow>> CallIntake::takeTwimlRequest(
    const VoiceRequest& request, const QString& callId, const OrderedJson& parameters)
{
    auto promise = std::make_shared<QPromise<Result<CallRow>>>();
    promise->start();
    const Identity identity { callId, request.callSid, request.from, request.to, request.direction, parameters };
    findOrAdopt(identity, [this, sid = request.callSid, promise](const Result<Call*>& call) {
        if (call) {
            if (learnSid(**call, sid))
                m_book.save(**call);
            logTwiml(**call, (*call)->parameters());
        }
        promise->addResult(call ? Result<CallRow>((*call)->row()) : Result<CallRow>(call.error()));
        promise->finish();
    });
    return promise->future();
}

void CallIntake::findOrAdopt(const Identity& identity, const WithCall& handler)
{
    const QString known = identity.callId.isEmpty() ? identity.sid : identity.callId;
    m_book.load(known, [this, identity, handler](const Result<Call*>& call) {
        const bool isOther = call && !isSameCall(**call, identity.sid);
        if (!isOther && (call || call.error().code != ErrorCode::NotFound))
            return handler(call);
        // Our id is not known (the database was lost), or names another call of Twilio's (a proxy has repeated our
        // request); the SID may have been adopted meanwhile.
        m_book.load(identity.sid, [this, identity, handler](const Result<Call*>& bySid) {
            if (bySid || bySid.error().code != ErrorCode::NotFound)
                return handler(bySid);
            adopt(identity, handler);
        });
    });
}

void CallIntake::adopt(const Identity& identity, const WithCall& handler)
{
    CallRow row;
    row.id = identity.callId.isEmpty() || m_book.find(identity.callId) ? newCallId() : identity.callId;
    row.sid = identity.sid;
    row.direction = identity.direction.isEmpty() ? QStringLiteral("outbound-api") : identity.direction;
    row.from = identity.from;
    row.to = identity.to;
    row.parameters = QString::fromUtf8(identity.parameters.compact());
    row.status = toWord(CallStatus::Queued);
    row.createdAt = m_clock.now();
    row.outcome = QStringLiteral("adopted: Twilio knows this call, our records did not");
    qCWarning(lcCalls, "%s is not in our records; it is adopted.", qUtf8Printable(row.sid));
    const auto opened = m_book.open(row, m_book.localEvent(CallStatus::Queued, QStringLiteral("adopted")));
    whenDone(opened, this, [this, id = row.id, handler](const Result<void>& done) {
        Call* call = m_book.find(id);
        handler(done && call ? Result<Call*>(call) : Result<Call*>(done ? Error {} : done.error()));
    });
}

bool CallIntake::learnSid(Call& call, const QString& sid)
{
    if (!call.row().sid.isEmpty())
        return false;
    call.setSid(sid); // the callback was faster than Twilio's answer, or that answer was lost
    m_book.index(call);
    return true;
}

} // namespace core
