#include "core/base/httpstreamers.h"

namespace core {

HttpStreamers::HttpStreamers(HttpStreamer& plain, HttpStreamer& usual)
    : m_plain(plain)
    , m_usual(usual)
{
}

std::unique_ptr<HttpStream> HttpStreamers::open(const HttpRequest& request)
{
    HttpStreamer& streamer = request.url.scheme() == QLatin1String("http") ? m_plain : m_usual;
    return streamer.open(request);
}

} // namespace core
