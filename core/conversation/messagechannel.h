#pragma once

#include <QObject>
#include <QString>

namespace core {

/// A wire that carries text messages both ways; the server makes one of each WebSocket.
class MessageChannel : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void send(const QString& message) = 0;
    virtual void close() = 0;

Q_SIGNALS:
    void received(const QString& message);
    void closed(); ///< never inside send()
};

} // namespace core
