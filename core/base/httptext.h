#pragma once

#include <QByteArray>
#include <QByteArrayView>

class QUrl;

namespace core {

/// True when `name` consists of the characters that RFC 9110 allows in a token.
bool isToken(QByteArrayView name);

/// "https://host:443": requests to URLs of the same origin may share a connection.
QByteArray originOf(const QUrl& url);

/// Calls `visit(item)` for each item of a comma-separated list, without white space.
template <class Visit>
void eachItem(QByteArrayView list, Visit visit)
{
    while (!list.isEmpty()) {
        const qsizetype comma = list.indexOf(',');
        visit((comma < 0 ? list : list.first(comma)).trimmed());
        list = comma < 0 ? QByteArrayView() : list.sliced(comma + 1);
    }
}

} // namespace core
