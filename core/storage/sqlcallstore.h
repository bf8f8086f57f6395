#pragma once

#include "core/storage/callstore.h"

namespace core {

class Database;

/// Call records in a Database whose schema is callSchema(). Futures finish on the database's threads.
/// Beside CallStore's errors: NotFound from saveCall for a call that was never inserted; Malformed from list() (cursor,
/// limit, too many words); Internal for a row that breaks a rule of the schema (a SID that another call has, a turn of
/// no call).
/// Statuses of a record stand in the order in which they arrived.
class SqlCallStore : public CallStore {
public:
    /// `database` must outlive the store.
    explicit SqlCallStore(Database& database);

    QFuture<Result<void>> insertCall(const CallRow& call, const StatusRow& status) override;
    QFuture<Result<void>> saveCall(const CallRow& call, const QList<StatusRow>& statuses = {}) override;
    QFuture<Result<void>> saveUtterance(const UtteranceRow& utterance) override;
    QFuture<Result<void>> saveTurn(const TurnRow& turn) override;
    QFuture<Result<void>> saveAct(const ActRow& act) override;
    QFuture<Result<ActRow>> appendAct(const ActRow& act) override;
    QFuture<Result<QList<CallRow>>> openCalls() override;
    QFuture<Result<CallPage>> list(const CallFilter& filter) override;
    QFuture<Result<CallRecord>> record(const QString& idOrSid) override;

private:
    Database& m_database;
};

} // namespace core
