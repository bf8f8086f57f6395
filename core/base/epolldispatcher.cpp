#include "core/base/epolldispatcher.h"

#include "core/base/looplag.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>
#include <utility>

#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace core {

namespace {

constexpr int kEventsPerRound = 256;
/// By QSocketNotifier::Type: what poll() would report for Read, Write and Exception.
constexpr std::array<quint32, 3> kWanted { EPOLLIN, EPOLLOUT, EPOLLPRI };
constexpr quint32 kAlwaysReported = EPOLLHUP | EPOLLERR;

quint64 tag(int descriptor, quint32 generation) { return (quint64(generation) << 32) | quint32(descriptor); }

} // namespace

EpollDispatcher::EpollDispatcher(QObject* parent)
    : QAbstractEventDispatcher(parent)
    , m_wakeUpEvent(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    if (m_wakeUpEvent < 0)
        qFatal("Cannot create an eventfd: %s", std::strerror(errno));
    rebuild();
}

EpollDispatcher::~EpollDispatcher()
{
    ::close(m_epoll);
    ::close(m_wakeUpEvent);
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_isInterrupted = false;
    Q_EMIT awake();
    QCoreApplication::sendPostedEvents();

    const bool canWait = flags.testFlag(QEventLoop::WaitForMoreEvents) && !m_isInterrupted;
    if (canWait)
        Q_EMIT aboutToBlock();
    if (m_isInterrupted)
        return false;

    const bool withSockets = !flags.testFlag(QEventLoop::ExcludeSocketNotifiers);
    const QList<Ready> ready = wait(timeoutFor(flags, canWait), withSockets);
    noteWakeUp();
    const bool wasWoken = m_isWoken;
    if (wasWoken)
        clearWakeUp();
    bool any = activate(ready) || wasWoken;
    if (!flags.testFlag(QEventLoop::X11ExcludeTimers))
        any = m_timers.fire(TimerQueue::Clock::now()) || any;
    return any;
}

int EpollDispatcher::timeoutFor(QEventLoop::ProcessEventsFlags flags, bool canWait) const
{
    if (!canWait || (m_alwaysReady > 0 && !flags.testFlag(QEventLoop::ExcludeSocketNotifiers)))
        return 0;
    if (flags.testFlag(QEventLoop::X11ExcludeTimers))
        return -1;
    const auto next = m_timers.untilNext(TimerQueue::Clock::now());
    if (!next)
        return -1;
    return int(std::min<qint64>(next->count(), std::numeric_limits<int>::max()));
}

QList<EpollDispatcher::Ready> EpollDispatcher::wait(int timeoutMs, bool withSockets)
{
    QList<Ready> ready;
    if (!withSockets) {
        pollfd wakeUpOnly { m_wakeUpEvent, POLLIN, 0 };
        ::poll(&wakeUpOnly, 1, timeoutMs); // a signal ends the wait early, which the loops above allow for
        return ready;
    }
    tellChanges();
    std::array<epoll_event, kEventsPerRound> events;
    const int count = ::epoll_wait(m_epoll, events.data(), kEventsPerRound, timeoutMs);
    if (count < 0 && errno != EINTR)
        qFatal("epoll_wait failed: %s", std::strerror(errno));
    for (int i = 0; i < count; ++i) {
        const epoll_event& event = events[size_t(i)];
        if (const int descriptor = int(event.data.u64 & 0xffffffffU); descriptor != m_wakeUpEvent)
            ready.append({ descriptor, quint32(event.data.u64 >> 32), event.events });
    }
    if (m_alwaysReady > 0)
        addAlwaysReady(ready);
    return ready;
}

void EpollDispatcher::addAlwaysReady(QList<Ready>& ready) const
{
    for (auto watch = m_watches.cbegin(); watch != m_watches.cend(); ++watch) {
        if (watch->isAlwaysReady)
            ready.append({ watch.key(), watch->generation, EPOLLIN | EPOLLOUT });
    }
}

/// Anything may happen in a notifier's event: each is looked up again before it gets one.
bool EpollDispatcher::activate(const QList<Ready>& ready)
{
    bool any = false;
    bool isStale = false;
    for (const auto& [descriptor, generation, events] : ready) {
        const auto watch = m_watches.constFind(descriptor);
        isStale = isStale || watch == m_watches.constEnd() || watch->generation != generation;
        for (size_t type = 0; type < kWanted.size(); ++type) {
            const auto current = m_watches.constFind(descriptor);
            if (current == m_watches.constEnd() || current->generation != generation)
                break;
            QSocketNotifier* notifier = current->notifiers[type];
            if (!notifier || !(events & (kWanted[type] | kAlwaysReported)))
                continue;
            any = true;
            QEvent event(QEvent::SockAct);
            QCoreApplication::sendEvent(notifier, &event);
        }
    }
    // Closed before its notifier was, while a copy of the descriptor keeps it in the set: only a new set helps.
    if (isStale && !any)
        rebuild();
    return any;
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier* notifier)
{
    const int descriptor = int(notifier->socket());
    Watch& watch = m_watches[descriptor];
    if (watch.generation == 0)
        watch.generation = ++m_lastGeneration;
    QSocketNotifier*& place = watch.notifiers[size_t(notifier->type())];
    const bool isTwice = place && place != notifier;
    place = notifier;
    if (!isTwice)
        return update(descriptor, watch);
    qWarning("Two socket notifiers of one type for descriptor %d: only the later one will be told.", descriptor);
    tellKernel(descriptor, watch); // the number may mean another file by now
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier* notifier)
{
    const int descriptor = int(notifier->socket());
    const auto watch = m_watches.find(descriptor);
    if (watch == m_watches.end() || watch->notifiers[size_t(notifier->type())] != notifier)
        return;
    watch->notifiers[size_t(notifier->type())] = nullptr;
    update(descriptor, *watch);
    if (wantedEvents(*watch) == 0) {
        m_alwaysReady -= watch->isAlwaysReady ? 1 : 0;
        m_watches.erase(watch);
    }
}

quint32 EpollDispatcher::wantedEvents(const Watch& watch)
{
    quint32 events = 0;
    for (size_t type = 0; type < kWanted.size(); ++type)
        events |= watch.notifiers[type] ? kWanted[type] : 0;
    return events;
}

/// The first and the last wish for a descriptor are told at once: it may be closed right after. What lies between, such
/// as a write notifier that is on for the length of one flush(), waits until the next round and mostly comes to
/// nothing.
void EpollDispatcher::update(int descriptor, Watch& watch)
{
    if (watch.told == 0 || wantedEvents(watch) == 0)
        tellKernel(descriptor, watch);
    else
        m_changed.append(descriptor);
}

void EpollDispatcher::tellChanges()
{
    for (const int descriptor : std::exchange(m_changed, {})) {
        const auto watch = m_watches.find(descriptor);
        if (watch != m_watches.end() && watch->told != wantedEvents(*watch))
            tellKernel(descriptor, *watch);
    }
}

/// Tells the kernel what is wanted of a descriptor now. It may have been closed meanwhile, and the number be given
/// to another, so that neither "known" nor "unknown" is certain.
void EpollDispatcher::tellKernel(int descriptor, Watch& watch)
{
    if (watch.isAlwaysReady)
        return;
    epoll_event event {};
    event.events = watch.told = wantedEvents(watch);
    event.data.u64 = tag(descriptor, watch.generation);
    if (event.events == 0) {
        ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr); // closed already: nothing to take out
        return;
    }
    if (::epoll_ctl(m_epoll, EPOLL_CTL_MOD, descriptor, &event) == 0)
        return;
    if (errno == ENOENT && ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event) == 0)
        return;
    if (errno == EPERM) {
        watch.isAlwaysReady = true;
        ++m_alwaysReady;
    } else {
        qWarning("Cannot watch descriptor %d: %s", descriptor, std::strerror(errno));
    }
}

void EpollDispatcher::rebuild()
{
    if (m_epoll >= 0)
        ::close(m_epoll);
    m_epoll = ::epoll_create1(EPOLL_CLOEXEC);
    epoll_event event {};
    event.events = EPOLLIN;
    event.data.u64 = tag(m_wakeUpEvent, 0);
    if (m_epoll < 0 || ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wakeUpEvent, &event) != 0)
        qFatal("Cannot create an epoll set: %s", std::strerror(errno));
    for (auto watch = m_watches.begin(); watch != m_watches.end(); ++watch)
        tellKernel(watch.key(), *watch);
}

void EpollDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject* object)
{
    m_timers.add(timerId, std::chrono::milliseconds(interval), timerType, object, TimerQueue::Clock::now());
}

bool EpollDispatcher::unregisterTimer(int timerId) { return m_timers.remove(timerId); }

bool EpollDispatcher::unregisterTimers(QObject* object) { return m_timers.removeAll(object); }

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject* object) const
{
    return m_timers.of(object);
}

int EpollDispatcher::remainingTime(int timerId)
{
    const auto remaining = m_timers.remaining(timerId, TimerQueue::Clock::now());
    return remaining ? int(remaining->count()) : -1;
}

void EpollDispatcher::wakeUp()
{
    if (m_isWoken.exchange(true))
        return;
    const quint64 one = 1;
    while (::write(m_wakeUpEvent, &one, sizeof one) < 0 && errno == EINTR) { }
}

/// First the event, then the flag: a wake-up in between is not written, but the round under way serves it.
void EpollDispatcher::clearWakeUp()
{
    quint64 count = 0;
    while (::read(m_wakeUpEvent, &count, sizeof count) < 0 && errno == EINTR) { }
    m_isWoken = false;
}

void EpollDispatcher::interrupt()
{
    m_isInterrupted = true;
    wakeUp();
}

} // namespace core
