#include "app/configuration.h"

#include "core/conversation/builtintools.h"
#include "core/conversation/httptoolfile.h"
#include "core/settings/namedvalues.h"
#include "core/settings/settingtable.h"

namespace app {

QStringList Configuration::faults() const
{
    QStringList lines;
    for (const core::SettingFault& fault : settings.faults)
        lines.append(core::toLine(fault));
    if (!toolsFault.isEmpty())
        lines.append(QStringLiteral("TOOLS_FILE: ") + toolsFault);
    return lines;
}

void leaveTelephoneOut(core::SettingSources& sources)
{
    sources.allowSandboxModel = true;
    for (const core::SettingInfo& info : core::kSettings) {
        if (info.group == core::kTelephone)
            sources.environment.insert(core::latin(info.name), QString());
    }
}

core::SettingSources sourcesFor(const CommandLine& line)
{
    core::SettingSources sources;
    sources.environment = QProcessEnvironment::systemEnvironment();
    sources.file = line.envFile.isEmpty() ? QStringLiteral(".env") : line.envFile;
    sources.fileRequired = !line.envFile.isEmpty();
    sources.sandbox = line.sandbox;
    sources.allowSandboxModel = line.sandboxModel;
    sources.port = line.port;
    if (line.mode == CommandLine::Mode::Rehearse)
        leaveTelephoneOut(sources);
    return sources;
}

Configuration readConfiguration(const core::SettingSources& sources)
{
    Configuration configuration;
    configuration.settings = core::loadSettings(sources);
    const QString file = configuration.settings.settings.toolsFile;
    if (file.isEmpty() || !configuration.settings.faults.isEmpty())
        return configuration;
    const core::NamedValues values(sources);
    const auto tools = core::loadHttpTools(
        file, [&values](const QString& name) { return values.value(name); }, core::builtinToolNames());
    if (tools)
        configuration.tools = *tools;
    else
        configuration.toolsFault = tools.error().message;
    return configuration;
}

} // namespace app
