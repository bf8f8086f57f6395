#pragma once

#include "core/base/http.h"

#include <QHash>
#include <QTimer>

#include <functional>
#include <vector>

namespace core {

class HttpLane;

struct HttpLanesOptions {
    int streamsPerHttp1Lane = 6; ///< connections Qt opens per host
    int streamsPerHttp2Lane = 90; ///< below the usual limit of 100 streams per connection
    std::chrono::milliseconds connectTimeout { 5'000 };
    std::chrono::milliseconds idleLaneLifetime { 60'000 };
    std::chrono::milliseconds suspectSilence { 5'000 }; ///< aborting a stream silent for so long retires its lane
    qsizetype maxErrorBody = 64 * 1024; ///< bytes passed on of an answer that is not 2xx; the rest is not read
    std::function<void()> onConnected = {}; ///< after a new connection came about: to set TCP_NODELAY
};

/// Opens streams on as many QNetworkAccessManagers as are needed for none to queue. Redirects are not followed, no
/// request is repeated. Failures are those of HttpClient. Destroying it ends its streams without a signal; it must not
/// be destroyed from inside a signal of one of them.
class HttpLanes : public HttpStreamer {
public:
    explicit HttpLanes(HttpLanesOptions options = {});
    ~HttpLanes() override;

    std::unique_ptr<HttpStream> open(const HttpRequest& request) override;

    qsizetype laneCount() const { return static_cast<qsizetype>(m_lanes.size()); }

private:
    HttpLane& laneFor(const QUrl& url);
    void sweep();

    HttpLanesOptions m_options;
    QTimer m_sweep;
    QHash<QByteArray, bool> m_isHttp2; ///< by origin, as the last answer told
    std::vector<std::unique_ptr<HttpLane>> m_lanes;
};

} // namespace core
