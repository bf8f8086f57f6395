#include "core/client/apiclient.h"

#include "core/base/async.h"

namespace core {

namespace {

using namespace std::chrono_literals;

/// Placing may wait 10 s for its turn, and Twilio has 30 s.
constexpr auto kPlacing = 60s;

Result<OrderedJson> read(const Result<HttpResponse>& response)
{
    if (!response)
        return response.error();
    const auto json = OrderedJson::parse(response->body);
    if (response->status >= 200 && response->status < 300)
        return json;
    const OrderedJson* message = json ? json->find(QStringLiteral("message")) : nullptr;
    return Error { response->status == 404 ? ErrorCode::NotFound : ErrorCode::CarrierRefused,
        message ? message->text() : QStringLiteral("The server answered %1.").arg(response->status),
        { { QStringLiteral("httpStatus"), response->status } } };
}

} // namespace

ApiClient::ApiClient(HttpClient& http, QUrl base, QString token)
    : m_http(http)
    , m_base(std::move(base))
    , m_token(std::move(token))
{
}

QFuture<Result<OrderedJson>> ApiClient::health()
{
    HttpRequest get = request("GET", QStringLiteral("/healthz"));
    get.timeout = 2s;
    return send(get);
}

QFuture<Result<OrderedJson>> ApiClient::place(
    const QString& to, const OrderedJson& customParameters, const QString& idempotencyKey, const QString& playbook)
{
    OrderedJson body = OrderedJson::object({ { QStringLiteral("to"), OrderedJson::string(to) },
        { QStringLiteral("customParameters"), customParameters } });
    if (!playbook.isEmpty())
        body.insert(QStringLiteral("playbook"), OrderedJson::string(playbook));
    HttpRequest post = request("POST", QStringLiteral("/api/outbound-call"));
    post.headers.append(qMakePair(QByteArray("Content-Type"), QByteArray("application/json")));
    post.headers.append(qMakePair(QByteArray("Idempotency-Key"), idempotencyKey.toUtf8()));
    post.body = body.compact();
    post.timeout = kPlacing;
    post.once = true;
    return send(post);
}

QFuture<Result<OrderedJson>> ApiClient::record(const QString& callSid)
{
    return send(request("GET", QStringLiteral("/api/calls/") + callSid));
}

QFuture<Result<OrderedJson>> ApiClient::hangUp(const QString& callSid)
{
    return send(request("POST", QStringLiteral("/api/calls/%1/hangup").arg(callSid)));
}

HttpRequest ApiClient::request(const QByteArray& method, const QString& path) const
{
    HttpRequest request;
    request.method = method;
    request.url = m_base;
    request.url.setPath(path);
    if (!m_token.isEmpty())
        request.headers.append(qMakePair(QByteArray("Authorization"), QByteArray("Bearer " + m_token.toUtf8())));
    return request;
}

QFuture<Result<OrderedJson>> ApiClient::send(const HttpRequest& request)
{
    return m_http.send(request).then([](const Result<HttpResponse>& response) { return read(response); });
}

} // namespace core
