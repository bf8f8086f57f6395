#pragma once

#include "tests/bench/mockllm.h"

namespace tests {

struct Options {
    std::string binary = "build/release/app/callwright";
    std::size_t sessions = 1000;
    Nanos turnEvery = std::chrono::seconds(8);
    Nanos seconds = std::chrono::seconds(30); ///< measured, after one `turnEvery` of warming up
    Nanos limit = std::chrono::seconds(900); ///< the whole run; then it gives up
    AnswerPlan plan;
    int maxRate = 700; ///< turns a second that the ramp goes to
    std::size_t statusCalls = 20000; ///< three callbacks each
    std::size_t watchers = 200; ///< of /api/events
    bool pin = false; ///< server on processor 0, bench on processor 1
    bool realtime = false; ///< bench and server go before all other work of the machine
    bool smoke = false;
    std::vector<std::string> parts; ///< of the suite; none: the load alone
};

/// Reads the command line; on a fault, or for --help, prints and ends the process.
Options readOptions(int argc, char** argv);

} // namespace tests
