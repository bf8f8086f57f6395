#include "tests/bench/loop.h"

#include <array>
#include <cerrno>
#include <ctime>
#include <sys/epoll.h>
#include <system_error>
#include <unistd.h>

namespace tests {

using namespace std::chrono_literals;

Nanos now()
{
    timespec time {};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return std::chrono::seconds(time.tv_sec) + Nanos(time.tv_nsec);
}

Timer::Timer(Loop& loop, std::function<void()> action)
    : m_loop(loop)
    , m_action(std::move(action))
{
}

Timer::~Timer() { stop(); }

void Timer::startAt(Nanos due)
{
    stop();
    m_due = due;
    m_loop.m_heap.push_back(nullptr);
    m_loop.place(m_loop.m_heap.size() - 1, this);
    m_loop.siftUp(m_place);
}

void Timer::stop()
{
    if (isActive())
        m_loop.remove(m_place);
}

Loop::Loop()
    : m_epoll(epoll_create1(EPOLL_CLOEXEC))
{
    if (m_epoll < 0)
        throw std::system_error(errno, std::generic_category(), "epoll_create1");
}

Loop::~Loop()
{
    m_buried.clear();
    ::close(m_epoll);
}

void Loop::watch(int fd, std::uint32_t events, Watched* owner)
{
    epoll_event event { events, { .ptr = owner } };
    if (epoll_ctl(m_epoll, EPOLL_CTL_ADD, fd, &event) != 0)
        throw std::system_error(errno, std::generic_category(), "epoll_ctl add");
}

void Loop::change(int fd, std::uint32_t events, Watched* owner)
{
    epoll_event event { events, { .ptr = owner } };
    if (epoll_ctl(m_epoll, EPOLL_CTL_MOD, fd, &event) != 0)
        throw std::system_error(errno, std::generic_category(), "epoll_ctl mod");
}

bool Loop::run(const std::function<bool()>& done, Nanos limit)
{
    const Nanos end = now() + limit;
    while (!done()) {
        if (now() >= end)
            return false;
        wait(end);
        fireDueTimers();
        m_buried.clear();
    }
    return true;
}

void Loop::runFor(Nanos time)
{
    run([] { return false; }, time);
}

void Loop::wait(Nanos until)
{
    if (!m_heap.empty())
        until = std::min(until, m_heap.front()->m_due);
    const Nanos pause = std::max(until - now(), 0ns);
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(pause);
    const timespec timeout { seconds.count(), (pause - seconds).count() };

    std::array<epoll_event, 256> events {};
    const int count = epoll_pwait2(m_epoll, events.data(), int(events.size()), &timeout, nullptr);
    for (int i = 0; i < count; ++i)
        static_cast<Watched*>(events[std::size_t(i)].data.ptr)->ready(events[std::size_t(i)].events);
}

void Loop::fireDueTimers()
{
    const Nanos time = now();
    while (!m_heap.empty() && m_heap.front()->m_due <= time) {
        Timer* timer = m_heap.front();
        remove(0);
        timer->m_action();
    }
}

void Loop::place(std::size_t index, Timer* timer)
{
    m_heap[index] = timer;
    timer->m_place = index;
}

void Loop::siftUp(std::size_t index)
{
    Timer* timer = m_heap[index];
    while (index > 0 && timer->m_due < m_heap[(index - 1) / 2]->m_due) {
        place(index, m_heap[(index - 1) / 2]);
        index = (index - 1) / 2;
    }
    place(index, timer);
}

void Loop::siftDown(std::size_t index)
{
    Timer* timer = m_heap[index];
    for (std::size_t child = 2 * index + 1; child < m_heap.size(); child = 2 * index + 1) {
        if (child + 1 < m_heap.size() && m_heap[child + 1]->m_due < m_heap[child]->m_due)
            ++child;
        if (timer->m_due <= m_heap[child]->m_due)
            break;
        place(index, m_heap[child]);
        index = child;
    }
    place(index, timer);
}

void Loop::remove(std::size_t index)
{
    m_heap[index]->m_place = Timer::kNowhere;
    Timer* last = m_heap.back();
    m_heap.pop_back();
    if (index == m_heap.size())
        return;
    place(index, last);
    siftUp(index);
    siftDown(last->m_place);
}

} // namespace tests
