#pragma once

#include "app/commandline.h"
#include "core/conversation/httptool.h"
#include "core/settings/loadsettings.h"

namespace app {

/// All that a core is started with, read from environment, files and command line.
struct Configuration {
    core::SettingsResult settings;
    QList<core::HttpToolConfig> tools; ///< of TOOLS_FILE
    QString toolsFault; ///< why TOOLS_FILE cannot be used; empty when it can

    bool isUsable() const { return settings.faults.isEmpty() && toolsFault.isEmpty(); }
    /// Each fault as one line; empty when it is usable.
    QStringList faults() const;
};

/// Where this run's settings come from. Of a rehearsal the telephone is left out.
core::SettingSources sourcesFor(const CommandLine& line);
/// No rehearsal rings a real telephone, whatever the settings say.
void leaveTelephoneOut(core::SettingSources& sources);
Configuration readConfiguration(const core::SettingSources& sources);

} // namespace app
