#include "core/base/httptext.h"

#include <QUrl>

#include <algorithm>

namespace core {

bool isToken(QByteArrayView name)
{
    const auto allowed = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    };
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), allowed);
}

QByteArray originOf(const QUrl& url)
{
    const bool secure = url.scheme() == QLatin1String("https");
    return url.scheme().toLatin1() + "://" + url.host(QUrl::FullyEncoded).toLatin1() + ':'
        + QByteArray::number(url.port(secure ? 443 : 80));
}

} // namespace core
