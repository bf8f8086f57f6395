#pragma once

#include "core/base/http.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>

namespace core {

/// HttpClient on QNetworkAccessManager, HTTP/1.1. Lives on one thread; what still runs when it dies ends as Cancelled.
///
/// A `once` request reaches the server at most once: its body cannot be rewound (OnceBody), and it gets a manager and
/// so a connection of its own. On one kept alive the server's farewell can cross the request, and behind others that
/// hang (Qt opens six connections to a host) it could time out unsent: both would leave the outcome open for no reason.
/// Other requests are sent again by Qt when a kept-alive connection turns out to be closed.
///
/// Redirects are answers like any other, cookies are neither kept nor sent, passwords never asked for, and an answer
/// of more than 1 MB counts as OutcomeUnknown. `HttpRequest::timeout` is the time for all of it.
class QnamHttpClient : public HttpClient {
public:
    /// `proxy`: none unless the caller decides otherwise, so that the environment cannot reroute calls unseen.
    explicit QnamHttpClient(const QNetworkProxy& proxy = QNetworkProxy(QNetworkProxy::NoProxy));

    QFuture<Result<HttpResponse>> send(const HttpRequest& request) override;

private:
    QFuture<Result<HttpResponse>> sendOnce(const HttpRequest& request);

    QNetworkProxy m_proxy;
    QNetworkAccessManager m_shared;
    QObject m_onceManagers; ///< their parent
};

} // namespace core
