#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>

#include <chrono>

namespace tests {

/// What a StreamingServer does next: waits, then sends, then cuts the connection if told so.
struct StreamStep {
    QByteArray bytes;
    std::chrono::milliseconds wait { 0 };
    bool cut = false;
};
using StreamScript = QList<StreamStep>;

struct StreamRequest {
    QByteArray head; ///< up to and with the blank line
    QByteArray body;
    /// Value of a header, trimmed; empty when it is missing.
    QByteArray header(const QByteArray& name) const;
};

/// An HTTP/1.1 server on loopback that answers each request with the next script, byte for byte; the last script is
/// used again and again.
class StreamingServer : public QTcpServer {
    Q_OBJECT
public:
    StreamingServer(); ///< listens on a free port

    void answer(const StreamScript& script) { m_scripts.append(script); }
    /// "http://127.0.0.1:port" + path.
    QUrl url(const QString& path = QStringLiteral("/")) const;
    const QList<StreamRequest>& requests() const { return m_requests; }
    int connections() const { return m_connections; } ///< in all
    int openConnections() const { return m_open; }

    /// Head of a chunked answer, 200 text/event-stream.
    static QByteArray streamHead();
    static QByteArray chunk(const QByteArray& bytes);
    static QByteArray lastChunk() { return "0\r\n\r\n"; }
    /// A whole answer with Content-Length. `headers` are lines that end with CRLF.
    static QByteArray whole(const QByteArray& status, const QByteArray& headers, const QByteArray& body);
    /// A whole event stream in one piece.
    static StreamScript stream(const QByteArray& body);

    StreamScript take(const StreamRequest& request);

Q_SIGNALS:
    void requestArrived();
    void connectionClosed();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    QList<StreamScript> m_scripts;
    QList<StreamRequest> m_requests;
    int m_connections = 0;
    int m_open = 0;
};

} // namespace tests
