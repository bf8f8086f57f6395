#include "core/storage/sqlcallstore.h"

#include "core/storage/callstatements.h"
#include "core/storage/database.h"

namespace core {

SqlCallStore::SqlCallStore(Database& database)
    : m_database(database)
{
}

QFuture<Result<void>> SqlCallStore::insertCall(const CallRow& call, const StatusRow& status)
{
    return m_database.write<void>(
        [call, status](SqlConnection& connection) { return core::insertCall(connection, call, status); });
}

QFuture<Result<void>> SqlCallStore::saveCall(const CallRow& call, const QList<StatusRow>& statuses)
{
    return m_database.write<void>(
        [call, statuses](SqlConnection& connection) { return updateCall(connection, call, statuses); });
}

QFuture<Result<void>> SqlCallStore::saveUtterance(const UtteranceRow& utterance)
{
    return m_database.write<void>(
        [utterance](SqlConnection& connection) { return upsertUtterance(connection, utterance); }, Urgency::Soon);
}

QFuture<Result<void>> SqlCallStore::saveTurn(const TurnRow& turn)
{
    return m_database.write<void>(
        [turn](SqlConnection& connection) { return upsertTurn(connection, turn); }, Urgency::Soon);
}

QFuture<Result<void>> SqlCallStore::saveAct(const ActRow& act)
{
    return m_database.write<void>([act](SqlConnection& connection) { return upsertAct(connection, act); });
}

QFuture<Result<ActRow>> SqlCallStore::appendAct(const ActRow& act)
{
    return m_database.write<ActRow>([act](SqlConnection& connection) { return core::appendAct(connection, act); });
}

QFuture<Result<QList<CallRow>>> SqlCallStore::openCalls() { return m_database.read<QList<CallRow>>(selectOpenCalls); }

QFuture<Result<CallPage>> SqlCallStore::list(const CallFilter& filter)
{
    return m_database.read<CallPage>([filter](SqlConnection& connection) { return selectPage(connection, filter); });
}

QFuture<Result<CallRecord>> SqlCallStore::record(const QString& idOrSid)
{
    return m_database.read<CallRecord>(
        [idOrSid](SqlConnection& connection) { return selectRecord(connection, idOrSid); });
}

} // namespace core
