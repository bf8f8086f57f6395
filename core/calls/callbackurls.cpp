#include "core/calls/callbackurls.h"

namespace core {

namespace {

constexpr qsizetype kMaxUrlLength = 4000;

QUrl join(const QUrl& publicUrl, const QByteArray& target)
{
    QByteArray base = publicUrl.toEncoded();
    while (base.endsWith('/'))
        base.chop(1);
    return QUrl::fromEncoded(base + target, QUrl::StrictMode);
}

} // namespace

QUrl twimlUrl(const QUrl& publicUrl, const QString& callId, const OrderedJson& parameters)
{
    const QByteArray path = "/api/outbound-call-twiml?";
    const QByteArray id = "callId=" + callId.toUtf8().toPercentEncoding();
    const QUrl whole = join(publicUrl, path + "customParams=" + parameters.compact().toPercentEncoding() + '&' + id);
    return whole.toEncoded().size() <= kMaxUrlLength ? whole : join(publicUrl, path + id);
}

QUrl statusCallbackUrl(const QUrl& publicUrl, const QString& callId)
{
    return join(publicUrl, "/api/call-status?callId=" + callId.toUtf8().toPercentEncoding());
}

} // namespace core
