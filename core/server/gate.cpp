#include "core/server/gate.h"

#include "core/server/gateconnection.h"
#include "core/server/pipesocket.h"
#include "core/server/serverlog.h"

#include <QDateTime>
#include <QLocale>
#include <QWebSocketServer>

namespace core {

namespace {

/// How many connections beyond the limit are still told why they are refused.
constexpr qsizetype kToldWhy = 64;

void putBack(QTcpSocket& socket, const QByteArray& bytes)
{
    for (auto c = bytes.crbegin(); c != bytes.crend(); ++c)
        socket.ungetChar(*c);
}

} // namespace

Gate::Gate(GateOptions gateOptions, QWebSocketServer& webSockets, QObject* parent)
    : QTcpServer(parent)
    , m_options(std::move(gateOptions))
    , m_webSockets(webSockets)
{
    setListenBacklogSize(m_options.backlog);
    connect(this, &QTcpServer::acceptError, this, &Gate::onAcceptError);
    connect(&m_tick, &QTimer::timeout, this, &Gate::onTick);
    m_tick.start(m_options.tick);
    readClock();
}

void Gate::incomingConnection(qintptr descriptor)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->setReadBufferSize(m_options.readBuffer);
    if (!socket->setSocketDescriptor(descriptor))
        return;
    if (m_connections.size() >= m_options.connections + kToldWhy)
        return;
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    auto* connection = new GateConnection(std::move(socket), *this, this);
    const bool room = hasRoomFor(connection->peer());
    m_connections.insert(connection);
    ++m_perAddress[connection->peer()];
    if (!room)
        connection->refuse({ ErrorCode::Overloaded, QStringLiteral("Too many connections. Try again in a moment."),
            { { QStringLiteral("retryAfter"), 1 } } });
}

bool Gate::hasRoomFor(const QHostAddress& peer) const
{
    if (m_connections.size() >= m_options.connections)
        return false;
    return peer.isLoopback() || m_perAddress.value(peer) < m_options.connectionsPerAddress;
}

/// Out of descriptors: Qt has stopped accepting, and would never begin again.
void Gate::onAcceptError()
{
    qCWarning(lcServer) << "Cannot accept a connection:" << errorString();
    QTimer::singleShot(m_options.acceptPause, this, &QTcpServer::resumeAccepting);
}

bool Gate::holdBody(qint64 bytes)
{
    if (bytes > 0 && m_heldBodies + bytes > m_options.bodiesInFlight)
        return false;
    m_heldBodies += bytes;
    return true;
}

PipeSocket* Gate::openPipe(const QHostAddress& peer, quint16 peerPort)
{
    auto* pipe = new PipeSocket(peer, peerPort, this);
    addPendingConnection(pipe);
    return pipe;
}

void Gate::upgrade(QTcpSocket* socket, qsizetype headSize)
{
    socket->setParent(&m_webSockets);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    QByteArray early;
    if (socket->bytesAvailable() > headSize) {
        early = socket->readAll();
        putBack(*socket, early.first(headSize));
        early.remove(0, headSize);
    }
    m_webSockets.handleConnection(socket);
    // The handshake is taken by a queued call. Qt decodes frames that came along with it before newConnection tells
    // of the WebSocket, and so loses them: they are kept back until then.
    const auto giveEarlyFrames = [socket, early] {
        putBack(*socket, early);
        Q_EMIT socket->readyRead();
    };
    if (!early.isEmpty())
        QMetaObject::invokeMethod(socket, giveEarlyFrames, Qt::QueuedConnection);
}

void Gate::ended(GateConnection* connection)
{
    m_connections.remove(connection);
    if (--m_perAddress[connection->peer()] == 0)
        m_perAddress.remove(connection->peer());
    connection->deleteLater();
    if (m_draining && m_connections.isEmpty())
        QMetaObject::invokeMethod(this, &Gate::drained, Qt::QueuedConnection);
}

void Gate::drain()
{
    close();
    m_draining = true;
    const auto connections = m_connections; // finish() may end them
    for (GateConnection* connection : connections)
        connection->finish();
    if (m_connections.isEmpty())
        QMetaObject::invokeMethod(this, &Gate::drained, Qt::QueuedConnection);
}

void Gate::onTick()
{
    readClock();
    const auto now = std::chrono::steady_clock::now();
    const auto connections = m_connections; // check() may end them
    for (GateConnection* connection : connections)
        connection->check(now);
}

void Gate::readClock()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_date = QLocale::c().toString(now, u"ddd, dd MMM yyyy hh:mm:ss").toLatin1() + " GMT";
}

} // namespace core
