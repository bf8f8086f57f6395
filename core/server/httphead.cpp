#include "core/server/httphead.h"

#include "core/base/httptext.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr std::array<QByteArrayView, 7> kMethods { "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" };

Error malformed(const char* what) { return { ErrorCode::Malformed, QString::fromLatin1(what) }; }

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isControl(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

bool isVisible(char c) { return c > 0x20 && c < 0x7f; }

bool equals(QByteArrayView a, QByteArrayView b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

Result<void> readVersion(HttpHead& head, QByteArrayView version)
{
    const bool wellFormed = version.size() == 8 && version.startsWith("HTTP/") && isDigit(version[5])
        && version[6] == '.' && isDigit(version[7]);
    if (!wellFormed)
        return malformed("The request line does not end with an HTTP version.");
    if (version[5] != '1')
        return Error { ErrorCode::VersionNotSupported, QStringLiteral("This server speaks HTTP/1.1.") };
    head.minorVersion = version[7] == '0' ? 0 : 1;
    head.keepAlive = head.minorVersion == 1;
    return {};
}

Result<void> readRequestLine(HttpHead& head, QByteArrayView line)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first <= 0 || first == last)
        return malformed("The request line must be method, target and version with one space between.");
    const QByteArrayView method = line.first(first);
    const QByteArrayView target = line.sliced(first + 1, last - first - 1);
    if (!isToken(method))
        return malformed("The method is not a token.");
    if (const auto version = readVersion(head, line.sliced(last + 1)); !version)
        return version.error();
    if (std::find(kMethods.begin(), kMethods.end(), method) == kMethods.end())
        return Error { ErrorCode::NotImplemented, QStringLiteral("This server does not know the method.") };
    if (!target.startsWith('/') || target.startsWith("//") || !std::all_of(target.begin(), target.end(), isVisible))
        return malformed("The request target must begin with one slash and be percent-encoded.");
    head.method = method.toByteArray();
    head.target = target.toByteArray();
    return {};
}

Result<void> readField(HttpHead& head, QByteArrayView line)
{
    if (line.startsWith(' ') || line.startsWith('\t'))
        return malformed("Header lines must not be folded.");
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || !isToken(line.first(colon)))
        return malformed("A header line has no valid field name.");
    const QByteArrayView value = line.sliced(colon + 1).trimmed();
    head.headers.emplaceBack(line.first(colon).toByteArray(), value.toByteArray());
    return {};
}

bool isHostText(QByteArrayView host)
{
    const auto allowed = [](char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || QByteArrayView(".-_:[]%").contains(c);
    };
    return !host.isEmpty() && std::all_of(host.begin(), host.end(), allowed);
}

Result<void> checkHost(const HttpHead& head)
{
    int count = 0;
    bool valid = true;
    for (const auto& [name, value] : head.headers) {
        if (equals(name, "host")) {
            ++count;
            valid = isHostText(value);
        }
    }
    if (count > 1)
        return malformed("There is more than one Host field.");
    if (count == 0 && head.minorVersion > 0)
        return malformed("The Host field is missing.");
    if (!valid)
        return malformed("The Host field is malformed.");
    return {};
}

Result<void> readContentLength(HttpHead& head, QByteArrayView value)
{
    constexpr qsizetype kMostDigits = 18; // fits into qint64
    if (value.isEmpty() || value.size() > kMostDigits || !std::all_of(value.begin(), value.end(), isDigit))
        return malformed("Content-Length is not a plausible number.");
    head.contentLength = value.toByteArray().toLongLong();
    return {};
}

/// How long the body is; the place where request smuggling begins, so nothing ambiguous passes.
Result<void> readFraming(HttpHead& head)
{
    int lengths = 0;
    int codings = 0;
    for (const auto& [name, value] : head.headers) {
        if (equals(name, "content-length")) {
            ++lengths;
            if (const auto length = readContentLength(head, value); !length)
                return length.error();
        } else if (equals(name, "transfer-encoding")) {
            ++codings;
            if (!equals(value, "chunked"))
                return Error { ErrorCode::NotImplemented,
                    QStringLiteral("The only transfer coding known is chunked.") };
            head.chunked = true;
        }
    }
    if (lengths > 1)
        return malformed("There is more than one Content-Length field.");
    if (codings > 1)
        return malformed("There is more than one Transfer-Encoding field.");
    if (codings > 0 && (lengths > 0 || head.minorVersion == 0))
        return malformed("Transfer-Encoding needs HTTP/1.1 and must not come with Content-Length.");
    return {};
}

/// The client's key must be 16 bytes in base64 (RFC 6455, 4.1).
bool isWebSocketKey(const QByteArray& key)
{
    const auto decoded = QByteArray::fromBase64Encoding(key, QByteArray::AbortOnBase64DecodingErrors);
    return decoded && decoded.decoded.size() == 16;
}

Result<void> readConnection(HttpHead& head)
{
    bool upgrade = false;
    bool webSocket = false;
    int keys = 0;
    for (const auto& [name, value] : head.headers) {
        if (equals(name, "connection")) {
            eachItem(value, [&head, &upgrade](QByteArrayView item) {
                upgrade = upgrade || equals(item, "upgrade");
                head.keepAlive = head.keepAlive && !equals(item, "close");
            });
        } else if (equals(name, "upgrade")) {
            eachItem(value, [&webSocket](QByteArrayView item) { webSocket = webSocket || equals(item, "websocket"); });
        } else if (equals(name, "expect")) {
            head.expectsContinue = head.minorVersion > 0 && equals(value, "100-continue");
        } else if (equals(name, "sec-websocket-key")) {
            ++keys;
        }
    }
    if (!upgrade || !webSocket)
        return {};
    if (head.method != "GET" || head.minorVersion == 0 || head.hasBody())
        return malformed("A WebSocket begins with a GET of HTTP/1.1 without a body.");
    if (keys != 1 || !isWebSocketKey(head.header("Sec-WebSocket-Key")) || head.header("Sec-WebSocket-Version") != "13")
        return malformed("A WebSocket handshake needs a valid key and version 13.");
    head.webSocket = true;
    return {};
}

Result<void> readLines(HttpHead& head, QByteArrayView text, const HeadLimits& limits)
{
    bool first = true;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf("\r\n");
        const QByteArrayView line = end < 0 ? text : text.first(end);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 2);
        if (!first && line.isEmpty())
            break;
        if (head.headers.size() >= limits.fields)
            return Error { ErrorCode::HeadTooLarge,
                QStringLiteral("There are more than %1 header fields.").arg(limits.fields) };
        if (const auto read = first ? readRequestLine(head, line) : readField(head, line); !read)
            return read.error();
        first = false;
    }
    return {};
}

} // namespace

QByteArray HttpHead::path() const
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? target : target.first(mark);
}

QByteArray HttpHead::query() const
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? QByteArray() : target.sliced(mark + 1);
}

QByteArray HttpHead::header(QByteArrayView name) const
{
    for (const auto& [key, value] : headers) {
        if (equals(key, name))
            return value;
    }
    return {};
}

Result<qsizetype> findHeadEnd(QByteArrayView bytes, const HeadLimits& limits, qsizetype scanned)
{
    const qsizetype size = std::min(bytes.size(), limits.bytes);
    for (qsizetype i = std::max<qsizetype>(0, scanned - 1); i < size; ++i) {
        const char c = bytes[i];
        if (!isControl(c) || c == '\t')
            continue;
        if (c == '\n' && i > 0 && bytes[i - 1] == '\r') {
            if (i >= 3 && bytes[i - 2] == '\n')
                return i + 1;
            continue;
        }
        if (c == '\r' && (i + 1 == bytes.size() || bytes[i + 1] == '\n'))
            continue;
        return malformed("The request head has a control character or a line that does not end with CR LF.");
    }
    if (bytes.size() >= limits.bytes) {
        const QString message = QStringLiteral("The request head is larger than %1 bytes.").arg(limits.bytes);
        return Error { ErrorCode::HeadTooLarge, message };
    }
    return qsizetype(0);
}

Result<HttpHead> parseHead(QByteArrayView text, const HeadLimits& limits)
{
    HttpHead head;
    if (const auto lines = readLines(head, text, limits); !lines)
        return lines.error();
    if (const auto host = checkHost(head); !host)
        return host.error();
    if (const auto framing = readFraming(head); !framing)
        return framing.error();
    if (const auto connection = readConnection(head); !connection)
        return connection.error();
    return head;
}

} // namespace core
