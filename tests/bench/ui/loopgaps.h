#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

namespace bench {

/// How long the event loop was away: the time between two firings of a timer of one millisecond. `own`: only the
/// processor time that this thread used meanwhile, which other programs on a busy machine do not lengthen.
class LoopGaps : public QObject {
public:
    LoopGaps();

    void start();
    void stop() { m_timer.stop(); }

    /// Milliseconds. `share` 0.99: all but one in a hundred gaps are shorter.
    double quantile(double share) const { return quantile(m_gaps, share); }
    double ownQuantile(double share) const { return quantile(m_own, share); }

private:
    static double quantile(const std::vector<double>& gaps, double share);

    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_cpu = 0;
    std::vector<double> m_gaps;
    std::vector<double> m_own;
};

} // namespace bench
