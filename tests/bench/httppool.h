#pragma once

#include "tests/bench/connection.h"

#include <deque>
#include <functional>

namespace tests {

struct HttpAnswer {
    int status = 0; ///< 0: the connection failed or ended without an answer
    std::string_view body;
    Nanos sentAt {};
    Nanos answeredAt {};
};

using HttpHandler = std::function<void(const HttpAnswer&)>;

/// Keep-alive connections to one port; a request waits for a free one.
class HttpPool {
public:
    HttpPool(Loop& loop, int port, std::size_t connections);
    ~HttpPool();

    /// `request` is a whole HTTP/1.1 request.
    void send(std::string request, HttpHandler handler);

private:
    class Line;
    struct Waiting {
        std::string request;
        HttpHandler handler;
    };
    void serve(std::size_t index);

    Loop& m_loop;
    int m_port;
    std::vector<std::unique_ptr<Line>> m_lines;
    std::vector<std::size_t> m_free;
    std::deque<Waiting> m_waiting;
};

} // namespace tests
