#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>

#include <memory>

namespace core {

/// Calls `handler(const Result<T>&)` from the event loop of the calling thread, never inside the call, and not if
/// `context` has died. A dropped promise arrives as Cancelled. Call it on the thread of `context`.
template <class T, class Handler>
void whenDone(const QFuture<Result<T>>& future, QObject* context, Handler handler)
{
    auto* watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context, [watcher, handler = std::move(handler)]() mutable {
            watcher->deleteLater();
            const auto done = watcher->future();
            handler(done.resultCount() > 0 ? done.result() : Result<T>(Error { ErrorCode::Cancelled, {} }));
        });
    watcher->setFuture(future);
}

/// Fulfils `promise` with what `future` brings.
template <class T>
void forwardTo(const std::shared_ptr<QPromise<Result<T>>>& promise, const QFuture<Result<T>>& future, QObject* context)
{
    whenDone(future, context, [promise](const Result<T>& result) {
        promise->addResult(result);
        promise->finish();
    });
}

/// A future that is already finished with `result`.
template <class T>
QFuture<Result<T>> readyFuture(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

} // namespace core
