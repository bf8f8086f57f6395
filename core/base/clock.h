#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>

namespace core {

/// Where time comes from; injected, so that tests can move it.
class Clock {
public:
    virtual ~Clock() = default;
    /// The wall clock, UTC.
    virtual QDateTime now() const = 0;
    /// Time since an arbitrary start, never set back: for intervals.
    virtual std::chrono::nanoseconds monotonic() const = 0;
};

class SystemClock : public Clock {
public:
    QDateTime now() const override;
    std::chrono::nanoseconds monotonic() const override;
};

/// ISO 8601 in UTC with milliseconds, "2026-11-02T09:52:20.123Z"; empty for an invalid time.
QString toIso(const QDateTime& time);

} // namespace core
