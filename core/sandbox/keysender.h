#pragma once

#include "core/sandbox/sandboxcontext.h"

#include <QObject>
#include <QString>
#include <QTimer>

namespace core {

/// Presses the keys of a sendDigits message one after the other; `w` waits for half a second.
class KeySender : public QObject {
    Q_OBJECT
public:
    explicit KeySender(const SandboxContext& context, QObject* parent = nullptr);

    void send(const QString& digits); ///< behind those that are still waiting
    void stop();

Q_SIGNALS:
    void pressed(QChar digit);

private:
    void next();

    const SandboxContext& m_context;
    QString m_waiting;
    QTimer m_timer;
};

} // namespace core
