#pragma once

#include "core/sandbox/loopbackhead.h"
#include "core/sandbox/loopbackhttp.h"

#include <QTcpSocket>

namespace core {

/// One connection of a LoopbackHttp: cuts the bytes into requests and hands them over one after the other.
/// Belongs to the server; goes away when its socket closes.
class LoopbackConnection : public QObject {
    Q_OBJECT
public:
    LoopbackConnection(QTcpSocket* socket, LoopbackHttp::Handler handler, QObject* parent);

    bool isOpen() const;
    void write(const QByteArray& bytes);
    void answered(); ///< the present request has its whole answer
    void close();

Q_SIGNALS:
    void closed();

private:
    void read();
    void next();
    void refuse(int status);
    Result<qint64> bodySize(const LoopbackHead& head) const;

    QTcpSocket* m_socket; ///< a child of this
    LoopbackHttp::Handler m_handler;
    QByteArray m_buffer;
    bool m_busy = false; ///< a request waits for its answer
    bool m_closeAfter = false;
};

} // namespace core
