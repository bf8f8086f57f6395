#include "app/unixsignals.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace app {

namespace {

// A signal handler may do little more than write to a descriptor.
std::array<int, 2> g_pipe { -1, -1 };

void handle(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(g_pipe[1], &byte, 1);
}

} // namespace

UnixSignals::UnixSignals()
{
    if (::pipe2(g_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("No pipe for signals could be made.");
    m_notifier = std::make_unique<QSocketNotifier>(g_pipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &UnixSignals::take);
    struct sigaction action { };
    action.sa_handler = handle;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN); // a peer that left is seen as a failed write
}

void UnixSignals::take()
{
    char byte = 0;
    while (::read(g_pipe[0], &byte, 1) == 1)
        ++m_times;
    Q_EMIT stopRequested(m_times);
}

} // namespace app
