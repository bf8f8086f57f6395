#include "core/base/socketstream.h"

#include "core/base/httptext.h"
#include "core/base/requesttext.h"
#include "core/base/socketpool.h"

#include <QNetworkProxy>

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr size_t kReadSize = 16 * 1024;

/// A server may answer before it has read the whole request, or send more than an answer.
bool isQuiet(const QTcpSocket& socket)
{
    return socket.state() == QAbstractSocket::ConnectedState && socket.bytesAvailable() == 0
        && socket.bytesToWrite() == 0;
}

} // namespace

SocketStream::SocketStream(SocketPool& pool, const HttpRequest& request, SocketStreamLimits limits)
    : m_pool(&pool)
    , m_limits(limits)
    , m_timeout(request.timeout)
    , m_origin(originOf(request.url))
    , m_reader(request.method == "HEAD")
{
    connect(&pool, &SocketPool::closing, this, &SocketStream::abort);
    connect(&m_silence, &SilenceTimer::expired, this, &SocketStream::onTimeout);
    open(request);
    m_opening = false;
}

SocketStream::~SocketStream() { abort(); }

void SocketStream::abort()
{
    m_aborted = true;
    m_failure.reset();
    release(false);
}

void SocketStream::open(const HttpRequest& request)
{
    auto text = requestText(request);
    if (!text) {
        fail(text.error().code, text.error().message);
        return;
    }
    m_request = std::move(*text);
    m_socket = m_pool->take(m_origin);
    const bool isNew = !m_socket;
    if (isNew)
        m_socket.reset(new QTcpSocket);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &SocketStream::onBytes);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &SocketStream::onLost);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &SocketStream::onLost);
    if (!isNew) {
        send();
        return;
    }
    connect(m_socket.get(), &QTcpSocket::connected, this, [this] {
        m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        send();
    });
    m_silence.start(std::min(m_limits.connectTimeout, m_timeout));
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->connectToHost(request.url.host(), quint16(request.url.port(80)));
}

/// Once connected, which may be inside open().
void SocketStream::send()
{
    m_sent = true;
    m_silence.start(m_timeout);
    m_socket->write(std::exchange(m_request, {}));
    m_socket->flush();
}

void SocketStream::onBytes()
{
    const QPointer<SocketStream> self(this);
    std::array<char, kReadSize> buffer; // not set to zero: this runs for each piece of an answer
    while (self && m_socket) {
        const qint64 count = m_socket->read(buffer.data(), buffer.size());
        if (count > 0)
            read(QByteArrayView(buffer.data(), count));
        if (count < qint64(buffer.size()))
            return;
    }
}

void SocketStream::read(QByteArrayView bytes)
{
    m_silence.touch();
    if (!m_reader.hasHead()) {
        const auto used = m_reader.feedHead(bytes);
        if (!used) {
            failAnswer(used.error());
            return;
        }
        if (!m_reader.hasHead())
            return;
        bytes = bytes.sliced(*used);
        const QPointer<SocketStream> self(this);
        Q_EMIT started(m_reader.head().status, m_reader.head().headers);
        if (!self || !m_socket)
            return;
    }
    passBody(bytes);
}

void SocketStream::passBody(QByteArrayView bytes)
{
    QByteArray body;
    const auto used = m_reader.feedBody(bytes, body);
    const bool complete = m_reader.isComplete();
    const bool full = isRefusal() && isFull(body); // nobody needs more of it
    // The connection goes back before anybody is told: the listener may well let go of the stream with its last piece.
    if (complete || full)
        release(complete && used && *used == bytes.size());
    const QPointer<SocketStream> self(this);
    if (!body.isEmpty())
        Q_EMIT arrived(body);
    if (!self || m_aborted)
        return;
    if (complete || full)
        Q_EMIT finished();
    else if (!used)
        failAnswer(used.error());
}

/// Cuts what exceeds the limit of error bodies; true when it is reached.
bool SocketStream::isFull(QByteArray& body)
{
    const qsizetype room = m_limits.maxErrorBody - m_errorBytes;
    m_errorBytes += body.size();
    if (body.size() < room)
        return false;
    body.truncate(room);
    return true;
}

/// The connection has ended, or none came about.
void SocketStream::onLost()
{
    const QPointer<SocketStream> self(this);
    if (m_socket->bytesAvailable() > 0)
        onBytes();
    if (!self || !m_socket)
        return;
    const bool closed = m_socket->error() == QAbstractSocket::RemoteHostClosedError;
    if (closed && m_reader.endsWithConnection()) {
        release(false);
        Q_EMIT finished();
        return;
    }
    const QString reason = closed && !m_reader.hasHead()
        ? QStringLiteral("the server closed the connection before it answered")
        : m_socket->errorString();
    fail(m_sent ? ErrorCode::OutcomeUnknown : ErrorCode::CarrierUnreachable,
        QStringLiteral("The request to %1 failed: %2.").arg(QString::fromLatin1(m_origin), reason));
}

void SocketStream::onTimeout()
{
    const QString server = QString::fromLatin1(m_origin);
    if (!m_sent) {
        fail(ErrorCode::CarrierUnreachable, QStringLiteral("No connection to %1 came about in time.").arg(server));
        return;
    }
    fail(ErrorCode::OutcomeUnknown,
        QStringLiteral("%1 was silent for %2 seconds.").arg(server).arg(double(m_timeout.count()) / 1000));
}

void SocketStream::failAnswer(const Error& error)
{
    fail(ErrorCode::OutcomeUnknown,
        QStringLiteral("The answer of %1 is not HTTP/1.1: %2.").arg(QString::fromLatin1(m_origin), error.message));
}

void SocketStream::fail(ErrorCode code, const QString& message)
{
    release(false);
    if (!m_opening) {
        Q_EMIT failed({ code, message });
        return;
    }
    m_failure = { code, message };
    const auto tell = [this] {
        if (const auto failure = std::exchange(m_failure, std::nullopt))
            Q_EMIT failed(*failure);
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

void SocketStream::release(bool reusable)
{
    m_silence.stop();
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    Later<QTcpSocket> socket = std::move(m_socket);
    if (reusable && m_pool && m_reader.head().keepAlive && isQuiet(*socket))
        m_pool->put(m_origin, std::move(socket));
    else
        socket->abort();
}

} // namespace core
