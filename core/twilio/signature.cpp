#include "core/twilio/signature.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace core {

namespace {

/// Takes the same time wherever the two differ.
bool equalInConstantTime(const QByteArray& a, const QByteArray& b)
{
    if (a.size() != b.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned>(static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]));
    return difference == 0;
}

QByteArray queryOf(const QByteArray& target)
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? QByteArray() : target.sliced(mark + 1);
}

QByteArray withoutQuery(const QByteArray& target)
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? target : target.first(mark);
}

/// The target with "/" at the end of its path; itself when it has one.
QByteArray withSlash(const QByteArray& target)
{
    const QByteArray path = withoutQuery(target);
    return path.endsWith('/') ? target : path + '/' + target.sliced(path.size());
}

/// For messages: the names of the query stay, its values (they may be personal) go.
QString shown(const QByteArray& url)
{
    QByteArray text = withoutQuery(url);
    char separator = '?';
    for (const QByteArray& piece : queryOf(url).split('&')) {
        if (piece.isEmpty())
            continue;
        text += separator + piece.left(piece.indexOf('=')) + "=…";
        separator = '&';
    }
    constexpr qsizetype kLongest = 300;
    return QString::fromUtf8(text).left(kLongest);
}

Error refusal(const QString& why) { return Error { ErrorCode::BadSignature, why }; }

} // namespace

QByteArray twilioSignature(const QString& token, const QByteArray& url, const FormFields& fields)
{
    FormFields sorted = fields;
    std::ranges::sort(sorted);
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    QByteArray text = url;
    for (const auto& [name, value] : sorted)
        text += name.toUtf8() + value.toUtf8();
    return QMessageAuthenticationCode::hash(text, token.toUtf8(), QCryptographicHash::Sha1).toBase64();
}

SignatureCheck::SignatureCheck(const QStringList& tokens, const QUrl& publicBase)
    : m_tokens(tokens)
    , m_host(publicBase.host(QUrl::FullyEncoded).toLatin1())
    , m_prefix(publicBase.path(QUrl::FullyEncoded).toLatin1())
    , m_port(publicBase.port())
    , m_secure(publicBase.scheme() != QLatin1String("http"))
{
    m_tokens.removeAll(QString());
    if (m_host.contains(':') && !m_host.startsWith('['))
        m_host = '[' + m_host + ']';
    while (m_prefix.endsWith('/'))
        m_prefix.chop(1);
}

Result<void> SignatureCheck::checkForm(
    const QByteArray& signature, const QByteArray& target, const FormFields& body) const
{
    // With bodySHA256 in the URL the body was signed as bytes: fields would be believed unchecked.
    if (!formValue(parseForm(queryOf(target)), u"bodySHA256").isNull())
        return refusal(QStringLiteral("The URL carries bodySHA256, so its body is no form: %1.").arg(shown(target)));
    return checkWeb(signature, target, body);
}

Result<void> SignatureCheck::checkGet(const QByteArray& signature, const QByteArray& target) const
{
    return checkWeb(signature, target, {});
}

Result<void> SignatureCheck::checkJson(
    const QByteArray& signature, const QByteArray& target, const QByteArray& body) const
{
    const QByteArray told = formValue(parseForm(queryOf(target)), u"bodySHA256").toUtf8();
    if (told.isEmpty())
        return refusal(QStringLiteral("The URL of a JSON request lacks bodySHA256: %1.").arg(shown(target)));
    const auto signedUrl = checkWeb(signature, target, {});
    if (!signedUrl)
        return signedUrl;
    if (!equalInConstantTime(told, QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex()))
        return refusal(QStringLiteral("The body does not match the bodySHA256 of %1.").arg(shown(target)));
    return {};
}

Result<void> SignatureCheck::checkWebSocket(const QByteArray& signature, const QByteArray& target) const
{
    // On loopback the sandbox connects with ws://; a proxy in front of http:// may still have been told wss://.
    const QList<QByteArray> schemes = m_secure ? QList<QByteArray> { "wss" } : QList<QByteArray> { "ws", "wss" };
    // 443 is what one expects, 80 what Twilio's own library tries.
    const QList<QByteArray> tried
        = addresses(schemes, { 443, 80 }, target) + addresses(schemes, { 443, 80 }, withSlash(target));
    const auto may = mayCheck(signature, tried.first());
    if (!may)
        return may;
    const FormFields query = parseForm(queryOf(target));
    for (const QByteArray& url : tried) {
        if (matches(signature, url, {}) || (!query.isEmpty() && matches(signature, withoutQuery(url), query)))
            return {};
    }
    return refusal(QStringLiteral("The X-Twilio-Signature of the WebSocket does not match %1: compare PUBLIC_URL and "
                                  "TWILIO_AUTH_TOKEN with Twilio's console.")
                       .arg(shown(tried.first())));
}

Result<void> SignatureCheck::checkWeb(
    const QByteArray& signature, const QByteArray& target, const FormFields& fields) const
{
    const QList<QByteArray> tried
        = m_secure ? addresses({ "https" }, { 443 }, target) : addresses({ "http" }, { 80 }, target);
    const auto may = mayCheck(signature, tried.first());
    if (!may)
        return may;
    for (const QByteArray& url : tried) {
        if (matches(signature, url, fields))
            return {};
    }
    return refusal(QStringLiteral("The X-Twilio-Signature does not match %1 with its %2 fields: compare PUBLIC_URL and "
                                  "TWILIO_AUTH_TOKEN with Twilio's console.")
                       .arg(shown(tried.first()))
                       .arg(fields.size()));
}

Result<void> SignatureCheck::mayCheck(const QByteArray& signature, const QByteArray& url) const
{
    if (m_tokens.isEmpty())
        return refusal(
            QStringLiteral("No auth token is set, so %1 cannot be checked: set TWILIO_AUTH_TOKEN.").arg(shown(url)));
    if (signature.isEmpty())
        return refusal(QStringLiteral("The X-Twilio-Signature header is missing on %1.").arg(shown(url)));
    return {};
}

/// The forms of the URL that Twilio may have signed, the likeliest first.
QList<QByteArray> SignatureCheck::addresses(
    const QList<QByteArray>& schemes, const QList<int>& defaultPorts, const QByteArray& target) const
{
    QList<QByteArray> ports { "" };
    if (m_port > 0) {
        ports.append(':' + QByteArray::number(m_port));
    } else {
        for (const int port : defaultPorts)
            ports.append(':' + QByteArray::number(port));
    }
    QList<QByteArray> targets { m_prefix + target };
    if (!m_prefix.isEmpty() && target.startsWith(m_prefix))
        targets.append(target);
    if (targets.first().isEmpty())
        targets.append("/");
    // URL classes write an apostrophe in a query as %27, and some clients send it raw nevertheless.
    if (queryOf(target).contains('\'')) {
        const QByteArray first = targets.first();
        targets.append(withoutQuery(first) + '?' + queryOf(first).replace('\'', "%27"));
    }
    QList<QByteArray> urls;
    for (const QByteArray& scheme : schemes) {
        for (const QByteArray& port : ports) {
            for (const QByteArray& path : targets)
                urls.append(scheme + "://" + m_host + port + path);
        }
    }
    return urls;
}

bool SignatureCheck::matches(const QByteArray& signature, const QByteArray& url, const FormFields& fields) const
{
    return std::ranges::any_of(m_tokens, [&signature, &url, &fields](const QString& token) {
        return equalInConstantTime(signature, twilioSignature(token, url, fields));
    });
}

} // namespace core
