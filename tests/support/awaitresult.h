#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QSignalSpy>

namespace tests {

/// The result of a future, waited for in the event loop; ends the test program when there is none within 20 seconds.
template <class T>
core::Result<T> awaitResult(const QFuture<core::Result<T>>& future)
{
    QFutureWatcher<core::Result<T>> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(future);
    if (!finished.wait(20'000) || future.resultCount() == 0)
        qFatal("the future has no result");
    return future.result();
}

} // namespace tests
