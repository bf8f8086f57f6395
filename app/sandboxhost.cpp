#include "app/sandboxhost.h"

#include "core/sandbox/calleekinds.h"

namespace app {

namespace {

using namespace core;

const QString kSandboxNumber = QStringLiteral("+15551234567");

Error wrongCallee(const QString& name)
{
    QStringList names;
    for (const CalleeKind& kind : calleeKinds())
        names << QLatin1String(kind.name);
    return { ErrorCode::Malformed,
        QStringLiteral("--callee %1 is not known; there are %2.").arg(name, names.join(QStringLiteral(", "))) };
}

} // namespace

Result<void> SandboxHost::start(Settings& settings, const CommandLine& line)
{
    const auto faults = Faults::parse(line.faults, line.seed);
    if (!faults)
        return faults.error();
    m_faults = *faults;
    const bool practises = settings.sandboxCarrier();
    if (!practises && !line.callee.isEmpty())
        return Error { ErrorCode::Malformed, QStringLiteral("--callee needs the sandbox; add --sandbox.") };
    if (settings.sandboxModel()) {
        const auto model = startModel(settings);
        if (!model)
            return model;
    }
    return practises ? startTwilio(settings, line) : Result<void>();
}

Result<void> SandboxHost::startTwilio(Settings& settings, const CommandLine& line)
{
    if (!line.callee.isEmpty() && !isCalleeName(line.callee))
        return wrongCallee(line.callee);
    if (settings.twilio.phoneNumber.isEmpty())
        settings.twilio.phoneNumber = kSandboxNumber;
    SandboxTwilioOptions options;
    options.ownNumbers = { settings.twilio.phoneNumber };
    options.callee = line.callee;
    options.seed = QRandomGenerator::system()->generate();
    m_twilio = std::make_unique<SandboxTwilio>(options, m_faults);
    const auto listening = m_twilio->listen();
    if (!listening)
        return listening;
    settings.twilio.accountSid = options.accountSid;
    settings.twilio.authToken = options.authToken;
    settings.twilio.apiBaseUrl = m_twilio->baseUrl();
    settings.publicUrl = QUrl(); // the sandbox stays on loopback, whatever tunnel is set
    return {};
}

Result<void> SandboxHost::startModel(Settings& settings)
{
    m_model = std::make_unique<SandboxModel>(SandboxModelOptions {}, m_faults);
    const auto listening = m_model->listen();
    if (!listening)
        return listening;
    settings.llm.baseUrl = m_model->baseUrl();
    settings.llm.model = SandboxModel::modelName();
    settings.llm.apiKey.clear();
    return {};
}

} // namespace app
