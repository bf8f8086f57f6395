#include "tests/bench/scenarios.h"

#include <cstdio>
#include <exception>
#include <sched.h>
#include <sys/resource.h>
#include <unistd.h>
#include <utility>

namespace {

void raiseDescriptorLimit()
{
    rlimit limit {};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

void stayOnProcessor(int core)
{
    cpu_set_t cores;
    CPU_ZERO(&cores);
    CPU_SET(std::size_t(core), &cores);
    sched_setaffinity(0, sizeof cores, &cores);
}

/// Inherited by the server.
void goFirst()
{
    const sched_param priority { .sched_priority = 1 };
    if (sched_setscheduler(0, SCHED_RR, &priority) != 0)
        std::fputs("relaybench: --realtime needs more rights\n", stderr);
}

long measure(const tests::Options& options, tests::Report& report)
{
    if (options.parts.empty())
        return tests::measureCalls(options, report);
    long errors = 0;
    bool callsDone = false;
    for (const std::string& part : options.parts) {
        std::fprintf(stderr, "%s\n", part.c_str());
        if (part == "start")
            errors += tests::measureStart(options, report);
        else if (part == "status")
            errors += tests::measureStatusCallbacks(options, report);
        else if (part == "watchers")
            errors += tests::measureWatchers(options, report);
        else if (part == "ramp")
            errors += tests::measureRamp(options, report);
        else if (!std::exchange(callsDone, true)) // load, interrupts and hang-ups use the same calls
            errors += tests::measureCalls(options, report);
    }
    return errors;
}

} // namespace

int main(int argc, char** argv)
{
    const tests::Options options = tests::readOptions(argc, argv);
    raiseDescriptorLimit();
    alarm(unsigned(std::chrono::duration_cast<std::chrono::seconds>(options.limit).count()));
    if (options.realtime)
        goFirst();
    if (options.pin)
        stayOnProcessor(1);
    tests::Report report;
    try {
        const long errors = measure(options, report);
        report.print();
        return errors > 0 ? 1 : 0;
    } catch (const std::exception& fault) {
        report.print();
        std::fprintf(stderr, "relaybench: %s\n", fault.what());
        return 1;
    }
}
