#include "core/base/httplane.h"

#include <QHostAddress>
#include <QIODevice>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>
#include <cstring>

namespace core {

namespace {

/// Serves its bytes once. What cannot be rewound cannot be sent twice behind our back.
class OnceOnlyBody : public QIODevice {
public:
    OnceOnlyBody(QByteArray bytes, QObject* parent)
        : QIODevice(parent)
        , m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_position == m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_position + QIODevice::bytesAvailable(); }

protected:
    qint64 readData(char* data, qint64 maxSize) override
    {
        const qint64 count = std::min(maxSize, qint64(m_bytes.size() - m_position));
        if (count <= 0)
            return -1;
        std::memcpy(data, m_bytes.constData() + m_position, static_cast<size_t>(count));
        m_position += count;
        return count;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

bool isLoopback(const QString& host) { return host == QLatin1String("localhost") || QHostAddress(host).isLoopback(); }

QNetworkRequest networkRequest(const HttpRequest& request)
{
    QNetworkRequest out(request.url);
    out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setAttribute(
        QNetworkRequest::Http2AllowedAttribute, request.url.scheme() == QLatin1String("https") && !request.once);
    out.setRawHeader("Accept-Encoding", "identity");
    for (const auto& [name, value] : request.headers)
        out.setRawHeader(name, value);
    return out;
}

} // namespace

HttpLane::HttpLane(const QUrl& url)
    : m_origin(originOf(url))
{
    m_manager.setAutoDeleteReplies(false);
    if (isLoopback(url.host()))
        m_manager.setProxy(QNetworkProxy::NoProxy);
    m_idle.start();
}

QByteArray HttpLane::originOf(const QUrl& url)
{
    const bool secure = url.scheme() == QLatin1String("https");
    return url.scheme().toLatin1() + "://" + url.host(QUrl::FullyEncoded).toLatin1() + ':'
        + QByteArray::number(url.port(secure ? 443 : 80));
}

QNetworkReply* HttpLane::send(const HttpRequest& request)
{
    ++m_running;
    QNetworkRequest head = networkRequest(request);
    if (request.body.isEmpty())
        return m_manager.sendCustomRequest(head, request.method);
    head.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    head.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    auto* body = new OnceOnlyBody(request.body, &m_manager);
    QNetworkReply* reply = m_manager.sendCustomRequest(head, request.method, body);
    body->setParent(reply);
    return reply;
}

void HttpLane::release(bool suspect)
{
    --m_running;
    m_retired = m_retired || suspect;
    m_idle.start();
}

bool HttpLane::idleSince(std::chrono::milliseconds duration) const
{
    return m_running == 0 && m_idle.hasExpired(duration.count());
}

} // namespace core
