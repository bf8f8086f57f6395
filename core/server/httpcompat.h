#pragma once

#include "core/base/http.h"

#include <QHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QTcpServer>

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QHttpHeaders>
#include <QHttpServerResponse>
#endif

/// All that differs between Qt 6.4 and 6.8; nothing else may test QT_VERSION.
namespace core::compat {

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)

inline bool bind(QHttpServer& http, QTcpServer& listening) { return http.bind(&listening); }

/// `handler(const QHttpServerRequest&, QHttpServerResponder&&)` gets every request that has no route.
template <class Handler>
void setMissingHandler(QHttpServer& http, QObject* context, Handler handler)
{
    http.setMissingHandler(
        context, [handler = std::move(handler)](const QHttpServerRequest& request, QHttpServerResponder& responder) {
            handler(request, std::move(responder));
        });
}

inline HttpHeaders headers(const QHttpServerRequest& request) { return request.headers().toListOfPairs(); }

inline void answer(QHttpServerResponder& responder, int status, const HttpHeaders& fields, const QByteArray& body)
{
    QHttpServerResponse response(QByteArray(), body, QHttpServerResponder::StatusCode(status));
    response.setHeaders(QHttpHeaders::fromListOfPairs(fields));
    responder.sendResponse(response);
}

#else

inline bool bind(QHttpServer& http, QTcpServer& listening)
{
    http.bind(&listening);
    return true;
}

/// `handler(const QHttpServerRequest&, QHttpServerResponder&&)` gets every request that has no route.
template <class Handler>
void setMissingHandler(QHttpServer& http, QObject*, Handler handler)
{
    http.setMissingHandler(std::move(handler));
}

inline HttpHeaders headers(const QHttpServerRequest& request) { return request.headers(); }

inline void answer(QHttpServerResponder& responder, int status, const HttpHeaders& fields, const QByteArray& body)
{
    responder.writeStatusLine(QHttpServerResponder::StatusCode(status));
    for (const auto& [name, value] : fields)
        responder.writeHeader(name, value);
    responder.writeHeader("Content-Length", QByteArray::number(body.size()));
    responder.writeBody(body);
}

#endif

} // namespace core::compat
