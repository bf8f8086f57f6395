#include "core/server/errorreply.h"

namespace core {

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Status";
    }
}

HttpHeaders errorHeaders(const Error& error)
{
    HttpHeaders headers { { "Content-Type", "application/json" } };
    const QJsonValue retryAfter = error.details.value(QStringLiteral("retryAfter"));
    if (retryAfter.isDouble())
        headers.emplaceBack("Retry-After", QByteArray::number(qRound64(retryAfter.toDouble())));
    if (wording(error.code).httpStatus == 401)
        headers.emplaceBack("WWW-Authenticate", "Bearer realm=\"Callwright\"");
    return headers;
}

QByteArray errorReply(const Error& error, const QByteArray& date)
{
    const int status = wording(error.code).httpStatus;
    const QByteArray body = toJson(error);
    QByteArray reply = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status) + "\r\n";
    for (const auto& [name, value] : errorHeaders(error))
        reply += name + ": " + value + "\r\n";
    reply += "Content-Length: " + QByteArray::number(body.size()) + "\r\nDate: " + date;
    return reply + "\r\nConnection: close\r\n\r\n" + body;
}

} // namespace core
