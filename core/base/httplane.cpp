#include "core/base/httplane.h"

#include "core/base/httptext.h"
#include "core/base/oncebody.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>

namespace core {

namespace {

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

QNetworkReply* HttpLane::send(const HttpRequest& request)
{
    ++m_running;
    QNetworkRequest head = networkRequest(request);
    if (request.body.isEmpty())
        return m_manager.sendCustomRequest(head, request.method);
    head.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    head.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    auto* body = new OnceBody(request.body, &m_manager);
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
