#pragma once

#include "core/sandbox/calleeseat.h"

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>

namespace app {

/// Standard input as the callee "me": a line is said, "/1" presses a key, "/bye" or the end of input hangs up.
class Keyboard : public QObject {
    Q_OBJECT
public:
    explicit Keyboard(core::CalleeSeat& seat);

private:
    void read();
    void take(const QString& line);

    core::CalleeSeat& m_seat;
    QSocketNotifier m_notifier;
    QByteArray m_pending;
};

} // namespace app
