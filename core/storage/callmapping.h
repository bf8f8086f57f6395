#pragma once

#include "core/storage/callrow.h"

#include <QVariant>

class QSqlQuery;

namespace core {

/// Rows as values for positional placeholders, and back. Each pair follows the order of its list of columns.

/// Begins with the id; the rest is in the order of the table.
QString callColumns();
QVariantList toValues(const CallRow& call);
CallRow toCall(const QSqlQuery& row);

QString statusColumns();
QVariantList toValues(const StatusRow& status);
StatusRow toStatus(const QSqlQuery& row);

QString utteranceColumns();
QVariantList toValues(const UtteranceRow& utterance);
UtteranceRow toUtterance(const QSqlQuery& row);

QString turnColumns();
QVariantList toValues(const TurnRow& turn);
TurnRow toTurn(const QSqlQuery& row);

QString actColumns();
QVariantList toValues(const ActRow& act);
ActRow toAct(const QSqlQuery& row);

} // namespace core
