#pragma once

#include "app/commandline.h"
#include "core/sandbox/calleeseat.h"
#include "core/sandbox/faults.h"
#include "core/sandbox/sandboxmodel.h"
#include "core/sandbox/sandboxtwilio.h"
#include "core/settings/settings.h"

#include <memory>

namespace app {

/// The sandboxed parts of this run: a Twilio where no credentials are set, a model where no LLM is. Real servers on
/// loopback, so that the core runs unchanged: it is only told other addresses.
class SandboxHost {
public:
    /// Starts what `settings` leave to the sandbox and writes its addresses and credentials into them.
    core::Result<void> start(core::Settings& settings, const CommandLine& line);

    /// Where the person sits who plays the callee "me"; null when the telephone is real.
    core::CalleeSeat* seat() { return m_twilio ? &m_twilio->seat() : nullptr; }

private:
    core::Result<void> startTwilio(core::Settings& settings, const CommandLine& line);
    core::Result<void> startModel(core::Settings& settings);

    core::Faults m_faults;
    std::unique_ptr<core::SandboxTwilio> m_twilio;
    std::unique_ptr<core::SandboxModel> m_model;
};

} // namespace app
