#pragma once

#include "core/server/httphead.h"

#include <QHostAddress>

#include <chrono>
#include <functional>

namespace core {

/// Everything the gate allows. Sizes are bytes.
struct GateOptions {
    HeadLimits head = {};
    qint64 bodiesInFlight = 64 * 1024 * 1024; ///< of all connections together
    qint64 readBuffer = 64 * 1024; ///< when it is full, the kernel pushes back; must be larger than a head
    qint64 unsentAnswer = 8 * 1024 * 1024;
    int connections = 2000; ///< upgraded ones do not count
    int connectionsPerAddress = 200; ///< loopback is exempt: behind a tunnel, every peer is loopback
    int backlog = 1024;

    std::chrono::milliseconds headTime { 10'000 }; ///< from the first byte, of a new connection from accepting it
    std::chrono::milliseconds bodyTime { 15'000 };
    std::chrono::milliseconds idleTime { 60'000 }; ///< between two requests
    std::chrono::milliseconds writeStall { 30'000 }; ///< without a byte taken by the client
    std::chrono::milliseconds lingerTime { 1'000 }; ///< a refused client may go on sending, so that it can read why
    std::chrono::milliseconds tick { 500 }; ///< how often deadlines are looked at
    std::chrono::milliseconds acceptPause { 200 }; ///< when descriptors have run out

    /// The largest body that a request may have.
    std::function<qint64(const HttpHead&)> bodyLimit = [](const HttpHead&) { return qint64(1024 * 1024); };
    /// Asked before a WebSocket upgrade happens. An error is answered as it is and ends the connection.
    std::function<Result<void>(const HttpHead&, const QHostAddress& peer)> mayUpgrade
        = [](const HttpHead&, const QHostAddress&) {
              return Result<void>(Error { ErrorCode::NotFound, QStringLiteral("There is no WebSocket here.") });
          };
};

/// The header field that carries the exact request target to the router. The gate removes it from what clients send.
inline constexpr char kTargetHeader[] = "X-Callwright-Target";

} // namespace core
