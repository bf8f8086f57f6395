#pragma once

#include "tests/bench/loop.h"

#include <string>
#include <string_view>

namespace tests {

/// One non-blocking TCP connection with its buffers.
class Connection : public Watched {
public:
    Connection(Loop& loop, int fd);
    ~Connection() override;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    bool isOpen() const { return m_fd >= 0; }
    /// Writes at once as much as the kernel takes; the rest follows when it can.
    void send(std::string_view bytes);
    void close(); ///< at once and without a call to `ended`
    /// Reads what the kernel holds now, so that order between connections can be told.
    void drain();
    void ready(std::uint32_t events) final;

protected:
    virtual void received() = 0; ///< `unread` has grown
    virtual void ended() = 0; ///< the peer closed, or the connection broke; it is closed already

    std::string_view unread() const { return std::string_view(m_in).substr(m_taken); }
    void take(std::size_t count) { m_taken += count; }
    Nanos readAt() const { return m_readAt; } ///< when the last bytes were read
    Loop& loop() { return m_loop; }

private:
    enum class Read { Some, Nothing, End };
    Read readOnce();
    void flush();
    void fail();

    Loop& m_loop;
    int m_fd;
    std::string m_in;
    std::size_t m_taken = 0;
    std::string m_out;
    bool m_wantsWrite = false;
    Nanos m_readAt {};
};

/// Accepts on a free port of the loopback interface.
class Listener : public Watched {
public:
    Listener(Loop& loop, std::function<void(int fd)> accepted);
    ~Listener() override;
    int port() const { return m_port; }
    void ready(std::uint32_t events) override;

private:
    int m_port = 0; // before m_fd, whose making finds it out
    int m_fd;
    std::function<void(int)> m_accepted;
};

/// A socket that connects to that port of 127.0.0.1, or -1 when nobody listens there.
int connectToLoopback(int port);
/// A port of the loopback interface that was free a moment ago.
int freePort();

} // namespace tests
