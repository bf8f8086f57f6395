#pragma once

#include "core/server/gateoptions.h"

class QTcpSocket;

namespace core {

class GateConnection;
class PipeSocket;

/// What a connection needs of its gate.
class GateHost {
public:
    virtual ~GateHost() = default;
    virtual const GateOptions& options() const = 0;
    /// The value of a Date field, now.
    virtual QByteArray date() const = 0;
    /// Counts bytes of bodies held in memory; false when there are too many. Negative to give back.
    virtual bool holdBody(qint64 bytes) = 0;
    /// A new pipe to the HTTP server, which owns it from now on.
    virtual PipeSocket* openPipe(const QHostAddress& peer, quint16 peerPort) = 0;
    /// Takes a socket whose upgrade was granted; its head of that size is still unread.
    virtual void upgrade(QTcpSocket* socket, qsizetype headSize) = 0;
    /// The connection has ended and will not call again.
    virtual void ended(GateConnection* connection) = 0;
};

} // namespace core
