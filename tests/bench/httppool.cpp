#include "tests/bench/httppool.h"

#include "tests/bench/httptext.h"

namespace tests {

/// One connection, one request at a time.
class HttpPool::Line : public Connection {
public:
    Line(HttpPool& pool, std::size_t index, int fd)
        : Connection(pool.m_loop, fd)
        , m_pool(pool)
        , m_index(index)
    {
    }

    void ask(Waiting waiting)
    {
        m_handler = std::move(waiting.handler);
        m_sentAt = now();
        send(waiting.request);
    }

private:
    void received() override
    {
        const auto message = wholeMessage(unread());
        if (!message || !m_handler)
            return;
        const auto handler = std::exchange(m_handler, nullptr);
        handler({ statusOf(message->startLine), message->body, m_sentAt, readAt() });
        take(message->size);
        m_pool.m_free.push_back(m_index);
        m_pool.serve(m_index);
    }

    void ended() override
    {
        const auto handler = std::exchange(m_handler, nullptr);
        if (!handler)
            return; // an idle connection: the next request opens a new one
        handler({ 0, {}, m_sentAt, readAt() });
        m_pool.m_free.push_back(m_index);
        m_pool.serve(m_index);
    }

    HttpPool& m_pool;
    std::size_t m_index;
    HttpHandler m_handler;
    Nanos m_sentAt {};
};

HttpPool::HttpPool(Loop& loop, int port, std::size_t connections)
    : m_loop(loop)
    , m_port(port)
    , m_lines(connections)
{
    for (std::size_t i = connections; i > 0; --i)
        m_free.push_back(i - 1);
}

HttpPool::~HttpPool() = default;

void HttpPool::send(std::string request, HttpHandler handler)
{
    m_waiting.push_back({ std::move(request), std::move(handler) });
    if (!m_free.empty())
        serve(m_free.back());
}

/// Gives the oldest waiting request to the free line at the end of `m_free`.
void HttpPool::serve(std::size_t index)
{
    if (m_waiting.empty() || m_free.empty() || m_free.back() != index)
        return;
    Waiting next = std::move(m_waiting.front());
    m_waiting.pop_front();
    auto& line = m_lines[index];
    if (!line || !line->isOpen()) {
        if (line)
            m_loop.bury(std::move(line));
        const int fd = connectToLoopback(m_port);
        if (fd < 0) {
            next.handler({ 0, {}, now(), now() });
            return;
        }
        line = std::make_unique<Line>(*this, index, fd);
    }
    m_free.pop_back();
    line->ask(std::move(next));
}

} // namespace tests
