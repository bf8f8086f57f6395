#include "core/base/descriptors.h"

#include <QByteArray>

#include <dirent.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include <cerrno>
#include <memory>
#include <utility>

namespace core {

namespace {

bool isConnectedTcp(int descriptor)
{
    int protocol = 0;
    socklen_t size = sizeof protocol;
    if (::getsockopt(descriptor, SOL_SOCKET, SO_PROTOCOL, &protocol, &size) != 0 || protocol != IPPROTO_TCP)
        return false;
    sockaddr_storage peer {};
    socklen_t peerSize = sizeof peer;
    return ::getpeername(descriptor, reinterpret_cast<sockaddr*>(&peer), &peerSize) == 0;
}

} // namespace

quint64 raiseDescriptorLimit()
{
    rlimit limit {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 0;
    const rlim_t before = std::exchange(limit.rlim_cur, limit.rlim_max);
    return ::setrlimit(RLIMIT_NOFILE, &limit) == 0 ? limit.rlim_cur : before;
}

int setNoDelayOnOwnSockets()
{
    const auto close = [](DIR* directory) { ::closedir(directory); };
    const std::unique_ptr<DIR, decltype(close)> directory(::opendir("/proc/self/fd"));
    int count = 0;
    while (const dirent* entry = directory ? ::readdir(directory.get()) : nullptr) {
        bool isNumber = false;
        const int descriptor = QByteArray(entry->d_name).toInt(&isNumber);
        if (!isNumber || !isConnectedTcp(descriptor))
            continue;
        const int on = 1;
        count += ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on) == 0 ? 1 : 0;
    }
    return count;
}

bool hasInput(qintptr descriptor)
{
    char c = 0;
    const ssize_t count = ::recv(int(descriptor), &c, 1, MSG_PEEK | MSG_DONTWAIT);
    return count >= 0 || (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR);
}

} // namespace core
