#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QPair>
#include <QUrl>

#include <chrono>
#include <memory>

namespace core {

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

/// A request to another server.
struct HttpRequest {
    QByteArray method = "GET"; ///< GET, POST, PUT, PATCH or DELETE
    QUrl url;
    HttpHeaders headers = {};
    QByteArray body = {};
    std::chrono::milliseconds timeout { 10'000 }; ///< whole request; for streams: silence between two chunks
    bool once = false; ///< true: must not reach the server twice, whatever happens
    QString verifyName = {}; ///< whom a TLS certificate must name; for a URL whose host is an address that was checked
    qsizetype enough = 0; ///< bytes of the answer after which the rest is not read; 0: all of it. HttpClient only
};

struct HttpResponse {
    int status = 0;
    HttpHeaders headers = {};
    QByteArray body = {};
    bool cut = false; ///< more would have come than was `enough`

    /// Value of the first header of that name, in any case; empty when there is none.
    QByteArray header(const QByteArray& name) const
    {
        for (const auto& [key, value] : headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }
};

/// Sends whole requests. Any HTTP status is a success here.
/// Errors: CarrierUnreachable when nothing was sent (name not found, connection refused, TLS refused);
/// OutcomeUnknown when the request may have arrived (time-out, connection cut).
class HttpClient {
public:
    virtual ~HttpClient() = default;
    virtual QFuture<Result<HttpResponse>> send(const HttpRequest& request) = 0;
};

/// A running request whose answer is read as it comes. Destroying it aborts it.
class HttpStream : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// Ends the request at once; no signal follows.
    virtual void abort() = 0;

Q_SIGNALS:
    void started(int status, const core::HttpHeaders& headers); ///< the head has arrived
    void arrived(const QByteArray& bytes);
    void finished(); ///< the body is complete
    void failed(const core::Error& error); ///< errors as HttpClient's
};

/// Opens streams so that none waits for another.
class HttpStreamer {
public:
    virtual ~HttpStreamer() = default;
    virtual std::unique_ptr<HttpStream> open(const HttpRequest& request) = 0;
};

} // namespace core
