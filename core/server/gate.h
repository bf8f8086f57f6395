#pragma once

#include "core/server/gatehost.h"

#include <QHash>
#include <QSet>
#include <QTcpServer>
#include <QTimer>

class QWebSocketServer;

namespace core {

/// The one port. It reads and checks whole requests under limits; ordinary ones go through pipes to the QHttpServer
/// that is bound to it, upgrades to a QWebSocketServer that does not listen. Listen first, bind afterwards.
/// What it refuses itself is answered with JSON: 400, 408, 413, 431, 501, 503, 505.
class Gate : public QTcpServer, private GateHost {
    Q_OBJECT
public:
    /// Upgraded sockets become children of `webSockets`.
    Gate(GateOptions gateOptions, QWebSocketServer& webSockets, QObject* parent = nullptr);

    /// Stops listening, closes idle connections, and the others after their answer.
    void drain();
    /// Connections held: upgraded ones are not.
    qsizetype connectionCount() const { return m_connections.size(); }

Q_SIGNALS:
    void drained(); ///< after drain(), when the last connection is gone

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    const GateOptions& options() const override { return m_options; }
    QByteArray date() const override { return m_date; }
    bool holdBody(qint64 bytes) override;
    PipeSocket* openPipe(const QHostAddress& peer, quint16 peerPort) override;
    void upgrade(QTcpSocket* socket, qsizetype headSize) override;
    void ended(GateConnection* connection) override;

    bool hasRoomFor(const QHostAddress& peer) const;
    void onAcceptError();
    void onTick();
    void readClock();

    GateOptions m_options;
    QWebSocketServer& m_webSockets;
    QSet<GateConnection*> m_connections; ///< children of this
    QHash<QHostAddress, int> m_perAddress;
    qint64 m_heldBodies = 0;
    QByteArray m_date;
    QTimer m_tick;
    bool m_draining = false;
};

} // namespace core
