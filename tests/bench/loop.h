#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace tests {

using Nanos = std::chrono::nanoseconds;

/// The one clock of the bench (CLOCK_MONOTONIC).
Nanos now();

/// Whoever owns a descriptor in a Loop.
class Watched {
public:
    virtual ~Watched() = default;
    virtual void ready(std::uint32_t events) = 0; ///< EPOLLIN, EPOLLOUT, …
};

class Loop;

/// Runs `action` once for each start. Destroying it stops it.
class Timer {
public:
    Timer(Loop& loop, std::function<void()> action);
    ~Timer();
    Timer(const Timer&) = delete;
    Timer& operator=(const Timer&) = delete;

    void startAt(Nanos due); ///< a running timer is moved
    void startIn(Nanos delay) { startAt(now() + delay); }
    void stop();
    bool isActive() const { return m_place != kNowhere; }

private:
    friend class Loop;
    static constexpr std::size_t kNowhere = SIZE_MAX;
    Loop& m_loop;
    std::function<void()> m_action;
    Nanos m_due {};
    std::size_t m_place = kNowhere; ///< in the heap of the loop
};

/// epoll and a heap of timers, on one thread.
class Loop {
public:
    Loop();
    ~Loop();
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;

    void watch(int fd, std::uint32_t events, Watched* owner);
    void change(int fd, std::uint32_t events, Watched* owner);
    /// Deletes `owner` when the events at hand are done: safe from inside its own `ready`.
    void bury(std::unique_ptr<Watched> owner) { m_buried.push_back(std::move(owner)); }

    /// Runs until `done()` or for at most `limit`; tells which. `done` is asked once a round: keep it cheap.
    bool run(const std::function<bool()>& done, Nanos limit);
    void runFor(Nanos time);

private:
    friend class Timer;
    void wait(Nanos until);
    void fireDueTimers();
    void place(std::size_t index, Timer* timer);
    void siftUp(std::size_t index);
    void siftDown(std::size_t index);
    void remove(std::size_t index);

    int m_epoll = -1;
    std::vector<Timer*> m_heap;
    std::vector<std::unique_ptr<Watched>> m_buried;
};

} // namespace tests
