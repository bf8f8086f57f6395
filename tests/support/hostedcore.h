#pragma once

#include "app/corehost.h"
#include "tests/support/api.h"
#include "tests/support/sandboxworld.h"

namespace tests {

/// A core in the test's own process, together with the world around it.
class HostedCore {
public:
    explicit HostedCore(const core::SandboxTwilioOptions& twilio = SandboxWorld::quickTwilio(),
        const core::SandboxModelOptions& model = SandboxWorld::quickModel());

    SandboxWorld world;
    core::Settings settings; ///< of the next start()
    app::CoreTimings timings; ///< likewise
    QString apiToken = {}; ///< likewise

    void start();
    void stop() { m_host.reset(); }
    /// Stops when it runs and starts again on the same port and database.
    void restart();

    quint16 port() const { return m_host->port(); }
    Api api() const { return Api(port()); }
    /// What Twilio would put into X-Twilio-Signature.
    QByteArray signature(const QByteArray& target, const core::FormFields& form) const;
    /// A form that Twilio has signed.
    ApiAnswer postSigned(const QByteArray& target, const core::FormFields& form) const;
    /// Waits until the record of that call has this status; false when it does not come.
    bool waitForStatus(const QString& callSid, const QString& status) const;

private:
    std::unique_ptr<app::CoreHost> m_host;
};

} // namespace tests
