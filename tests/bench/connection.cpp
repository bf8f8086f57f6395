#include "tests/bench/connection.h"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>

namespace tests {

namespace {

constexpr std::size_t kReadSize = 64 * 1024;

sockaddr_in loopbackAddress(int port)
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

void setNoDelay(int fd)
{
    const int on = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

[[noreturn]] void raise(const char* what) { throw std::system_error(errno, std::generic_category(), what); }

/// A bound socket on a port that the kernel chose.
int boundSocket(int& port)
{
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0)
        raise("socket");
    sockaddr_in address = loopbackAddress(0);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    if (bind(fd, generic, size) != 0 || getsockname(fd, generic, &size) != 0)
        raise("bind");
    port = ntohs(address.sin_port);
    return fd;
}

} // namespace

Connection::Connection(Loop& loop, int fd)
    : m_loop(loop)
    , m_fd(fd)
{
    setNoDelay(fd);
    m_loop.watch(fd, EPOLLIN, this);
}

Connection::~Connection() { close(); }

void Connection::close()
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

void Connection::send(std::string_view bytes)
{
    if (!isOpen())
        return;
    if (!m_out.empty()) {
        m_out.append(bytes);
        return;
    }
    const ssize_t sent = ::send(m_fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno != EAGAIN)
        return; // the reading side reports the end
    m_out.append(bytes.substr(sent < 0 ? 0 : std::size_t(sent)));
    if (!m_out.empty()) {
        m_wantsWrite = true;
        m_loop.change(m_fd, EPOLLIN | EPOLLOUT, this);
    }
}

void Connection::flush()
{
    const ssize_t sent = ::send(m_fd, m_out.data(), m_out.size(), MSG_NOSIGNAL);
    if (sent > 0)
        m_out.erase(0, std::size_t(sent));
    if (m_out.empty() && m_wantsWrite) {
        m_wantsWrite = false;
        m_loop.change(m_fd, EPOLLIN, this);
    }
}

void Connection::ready(std::uint32_t events)
{
    if (!isOpen())
        return;
    if (events & EPOLLOUT)
        flush();
    if (!(events & (EPOLLIN | EPOLLHUP | EPOLLERR)))
        return;
    switch (readOnce()) {
    case Read::Some:
        received();
        break;
    case Read::End:
        fail();
        break;
    case Read::Nothing:
        break;
    }
}

void Connection::drain()
{
    while (isOpen()) {
        const Read read = readOnce();
        if (read == Read::End)
            fail();
        if (read != Read::Some)
            return;
        received();
    }
}

Connection::Read Connection::readOnce()
{
    static std::array<char, kReadSize> buffer;
    const ssize_t count = recv(m_fd, buffer.data(), buffer.size(), 0);
    m_readAt = now();
    if (count < 0)
        return errno == EAGAIN || errno == EINTR ? Read::Nothing : Read::End;
    if (count == 0)
        return Read::End;
    m_in.erase(0, m_taken);
    m_taken = 0;
    m_in.append(buffer.data(), std::size_t(count));
    return Read::Some;
}

void Connection::fail()
{
    close();
    ended();
}

Listener::Listener(Loop& loop, std::function<void(int)> accepted)
    : m_fd(boundSocket(m_port))
    , m_accepted(std::move(accepted))
{
    if (listen(m_fd, SOMAXCONN) != 0)
        raise("listen");
    loop.watch(m_fd, EPOLLIN, this);
}

Listener::~Listener() { ::close(m_fd); }

void Listener::ready(std::uint32_t)
{
    for (int fd = accept4(m_fd, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC); fd >= 0;
         fd = accept4(m_fd, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC))
        m_accepted(fd);
}

int connectToLoopback(int port)
{
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0)
        raise("socket");
    const sockaddr_in address = loopbackAddress(port);
    if (connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 && errno != EINPROGRESS) {
        ::close(fd);
        return -1;
    }
    return fd;
}

int freePort()
{
    int port = 0;
    ::close(boundSocket(port));
    return port;
}

} // namespace tests
