#pragma once

#include "core/base/http.h"

#include <QByteArrayView>

#include <optional>

namespace core {

constexpr qsizetype kMostResponseHead = 64 * 1024; ///< bytes, interim answers included

/// Status line and header fields of one answer, with what they say about its body and its connection.
struct ResponseHead {
    int status = 0;
    HttpHeaders headers = {};
    std::optional<qint64> contentLength = {};
    bool chunked = false; ///< goes before the length
    bool keepAlive = true; ///< the connection may serve another request
};

/// Where the head at the beginning of `bytes` ends: its size with the empty line, 0 while it is incomplete.
/// `scanned`: how many of the bytes an earlier call has seen. A lone LF ends a line, too (RFC 9112, 2.2).
/// Errors: Malformed when these bytes do not begin as HTTP/1 does, or the head is too large.
Result<qsizetype> findResponseHeadEnd(QByteArrayView bytes, qsizetype scanned = 0);

/// Reads one complete head (RFC 9112). Errors: Malformed.
Result<ResponseHead> parseResponseHead(QByteArrayView text);

} // namespace core
