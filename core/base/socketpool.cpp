#include "core/base/socketpool.h"

#include "core/base/descriptors.h"

#include <algorithm>
#include <iterator>

namespace core {

SocketPool::SocketPool(std::chrono::milliseconds idleLifetime)
    : m_lifetime(idleLifetime)
{
    m_sweep.setSingleShot(true);
    connect(&m_sweep, &QTimer::timeout, this, &SocketPool::sweep);
}

SocketPool::~SocketPool()
{
    Q_EMIT closing();
    for (const Idle& idle : m_idle)
        end(*idle.socket);
}

Later<QTcpSocket> SocketPool::take(const QByteArray& origin)
{
    while (true) {
        const auto found = std::find_if(
            m_idle.rbegin(), m_idle.rend(), [&origin](const Idle& idle) { return idle.origin == origin; });
        if (found == m_idle.rend())
            return nullptr;
        Later<QTcpSocket> socket = std::move(found->socket);
        m_idle.erase(std::next(found).base());
        socket->disconnect(this);
        if (!hasInput(socket->socketDescriptor()))
            return socket;
        socket->abort();
    }
}

void SocketPool::put(const QByteArray& origin, Later<QTcpSocket> socket)
{
    QTcpSocket* const raw = socket.get();
    connect(raw, &QTcpSocket::readyRead, this, [this, raw] { drop(raw); });
    connect(raw, &QTcpSocket::errorOccurred, this, [this, raw] { drop(raw); });
    connect(raw, &QTcpSocket::disconnected, this, [this, raw] { drop(raw); });
    m_idle.push_back({ origin, std::move(socket), {} });
    m_idle.back().since.start();
    if (!m_sweep.isActive())
        m_sweep.start(m_lifetime);
}

void SocketPool::drop(const QTcpSocket* socket)
{
    const auto found = std::find_if(
        m_idle.begin(), m_idle.end(), [socket](const Idle& idle) { return idle.socket.get() == socket; });
    if (found == m_idle.end())
        return;
    end(*found->socket);
    m_idle.erase(found);
}

void SocketPool::sweep()
{
    const auto fresh = std::find_if(m_idle.begin(), m_idle.end(),
        [this](const Idle& idle) { return !idle.since.hasExpired(m_lifetime.count() - 1); });
    std::for_each(m_idle.begin(), fresh, [this](const Idle& idle) { end(*idle.socket); });
    m_idle.erase(m_idle.begin(), fresh);
    if (!m_idle.empty())
        m_sweep.start(std::max(
            std::chrono::milliseconds(1), m_lifetime - std::chrono::milliseconds(m_idle.front().since.elapsed())));
}

void SocketPool::end(QTcpSocket& socket)
{
    socket.disconnect(this);
    socket.abort();
}

} // namespace core
