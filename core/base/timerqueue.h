#pragma once

#include <QAbstractEventDispatcher>
#include <QHash>
#include <QList>

#include <chrono>
#include <optional>
#include <set>
#include <utility>

namespace core {

/// The timers of an event dispatcher, by time.
class TimerQueue {
public:
    using Clock = std::chrono::steady_clock;

    void add(int id, std::chrono::milliseconds interval, Qt::TimerType type, QObject* object, Clock::time_point now);
    bool remove(int id);
    bool removeAll(const QObject* object);
    QList<QAbstractEventDispatcher::TimerInfo> of(const QObject* object) const;
    bool isEmpty() const { return m_timers.isEmpty(); }

    /// Until the timer fires, 0 when it is due; nothing for an unknown one.
    std::optional<std::chrono::milliseconds> remaining(int id, Clock::time_point now) const;
    /// Until the first timer that may fire does; nothing when there is none. Rounded up.
    std::optional<std::chrono::milliseconds> untilNext(Clock::time_point now) const;

    /// Sends a timer event for each timer that is due at `now`, once, and tells whether there was any. A timer whose
    /// event is being handled does not fire in a nested event loop.
    bool fire(Clock::time_point now);

private:
    struct Timer {
        std::chrono::milliseconds interval;
        Qt::TimerType type;
        QObject* object;
        Clock::time_point due;
        bool isFiring = false;
    };
    void reschedule(int id, Timer& timer, Clock::time_point now);
    bool fireOne(int id, Clock::time_point now);

    QHash<int, Timer> m_timers;
    QMultiHash<const QObject*, int> m_byObject; ///< ids; Qt asks for them at each moveToThread
    std::set<std::pair<Clock::time_point, int>> m_order;
};

} // namespace core
