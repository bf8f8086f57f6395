#pragma once

#include "core/base/http.h"
#include "core/base/orderedjson.h"

namespace core {

/// A core's HTTP API, as windows and the command line use it.
/// Errors: what the server answers (its `message`), CarrierUnreachable when no core answers there.
class ApiClient {
public:
    /// `base` is "http://host:port"; `token` may be empty.
    ApiClient(HttpClient& http, QUrl base, QString token);

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
