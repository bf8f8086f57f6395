#include "core/dialer/pacer.h"

#include "core/base/async.h"

#include <QTimer>

#include <memory>

namespace core {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::nanoseconds kLongestWait = 10s;

} // namespace

Pacer::Pacer(const Clock& clock, int callsPerSecond)
    : m_clock(clock)
    , m_gap(callsPerSecond > 0 ? std::chrono::nanoseconds(1s) / callsPerSecond : 0ns)
{
}

QFuture<Result<void>> Pacer::turn()
{
    const auto now = m_clock.monotonic();
    const auto at = std::max(now, m_next);
    const auto wait = at - now;
    if (wait > kLongestWait) {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait - kLongestWait).count();
        return readyFuture<void>(Error { ErrorCode::RateLimited,
            QStringLiteral("More calls are waiting than MAX_CALLS_PER_SECOND lets out in 10 s; try again in %1 s.")
                .arg(seconds),
            { { QStringLiteral("retryAfter"), qint64(seconds) } } });
    }
    m_next = at + m_gap;
    if (wait <= 0ns)
        return readyFuture(Result<void>());
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QTimer::singleShot(std::chrono::ceil<std::chrono::milliseconds>(wait), Qt::PreciseTimer, this, [promise] {
        promise->addResult(Result<void>());
        promise->finish();
    });
    return promise->future();
}

} // namespace core
