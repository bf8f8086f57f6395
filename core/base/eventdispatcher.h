#pragma once

class QThread;

namespace core {

/// Gives the main thread an event dispatcher for many sockets, where there is one for the platform (Linux: epoll).
/// To be called in main() before a QCoreApplication is made; not with a QApplication, which needs its own.
/// The environment variable CALLWRIGHT_EPOLL=0 keeps Qt's own.
/// Returns whether it was installed.
bool installFastDispatcher();

/// The same for a thread that has not been started yet.
bool installFastDispatcher(QThread& thread);

} // namespace core
