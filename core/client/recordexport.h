#pragma once

#include "core/client/callinfo.h"

#include <QByteArray>

namespace core {

/// Calls for a spreadsheet: UTF-8 with a byte order mark (as Excel wants it), commas, CRLF; times ISO 8601 in UTC, the
/// price as a plain number, one column for each parameter that any of them has, named "param.NAME". A text that a
/// spreadsheet would take for a formula gets an apostrophe in front.
QByteArray recordsAsCsv(const QList<CallInfo>& calls);

/// The same as an indented JSON array; parameters keep their order and their types.
QByteArray recordsAsJson(const QList<CallInfo>& calls);

} // namespace core
