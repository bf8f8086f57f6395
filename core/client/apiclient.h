#pragma once

#include "core/base/http.h"
#include "core/base/orderedjson.h"

#include <QUrlQuery>

#include <chrono>

namespace core {

/// A core's HTTP API, as windows and the command line use it. Answers are read on a thread of the pool: a long record
/// must not hold up the windows.
/// Errors: what the server answers, with its code, its message and its details beside {"httpStatus"};
/// CarrierUnreachable when no core answers there, OutcomeUnknown when the answer was lost (both without "httpStatus").
class ApiClient {
public:
    static constexpr std::chrono::milliseconds kUsual { 10'000 };

    /// `base` is "http://host:port"; `token` may be empty.
    ApiClient(HttpClient& http, QUrl base, QString token);

    /// From the next request on.
    void moveTo(const QUrl& base, const QString& token);
    QUrl base() const { return m_base; }
    bool hasToken() const { return !m_token.isEmpty(); }

    QFuture<Result<OrderedJson>> get(
        const QString& path, const QUrlQuery& query = {}, std::chrono::milliseconds timeout = kUsual);
    /// `headers`: further ones, such as X-Operator.
    QFuture<Result<OrderedJson>> post(const QString& path, const OrderedJson& body, const HttpHeaders& headers = {},
        std::chrono::milliseconds timeout = kUsual);

    /// GET /healthz: that a core answers, and what it is.
    QFuture<Result<OrderedJson>> health();
    /// POST /api/outbound-call. `idempotencyKey` makes a repetition harmless; `playbook` may be empty.
    QFuture<Result<OrderedJson>> place(const QString& to, const OrderedJson& customParameters,
        const QString& idempotencyKey, const QString& playbook = {});
    /// GET /api/calls/{callSid}
    QFuture<Result<OrderedJson>> record(const QString& callSid);
    /// POST /api/calls/{callSid}/hangup
    QFuture<Result<OrderedJson>> hangUp(const QString& callSid);

private:
    HttpRequest request(const QByteArray& method, const QString& path) const;
    QFuture<Result<OrderedJson>> send(const HttpRequest& request);

    HttpClient& m_http;
    QUrl m_base;
    QString m_token;
};

} // namespace core
