#include "app/desktop/singleinstance.h"

#include <QCryptographicHash>
#include <QLocalSocket>
#include <QStandardPaths>

namespace app {

namespace {

constexpr int kPatience = 1'000; ///< ms; another one that hangs does not keep this one from starting
constexpr qint64 kLongestMessage = 4'096;

} // namespace

SingleInstance::SingleInstance(const QString& what)
{
    const QString home = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    const QByteArray digest
        = QCryptographicHash::hash((home + QLatin1Char('\n') + what).toUtf8(), QCryptographicHash::Sha256).toHex();
    m_name = QStringLiteral("callwright-") + QString::fromLatin1(digest.first(16));
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::take);
}

bool SingleInstance::handOver(const QString& message)
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    // The only waiting in the program: before the event loop runs, for a moment, on the same machine.
    if (!socket.waitForConnected(kPatience))
        return false;
    socket.write(message.toUtf8().left(kLongestMessage) + '\n');
    return socket.waitForBytesWritten(kPatience) && socket.waitForReadyRead(kPatience);
}

void SingleInstance::listen()
{
    QLocalServer::removeServer(m_name); // left by one that was killed
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.listen(m_name);
}

void SingleInstance::take()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() > kLongestMessage)
                return socket->abort();
            if (!socket->canReadLine())
                return;
            const QString message = QString::fromUtf8(socket->readLine().trimmed());
            socket->write("ok\n");
            Q_EMIT asked(message);
        });
    }
}

} // namespace app
