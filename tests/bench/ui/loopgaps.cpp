#include "tests/bench/ui/loopgaps.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace bench {

LoopGaps::LoopGaps()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(std::chrono::milliseconds(1));
    connect(&m_timer, &QTimer::timeout, this, [this] {
        constexpr double kNanos = 1e6;
        m_gaps.push_back(double(m_clock.nsecsElapsed()) / kNanos);
        m_clock.restart();
    });
}

void LoopGaps::start()
{
    m_gaps.clear();
    m_clock.start();
    m_timer.start();
}

double LoopGaps::quantile(double share) const
{
    if (m_gaps.empty())
        return -1;
    std::vector<double> sorted = m_gaps;
    std::ranges::sort(sorted);
    const double rank = std::ceil(share * double(sorted.size())) - 1;
    return sorted[std::size_t(std::clamp(rank, 0.0, double(sorted.size() - 1)))];
}

} // namespace bench
