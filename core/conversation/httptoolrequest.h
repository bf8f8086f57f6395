#pragma once

#include "core/conversation/httptool.h"

#include <QStringList>

class QHostAddress;

namespace core {

/// What is wrong with the URL of a tool whose arguments `schema` describes. Placeholders stand in path and query alone,
/// name a property, and in the path a required one.
QStringList toolUrlFaults(const QString& url, const OrderedJson& schema);

/// The request that a call becomes. Arguments that the URL does not use go into the query of a GET or DELETE and as
/// a JSON object into the body of the others; an item of the query whose argument is missing is left out.
/// `arguments` fit the schema. Errors: Malformed, worded for the model, when a value must not stand in the path.
Result<HttpRequest> toolRequest(const HttpToolConfig& tool, const OrderedJson& arguments);

/// `request` sent to `address`, whatever its host's name leads to by then; the server and its certificate are still
/// asked for under that name.
HttpRequest pinnedTo(const QHostAddress& address, HttpRequest request);

} // namespace core
