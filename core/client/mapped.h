#pragma once

#include "core/base/orderedjson.h"

#include <QFuture>

namespace core {

/// The answer of a server as a value.
template <class T>
QFuture<Result<T>> mapped(const QFuture<Result<OrderedJson>>& future, T (*parse)(const OrderedJson&))
{
    return future.then(
        [parse](const Result<OrderedJson>& json) { return json ? Result<T>(parse(*json)) : Result<T>(json.error()); });
}

} // namespace core
