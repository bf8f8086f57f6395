#pragma once

#include "core/base/http.h"
#include "core/base/silencetimer.h"

#include <QNetworkReply>
#include <QPointer>

#include <functional>

namespace core {

class HttpLane;

struct LaneStreamLimits {
    std::chrono::milliseconds connectTimeout;
    qsizetype maxErrorBody; ///< bytes
    std::chrono::milliseconds suspectSilence;
    std::function<void()> onConnected;
};

/// One request on a lane. May be destroyed inside its own signals.
class LaneStream : public HttpStream {
    Q_OBJECT
public:
    LaneStream(HttpLane& lane, const HttpRequest& request, LaneStreamLimits limits);
    ~LaneStream() override;

    void abort() override;

private:
    void onSent();
    void onHead();
    void onBytes();
    void onEnd();
    void onTimeout();
    Error failure() const;
    void passOn(QByteArray bytes);
    void fail(const Error& error, bool suspect);
    void release(bool suspect);
    bool isRefusal() const { return m_status < 200 || m_status > 299; }

    QPointer<HttpLane> m_lane;
    QPointer<QNetworkReply> m_reply; ///< belongs to the lane; null when the request has ended
    LaneStreamLimits m_limits;
    std::chrono::milliseconds m_timeout;
    QString m_server; ///< for messages
    SilenceTimer m_silence;
    int m_status = 0;
    qsizetype m_errorBytes = 0;
    bool m_newConnection = false;
    bool m_sent = false;
};

} // namespace core
