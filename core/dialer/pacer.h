#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

namespace core {

/// Spaces calls out: at most so many a second, in the order they came. A turn that is more than 10 s away is refused.
class Pacer : public QObject {
    Q_OBJECT
public:
    Pacer(const Clock& clock, int callsPerSecond);

    /// Finished when the turn has come. Errors: RateLimited with details {"retryAfter": seconds}.
    QFuture<Result<void>> turn();

private:
    const Clock& m_clock;
    std::chrono::nanoseconds m_gap; ///< 0 = no limit
    std::chrono::nanoseconds m_next { 0 };
};

} // namespace core
