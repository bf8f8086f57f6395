#pragma once

#include <QDeadlineTimer>
#include <QSignalSpy>
#include <QTimer>

namespace tests {

/// Waits until `condition` holds; false when it does not within `limit`. Unlike QTest::qWaitFor, which sleeps 10 ms
/// between two looks at the event loop, it lets servers in the test's own process answer without delay.
template <class Condition>
bool waitFor(Condition condition, std::chrono::milliseconds limit = std::chrono::seconds(20))
{
    const QDeadlineTimer deadline(limit);
    QTimer poll;
    QSignalSpy ticks(&poll, &QTimer::timeout);
    poll.start(std::chrono::milliseconds(2));
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        ticks.wait(1000);
    }
    return true;
}

} // namespace tests
