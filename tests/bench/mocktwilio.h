#pragma once

#include "tests/bench/connection.h"

namespace tests {

/// Just enough of Twilio's REST API for a server that asks how its calls are: every call is in progress until it is
/// updated, lists are empty.
class MockTwilio {
public:
    explicit MockTwilio(Loop& loop);
    ~MockTwilio();
    int port() const { return m_listener.port(); }
    long requests() const { return m_requests; }

private:
    class Client;
    Loop& m_loop;
    std::vector<std::unique_ptr<Client>> m_clients;
    long m_requests = 0;
    Listener m_listener;
};

} // namespace tests
