#include "core/server/apiaccess.h"

#include <QCryptographicHash>
#include <QUrl>

namespace core {

namespace {

constexpr const char* kForwardingHeaders[] = { "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto",
    "X-Real-IP", "Via", "CF-Connecting-IP", "True-Client-IP" };

bool isLoopbackName(const QString& host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

std::optional<QString> strangeness(const ApiAccess::HeaderOf& header, const QHostAddress& peer)
{
    if (!peer.isLoopback())
        return QStringLiteral("the request comes from another machine");
    const QByteArray host = header("Host");
    if (!isLoopbackName(QUrl::fromEncoded("http://" + host, QUrl::StrictMode).host()))
        return QStringLiteral("its Host is not localhost");
    for (const char* name : kForwardingHeaders) {
        if (!header(name).isEmpty())
            return QStringLiteral("it came through a proxy or tunnel (%1)").arg(QLatin1String(name));
    }
    const QByteArray origin = header("Origin");
    if (!origin.isEmpty() && origin != "http://" + host)
        return QStringLiteral("it was sent by a web page of another origin");
    return std::nullopt;
}

} // namespace

bool equalInConstantTime(const QByteArray& left, const QByteArray& right)
{
    // Digests have one length, so that not even the length of the secret shows.
    const QByteArray a = QCryptographicHash::hash(left, QCryptographicHash::Sha256);
    const QByteArray b = QCryptographicHash::hash(right, QCryptographicHash::Sha256);
    unsigned char difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference = static_cast<unsigned char>(difference | (a[i] ^ b[i]));
    return difference == 0;
}

ApiAccess::ApiAccess(const QString& token)
    : m_token(token.toUtf8())
{
}

std::optional<Error> ApiAccess::check(const HeaderOf& header, const QHostAddress& peer) const
{
    const QByteArray authorization = header("Authorization");
    if (!authorization.isEmpty()) {
        const bool bearer = authorization.left(7).toLower() == "bearer ";
        if (bearer && !m_token.isEmpty() && equalInConstantTime(authorization.mid(7).trimmed(), m_token))
            return std::nullopt;
        return Error { ErrorCode::Unauthorized, QStringLiteral("The bearer token is not this server's API_TOKEN.") };
    }
    if (const auto why = strangeness(header, peer))
        return Error { ErrorCode::Unauthorized,
            QStringLiteral("Without a token only this machine itself may use the API, and %1. Send "
                           "\"Authorization: Bearer <API_TOKEN>\".")
                .arg(*why) };
    return std::nullopt;
}

QString ApiAccess::client(const HeaderOf& header) const
{
    return header("Authorization").isEmpty() ? QStringLiteral("this machine") : QStringLiteral("token");
}

} // namespace core
