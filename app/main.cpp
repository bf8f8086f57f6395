#include "app/commandline.h"
#include "app/logging.h"
#include "app/program.h"
#include "app/rehearsal/rehearsecommand.h"
#include "core/base/descriptors.h"
#include "core/base/eventdispatcher.h"
#include "core/conversation/builtintools.h"
#include "core/conversation/httptoolfile.h"
#include "core/settings/loadsettings.h"
#include "core/settings/namedvalues.h"
#include "core/settings/settingtable.h"

#include <QCoreApplication>
#include <QFile>
#include <QTimer>

#include <cstdio>

namespace {

constexpr int kBadConfiguration = 2;

/// No rehearsal rings a real telephone, whatever the settings say.
void leaveTelephoneOut(core::SettingSources& sources)
{
    sources.allowSandboxModel = true;
    for (const core::SettingInfo& info : core::kSettings) {
        if (info.group == core::kTelephone)
            sources.environment.insert(core::latin(info.name), QString());
    }
}

core::SettingSources sourcesFor(const app::CommandLine& line)
{
    core::SettingSources sources;
    sources.environment = QProcessEnvironment::systemEnvironment();
    sources.file = line.envFile.isEmpty() ? QStringLiteral(".env") : line.envFile;
    sources.fileRequired = !line.envFile.isEmpty();
    sources.sandbox = line.sandbox;
    sources.allowSandboxModel = line.sandboxModel;
    sources.port = line.port;
    if (line.mode == app::CommandLine::Mode::Rehearse)
        leaveTelephoneOut(sources);
    return sources;
}

core::Result<QList<core::HttpToolConfig>> readTools(const QString& file, const core::SettingSources& sources)
{
    if (file.isEmpty())
        return QList<core::HttpToolConfig>();
    const core::NamedValues values(sources);
    return core::loadHttpTools(
        file, [&values](const QString& name) { return values.value(name); }, core::builtinToolNames());
}

bool report(const core::SettingsResult& result)
{
    for (const core::SettingFault& warning : result.warnings)
        std::fprintf(stderr, "Warning: %s\n", qUtf8Printable(core::toLine(warning)));
    if (result.faults.isEmpty())
        return true;
    std::fprintf(stderr, "The configuration has %lld fault(s):\n", static_cast<long long>(result.faults.size()));
    for (const core::SettingFault& fault : result.faults)
        std::fprintf(stderr, "  %s\n", qUtf8Printable(core::toLine(fault)));
    return false;
}

int rehearse(
    const app::CommandLine& line, const core::SettingSources& sources, const QList<core::HttpToolConfig>& tools)
{
    app::installQuietLogging();
    app::RehearseCommand::Order order { line.scenarios, line.junitFile, line.jobs };
    if (line.seedGiven)
        order.seed = line.seed;
    app::RehearseCommand command(std::move(order), sources, tools);
    QObject::connect(
        &command, &app::RehearseCommand::done, &command, [](int code) { QCoreApplication::exit(code); },
        Qt::QueuedConnection);
    QTimer::singleShot(0, &command, &app::RehearseCommand::start);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    core::raiseDescriptorLimit();
    core::installFastDispatcher();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("callwright"));

    const auto line = app::parseCommandLine(QCoreApplication::arguments());
    if (!line) {
        std::fprintf(stderr, "callwright: %s\n", qUtf8Printable(line.error().message));
        return kBadConfiguration;
    }
    if (line->mode == app::CommandLine::Mode::ShowText) {
        std::printf("%s", qUtf8Printable(line->text));
        return 0;
    }
    const core::SettingSources sources = sourcesFor(*line);
    const core::SettingsResult settings = core::loadSettings(sources);
    if (!report(settings))
        return kBadConfiguration;
    const auto tools = readTools(settings.settings.toolsFile, sources);
    if (!tools) {
        std::fprintf(stderr, "TOOLS_FILE: %s\n", qUtf8Printable(tools.error().message));
        return kBadConfiguration;
    }
    if (line->mode == app::CommandLine::Mode::Rehearse)
        return rehearse(*line, sources, *tools);
    if (line->mode == app::CommandLine::Mode::Call || line->mode == app::CommandLine::Mode::Check)
        app::installQuietLogging();
    else
        app::installLogging(settings.settings.logFormat, settings.settings.logLevel);

    app::Program program(settings.settings, *line, *tools);
    QTimer::singleShot(0, &program, &app::Program::start);
    return QCoreApplication::exec();
}
