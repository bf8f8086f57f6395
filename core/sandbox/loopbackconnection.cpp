#include "core/sandbox/loopbackconnection.h"

#include "core/sandbox/sandboxlog.h"

namespace core {

namespace {

constexpr qsizetype kHeadLimit = 64 * 1024; ///< create requests carry long URLs in the body, not here
constexpr qint64 kBodyLimit = 4 * 1024 * 1024; ///< a long conversation for the model

} // namespace

LoopbackConnection::LoopbackConnection(QTcpSocket* socket, LoopbackHttp::Handler handler, QObject* parent)
    : QObject(parent)
    , m_socket(socket)
    , m_handler(std::move(handler))
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &LoopbackConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, [this] {
        Q_EMIT closed();
        deleteLater();
    });
    if (!isOpen())
        deleteLater();
    else if (m_socket->bytesAvailable() > 0)
        read();
}

bool LoopbackConnection::isOpen() const { return m_socket->state() == QAbstractSocket::ConnectedState; }

void LoopbackConnection::write(const QByteArray& bytes)
{
    if (isOpen())
        m_socket->write(bytes);
}

void LoopbackConnection::answered()
{
    m_busy = false;
    if (m_closeAfter)
        close();
    else if (!m_buffer.isEmpty()) // the handler may still be on the stack
        QMetaObject::invokeMethod(this, &LoopbackConnection::next, Qt::QueuedConnection);
}

void LoopbackConnection::close() { m_socket->disconnectFromHost(); }

void LoopbackConnection::read()
{
    m_buffer += m_socket->readAll();
    next();
}

Result<qint64> LoopbackConnection::bodySize(const LoopbackHead& head) const
{
    if (!head.header("Transfer-Encoding").isEmpty())
        return Error { ErrorCode::NotSupported, QStringLiteral("Only Content-Length bodies are read.") };
    const QByteArray announced = head.header("Content-Length");
    if (announced.isEmpty())
        return qint64(0);
    bool isNumber = false;
    const qint64 size = announced.toLongLong(&isNumber);
    if (!isNumber || size < 0)
        return Error { ErrorCode::Malformed, QStringLiteral("The Content-Length is not a number.") };
    if (size > kBodyLimit)
        return Error { ErrorCode::TooLarge, QStringLiteral("The body is too large.") };
    return size;
}

void LoopbackConnection::next()
{
    if (m_busy || !isOpen())
        return;
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0) {
        if (m_buffer.size() > kHeadLimit)
            refuse(431);
        return;
    }
    const Result<LoopbackHead> head = parseLoopbackHead(m_buffer.first(end));
    if (!head)
        return refuse(400);
    const QList<QByteArray> words = head->startLine.split(' ');
    if (words.size() != 3 || !words[1].startsWith('/') || !words[2].startsWith("HTTP/1."))
        return refuse(400);
    const Result<qint64> size = bodySize(*head);
    if (!size)
        return refuse(wording(size.error().code).httpStatus);
    const qsizetype total = end + 4 + qsizetype(*size);
    if (m_buffer.size() < total)
        return;

    LoopbackRequest request { words[0], words[1], head->headers, m_buffer.sliced(end + 4, qsizetype(*size)) };
    m_buffer.remove(0, total);
    m_busy = true;
    m_closeAfter = words[2] == "HTTP/1.0" || request.header("Connection").toLower() == "close";
    m_handler(std::make_shared<LoopbackExchange>(std::move(request), this));
}

void LoopbackConnection::refuse(int status)
{
    qCWarning(lcSandbox, "A request to the sandbox was not understood and got the answer %d.", status);
    m_busy = true;
    m_socket->write(
        "HTTP/1.1 " + QByteArray::number(status) + " Error\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    close();
}

} // namespace core
