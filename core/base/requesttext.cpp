#include "core/base/requesttext.h"

#include "core/base/httptext.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr std::array<QByteArrayView, 5> kOwnFields { "host", "content-length", "connection", "transfer-encoding",
    "expect" };

bool isOwnField(QByteArrayView name)
{
    const auto same = [name](QByteArrayView own) { return name.compare(own, Qt::CaseInsensitive) == 0; };
    return std::any_of(kOwnFields.begin(), kOwnFields.end(), same);
}

bool isSendable(QByteArrayView value)
{
    const auto control = [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f; };
    return std::none_of(value.begin(), value.end(), control);
}

Error unsendable(const char* what) { return { ErrorCode::CarrierUnreachable, QString::fromLatin1(what) }; }

/// "host" or "host:port", an IPv6 address in brackets and without its zone, which is of this machine alone.
QByteArray hostField(const QUrl& url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (const qsizetype zone = host.indexOf('%'); zone >= 0)
        host.truncate(zone);
    QByteArray out = host.contains(':') ? '[' + host + ']' : host;
    if (const int port = url.port(); port >= 0 && port != 80)
        out += ':' + QByteArray::number(port);
    return out;
}

QByteArray targetOf(const QUrl& url)
{
    QByteArray target = url.path(QUrl::FullyEncoded).toLatin1();
    if (!target.startsWith('/'))
        target.prepend('/');
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    return target;
}

} // namespace

Result<QByteArray> requestText(const HttpRequest& request)
{
    if (!isToken(request.method))
        return unsendable("The method of the request is not a token.");
    if (request.url.scheme() != QLatin1String("http"))
        return unsendable("Only addresses of http:// are reached without encryption.");
    if (request.url.host().isEmpty())
        return unsendable("The address of the request names no host.");
    QByteArray text;
    text.reserve(512 + request.body.size());
    text.append(request.method).append(' ').append(targetOf(request.url)).append(" HTTP/1.1\r\nHost: ");
    text.append(hostField(request.url)).append("\r\nConnection: keep-alive\r\n");
    bool encoding = false;
    for (const auto& [name, value] : request.headers) {
        if (!isToken(name) || !isSendable(value))
            return unsendable("A header field of the request has a character that no field may have.");
        if (isOwnField(name))
            continue;
        encoding = encoding || name.compare("accept-encoding", Qt::CaseInsensitive) == 0;
        text.append(name).append(": ").append(value).append("\r\n");
    }
    if (!encoding)
        text.append("Accept-Encoding: identity\r\n");
    if (!request.body.isEmpty() || request.method == "POST")
        text.append("Content-Length: ").append(QByteArray::number(request.body.size())).append("\r\n");
    text.append("\r\n").append(request.body);
    return text;
}

} // namespace core
