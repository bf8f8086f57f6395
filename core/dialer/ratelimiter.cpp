#include "core/dialer/ratelimiter.h"

#include <cmath>

namespace core {

namespace {

constexpr qsizetype kManyClients = 1000;

double minutes(std::chrono::nanoseconds span) { return std::chrono::duration<double, std::ratio<60>>(span).count(); }

} // namespace

RateLimiter::RateLimiter(const Clock& clock, int requestsPerMinute)
    : m_clock(clock)
    , m_perMinute(requestsPerMinute)
{
}

Result<void> RateLimiter::take(const QString& client)
{
    if (m_perMinute <= 0)
        return {};
    const auto now = m_clock.monotonic();
    if (m_buckets.size() >= kManyClients)
        dropFull(now);
    if (!m_buckets.contains(client))
        m_buckets.insert(client, { m_perMinute, now });
    Bucket& bucket = m_buckets[client];
    bucket.tokens = std::min(m_perMinute, bucket.tokens + minutes(now - bucket.filledAt) * m_perMinute);
    bucket.filledAt = now;
    if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        return {};
    }
    const auto seconds = static_cast<qint64>(std::ceil((1 - bucket.tokens) * 60 / m_perMinute));
    return Error { ErrorCode::RateLimited,
        QStringLiteral("More than %1 call requests in a minute (RATE_LIMIT_PER_MINUTE); try again in %2 s.")
            .arg(m_perMinute, 0, 'f', 0)
            .arg(seconds),
        { { QStringLiteral("retryAfter"), seconds } } };
}

void RateLimiter::dropFull(std::chrono::nanoseconds now)
{
    m_buckets.removeIf([now, this](const auto& entry) {
        return entry.value().tokens + minutes(now - entry.value().filledAt) * m_perMinute >= m_perMinute;
    });
}

} // namespace core
