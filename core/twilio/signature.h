#pragma once

#include "core/base/result.h"
#include "core/twilio/form.h"

#include <QByteArray>
#include <QStringList>
#include <QUrl>

namespace core {

/// What Twilio puts into X-Twilio-Signature: base64(HMAC-SHA1(token, url + sorted fields)), 28 characters.
/// `url` is the URL as requested, without its "#fragment". Equal pairs count once, as in Twilio's own libraries.
/// Source: Twilio docs, "Security".
QByteArray twilioSignature(const QString& token, const QByteArray& url, const FormFields& fields = {});

/// Says whether a request came from Twilio.
///
/// Twilio signs the URL that it was told to call, and its products disagree on the port and on how a WebSocket's
/// query counts. So a few forms of that URL are tried; each needs a valid HMAC, so none of them weakens the check.
/// `target` is always the exact request target, as it stood in the request line; `signature` the value of the
/// X-Twilio-Signature header, empty when it was missing.
/// Errors: BadSignature; the message names the URL (values of its query left out) and the reason, never a token.
class SignatureCheck {
public:
    /// `tokens`: the account's auth token and, while it is being rotated, the second one. Without any, all is refused.
    /// `publicBase`: what Twilio was told, `https://host[:port][/prefix]`; the target may carry the prefix or lack it,
    /// as the proxy in front likes. Credentials in it are left out, as Twilio leaves them out.
    SignatureCheck(const QStringList& tokens, const QUrl& publicBase);

    /// A POST with a form body.
    Result<void> checkForm(const QByteArray& signature, const QByteArray& target, const FormFields& body) const;
    /// A GET: all its fields stand in the target.
    Result<void> checkGet(const QByteArray& signature, const QByteArray& target) const;
    /// A POST with another body than a form: its SHA-256 stands in the target as `bodySHA256`.
    Result<void> checkJson(const QByteArray& signature, const QByteArray& target, const QByteArray& body) const;
    /// The handshake of ConversationRelay or Media Streams.
    Result<void> checkWebSocket(const QByteArray& signature, const QByteArray& target) const;

private:
    QList<QByteArray> addresses(
        const QList<QByteArray>& schemes, const QList<int>& defaultPorts, const QByteArray& target) const;
    bool matches(const QByteArray& signature, const QByteArray& url, const FormFields& fields) const;
    Result<void> mayCheck(const QByteArray& signature, const QByteArray& url) const;
    Result<void> checkWeb(const QByteArray& signature, const QByteArray& target, const FormFields& fields) const;

    QStringList m_tokens;
    QByteArray m_host; ///< as it stands in a URL: punycode, brackets around IPv6
    QByteArray m_prefix; ///< "" or "/prefix"
    int m_port = -1; ///< -1: the base URL has none
    bool m_secure = true;
};

} // namespace core
