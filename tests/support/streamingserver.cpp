#include "tests/support/streamingserver.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

namespace tests {

namespace {

/// One connection: reads requests one after the other and plays their scripts.
class StreamConnection : public QObject {
public:
    StreamConnection(QTcpSocket* socket, StreamingServer* server)
        : QObject(socket)
        , m_socket(socket)
        , m_server(server)
    {
        m_timer.setSingleShot(true);
        connect(socket, &QTcpSocket::readyRead, this, [this] { read(); });
        connect(&m_timer, &QTimer::timeout, this, [this] { play(); });
    }

private:
    void read()
    {
        m_in += m_socket->readAll();
        const qsizetype end = m_in.indexOf("\r\n\r\n");
        if (m_playing || end < 0)
            return;
        StreamRequest request { m_in.first(end + 4), {} };
        const qsizetype length = request.header("content-length").toLongLong();
        if (m_in.size() < end + 4 + length)
            return;
        request.body = m_in.mid(end + 4, length);
        m_in.remove(0, end + 4 + length);
        m_script = m_server->take(request);
        m_playing = true;
        schedule();
    }

    void schedule()
    {
        m_playing = !m_script.isEmpty();
        if (m_playing)
            m_timer.start(m_script.first().wait);
        else
            read();
    }

    void play()
    {
        const StreamStep step = m_script.takeFirst();
        m_socket->write(step.bytes);
        m_socket->flush();
        if (step.cut)
            m_socket->disconnectFromHost();
        else
            schedule();
    }

    QTcpSocket* m_socket;
    StreamingServer* m_server;
    QTimer m_timer;
    QByteArray m_in;
    StreamScript m_script;
    bool m_playing = false;
};

} // namespace

QByteArray StreamRequest::header(const QByteArray& name) const
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray& line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

StreamingServer::StreamingServer()
{
    setListenBacklogSize(1024);
    if (!listen(QHostAddress::LocalHost))
        qFatal("cannot listen on loopback");
}

QUrl StreamingServer::url(const QString& path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path));
}

QByteArray StreamingServer::streamHead()
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
}

QByteArray StreamingServer::chunk(const QByteArray& bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

QByteArray StreamingServer::whole(const QByteArray& status, const QByteArray& headers, const QByteArray& body)
{
    return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
        + body;
}

StreamScript StreamingServer::stream(const QByteArray& body)
{
    return { { streamHead() + chunk(body) + lastChunk() } };
}

StreamScript StreamingServer::take(const StreamRequest& request)
{
    m_requests.append(request);
    const StreamScript script = m_scripts.size() > 1 ? m_scripts.takeFirst() : m_scripts.value(0);
    Q_EMIT requestArrived();
    return script;
}

void StreamingServer::incomingConnection(qintptr descriptor)
{
    auto* socket = new QTcpSocket(this);
    socket->setSocketDescriptor(descriptor);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    new StreamConnection(socket, this);
    ++m_connections;
    ++m_open;
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        --m_open;
        socket->deleteLater();
        Q_EMIT connectionClosed();
    });
}

} // namespace tests
