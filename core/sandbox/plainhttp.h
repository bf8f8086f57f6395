#pragma once

#include "core/base/http.h"
#include "core/base/result.h"

#include <QFuture>

#include <chrono>

namespace core {

/// What Twilio does when it calls a webhook: one request on a connection of its own, with the URL exactly as it was
/// given (QUrl would change some of its escapes, and the signature covers every byte).
struct PlainRequest {
    QByteArray method = "GET";
    QByteArray url; ///< http:// or https://; a fragment is not sent
    HttpHeaders headers = {};
    QByteArray body = {};
    std::chrono::milliseconds timeout { 15'000 }; ///< for everything together, as Twilio's
};

/// Errors: CarrierUnreachable when nothing was sent, OutcomeUnknown when the answer did not come or was not HTTP,
/// Malformed for another kind of URL.
/// A request whose `context` dies is dropped and arrives as Cancelled.
QFuture<Result<HttpResponse>> sendPlain(const PlainRequest& request, QObject* context);

/// The value of an Authorization header.
QByteArray basicAuth(const QString& user, const QString& password);

} // namespace core
