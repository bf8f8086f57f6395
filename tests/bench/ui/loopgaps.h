#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

namespace bench {

/// How long the event loop was away: the time between two firings of a timer of one millisecond.
class LoopGaps : public QObject {
public:
    LoopGaps();

    void start();
    void stop() { m_timer.stop(); }

    /// Milliseconds. `share` 0.99: all but one in a hundred gaps are shorter.
    double quantile(double share) const;
    double longest() const { return quantile(1.0); }
    std::size_t count() const { return m_gaps.size(); }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::vector<double> m_gaps;
};

} // namespace bench
