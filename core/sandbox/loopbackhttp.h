#pragma once

#include "core/base/http.h"
#include "core/base/result.h"

#include <QObject>
#include <QPointer>
#include <QTcpServer>

#include <functional>
#include <memory>

namespace core {

class LoopbackConnection;

/// A whole request as it arrived.
struct LoopbackRequest {
    QByteArray method;
    QByteArray target; ///< path and query, exactly as sent
    HttpHeaders headers;
    QByteArray body;

    QByteArray path() const;
    QByteArray query() const; ///< without the question mark
    QByteArray header(const QByteArray& name) const;
};

/// One request and its answer, which may come late or in pieces. It outlives the client: what is written after she
/// left is dropped. An exchange that dies without a complete answer closes the connection.
class LoopbackExchange : public QObject {
    Q_OBJECT
public:
    LoopbackExchange(LoopbackRequest request, LoopbackConnection* connection);
    ~LoopbackExchange() override;

    const LoopbackRequest& request() const { return m_request; }
    bool clientIsThere() const;
    void answer(int status, const QByteArray& contentType, const QByteArray& body, const HttpHeaders& more = {});
    void beginStream(int status, const QByteArray& contentType);
    void write(const QByteArray& piece); ///< a piece of the stream, sent at once
    void endStream();
    void cut(); ///< closes the connection as it stands

Q_SIGNALS:
    void clientLeft();

private:
    void send(const QByteArray& bytes);
    void complete();

    LoopbackRequest m_request;
    QPointer<LoopbackConnection> m_connection;
    bool m_complete = false;
};

/// A small HTTP/1.1 server on 127.0.0.1: Content-Length bodies, keep-alive, one request of a connection at a time.
/// QHttpServer 6.4 crashes when an answer comes after its client has left; this one is made for late answers.
class LoopbackHttp : public QObject {
    Q_OBJECT
public:
    using Handler = std::function<void(std::shared_ptr<LoopbackExchange>)>;

    explicit LoopbackHttp(Handler handler, QObject* parent = nullptr);

    /// Port 0 takes a free one. Returns the port. Errors: Internal when the port is taken.
    Result<quint16> listen(quint16 port);
    quint16 port() const { return m_server.serverPort(); }

private:
    void accept();

    Handler m_handler;
    QTcpServer m_server;
};

} // namespace core
