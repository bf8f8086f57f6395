#include "tests/bench/mocktwilio.h"

#include "tests/bench/httptext.h"

#include <algorithm>

namespace tests {

namespace {

std::string answerTo(std::string_view startLine)
{
    const std::size_t call = startLine.find("/Calls/CA");
    if (call == std::string_view::npos)
        return R"({"calls":[],"page":0,"page_size":50,"start":0,"end":0,"next_page_uri":null})";
    const std::string sid(startLine.substr(call + 7, 34));
    const bool isUpdate = startLine.starts_with("POST ");
    return R"({"sid":")" + sid + R"(","status":")" + (isUpdate ? "completed" : "in-progress")
        + R"(","to":"+14152000000","from":"+15005550006","direction":"outbound-api","duration":null,"price":null})";
}

} // namespace

class MockTwilio::Client : public Connection {
public:
    Client(MockTwilio& twilio, int fd)
        : Connection(twilio.m_loop, fd)
        , m_twilio(twilio)
    {
    }

private:
    void received() override
    {
        for (auto message = wholeMessage(unread()); message; message = wholeMessage(unread())) {
            ++m_twilio.m_requests;
            const std::string body = answerTo(message->startLine);
            send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size())
                + "\r\n\r\n" + body);
            take(message->size);
        }
    }

    void ended() override
    {
        auto& clients = m_twilio.m_clients;
        const auto place = std::ranges::find(clients, this, &std::unique_ptr<Client>::get);
        loop().bury(std::move(*place));
        clients.erase(place);
    }

    MockTwilio& m_twilio;
};

MockTwilio::MockTwilio(Loop& loop)
    : m_loop(loop)
    , m_listener(loop, [this](int fd) { m_clients.push_back(std::make_unique<Client>(*this, fd)); })
{
}

MockTwilio::~MockTwilio() = default;

} // namespace tests
