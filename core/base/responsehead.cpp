#include "core/base/responsehead.h"

#include "core/base/httptext.h"

#include <algorithm>

namespace core {

namespace {

constexpr QByteArrayView kVersion("HTTP/1.");
constexpr qsizetype kMostDigits = 18;

Error malformed(const char* what) { return { ErrorCode::Malformed, QString::fromLatin1(what) }; }

bool equals(QByteArrayView a, QByteArrayView b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool hasControl(QByteArrayView text)
{
    return std::any_of(text.begin(), text.end(),
        [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f; });
}

/// The next line of `text` without its end.
QByteArrayView takeLine(QByteArrayView& text)
{
    const qsizetype end = text.indexOf('\n');
    QByteArrayView line = end < 0 ? text : text.first(end);
    text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    return line.endsWith('\r') ? line.chopped(1) : line;
}

/// "HTTP/1.1 200 OK"; the reason and the space before it may be missing.
Result<void> readStatusLine(ResponseHead& head, QByteArrayView line)
{
    const bool wellFormed = line.size() >= 12 && line.startsWith(kVersion) && isDigit(line[7]) && line[8] == ' '
        && std::all_of(line.begin() + 9, line.begin() + 12, isDigit) && (line.size() == 12 || line[12] == ' ')
        && !hasControl(line);
    if (!wellFormed)
        return malformed("the status line is not one of HTTP/1.1");
    head.status = line.sliced(9, 3).toInt();
    head.keepAlive = line[7] != '0';
    return head.status >= 100 ? Result<void>() : malformed("the status is no number from 100 on");
}

Result<void> readField(ResponseHead& head, QByteArrayView line)
{
    if (hasControl(line))
        return malformed("a header field has a control character");
    if (line.startsWith(' ') || line.startsWith('\t')) { // a folded line goes on with the field before
        if (head.headers.isEmpty())
            return malformed("a header field has no name");
        head.headers.last().second.append(' ').append(line.trimmed());
        return {};
    }
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || !isToken(line.first(colon)))
        return malformed("a header field has no valid name");
    head.headers.emplaceBack(line.first(colon).toByteArray(), line.sliced(colon + 1).trimmed().toByteArray());
    return {};
}

/// A length may stand there more than once, as long as it is the same (RFC 9112, 6.3).
Result<void> readLength(ResponseHead& head, QByteArrayView list)
{
    bool valid = !list.isEmpty() && !list.endsWith(',');
    eachItem(list, [&head, &valid](QByteArrayView item) {
        valid
            = valid && !item.isEmpty() && item.size() <= kMostDigits && std::all_of(item.begin(), item.end(), isDigit);
        const qint64 length = valid ? item.toLongLong() : 0;
        valid = valid && head.contentLength.value_or(length) == length;
        head.contentLength = length;
    });
    return valid ? Result<void>() : malformed("its Content-Length is no number, or more than one");
}

Result<void> readFraming(ResponseHead& head)
{
    for (const auto& [name, value] : std::as_const(head.headers)) {
        if (equals(name, "content-length")) {
            if (const auto length = readLength(head, value); !length)
                return length.error();
        } else if (equals(name, "transfer-encoding")) {
            if (head.chunked || !equals(value, "chunked"))
                return malformed("it has a transfer coding other than chunked");
            head.chunked = true;
        } else if (equals(name, "connection")) {
            eachItem(
                value, [&head](QByteArrayView item) { head.keepAlive = head.keepAlive && !equals(item, "close"); });
        }
    }
    if (head.chunked && head.contentLength)
        head.keepAlive = false; // somebody on the way may have read it otherwise
    return {};
}

} // namespace

Result<qsizetype> findResponseHeadEnd(QByteArrayView bytes, qsizetype scanned)
{
    if (const qsizetype count = std::min(bytes.size(), kVersion.size()); bytes.first(count) != kVersion.first(count))
        return malformed("it does not begin as one of HTTP/1.1");
    for (qsizetype at = bytes.indexOf('\n', scanned); at >= 0; at = bytes.indexOf('\n', at + 1)) {
        const bool afterLine = bytes[at - 1] == '\n' || (bytes[at - 1] == '\r' && bytes[at - 2] == '\n');
        if (afterLine)
            return at + 1 <= kMostResponseHead ? Result<qsizetype>(at + 1) : malformed("its head is too large");
    }
    if (bytes.size() >= kMostResponseHead)
        return malformed("its head is too large");
    return qsizetype(0);
}

Result<ResponseHead> parseResponseHead(QByteArrayView text)
{
    ResponseHead head;
    if (const auto status = readStatusLine(head, takeLine(text)); !status)
        return status.error();
    while (!text.isEmpty()) {
        const QByteArrayView line = takeLine(text);
        if (line.isEmpty())
            break;
        if (const auto field = readField(head, line); !field)
            return field.error();
    }
    if (const auto framing = readFraming(head); !framing)
        return framing.error();
    return head;
}

} // namespace core
