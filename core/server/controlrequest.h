#pragma once

#include "core/base/orderedjson.h"
#include "core/base/result.h"
#include "core/server/webrequest.h"

namespace core {

/// Who acts, for the record: "operator", or "operator NAME" with the name in the header X-Operator.
/// Errors: Malformed unless that is at most 64 printable characters.
Result<QString> operatorOf(const WebRequest& request);

/// The value of the one field `name` that the JSON body of a control request has.
/// Errors: UnsupportedMediaType, Malformed, MissingField.
Result<OrderedJson> controlField(const WebRequest& request, const QString& name);

/// The same for a text of 1 byte to 4 KB of UTF-8, without the blanks around it.
Result<QString> controlText(const WebRequest& request, const QString& name);

/// The same for true or false.
Result<bool> controlSwitch(const WebRequest& request, const QString& name);

} // namespace core
