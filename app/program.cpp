#include "app/program.h"

#include "app/apitoken.h"
#include "app/logging.h"
#include "app/systemdnotify.h"
#include "core/base/async.h"
#include "core/server/serverlog.h"

#include <QCoreApplication>

#include <cstdio>

namespace app {

namespace {

using namespace core;

void notify(const QByteArray& state)
{
    if (!notifySystemd(state))
        qCWarning(lcServer, "systemd cannot be told: %s", state.constData());
}

} // namespace

Program::Program(Settings settings, CommandLine line, QList<HttpToolConfig> tools)
    : m_settings(std::move(settings))
    , m_line(std::move(line))
    , m_tools(std::move(tools))
{
    connect(&m_signals, &UnixSignals::stopRequested, this, &Program::stop);
}

void Program::start()
{
    if (m_line.mode == CommandLine::Mode::Call)
        startCall();
    else if (m_line.mode == CommandLine::Mode::Check)
        startCheck();
    else
        startServer();
}

void Program::startServer()
{
    const auto started = startCore();
    if (!started)
        return fail(started.error());
    announce();
    connect(m_core.get(), &CoreHost::ready, this, [] { notify("READY=1\nSTATUS=Takes calls."); });
}

Result<void> Program::startCore()
{
    const Sandboxed sandboxed { m_settings.sandboxCarrier(), m_settings.sandboxModel() };
    const auto sandbox = m_sandbox.start(m_settings, m_line);
    if (!sandbox)
        return sandbox;
    const auto token = apiTokenFor(m_settings);
    if (!token)
        return token.error();
    auto host = CoreHost::start(m_settings, *token, sandboxed, {}, m_tools);
    if (!host)
        return host.error();
    m_core = std::move(*host);
    if (sandboxed.carrier)
        qCInfo(lcServer, "SANDBOX: no telephone rings. Calls go to a practice Twilio on this machine.");
    if (sandboxed.model)
        qCInfo(lcServer, "SANDBOX MODEL: answers come from rules (%s), not from a language model.",
            qUtf8Printable(m_settings.llm.model));
    return {};
}

void Program::announce() const
{
    qCInfo(lcServer, "Callwright %s listens on http://%s:%d (database: %s).", CALLWRIGHT_VERSION,
        qUtf8Printable(m_settings.host.toString()), m_core->port(), qUtf8Printable(m_settings.databaseFile));
    if (!m_settings.validateWebhooks)
        qCWarning(lcServer, "DISABLE_WEBHOOK_VALIDATION is on: anybody can pass for Twilio.");
    if (!m_settings.publicUrl.isEmpty())
        qCInfo(lcServer, "Twilio reaches it at %s.", qUtf8Printable(m_settings.publicUrl.toString()));
}

void Program::startCall()
{
    const QUrl running(QStringLiteral("http://127.0.0.1:%1").arg(m_settings.port));
    m_probe = std::make_unique<ApiClient>(m_http, running, QString());
    whenDone(m_probe->health(), this, [this, running](const Result<OrderedJson>& health) {
        if (health && health->find(QStringLiteral("service")))
            return callOnRunningCore(running, *health);
        const auto started = startCore();
        if (!started)
            return fail(started.error());
        callOn(m_core->localUrl(), knownApiToken(m_settings));
    });
}

void Program::startCheck()
{
    const QUrl running(QStringLiteral("http://127.0.0.1:%1").arg(m_settings.port));
    m_probe = std::make_unique<ApiClient>(m_http, running, QString());
    whenDone(m_probe->health(), this, [this, running](const Result<OrderedJson>& health) {
        const bool runs = health && health->find(QStringLiteral("service"));
        const auto started = runs ? Result<void>() : startCore();
        if (!started)
            return fail(started.error());
        std::printf("Callwright %s · check of %s\n", CALLWRIGHT_VERSION,
            runs ? qUtf8Printable(QStringLiteral("the server on port %1").arg(m_settings.port)) : "these settings");
        checkOn(runs ? running : m_core->localUrl());
    });
}

void Program::checkOn(const QUrl& core)
{
    m_check = std::make_unique<CheckCommand>(m_http, core, knownApiToken(m_settings));
    connect(m_check.get(), &CheckCommand::done, this, [](int code) { QCoreApplication::exit(code); });
    m_check->start();
}

void Program::callOnRunningCore(const QUrl& core, const OrderedJson& health)
{
    const OrderedJson* carrier = health.find(QStringLiteral("carrier"));
    const QString telephone = carrier ? carrier->text() : QStringLiteral("unknown");
    if (!m_line.callee.isEmpty() || !m_line.faults.isEmpty())
        return fail({ ErrorCode::Malformed,
            QStringLiteral("A server already runs on port %1, and --callee and --faults shape only a sandbox that this "
                           "command starts itself. Add --port with another port.")
                .arg(m_settings.port) });
    if (m_line.sandbox && telephone != QLatin1String("sandbox"))
        return fail({ ErrorCode::Malformed,
            QStringLiteral(
                "A server already runs on port %1, and it rings real telephones (carrier: %2). To practise, add "
                "--port with another port.")
                .arg(m_settings.port)
                .arg(telephone) });
    std::printf("Calling through the server on port %d (carrier: %s).\n", m_settings.port, qUtf8Printable(telephone));
    callOn(core, knownApiToken(m_settings));
}

void Program::callOn(const QUrl& core, const QString& token)
{
    if (m_core) {
        std::printf("Callwright %s · %s · model %s\n", CALLWRIGHT_VERSION,
            m_sandbox.seat() ? "sandbox: no telephone rings" : "Twilio: a real telephone rings",
            qUtf8Printable(m_settings.llm.model));
    }
    if (m_line.callee == QLatin1String("me")) {
        std::printf("You are the callee: type what you say; /1 presses a key, /bye hangs up.\n");
        m_keyboard = std::make_unique<Keyboard>(*m_sandbox.seat());
    }
    m_call = std::make_unique<CallCommand>(
        m_http, core, token, CallCommand::Order { m_line.callNumber, m_line.parameters, m_line.playbook });
    connect(m_call.get(), &CallCommand::done, this, [](int code) { QCoreApplication::exit(code); });
    m_call->start();
}

void Program::stop(int times)
{
    if (m_call)
        return m_call->stop(times);
    if (!m_core || m_check || times > 1) {
        qCInfo(lcServer, "Stopping now.");
        return QCoreApplication::exit(0);
    }
    qCInfo(lcServer, "Stopping.");
    notify("STOPPING=1");
    connect(m_core.get(), &CoreHost::draining, this,
        [](int left) { notify("STATUS=Draining: " + QByteArray::number(left) + " calls are left."); });
    connect(m_core.get(), &CoreHost::drained, this, [] { QCoreApplication::exit(0); });
    m_core->drain();
}

void Program::fail(const Error& error)
{
    std::fprintf(stderr, "callwright: %s\n", qUtf8Printable(error.message));
    QCoreApplication::exit(error.code == ErrorCode::Malformed ? 2 : 1);
}

} // namespace app
