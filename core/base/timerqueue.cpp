#include "core/base/timerqueue.h"

#include <QCoreApplication>
#include <QTimerEvent>

#include <algorithm>

namespace core {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

void TimerQueue::add(int id, milliseconds interval, Qt::TimerType type, QObject* object, Clock::time_point now)
{
    if (type == Qt::VeryCoarseTimer) // whole seconds, as in Qt's own dispatchers
        interval = std::max(1s, std::chrono::round<std::chrono::seconds>(interval));
    const Timer timer { interval, type, object, now + interval };
    m_timers.insert(id, timer);
    m_byObject.insert(object, id);
    m_order.insert({ timer.due, id });
}

bool TimerQueue::remove(int id)
{
    const auto timer = m_timers.constFind(id);
    if (timer == m_timers.constEnd())
        return false;
    m_order.erase({ timer->due, id });
    m_byObject.remove(timer->object, id);
    m_timers.erase(timer);
    return true;
}

bool TimerQueue::removeAll(const QObject* object)
{
    const QList<int> ids = m_byObject.values(object);
    for (const int id : ids)
        remove(id);
    return !ids.isEmpty();
}

QList<QAbstractEventDispatcher::TimerInfo> TimerQueue::of(const QObject* object) const
{
    QList<QAbstractEventDispatcher::TimerInfo> infos;
    for (const int id : m_byObject.values(object)) {
        const Timer& timer = *m_timers.constFind(id);
        infos.append({ id, int(timer.interval.count()), timer.type });
    }
    return infos;
}

std::optional<milliseconds> TimerQueue::remaining(int id, Clock::time_point now) const
{
    const auto timer = m_timers.constFind(id);
    if (timer == m_timers.constEnd())
        return {};
    return std::max(0ms, std::chrono::ceil<milliseconds>(timer->due - now));
}

std::optional<milliseconds> TimerQueue::untilNext(Clock::time_point now) const
{
    for (const auto& [due, id] : m_order) {
        if (!m_timers.value(id).isFiring)
            return std::max(0ms, std::chrono::ceil<milliseconds>(due - now));
    }
    return {};
}

bool TimerQueue::fire(Clock::time_point now)
{
    QList<int> ids;
    for (const auto& [due, id] : m_order) {
        if (due > now)
            break;
        ids.append(id);
    }
    bool any = false;
    for (const int id : ids)
        any = fireOne(id, now) || any;
    return any;
}

bool TimerQueue::fireOne(int id, Clock::time_point now)
{
    auto timer = m_timers.find(id); // an earlier event may have removed it, or set it anew
    if (timer == m_timers.end() || timer->isFiring || timer->due > now)
        return false;
    reschedule(id, *timer, now);
    timer->isFiring = true;
    QTimerEvent event(id);
    QCoreApplication::sendEvent(timer->object, &event);
    timer = m_timers.find(id);
    if (timer != m_timers.end())
        timer->isFiring = false;
    return true;
}

/// Intervals that were missed are left out.
void TimerQueue::reschedule(int id, Timer& timer, Clock::time_point now)
{
    m_order.erase({ timer.due, id });
    timer.due += timer.interval;
    if (timer.due < now)
        timer.due = now + timer.interval;
    m_order.insert({ timer.due, id });
}

} // namespace core
