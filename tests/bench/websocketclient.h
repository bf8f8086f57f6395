#pragma once

#include "tests/bench/connection.h"

namespace tests {

/// The client's side of a WebSocket: masked text frames out, whole messages in. Source: RFC 6455.
class WebSocketClient : public Connection {
public:
    /// `header`: a whole line that shows who asks.
    WebSocketClient(Loop& loop, int fd, std::string_view host, std::string_view path, std::string_view header);

    /// Sends all of them in one write.
    void sendTexts(std::initializer_list<std::string_view> texts);
    void sendClose(); ///< status 1000
    bool isUpgraded() const { return m_upgraded; }

protected:
    virtual void upgraded() = 0;
    virtual void textReceived(std::string_view text) = 0;
    /// The handshake was refused, the server closed, or the connection broke. `why` is for the report.
    virtual void over(std::string_view why) = 0;

private:
    void received() final;
    void ended() final;
    void readHandshake();
    bool readFrame();
    void handleFrame(int opcode, bool isFinal, std::string_view payload);
    void appendFrame(std::string& out, int opcode, std::string_view payload);

    bool m_upgraded = false;
    bool m_over = false;
    std::uint32_t m_mask = 0x9d2c5680;
    std::string m_message; ///< of a fragmented message, as far as it has come
};

} // namespace tests
