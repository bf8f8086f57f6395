#pragma once

#include "core/settings/settings.h"

#include <QList>
#include <QMap>
#include <QProcessEnvironment>

namespace core {

/// One thing that is wrong with the configuration. Never holds a secret, not even a part of one.
struct SettingFault {
    QString name; ///< of the setting; empty for a line or file that cannot be read
    QString place; ///< "environment", "/path/.env:12", "/path/.env", "your settings" or, of what is missing, "not set"
    QString message; ///< one or two English sentences: what is wrong, how to mend it
    bool operator==(const SettingFault&) const = default;
};

/// Where settings come from, and what the command line says about them.
struct SettingSources {
    QProcessEnvironment environment; ///< wins over the file; an empty value there takes away the file's
    QString file = {}; ///< a .env file; empty = none
    bool fileRequired = false; ///< it was named on the command line: not to find it is a fault
    bool sandbox = false; ///< --sandbox: Twilio and LLM settings are ignored
    bool allowSandboxModel = false; ///< --sandbox-model: the rule-based model may talk to real people
    int port = -1; ///< --port; -1 = not given
    QString dataFolder = {}; ///< empty = the user's, such as ~/.local/share/callwright
    QMap<QString, QString> stored = {}; ///< what was set in the windows; counts where environment and file say nothing
};

/// `settings` may be used only if `faults` is empty. `warnings` do not keep the program from starting.
struct SettingsResult {
    Settings settings;
    QList<SettingFault> faults;
    QList<SettingFault> warnings;
};

/// Reads and checks every setting and tells all faults at once.
SettingsResult loadSettings(const SettingSources& sources);

/// "PORT (/srv/.env:3): …": one line for the terminal.
QString toLine(const SettingFault& fault);

} // namespace core
