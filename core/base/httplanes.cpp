#include "core/base/httplanes.h"

#include "core/base/httplane.h"
#include "core/base/httptext.h"
#include "core/base/lanestream.h"

#include <QSet>

#include <algorithm>

namespace core {

HttpLanes::HttpLanes(HttpLanesOptions options)
    : m_options(std::move(options))
{
    QObject::connect(&m_sweep, &QTimer::timeout, &m_sweep, [this] { sweep(); });
    m_sweep.start(std::max(std::chrono::milliseconds(1), m_options.idleLaneLifetime / 4));
}

HttpLanes::~HttpLanes() = default;

std::unique_ptr<HttpStream> HttpLanes::open(const HttpRequest& request)
{
    return std::make_unique<LaneStream>(laneFor(request.url), request,
        LaneStreamLimits {
            m_options.connectTimeout, m_options.maxErrorBody, m_options.suspectSilence, m_options.onConnected });
}

HttpLane& HttpLanes::laneFor(const QUrl& url)
{
    const QByteArray origin = originOf(url);
    const int room = m_isHttp2.value(origin) ? m_options.streamsPerHttp2Lane : m_options.streamsPerHttp1Lane;
    for (const auto& lane : m_lanes) {
        if (!lane->isRetired() && lane->running() < room && lane->origin() == origin)
            return *lane;
    }
    m_lanes.push_back(std::make_unique<HttpLane>(url));
    HttpLane& lane = *m_lanes.back();
    QObject::connect(
        &lane, &HttpLane::protocolLearnt, &m_sweep, [this, origin](bool http2) { m_isHttp2[origin] = http2; });
    return lane;
}

void HttpLanes::sweep()
{
    QSet<QByteArray> kept; // one lane of each origin stays warm
    std::erase_if(m_lanes, [&](const std::unique_ptr<HttpLane>& lane) {
        if (lane->isRetired())
            return lane->running() == 0;
        if (kept.contains(lane->origin()))
            return lane->idleSince(m_options.idleLaneLifetime);
        kept.insert(lane->origin());
        return false;
    });
}

} // namespace core
