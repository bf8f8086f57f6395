#pragma once

#include "core/calls/callbook.h"
#include "core/calls/callrequest.h"
#include "core/calls/callsettings.h"
#include "core/twilio/carrier.h"

#include <QObject>
#include <QPromise>

#include <memory>

namespace core {

/// Places calls and ends them. Never asks Twilio twice for one intent.
class CallController : public QObject {
    Q_OBJECT
public:
    CallController(Carrier& carrier, CallStore& store, CallBook& book, const Clock& clock, CallSettings settings);

    /// Commits the intent, asks Twilio once, commits the answer. With an idempotency key that was used in the last
    /// 24 h the first call's row is given back, and nobody is called.
    /// Errors: IdempotencyConflict, StorageUnavailable (nothing was dialled); those of Carrier::create.
    QFuture<Result<CallRow>> place(const CallRequest& request);

    /// The row that place() would commit, with an id of its own. Nothing is written.
    CallRow draft(const CallRequest& request) const;

    /// Ends the call. Errors: NotFound, CallOver, those of Carrier::hangUp.
    QFuture<Result<CallRow>> hangUp(const QString& idOrSid);

private:
    using RowPromise = std::shared_ptr<QPromise<Result<CallRow>>>;

    void commitIntent(const CallRequest& request, const RowPromise& promise);
    void askCarrier(const QString& id, const CallRequest& request, const RowPromise& promise);
    void takeAnswer(const QString& id, const Result<CarrierCall>& answer, const RowPromise& promise);
    void answerRepeated(const CallRequest& request, const RowPromise& promise);
    void freeOldKey(const CallRequest& request, const CallRow& old, const RowPromise& promise);
    static Result<void> mayHangUp(const Result<Call*>& call);
    void askToHangUp(const Call& call, const RowPromise& promise);
    void takeHangUp(const QString& id, const CarrierCall& answer, const RowPromise& promise);
    void finishWhenCommitted(
        const QFuture<Result<void>>& saved, const Result<CallRow>& answer, const RowPromise& promise);

    Carrier& m_carrier;
    CallStore& m_store;
    CallBook& m_book;
    const Clock& m_clock;
    CallSettings m_settings;
};

/// A fresh id for a call: 128 random bits as 32 hex digits, fit for a URL's path and not to be guessed.
QString newCallId();

/// What a Call resource says, as an event for its record.
StatusEvent eventFromCarrier(const CarrierCall& answer, const StatusEvent& base);

} // namespace core
