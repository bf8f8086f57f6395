#include "core/server/httpfront.h"

#include "core/server/httpcompat.h"

#include <QMetaMethod>
#include <QPointer>
#include <QWebSocket>

namespace core {

namespace {

constexpr quint64 kMostFrameBytes = 256 * 1024;
constexpr int kPendingWebSockets = 10'000; // they are taken at once; the default of 30 would only drop some

QByteArray methodName(QHttpServerRequest::Method method)
{
    switch (method) {
    case QHttpServerRequest::Method::Put:
        return "PUT";
    case QHttpServerRequest::Method::Delete:
        return "DELETE";
    case QHttpServerRequest::Method::Post:
        return "POST";
    case QHttpServerRequest::Method::Options:
        return "OPTIONS";
    case QHttpServerRequest::Method::Patch:
        return "PATCH";
    default:
        return "GET"; // the gate lets nothing else pass
    }
}

} // namespace

HttpFront::HttpFront(GateOptions options, QObject* parent)
    : QObject(parent)
    , m_http(std::make_unique<QHttpServer>())
    , m_webSockets(QStringLiteral("Callwright"), QWebSocketServer::NonSecureMode)
    , m_gate(std::move(options), m_webSockets)
{
    m_webSockets.setMaxPendingConnections(kPendingWebSockets);
    connect(&m_webSockets, &QWebSocketServer::newConnection, this, &HttpFront::onNewWebSockets);
    connect(&m_gate, &Gate::drained, this, &HttpFront::drained);
    compat::setMissingHandler(
        *m_http, this, [this](const QHttpServerRequest& request, QHttpServerResponder&& responder) {
            onRequest(request, std::move(responder));
        });
}

HttpFront::~HttpFront() = default;

Result<quint16> HttpFront::listen(const QHostAddress& address, quint16 port)
{
    if (!m_gate.listen(address, port)) {
        const bool isTaken = m_gate.serverError() == QAbstractSocket::AddressInUseError;
        const QString message = isTaken
            ? QStringLiteral("Port %1 on %2 is taken by another program. Stop that one, or choose another port with "
                             "--port or PORT.")
            : QStringLiteral("Cannot listen on port %1 of %2: %3. Check HOST and PORT.");
        const QString filled = message.arg(port).arg(address.toString());
        return Error { ErrorCode::Internal, isTaken ? filled : filled.arg(m_gate.errorString()) };
    }
    if (!compat::bind(*m_http, m_gate))
        return Error { ErrorCode::Internal, QStringLiteral("The HTTP server cannot be bound to the port.") };
    return m_gate.serverPort();
}

void HttpFront::drain() { m_gate.drain(); }

void HttpFront::onRequest(const QHttpServerRequest& request, QHttpServerResponder&& responder)
{
    WebRequest web;
    web.method = methodName(request.method());
    web.headers = compat::headers(request);
    const QByteArray target = web.header(kTargetHeader);
    web.headers.removeIf(
        [](const auto& field) { return field.first.compare(kTargetHeader, Qt::CaseInsensitive) == 0; });
    web.setTarget(target);
    web.body = request.body();
    web.peer = request.remoteAddress();

    // Answers may come when this server is gone: the responder would write to a pipe that went with it.
    auto kept = std::make_shared<QHttpServerResponder>(std::move(responder));
    const QPointer<HttpFront> alive(this);
    const Answer answer([kept, alive](int status, const HttpHeaders& headers, const QByteArray& body) {
        if (!alive)
            return;
        --alive->m_running;
        compat::answer(*kept, status, headers, body);
    });
    ++m_running;
    m_router.dispatch(std::move(web), answer);
}

void HttpFront::onNewWebSockets()
{
    static const QMetaMethod kOpened = QMetaMethod::fromSignal(&HttpFront::webSocketOpened);
    while (QWebSocket* socket = m_webSockets.nextPendingConnection()) {
        adoptTcpSocket(socket);
        if (socket->state() != QAbstractSocket::ConnectedState || !isSignalConnected(kOpened)) {
            socket->deleteLater();
            continue;
        }
        socket->setMaxAllowedIncomingFrameSize(kMostFrameBytes);
        socket->setMaxAllowedIncomingMessageSize(kMostFrameBytes);
        Q_EMIT webSocketOpened(socket, socket->requestUrl().path(QUrl::FullyEncoded));
    }
}

/// Makes the kernel socket a child of its QWebSocket, whose destructor would otherwise leave it behind, open.
void HttpFront::adoptTcpSocket(QWebSocket* socket)
{
    const auto tcpSockets = m_webSockets.findChildren<QTcpSocket*>(QString(), Qt::FindDirectChildrenOnly);
    for (QTcpSocket* tcp : tcpSockets) {
        if (tcp->peerPort() == socket->peerPort() && tcp->peerAddress() == socket->peerAddress())
            tcp->setParent(socket);
    }
}

} // namespace core
