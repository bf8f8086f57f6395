#include "tests/support/scriptedhttpserver.h"

namespace tests {

namespace {

ScriptedHttpServer::Request parsedHead(const QByteArray& head)
{
    ScriptedHttpServer::Request request;
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    request.method = words.value(0);
    request.target = words.value(1);
    for (const QByteArray& line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.append({ line.first(colon), line.sliced(colon + 1).trimmed() });
    }
    return request;
}

} // namespace

QByteArray httpAnswer(int status, const QByteArray& body, const core::HttpHeaders& headers)
{
    QByteArray answer = "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\n";
    for (const auto& [name, value] : headers)
        answer += name + ": " + value + "\r\n";
    return answer + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

ScriptedHttpServer::ScriptedHttpServer(QObject* parent)
    : QTcpServer(parent)
{
    connect(this, &QTcpServer::newConnection, this, &ScriptedHttpServer::accept);
    if (!listen(QHostAddress::LocalHost))
        qFatal("cannot listen on loopback: %s", qPrintable(errorString()));
}

void ScriptedHttpServer::answer(int status, const QByteArray& body, const core::HttpHeaders& headers)
{
    add({ httpAnswer(status, body, headers), HttpStep::Cut::Never });
}

QUrl ScriptedHttpServer::url(const QString& path) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path));
}

void ScriptedHttpServer::accept()
{
    while (QTcpSocket* socket = nextPendingConnection()) {
        const int connection = m_connections++;
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, connection] { read(socket, connection); });
        if (!m_steps.isEmpty() && m_steps.head().cut == HttpStep::Cut::OnAccept) {
            m_steps.dequeue();
            socket->disconnectFromHost();
        } else if (socket->bytesAvailable() > 0) {
            read(socket, connection);
        }
    }
}

void ScriptedHttpServer::read(QTcpSocket* socket, int connection)
{
    QByteArray& buffer = m_buffers[connection];
    buffer += socket->readAll();
    while (socket->state() == QAbstractSocket::ConnectedState && takeRequest(socket, connection, buffer)) { }
}

bool ScriptedHttpServer::takeRequest(QTcpSocket* socket, int connection, QByteArray& buffer)
{
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return false;
    Request request = parsedHead(buffer.first(headEnd));
    request.connection = connection;
    const qsizetype bodyAt = headEnd + 4;
    const qsizetype length = request.header("Content-Length").toLongLong();
    const HttpStep step = m_steps.isEmpty() ? HttpStep { httpAnswer(599) } : m_steps.head();
    request.complete = step.cut != HttpStep::Cut::AfterHead;
    if (request.complete && buffer.size() < bodyAt + length)
        return false;
    request.body = buffer.mid(bodyAt, length);
    buffer.remove(0, std::min(buffer.size(), bodyAt + length));
    if (!m_steps.isEmpty())
        m_steps.dequeue();
    m_requests.append(request);
    perform(socket, step);
    Q_EMIT requested();
    return true;
}

void ScriptedHttpServer::perform(QTcpSocket* socket, const HttpStep& step)
{
    switch (step.cut) {
    case HttpStep::Cut::Silent:
        return;
    case HttpStep::Cut::Never:
        socket->write(step.answer);
        return;
    case HttpStep::Cut::AfterAnswer:
        socket->write(step.answer);
        break;
    case HttpStep::Cut::OnAccept:
    case HttpStep::Cut::AfterHead:
    case HttpStep::Cut::AfterRequest:
        break;
    }
    socket->disconnectFromHost();
}

} // namespace tests
