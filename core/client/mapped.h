#pragma once

#include "core/base/orderedjson.h"

#include <QFuture>

namespace core {

/// The answer of a server as a value. Errors: Malformed when it is no object.
template <class T>
QFuture<Result<T>> mapped(QFuture<Result<OrderedJson>> future, T (*parse)(const OrderedJson&))
{
    return future.then([parse](const Result<OrderedJson>& json) -> Result<T> {
        if (!json)
            return json.error();
        if (!json->isObject())
            return Error { ErrorCode::Malformed, QStringLiteral("The server's answer was not understood.") };
        return parse(*json);
    });
}

} // namespace core
