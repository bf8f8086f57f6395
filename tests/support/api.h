#pragma once

#include "core/base/http.h"
#include "core/base/orderedjson.h"
#include "core/twilio/form.h"

namespace tests {

/// What a server answered; `status` is 0 when there was no answer.
struct ApiAnswer {
    int status = 0;
    core::HttpHeaders headers = {};
    QByteArray body = {};
    core::OrderedJson json = {}; ///< null when the body is no JSON

    QByteArray header(const QByteArray& name) const;
    /// A member of the body: its text, or its compact JSON; empty when it is missing or null.
    QString text(const char* name) const;
    QStringList keys() const;
    QList<core::OrderedJson> items(const char* name) const;
};

QString textOf(const core::OrderedJson& json, const char* name);

/// A client of a core on this machine that sends each request exactly as it is told, on a connection of its own.
class Api {
public:
    explicit Api(quint16 port);

    /// A `Host` of localhost is added where `headers` has none; Content-Length always.
    ApiAnswer send(const QByteArray& method, const QByteArray& target, const core::HttpHeaders& headers = {},
        const QByteArray& body = {}) const;
    ApiAnswer get(const QByteArray& target, const core::HttpHeaders& headers = {}) const;
    ApiAnswer post(const QByteArray& target, const QByteArray& json, const core::HttpHeaders& headers = {}) const;
    /// A form as Twilio sends it, without a signature where `headers` has none.
    ApiAnswer postForm(
        const QByteArray& target, const core::FormFields& form, const core::HttpHeaders& headers = {}) const;
    /// POST /api/outbound-call
    ApiAnswer place(const QString& to, const core::OrderedJson& parameters = core::OrderedJson::object(),
        const core::HttpHeaders& headers = {}) const;
    ApiAnswer record(const QString& callSid) const;

private:
    quint16 m_port;
};

} // namespace tests
