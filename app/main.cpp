#include "app/commandline.h"
#include "app/configuration.h"
#include "app/desktop/desktoprun.h"
#include "app/logging.h"
#include "app/program.h"
#include "app/rehearsal/rehearsecommand.h"
#include "core/base/descriptors.h"
#include "core/base/eventdispatcher.h"

#include <QTimer>

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

namespace {

using Mode = app::CommandLine::Mode;

constexpr int kBadConfiguration = 2;
/// Arguments with which no window is opened, so that no display is needed.
constexpr std::array<std::string_view, 7> kHeadless { "--server", "--call", "--check", "--rehearse", "--version",
    "--help", "-h" };

bool isHeadless(int argc, char** argv)
{
    return std::any_of(argv + 1, argv + argc, [](std::string_view argument) {
        return std::ranges::find(kHeadless, argument.substr(0, argument.find('='))) != kHeadless.end();
    });
}

core::Result<std::shared_ptr<QCoreApplication>> makeApplication(int& argc, char** argv)
{
    if (!isHeadless(argc, argv)) {
        QStringList arguments;
        for (char** argument = argv; argument != argv + argc; ++argument)
            arguments.append(QString::fromLocal8Bit(*argument));
        if (const auto line = app::parseCommandLine(arguments); !line)
            return line.error(); // more to the point than that there is no display
        return app::makeDesktopApplication(argc, argv);
    }
    core::installFastDispatcher();
    return std::make_shared<QCoreApplication>(argc, argv);
}

int refuse(const core::Error& error)
{
    std::fprintf(stderr, "callwright: %s\n", qUtf8Printable(error.message));
    return kBadConfiguration;
}

bool report(const app::Configuration& configuration)
{
    for (const core::SettingFault& warning : configuration.settings.warnings)
        std::fprintf(stderr, "Warning: %s\n", qUtf8Printable(core::toLine(warning)));
    const QStringList faults = configuration.faults();
    if (faults.isEmpty())
        return true;
    std::fprintf(stderr, "The configuration has %lld fault(s):\n", static_cast<long long>(faults.size()));
    for (const QString& fault : faults)
        std::fprintf(stderr, "  %s\n", qUtf8Printable(fault));
    return false;
}

int rehearse(const app::CommandLine& line, const app::Configuration& configuration, const core::SettingSources& sources)
{
    app::installQuietLogging();
    app::RehearseCommand::Order order { line.scenarios, line.junitFile, line.jobs };
    if (line.seedGiven)
        order.seed = line.seed;
    app::RehearseCommand command(std::move(order), sources, configuration.tools);
    QObject::connect(
        &command, &app::RehearseCommand::done, &command, [](int code) { QCoreApplication::exit(code); },
        Qt::QueuedConnection);
    QTimer::singleShot(0, &command, &app::RehearseCommand::start);
    return QCoreApplication::exec();
}

int runHeadless(const app::CommandLine& line)
{
    const core::SettingSources sources = app::sourcesFor(line);
    const app::Configuration configuration = app::readConfiguration(sources);
    if (!report(configuration))
        return kBadConfiguration;
    const core::Settings& settings = configuration.settings.settings;
    if (line.mode == Mode::Rehearse)
        return rehearse(line, configuration, sources);
    if (line.mode == Mode::Server)
        app::installLogging(settings.logFormat, settings.logLevel);
    else
        app::installQuietLogging();
    app::Program program(settings, line, configuration.tools);
    QTimer::singleShot(0, &program, &app::Program::start);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    core::raiseDescriptorLimit();
    // Before there is an application: it finds its folders by them.
    QCoreApplication::setOrganizationName(QStringLiteral("callwright"));
    QCoreApplication::setApplicationName(QStringLiteral("callwright"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CALLWRIGHT_VERSION));
    const auto application = makeApplication(argc, argv);
    if (!application)
        return refuse(application.error());
    const auto line = app::parseCommandLine(QCoreApplication::arguments());
    if (!line)
        return refuse(line.error());
    if (line->mode == Mode::ShowText) {
        std::printf("%s", qUtf8Printable(line->text));
        return 0;
    }
    // Faults of the configuration are shown in the window, where they can be mended.
    return line->mode == Mode::Desktop ? app::runDesktop(*line) : runHeadless(*line);
}
