#pragma once

#include <QByteArray>

namespace app {

/// Tells systemd how this service stands, such as "READY=1"; lines are separated by '\n'. Does nothing where systemd
/// does not wait for it (no NOTIFY_SOCKET in the environment). False when it could not be sent.
/// Source: sd_notify(3), "Standalone implementations".
bool notifySystemd(const QByteArray& state);

} // namespace app
