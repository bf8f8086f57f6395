#pragma once

#include "tests/bench/fleet.h"
#include "tests/bench/mocktwilio.h"
#include "tests/bench/options.h"
#include "tests/bench/serverprocess.h"

namespace tests {

/// One running server with everything around it. Throws std::runtime_error when the server does not come up.
class Stage {
public:
    /// `directory` holds database and log.
    Stage(const Options& options, const std::string& directory);
    ~Stage();

    Loop& loop() { return m_loop; }
    Fleet& fleet() { return *m_fleet; }
    ServerProcess& server() { return *m_server; }
    /// Throws when it has ended by itself.
    void requireServer();
    int port() const { return m_port; }
    /// From fork to the first answer of /healthz.
    Nanos startTime() const { return m_startTime; }

private:
    void waitForFirstAnswer();

    Loop m_loop;
    int m_port;
    MockTwilio m_twilio;
    std::unique_ptr<Fleet> m_fleet;
    std::unique_ptr<MockLlm> m_model;
    std::unique_ptr<ServerProcess> m_server;
    Nanos m_startTime {};
};

/// A directory in the system's temporary one; removed with all that is in it.
class TemporaryDirectory {
public:
    TemporaryDirectory();
    ~TemporaryDirectory();
    TemporaryDirectory(const TemporaryDirectory&) = delete;
    TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
    const std::string& path() const { return m_path; }

private:
    std::string m_path;
};

} // namespace tests
