#pragma once

#include "tests/bench/loop.h"

#include <string>
#include <sys/types.h>

namespace tests {

struct ServerSetup {
    std::string binary;
    std::string directory; ///< working directory: database and log
    int port = 0;
    int llmPort = 0;
    int twilioPort = 0;
    int core = -1; ///< the only processor it may use; -1: any
};

/// The shipping server as a child process. It dies with the bench.
class ServerProcess {
public:
    explicit ServerProcess(const ServerSetup& setup);
    ~ServerProcess(); ///< SIGKILL if it still runs
    ServerProcess(const ServerProcess&) = delete;
    ServerProcess& operator=(const ServerProcess&) = delete;

    bool isRunning();
    Nanos startedAt() const { return m_startedAt; }
    Nanos cpuTime() const; ///< user and system, all threads; counted in ticks of 10 ms
    long residentKb() const; ///< VmRSS
    std::string log() const; ///< the last 2,000 bytes of what it wrote
    void terminate(); ///< SIGTERM; it ends when `isRunning` says so

private:
    std::string m_logPath;
    pid_t m_pid = -1;
    Nanos m_startedAt {};
};

/// Processor time that the bench itself has used.
Nanos ownCpuTime();
/// Processor time that everything on the machine has used, and what was stolen from it.
Nanos machineCpuTime();

} // namespace tests
