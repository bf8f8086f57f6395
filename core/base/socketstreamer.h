#pragma once

#include "core/base/http.h"
#include "core/base/socketpool.h"

namespace core {

struct SocketStreamerOptions {
    std::chrono::milliseconds connectTimeout { 5'000 };
    std::chrono::milliseconds idleLifetime { 3'000 }; ///< common servers close after 5 seconds: never reuse as late
    qsizetype maxErrorBody = 64 * 1024; ///< bytes passed on of an answer that is not 2xx; the rest is not read
};

/// Opens streams of plain http:// on sockets of its own, in the calling thread. QNetworkAccessManager, the usual
/// client, runs six requests per host on HTTP/1.1 and takes each piece of an answer through two threads: more than the
/// rest of a turn costs. Here each stream has a connection, ended ones are used again. Proxies are not used, redirects
/// not followed, no request is repeated. Failures are those of HttpClient. Destroying it ends its streams without a
/// signal; it must not be destroyed from inside a signal of one of them.
class SocketStreamer : public HttpStreamer {
public:
    explicit SocketStreamer(SocketStreamerOptions options = {});

    std::unique_ptr<HttpStream> open(const HttpRequest& request) override;

    qsizetype idleConnections() const { return m_pool.idleCount(); }

private:
    SocketStreamerOptions m_options;
    SocketPool m_pool;
};

} // namespace core
