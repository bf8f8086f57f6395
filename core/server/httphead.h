#pragma once

#include "core/base/http.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace core {

/// Bounds of what may stand before a body.
struct HeadLimits {
    qsizetype bytes = 16 * 1024;
    qsizetype fields = 100;
};

/// The request line and header fields of one request, checked.
struct HttpHead {
    QByteArray method; ///< one of the seven the server knows
    QByteArray target; ///< exactly as sent: begins with one '/', visible ASCII only
    int minorVersion = 1; ///< 0 or 1
    HttpHeaders headers = {};
    qint64 contentLength = 0; ///< 0 when absent or chunked
    bool chunked = false;
    bool keepAlive = true;
    bool expectsContinue = false;
    bool webSocket = false; ///< asks for an upgrade to WebSocket, and rightly so

    bool hasBody() const { return chunked || contentLength > 0; }
    /// Raw, up to '?'.
    QByteArray path() const;
    /// Raw, after the first '?'.
    QByteArray query() const;
    /// Value of the first field of that name, in any case; empty when there is none.
    QByteArray header(QByteArrayView name) const;
};

/// Where the head at the beginning of `bytes` ends: its size including the empty line, 0 while it is incomplete.
/// `scanned`: how many of the bytes an earlier call has seen.
/// Errors: Malformed for a byte that no head may have, also while it is incomplete; HeadTooLarge.
Result<qsizetype> findHeadEnd(QByteArrayView bytes, const HeadLimits& limits, qsizetype scanned = 0);

/// Reads one complete head, strictly (RFC 9112, and RFC 6455 for upgrades).
/// Errors: Malformed, HeadTooLarge (too many fields), NotImplemented (method, transfer coding), VersionNotSupported.
Result<HttpHead> parseHead(QByteArrayView head, const HeadLimits& limits);

} // namespace core
