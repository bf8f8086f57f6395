#include "tests/bench/httptext.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>
#include <cctype>
#include <charconv>

namespace tests {

namespace {

bool sameInAnyCase(std::string_view a, std::string_view b)
{
    return std::ranges::equal(
        a, b, [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

QByteArray bytesOf(const std::string& text) { return QByteArray(text.data(), qsizetype(text.size())); }

} // namespace

std::string_view headerValue(std::string_view head, std::string_view name)
{
    for (std::size_t at = head.find("\r\n"); at != std::string_view::npos; at = head.find("\r\n", at)) {
        at += 2;
        const std::string_view line = head.substr(at, head.find("\r\n", at) - at);
        if (line.size() <= name.size() || line[name.size()] != ':' || !sameInAnyCase(line.substr(0, name.size()), name))
            continue;
        const std::size_t begin = line.find_first_not_of(' ', name.size() + 1);
        return begin == std::string_view::npos ? std::string_view() : line.substr(begin);
    }
    return {};
}

std::optional<HttpMessage> wholeMessage(std::string_view bytes)
{
    const std::size_t end = bytes.find("\r\n\r\n");
    if (end == std::string_view::npos)
        return std::nullopt;
    HttpMessage message;
    message.head = bytes.substr(0, end + 2);
    message.startLine = bytes.substr(0, bytes.find("\r\n"));
    const std::string_view length = headerValue(message.head, "Content-Length");
    std::size_t bodySize = 0;
    std::from_chars(length.data(), length.data() + length.size(), bodySize);
    message.size = end + 4 + bodySize;
    if (bytes.size() < message.size)
        return std::nullopt;
    message.body = bytes.substr(end + 4, bodySize);
    return message;
}

int statusOf(std::string_view startLine)
{
    int status = 0;
    if (startLine.starts_with("HTTP/1.") && startLine.size() >= 12)
        std::from_chars(startLine.data() + 9, startLine.data() + 12, status);
    return status;
}

std::string percentEncoded(std::string_view text)
{
    const auto encoded = QByteArray(text.data(), qsizetype(text.size())).toPercentEncoding();
    return encoded.toStdString();
}

std::string formBody(const FormFields& fields)
{
    std::string body;
    for (const auto& [name, value] : fields) {
        if (!body.empty())
            body += '&';
        body += name + '=' + percentEncoded(value);
    }
    return body;
}

std::string twilioSignature(const std::string& token, const std::string& url, FormFields fields)
{
    std::ranges::sort(fields);
    std::string text = url;
    for (const auto& [name, value] : fields)
        text += name + value;
    const QByteArray hash = QMessageAuthenticationCode::hash(bytesOf(text), bytesOf(token), QCryptographicHash::Sha1);
    return hash.toBase64().toStdString();
}

std::string signedPost(const std::string& token, int port, const std::string& target, const FormFields& fields)
{
    const std::string host = "127.0.0.1:" + std::to_string(port);
    const std::string body = formBody(fields);
    return "POST " + target + " HTTP/1.1\r\nHost: " + host
        + "\r\nContent-Type: application/x-www-form-urlencoded; charset=utf-8\r\nX-Twilio-Signature: "
        + twilioSignature(token, "http://" + host + target, fields)
        + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

} // namespace tests
