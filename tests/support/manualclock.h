#pragma once

#include "core/base/clock.h"

namespace tests {

/// A clock that stands still until a test moves it.
class ManualClock : public core::Clock {
public:
    QDateTime now() const override { return m_now; }
    std::chrono::nanoseconds monotonic() const override { return m_monotonic; }
    void advance(std::chrono::milliseconds by)
    {
        m_now = m_now.addMSecs(by.count());
        m_monotonic += by;
    }

private:
    QDateTime m_now = QDateTime(QDate(2026, 11, 2), QTime(9, 52, 20), Qt::UTC);
    std::chrono::nanoseconds m_monotonic { 0 };
};

} // namespace tests
