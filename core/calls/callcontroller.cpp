#include "core/calls/callcontroller.h"

#include "core/base/async.h"
#include "core/calls/callbackurls.h"
#include "core/calls/callslog.h"

#include <QRandomGenerator>

namespace core {

namespace {

constexpr std::chrono::hours kKeyLifetime { 24 };

CallRow newRow(const CallRequest& request, const QString& from, const QDateTime& now)
{
    CallRow row;
    row.id = newCallId();
    row.direction = QStringLiteral("outbound-api");
    row.to = request.to;
    row.from = from;
    row.parameters = QString::fromUtf8(request.parameters.compact());
    row.status = toWord(CallStatus::Intent);
    row.createdAt = now;
    row.playbook = request.playbook;
    row.warning = request.warning;
    row.idempotencyKey = request.idempotencyKey;
    row.requestHash = request.requestHash;
    return row;
}

Error refusalOf(const CallRow& call)
{
    Error error { ErrorCode::CarrierRefused, call.errorMessage };
    if (call.errorCode != 0)
        error.details.insert(QStringLiteral("twilio"),
            QJsonObject { { QStringLiteral("code"), call.errorCode }, { QStringLiteral("message"), call.errorMessage },
                { QStringLiteral("moreInfo"), call.moreInfo } });
    return error;
}

/// Whether it is certain that nobody was called. All else may be ringing, a request that was cancelled too.
bool wasNotPlaced(const Error& error)
{
    return error.code == ErrorCode::CarrierRefused || error.code == ErrorCode::CarrierUnreachable;
}

/// What the caller of a repeated request is told: what the first one was told.
Result<CallRow> firstAnswer(CallRow first)
{
    const auto status = callStatusFromWord(first.status);
    if (status == CallStatus::Refused)
        return refusalOf(first);
    if (!first.sid.isEmpty()) {
        first.status = toWord(CallStatus::Queued);
        return first;
    }
    return Error { ErrorCode::OutcomeUnknown,
        QStringLiteral(
            "The first request with this Idempotency-Key has no answer from Twilio yet; the call may be ringing. "
            "See its record, and do not place it again.") };
}

} // namespace

QString newCallId()
{
    QRandomGenerator& random = *QRandomGenerator::system();
    return QStringLiteral("%1%2")
        .arg(random.generate64(), 16, 16, QLatin1Char('0'))
        .arg(random.generate64(), 16, 16, QLatin1Char('0'));
}

StatusEvent eventFromCarrier(const CarrierCall& answer, const StatusEvent& base)
{
    StatusEvent event = base;
    event.source = QStringLiteral("rest");
    event.status = callStatusFromWord(answer.status).value_or(base.status);
    event.answeredBy = answer.answeredBy;
    if (event.status == CallStatus::InProgress && answer.startedAt.isValid())
        event.at = answer.startedAt;
    if (isFinal(event.status)) {
        event.durationSeconds = answer.durationSeconds;
        event.at = answer.endedAt.isValid() ? answer.endedAt : event.at;
    }
    return event;
}

CallController::CallController(
    Carrier& carrier, CallStore& store, CallBook& book, const Clock& clock, CallSettings settings)
    : m_carrier(carrier)
    , m_store(store)
    , m_book(book)
    , m_clock(clock)
    , m_settings(std::move(settings))
{
}

QFuture<Result<CallRow>> CallController::place(const CallRequest& request)
{
    auto promise = std::make_shared<QPromise<Result<CallRow>>>();
    promise->start();
    commitIntent(request, promise);
    return promise->future();
}

CallRow CallController::draft(const CallRequest& request) const
{
    return newRow(request, request.from.isEmpty() ? m_settings.from : request.from, m_clock.now());
}

void CallController::commitIntent(const CallRequest& request, const RowPromise& promise)
{
    const CallRow row = draft(request);
    const auto opened = m_book.open(row, m_book.localEvent(CallStatus::Intent));
    whenDone(opened, this, [this, id = row.id, request, promise](const Result<void>& committed) {
        if (committed)
            return askCarrier(id, request, promise);
        if (committed.error().code == ErrorCode::IdempotencyConflict)
            return answerRepeated(request, promise);
        promise->addResult(committed.error());
        promise->finish();
    });
}

void CallController::askCarrier(const QString& id, const CallRequest& request, const RowPromise& promise)
{
    const Call* call = m_book.find(id);
    Q_ASSERT(call); // an intent stays in memory until it is over
    CreateCallRequest create;
    create.to = call->row().to;
    create.from = call->row().from;
    create.twimlUrl = twimlUrl(m_settings.publicUrl, id, request.parameters);
    create.statusCallback = statusCallbackUrl(m_settings.publicUrl, id);
    create.ringTimeout = request.ringTimeout;
    create.record = request.record;
    create.machineDetection = request.machineDetection;
    whenDone(
        m_carrier.create(create), this, [this, id, url = create.twimlUrl, promise](const Result<CarrierCall>& answer) {
            takeAnswer(id, answer, promise);
            logInitiating(*m_book.find(id), url, answer);
        });
}

void CallController::takeAnswer(const QString& id, const Result<CarrierCall>& answer, const RowPromise& promise)
{
    Call* call = m_book.find(id);
    Q_ASSERT(call);
    StatusEvent event = m_book.localEvent(CallStatus::Queued);
    if (answer) {
        call->setSid(answer->sid);
        m_book.index(*call);
        event = eventFromCarrier(*answer, event);
    } else if (!wasNotPlaced(answer.error())) {
        event.status = CallStatus::Unknown;
        event.note = answer.error().message;
    } else {
        const QJsonObject twilio = answer.error().details.value(QLatin1String("twilio")).toObject();
        event.status = CallStatus::Refused;
        event.note = answer.error().message;
        call->setCarrierError(twilio.value(QLatin1String("code")).toInt(), answer.error().message,
            twilio.value(QLatin1String("moreInfo")).toString());
        call->setOutcome(QStringLiteral("not placed: %1").arg(answer.error().message));
    }
    const auto saved = m_book.save(*call, { event });
    // Callbacks may be further already: the caller hears what Twilio answered. Where that answer was lost and a
    // callback has named the call, it was placed; "failed" would invite a second one.
    CallRow row = call->row();
    row.status = answer ? answer->status : toWord(CallStatus::Queued);
    const bool placed = answer || (event.status == CallStatus::Unknown && !row.sid.isEmpty());
    finishWhenCommitted(saved, placed ? Result<CallRow>(row) : Result<CallRow>(answer.error()), promise);
}

void CallController::answerRepeated(const CallRequest& request, const RowPromise& promise)
{
    const auto first = m_store.record(QStringLiteral("key:") + request.idempotencyKey);
    whenDone(first, this, [this, request, promise](const Result<CallRecord>& record) {
        if (record && record->call.createdAt.addDuration(kKeyLifetime) < m_clock.now())
            return freeOldKey(request, record->call, promise);
        if (!record)
            promise->addResult(record.error());
        else if (record->call.requestHash != request.requestHash)
            promise->addResult(Error { ErrorCode::IdempotencyConflict,
                QStringLiteral("This Idempotency-Key was used with another request; use a new key for a new call.") });
        else
            promise->addResult(firstAnswer(record->call));
        promise->finish();
    });
}

void CallController::freeOldKey(const CallRequest& request, const CallRow& old, const RowPromise& promise)
{
    m_book.load(old.id, [this, request, promise](const Result<Call*>& call) {
        if (!call) {
            promise->addResult(call.error());
            return promise->finish();
        }
        (*call)->clearIdempotencyKey();
        whenDone(m_book.save(**call), this, [this, request, promise](const Result<void>& freed) {
            if (freed)
                return commitIntent(request, promise);
            promise->addResult(freed.error());
            promise->finish();
        });
    });
}

QFuture<Result<CallRow>> CallController::hangUp(const QString& idOrSid)
{
    auto promise = std::make_shared<QPromise<Result<CallRow>>>();
    promise->start();
    // One that ended long ago is no longer in memory.
    m_book.load(idOrSid, [this, promise](const Result<Call*>& call) {
        const Result<void> may = mayHangUp(call);
        if (may)
            return askToHangUp(**call, promise);
        promise->addResult(may.error());
        promise->finish();
    });
    return promise->future();
}

Result<void> CallController::mayHangUp(const Result<Call*>& call)
{
    if (!call)
        return call.error();
    if ((*call)->isOver())
        return Error { ErrorCode::CallOver, QStringLiteral("The call is already over.") };
    if ((*call)->row().sid.isEmpty())
        return Error { ErrorCode::OutcomeUnknown,
            QStringLiteral("Twilio has not named this call yet, so it cannot be hung up; try again in some seconds.") };
    return {};
}

void CallController::askToHangUp(const Call& call, const RowPromise& promise)
{
    whenDone(
        m_carrier.hangUp(call.row().sid), this, [this, id = call.row().id, promise](const Result<CarrierCall>& answer) {
            if (answer)
                return takeHangUp(id, *answer, promise);
            promise->addResult(answer.error());
            promise->finish();
        });
}

void CallController::takeHangUp(const QString& id, const CarrierCall& answer, const RowPromise& promise)
{
    Call* call = m_book.find(id);
    if (!call) {
        promise->addResult(Error { ErrorCode::CallOver, QStringLiteral("The call is already over.") });
        return promise->finish();
    }
    // A call given up while it was queued brings no callback: its state comes from this answer.
    const StatusEvent event
        = eventFromCarrier(answer, m_book.localEvent(call->status(), QStringLiteral("hung up by us")));
    call->setOutcome(QStringLiteral("hung up by us"));
    const auto saved = m_book.save(*call, { event });
    finishWhenCommitted(saved, call->row(), promise);
}

void CallController::finishWhenCommitted(
    const QFuture<Result<void>>& saved, const Result<CallRow>& answer, const RowPromise& promise)
{
    // Twilio has acted and the intent is on disk. Should this commit fail, telling the caller "failed" would invite a
    // second call: the answer stays what Twilio said, and the record follows (CallBook::saveAgain, or the settler).
    whenDone(saved, this, [answer, promise](const Result<void>& committed) {
        if (!committed)
            qCWarning(lcCalls, "Twilio's answer is not on disk yet: %s", qUtf8Printable(committed.error().message));
        promise->addResult(answer);
        promise->finish();
    });
}

} // namespace core
