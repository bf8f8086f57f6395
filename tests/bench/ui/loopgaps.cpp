#include "tests/bench/ui/loopgaps.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

#include <time.h>

namespace bench {

namespace {

double threadMilliseconds()
{
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

} // namespace

LoopGaps::LoopGaps()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(std::chrono::milliseconds(1));
    connect(&m_timer, &QTimer::timeout, this, [this] {
        constexpr double kNanos = 1e6;
        m_gaps.push_back(double(m_clock.nsecsElapsed()) / kNanos);
        m_clock.restart();
        const double cpu = threadMilliseconds();
        m_own.push_back(cpu - std::exchange(m_cpu, cpu));
    });
}

void LoopGaps::start()
{
    m_gaps.clear();
    m_own.clear();
    m_cpu = threadMilliseconds();
    m_clock.start();
    m_timer.start();
}

double LoopGaps::quantile(const std::vector<double>& gaps, double share)
{
    if (gaps.empty())
        return -1;
    std::vector<double> sorted = gaps;
    std::ranges::sort(sorted);
    const double rank = std::ceil(share * double(sorted.size())) - 1;
    return sorted[std::size_t(std::clamp(rank, 0.0, double(sorted.size() - 1)))];
}

} // namespace bench
