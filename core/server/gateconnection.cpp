#include "core/server/gateconnection.h"

#include "core/server/errorreply.h"
#include "core/server/pipesocket.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core {

using std::chrono::steady_clock;

namespace {

constexpr qint64 kFlushAbove = 64 * 1024;

/// Fields that concern the gate's own connection, or that the gate writes itself.
bool isPassedToServer(const QByteArray& name)
{
    static constexpr std::array<const char*, 8> kDropped { "connection", "keep-alive", "expect", "upgrade",
        "content-length", "transfer-encoding", "proxy-connection", kTargetHeader };
    return std::none_of(kDropped.begin(), kDropped.end(),
        [&name](const char* dropped) { return name.compare(dropped, Qt::CaseInsensitive) == 0; });
}

} // namespace

GateConnection::GateConnection(std::unique_ptr<QTcpSocket> socket, GateHost& host, QObject* parent)
    : QObject(parent)
    , m_host(host)
    , m_socket(std::move(socket))
    , m_peer(m_socket->peerAddress())
    , m_peerPort(m_socket->peerPort())
    , m_lastWritten(steady_clock::now())
{
    bool isIpv4 = false;
    const quint32 ipv4 = m_peer.toIPv4Address(&isIpv4);
    if (isIpv4)
        m_peer = QHostAddress(ipv4);
    setDeadline(m_host.options().headTime);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &GateConnection::advance);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &GateConnection::onDisconnected);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &GateConnection::onBytesWritten);
}

GateConnection::~GateConnection()
{
    if (m_socket)
        m_socket->disconnect(this); // its destructor closes, and that would come back here
}

void GateConnection::advance()
{
    if (m_state == State::Lingering && m_socket)
        m_socket->skip(m_socket->bytesAvailable());
    bool progress = true;
    while (m_socket && progress)
        progress = (m_state == State::Head && readHead()) || (m_state == State::Body && readBody());
}

/// True when a whole head was taken.
bool GateConnection::readHead()
{
    const HeadLimits& limits = m_host.options().head;
    const QByteArray bytes = m_socket->peek(limits.bytes);
    QByteArrayView text(bytes);
    while (text.startsWith("\r\n")) // RFC 9112, 2.2: left over from an earlier body
        text = text.sliced(2);
    m_socket->skip(bytes.size() - text.size());
    if (text.isEmpty())
        return false;
    if (!m_headBegun && !m_isFirst)
        setDeadline(m_host.options().headTime);
    m_headBegun = true;

    const auto end = findHeadEnd(text, limits, m_scanned);
    m_scanned = text.size();
    if (end && *end == 0)
        return false;
    const auto head = end ? parseHead(text.first(*end), limits) : Result<HttpHead>(end.error());
    if (!head) {
        refuse(head.error());
        return false;
    }
    if (head->webSocket) {
        upgrade(*head, *end);
        return false;
    }
    m_socket->skip(*end);
    return beginRequest(*head);
}

bool GateConnection::beginRequest(const HttpHead& head)
{
    m_bodyLimit = m_host.options().bodyLimit(head);
    if (head.contentLength > m_bodyLimit) {
        refuse({ ErrorCode::TooLarge, QStringLiteral("The body may have %1 bytes at most.").arg(m_bodyLimit) });
        return false;
    }
    m_head = head;
    m_chunks = {};
    m_state = State::Body;
    setDeadline(m_host.options().bodyTime);
    if (head.expectsContinue && head.hasBody() && m_socket->bytesAvailable() == 0) {
        send("HTTP/1.1 100 Continue\r\n\r\n");
        if (m_socket)
            m_socket->flush();
    }
    return true;
}

/// True when the body is complete and the request on its way.
bool GateConnection::readBody()
{
    const bool complete = m_head.chunked ? readChunkedBody() : readPlainBody();
    if (complete)
        dispatch();
    return complete;
}

bool GateConnection::readPlainBody()
{
    const qint64 missing = m_head.contentLength - m_body.size();
    const QByteArray piece = m_socket->read(std::min(missing, m_socket->bytesAvailable()));
    if (!holdBody(piece.size()))
        return false;
    m_body += piece;
    return m_body.size() == m_head.contentLength;
}

bool GateConnection::readChunkedBody()
{
    const QByteArray bytes = m_socket->peek(m_host.options().readBuffer);
    const qint64 before = m_body.size();
    const auto used = m_chunks.feed(bytes, m_body);
    if (!used) {
        refuse(used.error());
        return false;
    }
    m_socket->skip(*used);
    if (m_body.size() > m_bodyLimit) {
        refuse({ ErrorCode::TooLarge, QStringLiteral("The body may have %1 bytes at most.").arg(m_bodyLimit) });
        return false;
    }
    return holdBody(m_body.size() - before) && m_chunks.isComplete();
}

bool GateConnection::holdBody(qint64 size)
{
    if (!m_host.holdBody(size)) {
        refuse({ ErrorCode::Overloaded, QStringLiteral("Too many large requests at once. Try again in a moment."),
            { { QStringLiteral("retryAfter"), 1 } } });
        return false;
    }
    m_held += size;
    return true;
}

void GateConnection::dispatch()
{
    m_state = State::Answering;
    m_deadline = TimePoint::max();
    const AnswerWish wish { m_head.method == "HEAD", m_head.keepAlive && !m_finishing, m_head.minorVersion };
    m_answer.emplace(wish, m_host.date());
    if (!m_pipe) {
        m_pipe = m_host.openPipe(m_peer, m_peerPort);
        connect(m_pipe, &PipeSocket::answered, this, &GateConnection::onAnswered);
        connect(m_pipe, &PipeSocket::closedByServer, this, &GateConnection::onClosedByServer);
    }
    const QByteArray request = requestForServer();
    m_head = {};
    m_body = {};
    m_pipe->feed(request);
}

QByteArray GateConnection::requestForServer() const
{
    QByteArray request;
    request.reserve(1024 + m_body.size());
    request += m_head.method == "HEAD" ? QByteArray("GET") : m_head.method;
    request += ' ' + m_head.target + " HTTP/1.1\r\n";
    for (const auto& [name, value] : m_head.headers) {
        if (isPassedToServer(name))
            request += name + ": " + value + "\r\n";
    }
    request += QByteArray(kTargetHeader) + ": " + m_head.target + "\r\nContent-Length: ";
    return request + QByteArray::number(m_body.size()) + "\r\n\r\n" + m_body;
}

void GateConnection::onAnswered(const QByteArray& bytes)
{
    if (m_state != State::Answering)
        return;
    send(m_answer->feed(bytes));
    if (m_answer->isComplete() || m_answer->isBroken())
        answerEnded();
}

void GateConnection::onClosedByServer()
{
    if (m_state == State::Answering) {
        m_answer->end();
        answerEnded();
    } else if (m_state == State::Head || m_state == State::Body) {
        closeGently();
    }
}

void GateConnection::answerEnded()
{
    m_state = State::Answered;
    releaseBody();
    if (m_socket)
        m_socket->flush();
    // The handler is still on the stack.
    QMetaObject::invokeMethod(this, &GateConnection::nextRequest, Qt::QueuedConnection);
}

void GateConnection::nextRequest()
{
    if (m_state != State::Answered)
        return;
    if (!m_socket) {
        end();
    } else if (m_answer->isBroken() && !m_answer->isBegun()) {
        refuse({ ErrorCode::Internal, QStringLiteral("The request could not be answered.") });
    } else if (m_answer->isBroken()) {
        abort(); // the client must not take the part for the whole
    } else if (!m_answer->keepAlive() || m_finishing) {
        closeGently();
    } else if (m_socket->bytesToWrite() > kFlushAbove) {
        m_waitsForClient = true;
    } else {
        m_state = State::Head;
        m_headBegun = false;
        m_scanned = 0;
        m_isFirst = false;
        setDeadline(m_host.options().idleTime);
        advance();
    }
}

void GateConnection::onBytesWritten()
{
    m_lastWritten = steady_clock::now();
    if (std::exchange(m_waitsForClient, false))
        nextRequest();
}

void GateConnection::onDisconnected()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket.release()->deleteLater();
    if (m_state == State::Answering)
        return; // the answer is still owed to the server
    if (m_state == State::Answered)
        QMetaObject::invokeMethod(this, &GateConnection::nextRequest, Qt::QueuedConnection);
    else
        end();
}

void GateConnection::upgrade(const HttpHead& head, qsizetype headSize)
{
    if (m_finishing) {
        refuse({ ErrorCode::Draining, QStringLiteral("The server is shutting down.") });
        return;
    }
    if (const auto allowed = m_host.options().mayUpgrade(head, m_peer); !allowed) {
        refuse(allowed.error());
        return;
    }
    m_socket->disconnect(this);
    m_socket->setReadBufferSize(0); // a limit smaller than a frame would stall it
    m_host.upgrade(m_socket.release(), headSize);
    end();
}

void GateConnection::refuse(const Error& error)
{
    releaseBody();
    m_state = State::Lingering;
    setDeadline(m_host.options().lingerTime);
    send(errorReply(error, m_host.date()));
    if (m_socket) {
        m_socket->skip(m_socket->bytesAvailable());
        m_socket->flush();
    }
}

void GateConnection::check(TimePoint now)
{
    if (!m_socket)
        return;
    if (m_socket->bytesToWrite() > 0 && now - m_lastWritten > m_host.options().writeStall) {
        abort();
        return;
    }
    if (now < m_deadline)
        return;
    if (m_state == State::Lingering || (m_state == State::Head && !m_headBegun))
        closeGently();
    else if (m_state == State::Head || m_state == State::Body)
        refuse({ ErrorCode::RequestTimeout, QStringLiteral("The request did not arrive in time.") });
}

void GateConnection::finish()
{
    m_finishing = true;
    if (m_state == State::Head && !m_headBegun && m_socket)
        closeGently();
}

void GateConnection::send(const QByteArray& bytes)
{
    if (bytes.isEmpty() || !m_socket)
        return;
    if (m_socket->bytesToWrite() == 0)
        m_lastWritten = steady_clock::now();
    m_socket->write(bytes);
    if (m_socket && m_socket->bytesToWrite() > kFlushAbove)
        m_socket->flush();
    if (m_socket && m_socket->bytesToWrite() > m_host.options().unsentAnswer)
        abort();
}

/// Closes when everything is written; unread input is taken first, or the kernel would reset the connection and the
/// client could lose the answer.
void GateConnection::closeGently()
{
    m_state = State::Lingering;
    m_deadline = TimePoint::max();
    m_socket->skip(m_socket->bytesAvailable());
    m_socket->disconnectFromHost();
}

void GateConnection::abort() { m_socket->abort(); }

void GateConnection::releaseBody()
{
    m_body = {};
    m_host.holdBody(-m_held);
    m_held = 0;
}

void GateConnection::end()
{
    if (m_state == State::Ended)
        return;
    m_state = State::Ended;
    releaseBody();
    if (m_pipe)
        m_pipe->hangUp();
    m_host.ended(this);
}

void GateConnection::setDeadline(std::chrono::milliseconds after) { m_deadline = steady_clock::now() + after; }

} // namespace core
