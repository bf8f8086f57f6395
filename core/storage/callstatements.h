#pragma once

#include "core/base/result.h"
#include "core/storage/callrow.h"

namespace core {

class SqlConnection;

/// The jobs of SqlCallStore, as functions of a connection inside a transaction. Errors: as SqlCallStore's.

Result<void> insertCall(SqlConnection& connection, const CallRow& call, const StatusRow& status);
Result<void> updateCall(SqlConnection& connection, const CallRow& call, const QList<StatusRow>& statuses);
Result<void> upsertUtterance(SqlConnection& connection, const UtteranceRow& utterance);
Result<void> upsertTurn(SqlConnection& connection, const TurnRow& turn);
Result<void> upsertAct(SqlConnection& connection, const ActRow& act);
Result<ActRow> appendAct(SqlConnection& connection, const ActRow& act);

Result<QList<CallRow>> selectOpenCalls(SqlConnection& connection);
Result<CallPage> selectPage(SqlConnection& connection, const CallFilter& filter);
Result<CallRecord> selectRecord(SqlConnection& connection, const QString& idOrSid);

} // namespace core
