#pragma once

#include "core/base/error.h"
#include "core/base/http.h"

#include <functional>
#include <memory>

namespace core {

/// The one answer that a request gets, at once or from a later continuation. Copies are the same answer; the first
/// call wins, later ones are logged and ignored. When the last copy goes without a word, the client gets 500.
/// Belongs to the thread of the server; it may outlive the client, and the server too.
class Answer {
public:
    /// Where the answer goes. Never called twice.
    using Sink = std::function<void(int status, const HttpHeaders& headers, const QByteArray& body)>;
    explicit Answer(Sink sink);

    void json(int status, const QByteArray& body, const HttpHeaders& extraHeaders = {}) const;
    /// Status from the error's row; details.retryAfter (seconds) also becomes a Retry-After field.
    void error(const Error& error, const HttpHeaders& extraHeaders = {}) const;
    void text(int status, const QByteArray& mimeType, const QByteArray& body) const;
    void empty(int status) const;
    bool isGiven() const;

private:
    class Once;
    std::shared_ptr<Once> m_once;
};

} // namespace core
