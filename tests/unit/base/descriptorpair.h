#pragma once

#include <QTest>

#include <array>
#include <utility>

#include <sys/socket.h>
#include <unistd.h>

namespace tests {

/// Two connected descriptors.
struct DescriptorPair {
    DescriptorPair()
    {
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends.data()) != 0)
            qFatal("socketpair failed");
    }
    ~DescriptorPair()
    {
        close(0);
        close(1);
    }
    DescriptorPair(const DescriptorPair&) = delete;
    DescriptorPair& operator=(const DescriptorPair&) = delete;
    void close(size_t end)
    {
        if (ends[end] >= 0)
            ::close(std::exchange(ends[end], -1));
    }
    void fill() { QVERIFY(::write(ends[1], "x", 1) == 1); }
    void drain()
    {
        char c = 0;
        QVERIFY(::read(ends[0], &c, 1) == 1);
    }

    std::array<int, 2> ends { -1, -1 };
};

} // namespace tests
