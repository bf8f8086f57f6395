#include "core/base/qnamhttpclient.h"

#include "core/base/httpexchange.h"
#include "core/base/oncebody.h"

#include <QNetworkRequest>

namespace core {

namespace {

bool hasHeader(const HttpRequest& request, const QByteArray& name)
{
    for (const auto& header : request.headers) {
        if (header.first.compare(name, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

QNetworkRequest networkRequest(const HttpRequest& request)
{
    QNetworkRequest result(request.url);
    for (const auto& [name, value] : request.headers)
        result.setRawHeader(name, value);
    if (!request.verifyName.isEmpty())
        result.setPeerVerifyName(request.verifyName);
    // Otherwise Qt asks for gzip, and a small answer could unpack into a large one.
    if (!hasHeader(request, "Accept-Encoding"))
        result.setRawHeader("Accept-Encoding", "identity");
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    return result;
}

} // namespace

QnamHttpClient::QnamHttpClient(const QNetworkProxy& proxy)
    : m_proxy(proxy)
{
    m_shared.setProxy(m_proxy);
}

QFuture<Result<HttpResponse>> QnamHttpClient::send(const HttpRequest& request)
{
    if (request.once)
        return sendOnce(request);
    QNetworkReply* reply = m_shared.sendCustomRequest(networkRequest(request), request.method, request.body);
    return (new HttpExchange(*reply, *reply, nullptr, request))->future();
}

QFuture<Result<HttpResponse>> QnamHttpClient::sendOnce(const HttpRequest& request)
{
    QNetworkRequest wire = networkRequest(request);
    wire.setRawHeader("Connection", "close");
    wire.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    wire.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    auto* manager = new QNetworkAccessManager(&m_onceManagers);
    manager->setProxy(m_proxy);
    auto* body = new OnceBody(request.body, manager);
    QNetworkReply* reply = manager->sendCustomRequest(wire, request.method, body);
    return (new HttpExchange(*reply, *manager, body, request))->future();
}

} // namespace core
