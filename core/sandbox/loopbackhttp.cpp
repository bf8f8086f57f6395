#include "core/sandbox/loopbackhttp.h"

#include "core/sandbox/loopbackconnection.h"

#include <QTcpSocket>

namespace core {

namespace {

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    default:
        return status < 400 ? "Other" : "Error";
    }
}

} // namespace

QByteArray LoopbackRequest::path() const { return before(target, '?'); }

QByteArray LoopbackRequest::query() const
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? QByteArray() : target.sliced(mark + 1);
}

QByteArray LoopbackRequest::header(const QByteArray& name) const
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

LoopbackExchange::LoopbackExchange(LoopbackRequest request, LoopbackConnection* connection)
    : m_request(std::move(request))
    , m_connection(connection)
{
    connect(connection, &LoopbackConnection::closed, this, &LoopbackExchange::clientLeft);
}

LoopbackExchange::~LoopbackExchange()
{
    if (!m_complete)
        cut();
}

bool LoopbackExchange::clientIsThere() const { return m_connection && m_connection->isOpen(); }

void LoopbackExchange::answer(
    int status, const QByteArray& contentType, const QByteArray& body, const HttpHeaders& more)
{
    HttpHeaders headers = more;
    if (!contentType.isEmpty())
        headers.append({ "Content-Type", contentType });
    if (status != 204)
        headers.append({ "Content-Length", QByteArray::number(body.size()) });
    send("HTTP/1.1 " + QByteArray::number(status) + ' ' + reason(status) + "\r\n" + headerLines(headers) + "\r\n"
        + body);
    complete();
}

void LoopbackExchange::beginStream(int status, const QByteArray& contentType)
{
    const HttpHeaders headers { { "Content-Type", contentType }, { "Cache-Control", "no-cache" },
        { "Transfer-Encoding", "chunked" } };
    send("HTTP/1.1 " + QByteArray::number(status) + ' ' + reason(status) + "\r\n" + headerLines(headers) + "\r\n");
}

void LoopbackExchange::write(const QByteArray& piece)
{
    if (!piece.isEmpty())
        send(QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n");
}

void LoopbackExchange::endStream()
{
    send("0\r\n\r\n");
    complete();
}

void LoopbackExchange::cut()
{
    m_complete = true;
    if (m_connection)
        m_connection->close();
}

void LoopbackExchange::send(const QByteArray& bytes)
{
    if (m_connection && !m_complete)
        m_connection->write(bytes);
}

void LoopbackExchange::complete()
{
    if (std::exchange(m_complete, true))
        return;
    if (m_connection)
        m_connection->answered();
}

LoopbackHttp::LoopbackHttp(Handler handler, QObject* parent)
    : QObject(parent)
    , m_handler(std::move(handler))
{
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackHttp::accept);
}

Result<quint16> LoopbackHttp::listen(quint16 port)
{
    m_server.setListenBacklogSize(1024);
    if (!m_server.listen(QHostAddress::LocalHost, port)) {
        return Error { ErrorCode::Internal,
            QStringLiteral("The sandbox cannot listen on 127.0.0.1:%1: %2.").arg(port).arg(m_server.errorString()) };
    }
    return m_server.serverPort();
}

void LoopbackHttp::accept()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection())
        new LoopbackConnection(socket, m_handler, this);
}

} // namespace core
