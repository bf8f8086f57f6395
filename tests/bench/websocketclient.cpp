#include "tests/bench/websocketclient.h"

#include "tests/bench/httptext.h"

#include <array>

namespace tests {

namespace {

// The key of RFC 6455's own example and the answer to it: no SHA-1 is needed here.
constexpr std::string_view kKey = "dGhlIHNhbXBsZSBub25jZQ==";
constexpr std::string_view kAccept = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

enum Opcode { Continuation = 0, Text = 1, Close = 8, Ping = 9 };
constexpr int kPong = 10;

std::size_t unsignedByte(char byte) { return static_cast<unsigned char>(byte); }

} // namespace

WebSocketClient::WebSocketClient(
    Loop& loop, int fd, std::string_view host, std::string_view path, std::string_view header)
    : Connection(loop, fd)
{
    std::string request = "GET ";
    request.append(path).append(" HTTP/1.1\r\nHost: ").append(host);
    request.append("\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ");
    request.append(kKey).append("\r\n").append(header).append("\r\n\r\n");
    send(request);
}

void WebSocketClient::appendFrame(std::string& out, int opcode, std::string_view payload)
{
    out += char(0x80 | opcode);
    if (payload.size() < 126) {
        out += char(0x80 | payload.size());
    } else {
        out += char(0x80 | 126); // longer than 64 KB is never sent here
        out += char(payload.size() >> 8);
        out += char(payload.size() & 0xff);
    }
    m_mask = m_mask * 1664525 + 1013904223;
    const std::array mask { char(m_mask >> 24), char(m_mask >> 16), char(m_mask >> 8), char(m_mask) };
    out.append(mask.begin(), mask.end());
    for (std::size_t i = 0; i < payload.size(); ++i)
        out += char(payload[i] ^ mask[i % 4]);
}

void WebSocketClient::sendTexts(std::initializer_list<std::string_view> texts)
{
    std::string frames;
    for (const std::string_view text : texts)
        appendFrame(frames, Text, text);
    send(frames);
}

void WebSocketClient::sendClose()
{
    std::string frame;
    appendFrame(frame, Close, std::string_view("\x03\xe8", 2));
    send(frame);
}

void WebSocketClient::received()
{
    if (!m_upgraded)
        readHandshake();
    while (m_upgraded && isOpen() && readFrame()) { }
}

void WebSocketClient::ended()
{
    if (!std::exchange(m_over, true))
        over(m_upgraded ? "the server closed a WebSocket" : "the server ended a WebSocket handshake");
}

void WebSocketClient::readHandshake()
{
    const auto message = wholeMessage(unread());
    if (!message)
        return;
    const int status = statusOf(message->startLine);
    if (status != 101 || headerValue(message->head, "Sec-WebSocket-Accept") != kAccept) {
        m_over = true;
        over("a WebSocket handshake was answered " + std::to_string(status));
        return;
    }
    take(message->size);
    m_upgraded = true;
    upgraded();
}

/// Handles the first frame of what is unread; false when it is incomplete.
bool WebSocketClient::readFrame()
{
    const std::string_view bytes = unread();
    if (bytes.size() < 2)
        return false;
    std::size_t size = unsignedByte(bytes[1]) & 0x7f;
    std::size_t at = 2;
    const std::size_t sizeBytes = size == 127 ? 8 : size == 126 ? 2 : 0;
    if (bytes.size() < at + sizeBytes)
        return false;
    if (sizeBytes > 0)
        size = 0;
    for (; at < 2 + sizeBytes; ++at)
        size = size << 8 | unsignedByte(bytes[at]);
    if (bytes.size() - at < size)
        return false;

    const std::string_view payload = bytes.substr(at, size);
    const std::size_t first = unsignedByte(bytes[0]);
    take(at + size);
    handleFrame(int(first & 0x0f), first & 0x80, payload);
    return true;
}

void WebSocketClient::handleFrame(int opcode, bool isFinal, std::string_view payload)
{
    switch (opcode) {
    case Continuation:
    case Text:
        if (isFinal && m_message.empty())
            return textReceived(payload);
        m_message.append(payload);
        if (isFinal)
            textReceived(std::exchange(m_message, {}));
        return;
    case Ping: {
        std::string pong;
        appendFrame(pong, kPong, payload);
        return send(pong);
    }
    case Close:
        if (!std::exchange(m_over, true))
            over("the server closed a WebSocket");
        return;
    default:
        return;
    }
}

} // namespace tests
