#pragma once

#include "core/base/http.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>

namespace core {

/// One QNetworkAccessManager, used for a single origin. Qt 6.4 lets it run six requests on HTTP/1.1 and about a hundred
/// on HTTP/2; what exceeds that waits in a queue nobody sees. HttpLanes keeps each lane below its limit.
class HttpLane : public QObject {
    Q_OBJECT
public:
    explicit HttpLane(const QUrl& url);

    /// Sends the request and counts it as running until release(). The reply belongs to the lane, the caller ends it
    /// with deleteLater(). A body cannot be rewound: QNetworkAccessManager repeats a POST whose connection closes
    /// otherwise.
    QNetworkReply* send(const HttpRequest& request);
    /// `suspect`: the stream went silent, so its connection may be dead: no further request goes this way.
    void release(bool suspect);

    const QByteArray& origin() const { return m_origin; }
    int running() const { return m_running; }
    bool isRetired() const { return m_retired; }
    /// True when nothing has run here for that long.
    bool idleSince(std::chrono::milliseconds duration) const;

Q_SIGNALS:
    void protocolLearnt(bool http2);

private:
    QNetworkAccessManager m_manager;
    QByteArray m_origin;
    int m_running = 0;
    bool m_retired = false;
    QElapsedTimer m_idle;
};

} // namespace core
