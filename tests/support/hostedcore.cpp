#include "tests/support/hostedcore.h"

#include "core/twilio/signature.h"
#include "tests/support/waitfor.h"

namespace tests {

using namespace core;

HostedCore::HostedCore(const SandboxTwilioOptions& twilio, const SandboxModelOptions& model)
    : world(twilio, model)
    , settings(world.settings())
{
}

void HostedCore::start()
{
    auto host = app::CoreHost::start(settings, apiToken, { true, true }, timings);
    if (!host)
        qFatal("The core does not start: %s", qPrintable(host.error().message));
    m_host = std::move(*host);
}

void HostedCore::restart()
{
    if (m_host)
        settings.port = m_host->port();
    stop();
    start();
}

QByteArray HostedCore::signature(const QByteArray& target, const FormFields& form) const
{
    return twilioSignature(settings.twilio.authToken, m_host->localUrl().toEncoded() + target, form);
}

ApiAnswer HostedCore::postSigned(const QByteArray& target, const FormFields& form) const
{
    return api().postForm(target, form, { { "X-Twilio-Signature", signature(target, form) } });
}

bool HostedCore::waitForStatus(const QString& callSid, const QString& status) const
{
    return waitFor([&] { return api().record(callSid).text("status") == status; });
}

} // namespace tests
