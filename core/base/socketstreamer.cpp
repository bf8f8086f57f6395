#include "core/base/socketstreamer.h"

#include "core/base/socketstream.h"

namespace core {

SocketStreamer::SocketStreamer(SocketStreamerOptions options)
    : m_options(options)
    , m_pool(options.idleLifetime)
{
}

std::unique_ptr<HttpStream> SocketStreamer::open(const HttpRequest& request)
{
    return std::make_unique<SocketStream>(
        m_pool, request, SocketStreamLimits { m_options.connectTimeout, m_options.maxErrorBody });
}

} // namespace core
