#pragma once

#include "core/base/http.h"

#include <QHostAddress>
#include <QStringList>

#include <optional>

namespace core {

/// One request as a route handler sees it.
struct WebRequest {
    QByteArray method; ///< GET for a HEAD too
    QByteArray target; ///< exactly as sent
    QByteArray path; ///< raw, before '?'
    QByteArray query; ///< raw, after '?'
    QByteArray body;
    QHostAddress peer;
    HttpHeaders headers;
    QStringList captures; ///< the decoded segments that stand for {names}, in order

    /// Value of the first field of that name, in any case; empty when there is none.
    QByteArray header(QByteArrayView name) const;
    /// Decoded value of the first query item of that name; empty when there is none.
    QString queryItem(QByteArrayView name) const;

    void setTarget(const QByteArray& exact);
};

/// Decodes one percent-encoded path segment.
/// Nothing when the encoding is broken, the text is no UTF-8, or it has '/', NUL, CR or LF in it.
std::optional<QString> decodedSegment(const QByteArray& segment);

} // namespace core
