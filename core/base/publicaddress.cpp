#include "core/base/publicaddress.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

struct Ip4Range {
    quint32 first;
    int bits;
};

constexpr quint32 ip4(quint32 a, quint32 b, quint32 c, quint32 d) { return a << 24 | b << 16 | c << 8 | d; }

/// IANA's special-purpose registry, and one address that a cloud has taken from its public range.
constexpr std::array kNotPublic {
    Ip4Range { ip4(0, 0, 0, 0), 8 }, Ip4Range { ip4(10, 0, 0, 0), 8 }, Ip4Range { ip4(100, 64, 0, 0), 10 },
    Ip4Range { ip4(127, 0, 0, 0), 8 }, Ip4Range { ip4(168, 63, 129, 16), 32 }, // Azure's wire server
    Ip4Range { ip4(169, 254, 0, 0), 16 }, Ip4Range { ip4(172, 16, 0, 0), 12 }, Ip4Range { ip4(192, 0, 0, 0), 24 },
    Ip4Range { ip4(192, 0, 2, 0), 24 }, Ip4Range { ip4(192, 88, 99, 0), 24 }, Ip4Range { ip4(192, 168, 0, 0), 16 },
    Ip4Range { ip4(198, 18, 0, 0), 15 }, Ip4Range { ip4(198, 51, 100, 0), 24 }, Ip4Range { ip4(203, 0, 113, 0), 24 },
    Ip4Range { ip4(224, 0, 0, 0), 3 }, // multicast, reserved, broadcast
};

bool isPublicIp4(quint32 address)
{
    return std::ranges::none_of(
        kNotPublic, [address](const Ip4Range& range) { return (address ^ range.first) >> (32 - range.bits) == 0; });
}

quint32 ip4At(const Q_IPV6ADDR& address, int offset)
{
    return ip4(address[offset], address[offset + 1], address[offset + 2], address[offset + 3]);
}

bool isPublicIp6(const Q_IPV6ADDR& address)
{
    static const QHostAddress kNat64(QStringLiteral("64:ff9b::"));
    const QHostAddress whole(address);
    if (whole.isInSubnet(kNat64, 96))
        return isPublicIp4(ip4At(address, 12));
    if ((address[0] & 0xE0) != 0x20) // 2000::/3 is all that is handed out
        return false;
    const bool special = address[0] == 0x20 && address[1] == 0x01 && (address[2] & 0xFE) == 0; // 2001::/23, Teredo too
    const bool documentation = whole.isInSubnet(QHostAddress(QStringLiteral("2001:db8::")), 32)
        || whole.isInSubnet(QHostAddress(QStringLiteral("3fff::")), 20);
    if (special || documentation)
        return false;
    const bool sixToFour = address[0] == 0x20 && address[1] == 0x02;
    return !sixToFour || isPublicIp4(ip4At(address, 2));
}

} // namespace

bool isPublicAddress(const QHostAddress& address)
{
    bool isIp4 = false;
    const quint32 number = address.toIPv4Address(&isIp4); // also of ::ffff:a.b.c.d
    if (isIp4)
        return isPublicIp4(number);
    return address.protocol() == QAbstractSocket::IPv6Protocol && isPublicIp6(address.toIPv6Address());
}

} // namespace core
