#pragma once

#include "core/server/httphead.h"

#include <QHostAddress>
#include <QString>

#include <functional>
#include <optional>

namespace core {

/// Who may use /api/*: whoever brings the bearer token, and, without a token, somebody on this very machine: from
/// loopback, with a loopback Host, no forwarding header and no foreign Origin. So neither a tunnel nor a web page can
/// place calls.
class ApiAccess {
public:
    using HeaderOf = std::function<QByteArray(const QByteArray& name)>;

    explicit ApiAccess(const QString& token);

    /// Errors: Unauthorized.
    std::optional<Error> check(const HeaderOf& header, const QHostAddress& peer) const;
    /// Who asks, for the rate limit.
    QString client(const HeaderOf& header) const;

private:
    QByteArray m_token; ///< empty: none is set
};

/// Compares without telling by its time where the difference is.
bool equalInConstantTime(const QByteArray& left, const QByteArray& right);

} // namespace core
