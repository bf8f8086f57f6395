#include "core/server/pipesocket.h"

#include <algorithm>
#include <cstring>

namespace core {

PipeSocket::PipeSocket(const QHostAddress& peer, quint16 peerPort, QObject* parent)
    : QTcpSocket(parent)
{
    setSocketState(QAbstractSocket::ConnectedState);
    setOpenMode(QIODevice::ReadWrite);
    setPeerAddress(peer);
    setPeerPort(peerPort);
}

PipeSocket::~PipeSocket()
{
    setSocketState(QAbstractSocket::UnconnectedState); // or the base class would wait for a connection to close
}

void PipeSocket::feed(const QByteArray& request)
{
    m_request = request;
    m_read = 0;
    Q_EMIT readyRead();
}

void PipeSocket::hangUp()
{
    setSocketState(QAbstractSocket::UnconnectedState);
    Q_EMIT disconnected();
}

qint64 PipeSocket::bytesAvailable() const { return QTcpSocket::bytesAvailable() + m_request.size() - m_read; }

void PipeSocket::disconnectFromHost() { Q_EMIT closedByServer(); }

void PipeSocket::close() { Q_EMIT closedByServer(); }

qint64 PipeSocket::readData(char* data, qint64 maxSize)
{
    const qsizetype count = std::min<qsizetype>(qsizetype(maxSize), m_request.size() - m_read);
    if (count <= 0)
        return 0;
    std::memcpy(data, m_request.constData() + m_read, size_t(count));
    m_read += count;
    if (m_read == m_request.size()) {
        m_request.clear();
        m_read = 0;
    }
    return count;
}

qint64 PipeSocket::writeData(const char* data, qint64 size)
{
    Q_EMIT answered(QByteArray(data, qsizetype(size)));
    return size;
}

} // namespace core
