#pragma once

#include "core/base/result.h"
#include "core/client/callinfo.h"

namespace core {

/// Reads parameters from text that somebody copied: a JSON object (its order and the kinds of its values are kept; the
/// body of a request to place a call, or a list of {"name", "value"}, will do as well), two columns of a spreadsheet
/// (or one row under a row of names), or lines `name=value` as in .env files.
/// Errors: Malformed (JSON that is none, or lines of another form), MissingField when there is nothing in it.
Result<QList<CallParameter>> parametersFromText(const QString& text);

/// Whether text has the form of a list of parameters, so that it is more than the words of one cell.
bool looksLikeParameters(const QString& text);

/// For spreadsheets: a line for each, name and value parted by a tab, quoted where needed.
QString parametersAsText(const QList<CallParameter>& parameters);

/// What a value becomes when it is edited: it stays a JSON value as long as the new text is one.
CallParameter withValue(const CallParameter& parameter, const QString& text);

/// Whether the text is a JSON number, boolean, null, array or object.
bool isJsonValue(const QString& text);

} // namespace core
