#pragma once

#include "core/base/http.h"

#include <QQueue>
#include <QTcpServer>
#include <QTcpSocket>

namespace tests {

/// What ScriptedHttpServer does with one connection or request.
struct HttpStep {
    enum class Cut {
        Never, ///< answers, and keeps the connection
        OnAccept, ///< closes as soon as the connection stands
        AfterHead, ///< closes when the head of the request has come
        AfterRequest, ///< closes when the whole request has come, without an answer
        AfterAnswer, ///< closes after the answer; cut the answer to close inside it
        Silent, ///< neither answers nor closes
    };
    QByteArray answer = {}; ///< all its bytes, head included
    Cut cut = Cut::Never;
};

/// A whole answer with Content-Length.
QByteArray httpAnswer(int status, const QByteArray& body = {}, const core::HttpHeaders& headers = {});

/// An HTTP/1.1 server on loopback that does what it is told, one step for each request, and remembers what it got.
/// A request without a step is answered 599.
class ScriptedHttpServer : public QTcpServer {
    Q_OBJECT
public:
    struct Request {
        QByteArray method;
        QByteArray target;
        core::HttpHeaders headers;
        QByteArray body;
        int connection = 0; ///< 0 for the first that was accepted
        bool complete = false; ///< false: cut off before the body was read

        QByteArray header(const QByteArray& name) const { return core::HttpResponse { 0, headers, {} }.header(name); }
    };

    explicit ScriptedHttpServer(QObject* parent = nullptr);

    void add(const HttpStep& step) { m_steps.enqueue(step); }
    void answer(int status, const QByteArray& body = {}, const core::HttpHeaders& headers = {});
    const QList<Request>& requests() const { return m_requests; }
    int connections() const { return m_connections; }
    /// "http://127.0.0.1:port" and `path`.
    QUrl url(const QString& path = {}) const;

Q_SIGNALS:
    void requested();

private:
    void accept();
    void read(QTcpSocket* socket, int connection);
    /// False when more bytes have to come first.
    bool takeRequest(QTcpSocket* socket, int connection, QByteArray& buffer);
    void perform(QTcpSocket* socket, const HttpStep& step);

    QQueue<HttpStep> m_steps;
    QList<Request> m_requests;
    QHash<int, QByteArray> m_buffers; ///< what has come on a connection and is not a whole request yet
    int m_connections = 0;
};

} // namespace tests
