#pragma once

#include <QHostAddress>

namespace core {

/// Whether `address` belongs to the public internet. Not public: private, loopback, link-local, shared (CGNAT), unique
/// local, multicast, documentation and reserved ranges, the metadata services of clouds, and IPv6 forms that hide one
/// of them (mapped, NAT64, 6to4).
bool isPublicAddress(const QHostAddress& address);

} // namespace core
