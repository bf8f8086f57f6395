#include "tests/bench/stage.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <system_error>

namespace tests {

using namespace std::chrono_literals;

Stage::Stage(const Options& options, const std::string& directory)
    : m_port(freePort())
    , m_twilio(m_loop)
    , m_fleet(std::make_unique<Fleet>(m_loop, m_port, options.plan))
    , m_model(std::make_unique<MockLlm>(m_loop, *m_fleet))
    , m_server(std::make_unique<ServerProcess>(
          ServerSetup { options.binary, directory, m_port, m_model->port(), m_twilio.port(), options.pin ? 0 : -1 }))
{
    waitForFirstAnswer();
}

/// The server may want to tell Twilio and the model good-bye, so both still answer while it ends.
Stage::~Stage()
{
    m_server->terminate();
    if (!m_loop.run([this] { return !m_server->isRunning(); }, 10s))
        std::fputs("the server did not end within 10 s of SIGTERM\n", stderr);
    if (const std::string log = m_server->log(); !log.empty())
        std::fprintf(stderr, "the server's log ends with:\n%s\n", log.c_str());
}

void Stage::requireServer()
{
    if (!m_server->isRunning())
        throw std::runtime_error("the server has ended by itself");
}

void Stage::waitForFirstAnswer()
{
    HttpPool http(m_loop, m_port, 1);
    bool isUp = false;
    std::function<void()> ask;
    Timer again(m_loop, [&ask] { ask(); });
    ask = [&] {
        http.send("GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", [&](const HttpAnswer& answer) {
            isUp = answer.status == 200;
            m_startTime = answer.answeredAt - m_server->startedAt();
            if (!isUp)
                again.startIn(1ms);
        });
    };
    ask();
    m_loop.run([&] { return isUp || !m_server->isRunning(); }, 10s);
    if (!isUp)
        throw std::runtime_error("the server did not answer /healthz");
}

TemporaryDirectory::TemporaryDirectory()
    : m_path(std::filesystem::temp_directory_path() / "relaybench-XXXXXX")
{
    if (!mkdtemp(m_path.data()))
        throw std::system_error(errno, std::generic_category(), "mkdtemp");
}

TemporaryDirectory::~TemporaryDirectory()
{
    std::error_code ignored; // what is left in /tmp harms nobody
    std::filesystem::remove_all(m_path, ignored);
}

} // namespace tests
