#pragma once

#include <QtGlobal>

namespace core {

/// Raises the limit of open descriptors as far as this process may. To be called at start.
/// Returns the limit now in force, 0 where the platform has none to raise.
quint64 raiseDescriptorLimit();

/// Switches Nagle's algorithm off on every connected TCP socket of this process, for those that Qt keeps to itself:
/// QNetworkAccessManager's. Call it once a connection is made (QNetworkReply::encrypted); a second call is harmless.
/// Returns how many sockets there were, 0 on platforms where they cannot be listed.
int setNoDelayOnOwnSockets();

/// True when something waits to be read from a socket that Qt has not noticed yet: bytes, its end, or an error. Always
/// false on platforms where that cannot be asked.
bool hasInput(qintptr descriptor);

} // namespace core
