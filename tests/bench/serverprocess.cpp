#include "tests/bench/serverprocess.h"

#include "tests/bench/relaymessages.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <sched.h>
#include <sstream>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace tests {

using namespace std::chrono_literals;

namespace {

/// Everything is named here, so that neither a `.env` file nor the caller's environment changes what is measured.
std::vector<std::string> environmentFor(const ServerSetup& setup)
{
    const std::string host = "http://127.0.0.1:";
    std::vector<std::string> lines { "HOME=" + setup.directory, "HOST=127.0.0.1", "PORT=" + std::to_string(setup.port),
        "PUBLIC_URL=" + host + std::to_string(setup.port),
        "TWILIO_API_BASE_URL=" + host + std::to_string(setup.twilioPort),
        "OPENAI_BASE_URL=" + host + std::to_string(setup.llmPort) + "/v1",
        std::string("TWILIO_ACCOUNT_SID=") + kAccountSid, std::string("TWILIO_AUTH_TOKEN=") + kAuthToken,
        std::string("TWILIO_PHONE_NUMBER=") + kOurNumber, "API_TOKEN=bench-token", "OPENAI_API_KEY=bench-key",
        "LLM_PROVIDER=openai", "LLM_MODEL=bench", "DATABASE_URL=sqlite:///" + setup.directory + "/bench.sqlite",
        "MAX_CALLS_PER_SECOND=1000", "MAX_CONCURRENT_CALLS=100000", "RATE_LIMIT_PER_MINUTE=0", "LOG_LEVEL=warning",
        "LOG_FORMAT=json" };
    for (const char* name : { "PATH", "LANG", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS" }) {
        if (const char* value = std::getenv(name))
            lines.push_back(std::string(name) + "=" + value);
    }
    return lines;
}

/// In the child: only calls that are safe between fork and exec.
[[noreturn]] void become(const ServerSetup& setup, int log, char* const* arguments, char* const* environment)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (setup.core >= 0) {
        cpu_set_t cores;
        CPU_ZERO(&cores);
        CPU_SET(std::size_t(setup.core), &cores);
        sched_setaffinity(0, sizeof cores, &cores);
    }
    dup2(log, STDOUT_FILENO);
    dup2(log, STDERR_FILENO);
    if (chdir(setup.directory.c_str()) == 0)
        execve(arguments[0], arguments, environment);
    constexpr std::string_view kMessage = "cannot start the server\n";
    [[maybe_unused]] const ssize_t written = write(STDERR_FILENO, kMessage.data(), kMessage.size());
    _exit(127);
}

} // namespace

ServerProcess::ServerProcess(const ServerSetup& setup)
    : m_logPath(setup.directory + "/server.log")
{
    std::vector<std::string> lines = environmentFor(setup);
    std::vector<char*> environment;
    for (std::string& line : lines)
        environment.push_back(line.data());
    environment.push_back(nullptr);
    std::string binary = setup.binary;
    std::string mode = "--server";
    std::array<char*, 3> arguments { binary.data(), mode.data(), nullptr };

    const int log = open(m_logPath.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    m_startedAt = now();
    m_pid = fork();
    if (m_pid == 0)
        become(setup, log, arguments.data(), environment.data());
    ::close(log);
    if (m_pid < 0)
        throw std::system_error(errno, std::generic_category(), "fork");
}

ServerProcess::~ServerProcess()
{
    if (!isRunning())
        return;
    kill(m_pid, SIGKILL);
    waitpid(m_pid, nullptr, 0);
}

bool ServerProcess::isRunning()
{
    if (m_pid > 0 && waitpid(m_pid, nullptr, WNOHANG) == m_pid)
        m_pid = -1;
    return m_pid > 0;
}

Nanos ServerProcess::cpuTime() const
{
    std::ifstream file("/proc/" + std::to_string(m_pid) + "/stat");
    std::string text((std::istreambuf_iterator<char>(file)), {});
    std::istringstream fields(text.substr(std::min(text.rfind(')') + 2, text.size())));
    std::string skipped;
    for (int i = 0; i < 11; ++i)
        fields >> skipped;
    long user = 0;
    long system = 0;
    fields >> user >> system;
    return Nanos(1s) * (user + system) / sysconf(_SC_CLK_TCK);
}

long ServerProcess::residentKb() const
{
    std::ifstream file("/proc/" + std::to_string(m_pid) + "/status");
    for (std::string word; file >> word;) {
        long kb = 0;
        if (word == "VmRSS:" && file >> kb)
            return kb;
    }
    return 0;
}

std::string ServerProcess::log() const
{
    std::ifstream file(m_logPath);
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    return text.size() > 2000 ? text.substr(text.size() - 2000) : text;
}

void ServerProcess::terminate()
{
    if (!isRunning())
        return;
    kill(m_pid, SIGTERM); // drains, which may take as long as the calls
    kill(m_pid, SIGINT); // the second one ends it now
}

Nanos ownCpuTime()
{
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec;
    const auto micros = usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
    return std::chrono::seconds(seconds) + std::chrono::microseconds(micros);
}

Nanos machineCpuTime()
{
    std::ifstream file("/proc/stat");
    std::string name;
    std::array<long, 8> ticks {}; // user nice system idle iowait irq softirq steal
    file >> name;
    for (long& value : ticks)
        file >> value;
    const long busy = ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6] + ticks[7];
    return Nanos(1s) * busy / sysconf(_SC_CLK_TCK);
}

} // namespace tests
