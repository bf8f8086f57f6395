#pragma once

#include "core/base/http.h"
#include "core/base/later.h"
#include "core/base/responsereader.h"
#include "core/base/silencetimer.h"

#include <QPointer>
#include <QTcpSocket>

#include <optional>

namespace core {

class SocketPool;

struct SocketStreamLimits {
    std::chrono::milliseconds connectTimeout;
    qsizetype maxErrorBody; ///< bytes
};

/// One request on a connection of its own, which the next may have when it has ended well. May be destroyed inside its
/// own signals.
class SocketStream : public HttpStream {
    Q_OBJECT
public:
    SocketStream(SocketPool& pool, const HttpRequest& request, SocketStreamLimits limits);
    ~SocketStream() override;

    void abort() override;

private:
    void open(const HttpRequest& request);
    void send();
    void onBytes();
    void onLost();
    void onTimeout();
    void read(QByteArrayView bytes);
    void passBody(QByteArrayView bytes);
    bool isFull(QByteArray& body);
    void fail(ErrorCode code, const QString& message);
    void failAnswer(const Error& error);
    void release(bool reusable);
    bool isRefusal() const { return m_reader.head().status < 200 || m_reader.head().status > 299; }

    QPointer<SocketPool> m_pool;
    Later<QTcpSocket> m_socket; ///< null when the request has ended
    SocketStreamLimits m_limits;
    std::chrono::milliseconds m_timeout;
    QByteArray m_origin;
    QByteArray m_request; ///< until it is sent
    SilenceTimer m_silence;
    ResponseReader m_reader;
    qsizetype m_errorBytes = 0;
    std::optional<Error> m_failure = {}; ///< came about before anybody could listen
    bool m_opening = true;
    bool m_sent = false;
    bool m_aborted = false;
};

} // namespace core
