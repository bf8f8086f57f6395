#pragma once

#include <QTcpSocket>
#include <QTest>

namespace tests {

/// A client that sends exactly the bytes it is told to and keeps all that comes back.
class RawClient {
public:
    explicit RawClient(quint16 port)
    {
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { received += m_socket.readAll(); });
    }
    bool send(const QByteArray& bytes)
    {
        const bool connected
            = QTest::qWaitFor([this] { return m_socket.state() != QAbstractSocket::ConnectingState; }, kPatience);
        return connected && m_socket.write(bytes) == bytes.size();
    }
    /// Waits until `text` has come.
    bool expect(const QByteArray& text)
    {
        return QTest::qWaitFor([this, &text] { return received.contains(text); }, kPatience);
    }
    bool expectClose()
    {
        return QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::UnconnectedState; }, kPatience);
    }
    bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    void leave() { m_socket.abort(); }
    QTcpSocket& socket() { return m_socket; }
    /// Of the first answer.
    int status() const { return received.mid(9, 3).toInt(); }

    QByteArray received;

private:
    static constexpr int kPatience = 5000;
    QTcpSocket m_socket;
};

inline QByteArray get(const QByteArray& target, const QByteArray& fields = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n";
}

inline QByteArray post(const QByteArray& target, const QByteArray& body)
{
    return "POST " + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body;
}

} // namespace tests
