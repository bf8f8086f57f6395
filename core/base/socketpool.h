#pragma once

#include "core/base/later.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>
#include <vector>

namespace core {

/// Keeps connections that have served a request for the next one to the same origin.
class SocketPool : public QObject {
    Q_OBJECT
public:
    explicit SocketPool(std::chrono::milliseconds idleLifetime);
    ~SocketPool() override;

    /// The connection that was used last; null when there is none. One on which the server has sent anything, or which
    /// it has closed, is not handed out: it would cost a request that must not be repeated.
    Later<QTcpSocket> take(const QByteArray& origin);
    /// Takes a connected socket with nothing left to read or to write.
    void put(const QByteArray& origin, Later<QTcpSocket> socket);

    qsizetype idleCount() const { return static_cast<qsizetype>(m_idle.size()); }

Q_SIGNALS:
    void closing(); ///< the pool is being destroyed

private:
    struct Idle {
        QByteArray origin;
        Later<QTcpSocket> socket;
        QElapsedTimer since;
    };

    void drop(const QTcpSocket* socket);
    void sweep();
    void end(QTcpSocket& socket);

    std::chrono::milliseconds m_lifetime;
    QTimer m_sweep;
    std::vector<Idle> m_idle; ///< the longest idle first
};

} // namespace core
