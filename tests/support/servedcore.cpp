#include "tests/support/servedcore.h"

#include "tests/support/waitfor.h"

#include <csignal>

namespace tests {

namespace {

constexpr std::chrono::seconds kLongest { 30 };

} // namespace

ServedCore::ServedCore(const QProcessEnvironment& environment, const QString& folder)
    : m_port(environment.value(QStringLiteral("PORT")).toUShort())
{
    m_process.setProgram(QStringLiteral(CALLWRIGHT_BINARY));
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(folder);
}

ServedCore::~ServedCore() { kill(); }

void ServedCore::run(const QStringList& arguments)
{
    m_collected = {};
    m_process.setArguments(arguments);
    m_process.start();
}

bool ServedCore::serve()
{
    run({ QStringLiteral("--server") });
    return waitFor([this] { return !isRunning() || api().get("/healthz").status == 200; }, kLongest) && isRunning();
}

void ServedCore::kill()
{
    m_process.kill();
    waitForEnd();
}

void ServedCore::interrupt() { ::kill(pid_t(m_process.processId()), SIGINT); }

void ServedCore::terminate() { ::kill(pid_t(m_process.processId()), SIGTERM); }

bool ServedCore::waitForEnd()
{
    return waitFor([this] { return !isRunning(); }, kLongest);
}

const std::pair<QByteArray, QByteArray>& ServedCore::collected()
{
    m_collected.first += m_process.readAllStandardOutput();
    m_collected.second += m_process.readAllStandardError();
    return m_collected;
}

} // namespace tests
