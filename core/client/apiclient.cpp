#include "core/client/apiclient.h"

#include <QJsonDocument>

namespace core {

namespace {

using namespace std::chrono_literals;

/// Placing may wait 10 s for its turn, and Twilio has 30 s.
constexpr auto kPlacing = 60s;

Error serversError(int status, const OrderedJson* json)
{
    const auto text = [json](const char* name) {
        const OrderedJson* member = json ? json->find(QLatin1String(name)) : nullptr;
        return member && member->isString() ? member->text() : QString();
    };
    Error error { errorCodeFromWire(text("code")), text("message") };
    if (error.message.isEmpty())
        error.message = QStringLiteral("The server answered %1.").arg(status);
    if (json) // "retryAfter", "twilio" …
        error.details = QJsonDocument::fromJson(json->compact()).object();
    if (text("code").isEmpty() && status == 404)
        error.code = ErrorCode::NotFound;
    if (text("code").isEmpty() && status == 401)
        error.code = ErrorCode::Unauthorized;
    for (const char* known : { "error", "message", "code" })
        error.details.remove(QLatin1String(known));
    error.details.insert(QStringLiteral("httpStatus"), status);
    return error;
}

Result<OrderedJson> read(const Result<HttpResponse>& response)
{
    if (!response)
        return response.error();
    const auto json = OrderedJson::parse(response->body);
    if (response->status >= 200 && response->status < 300)
        return json;
    return serversError(response->status, json ? &*json : nullptr);
}

} // namespace

ApiClient::ApiClient(HttpClient& http, QUrl base, QString token)
    : m_http(http)
    , m_base(std::move(base))
    , m_token(std::move(token))
{
}

void ApiClient::moveTo(const QUrl& base, const QString& token)
{
    m_base = base;
    m_token = token;
}

QFuture<Result<OrderedJson>> ApiClient::get(
    const QString& path, const QUrlQuery& query, std::chrono::milliseconds timeout)
{
    HttpRequest get = request("GET", path);
    get.url.setQuery(query);
    get.timeout = timeout;
    return send(get);
}

QFuture<Result<OrderedJson>> ApiClient::post(
    const QString& path, const OrderedJson& body, const HttpHeaders& headers, std::chrono::milliseconds timeout)
{
    HttpRequest post = request("POST", path);
    post.headers.append(qMakePair(QByteArray("Content-Type"), QByteArray("application/json")));
    post.headers += headers;
    post.body = body.compact();
    post.timeout = timeout;
    post.once = true; // a repetition is for whoever asks to decide
    return send(post);
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
    return post(QStringLiteral("/api/outbound-call"), body,
        { qMakePair(QByteArray("Idempotency-Key"), idempotencyKey.toUtf8()) }, kPlacing);
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
    return m_http.send(request).then(
        QtFuture::Launch::Async, [](const Result<HttpResponse>& response) { return read(response); });
}

} // namespace core
