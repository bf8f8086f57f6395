#pragma once

#include "core/server/answer.h"
#include "core/server/webrequest.h"

namespace tests {

/// What a route has answered; `count` is 0 until it has.
struct GivenAnswer {
    int count = 0;
    int status = 0;
    core::HttpHeaders headers = {};
    QByteArray body = {};

    QByteArray header(const QByteArray& name) const { return core::HttpResponse { 0, headers, {} }.header(name); }
};

/// An answer that is kept in `given`, which must outlive it.
inline core::Answer answerInto(GivenAnswer& given)
{
    return core::Answer([&given](int status, const core::HttpHeaders& headers, const QByteArray& body) {
        given = { given.count + 1, status, headers, body };
    });
}

/// A request from this machine, as curl sends it.
inline core::WebRequest localRequest(const QByteArray& method, const QByteArray& target)
{
    core::WebRequest request;
    request.method = method;
    request.setTarget(target);
    request.peer = QHostAddress(QHostAddress::LocalHost);
    request.headers = { { "Host", "localhost:3000" } };
    return request;
}

} // namespace tests
