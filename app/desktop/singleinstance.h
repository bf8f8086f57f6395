#pragma once

#include <QLocalServer>
#include <QObject>

namespace app {

/// One desktop program for each user and core: who comes second hands over what it was asked, and leaves.
class SingleInstance : public QObject {
    Q_OBJECT
public:
    /// `what`: which windows: the address of the core, "monitor", …
    explicit SingleInstance(const QString& what);

    /// Whether another one runs, which has then been given `message` and has shown itself.
    bool handOver(const QString& message);
    /// From now on others hand over to this one.
    void listen();

Q_SIGNALS:
    void asked(const QString& message); ///< may be empty: show yourself

private:
    void take();

    QString m_name;
    QLocalServer m_server;
};

} // namespace app
