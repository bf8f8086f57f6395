#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QHash>
#include <QString>

namespace core {

/// Counts the call requests of each API client: a bucket that holds a minute's worth and fills evenly.
class RateLimiter {
public:
    RateLimiter(const Clock& clock, int requestsPerMinute);

    /// Takes one request of `client` in. Errors: RateLimited with details {"retryAfter": seconds}.
    Result<void> take(const QString& client);

private:
    struct Bucket {
        double tokens = 0;
        std::chrono::nanoseconds filledAt { 0 };
    };

    void dropFull(std::chrono::nanoseconds now);

    const Clock& m_clock;
    double m_perMinute;
    QHash<QString, Bucket> m_buckets;
};

} // namespace core
