#include "core/sandbox/webhook.h"

#include "core/base/async.h"
#include "core/sandbox/loopbackhead.h"
#include "core/sandbox/plainhttp.h"
#include "core/twilio/signature.h"

#include <QLocale>
#include <QTimer>

namespace core {

namespace {

constexpr std::chrono::milliseconds kRetryAfter { 200 };

} // namespace

QString rfc2822(const QDateTime& time)
{
    return QLocale::c().toString(time.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")) + QStringLiteral(" +0000");
}

FormFields callFields(const SandboxContext& context, const SandboxCall& call, const QString& status)
{
    const QString& to = call.request.to;
    const QString& from = call.request.from;
    return {
        { QStringLiteral("Called"), to },
        { QStringLiteral("ApiVersion"), QStringLiteral("2010-04-01") },
        { QStringLiteral("CallStatus"), status },
        { QStringLiteral("From"), from },
        { QStringLiteral("To"), to },
        { QStringLiteral("Direction"), QStringLiteral("outbound-api") },
        { QStringLiteral("AccountSid"), context.options.accountSid },
        { QStringLiteral("CallSid"), call.sid },
        { QStringLiteral("Caller"), from },
    };
}

WebhookSender::WebhookSender(const SandboxContext& context, SandboxCall& call)
    : m_context(context)
    , m_call(call)
{
}

void WebhookSender::send(
    const QString& kind, const QByteArray& url, const QByteArray& method, const FormFields& fields, Answered answered)
{
    m_call.webhooks.append({ kind, url, fields, 0 });
    attempt(m_call.webhooks.size() - 1, method, 2, std::move(answered));
}

void WebhookSender::attempt(qsizetype index, const QByteArray& method, int triesLeft, Answered answered)
{
    const SandboxWebhook& webhook = m_call.webhooks[index];
    const QByteArray form = encodeForm(webhook.fields);
    PlainRequest request;
    request.method = method;
    request.url = before(webhook.url, '#');
    FormFields signedFields;
    if (method == "GET") {
        request.url += (request.url.contains('?') ? '&' : '?') + form;
    } else {
        signedFields = webhook.fields;
        request.body = form;
        request.headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
    }
    request.headers += HttpHeaders { { "User-Agent", "TwilioProxy/1.1 (Callwright sandbox)" }, { "Accept", "*/*" },
        { "X-Twilio-Signature", twilioSignature(m_context.options.authToken, request.url, signedFields) } };

    whenDone(sendPlain(request, this), this,
        [this, index, method, triesLeft, answered](const Result<HttpResponse>& response) {
            const bool again = !response && response.error().code == ErrorCode::CarrierUnreachable && triesLeft > 1;
            if (again) {
                QTimer::singleShot(kRetryAfter, this,
                    [this, index, method, triesLeft, answered] { attempt(index, method, triesLeft - 1, answered); });
                return;
            }
            if (response)
                m_call.webhooks[index].httpStatus = response->status;
            answered(response);
        });
}

} // namespace core
