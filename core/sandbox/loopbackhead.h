#pragma once

#include "core/base/http.h"
#include "core/base/result.h"

#include <QByteArray>

namespace core {

/// The head of a request or an answer: start line and fields, without the blank line.
struct LoopbackHead {
    QByteArray startLine;
    HttpHeaders headers;

    /// Value of the first field of that name, in any case; empty when there is none.
    QByteArray header(const QByteArray& name) const;
};

/// What stands before the first `mark`; everything when there is none (QByteArray::left(-1) would be empty).
QByteArray before(const QByteArray& bytes, char mark);

/// Reads what stands before the blank line.
/// Errors: Malformed for an empty head or a field without a colon.
Result<LoopbackHead> parseLoopbackHead(const QByteArray& text);

/// "Name: value" lines, each ended by CRLF.
QByteArray headerLines(const HttpHeaders& headers);

} // namespace core
