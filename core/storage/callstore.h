#pragma once

#include "core/base/result.h"
#include "core/storage/callrow.h"

#include <QFuture>

namespace core {

/// Call records that survive kill -9 and power loss: a write is finished when it is committed.
/// Errors: StorageUnavailable; IdempotencyConflict from insertCall when the key exists; NotFound from record().
class CallStore {
public:
    virtual ~CallStore() = default;
    /// The call, its first status and nothing else, in one transaction.
    virtual QFuture<Result<void>> insertCall(const CallRow& call, const StatusRow& status) = 0;
    /// Replaces the call's row and adds the statuses (one already known by source, sequence and status is ignored), in
    /// one transaction.
    virtual QFuture<Result<void>> saveCall(const CallRow& call, const QList<StatusRow>& statuses = {}) = 0;
    /// What is said and how long it took is acknowledged to nobody: it may be committed some 20 ms later.
    virtual QFuture<Result<void>> saveUtterance(const UtteranceRow& utterance) = 0;
    virtual QFuture<Result<void>> saveTurn(const TurnRow& turn) = 0;
    virtual QFuture<Result<void>> saveAct(const ActRow& act) = 0;
    /// Adds the act behind all others of its call, with the next number. For calls that nobody else writes acts of.
    virtual QFuture<Result<ActRow>> appendAct(const ActRow& act) = 0;
    /// All calls whose status is not final.
    virtual QFuture<Result<QList<CallRow>>> openCalls() = 0;
    virtual QFuture<Result<CallPage>> list(const CallFilter& filter) = 0;
    /// By our id, Twilio's SID or the idempotency key (prefixed "key:").
    virtual QFuture<Result<CallRecord>> record(const QString& idOrSid) = 0;
};

} // namespace core
