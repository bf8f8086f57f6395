#pragma once

#include <QByteArray>
#include <QTcpSocket>

namespace core {

/// The end of a pipe that a QHttpServer takes for a connected socket: no kernel socket stands behind it. It stays
/// when the client leaves, so that an answer that comes late has somewhere to go; QHttpServer 6.4 would otherwise
/// write into freed memory.
class PipeSocket : public QTcpSocket {
    Q_OBJECT
public:
    PipeSocket(const QHostAddress& peer, quint16 peerPort, QObject* parent);
    ~PipeSocket() override;

    /// Gives the server one complete request.
    void feed(const QByteArray& request);
    /// Tells the server that the client is gone. The server then deletes the pipe.
    void hangUp();

    qint64 bytesAvailable() const override;
    qint64 bytesToWrite() const override { return 0; }
    void disconnectFromHost() override;
    void close() override;

Q_SIGNALS:
    void answered(const QByteArray& bytes); ///< the server has written this
    void closedByServer();

protected:
    qint64 readData(char* data, qint64 maxSize) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    QByteArray m_request;
    qsizetype m_read = 0; ///< how much of m_request the server has read
};

} // namespace core
