#include "app/desktop/desktoprun.h"

#include "app/configuration.h"
#include "app/desktop/desktop.h"
#include "app/desktop/singleinstance.h"
#include "app/logging.h"
#include "ui/theme/fusionstyle.h"

#include <QApplication>
#include <QIcon>

namespace app {

namespace {

bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

/// Whose windows these are: a second start with the same shows them instead of opening more.
QString kindOf(const CommandLine& line)
{
    return (line.monitor ? QStringLiteral("monitor ") : QString()) + line.connect.toString();
}

} // namespace

core::Result<std::shared_ptr<QCoreApplication>> makeDesktopApplication(int& argc, char** argv)
{
    if (!hasDisplay())
        return core::Error { core::ErrorCode::NotSupported,
            QStringLiteral("There is no display to open a window on. Run callwright --server for the API, or "
                           "callwright --call NUMBER for one call in the terminal.") };
    auto application = std::make_shared<QApplication>(argc, argv);
    QApplication::setStyle(new ui::FusionStyle); // the application owns it
    QApplication::setApplicationDisplayName(QStringLiteral("Callwright"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/app/callwright.svg")));
    QApplication::setDesktopFileName(QStringLiteral("callwright"));
    return std::shared_ptr<QCoreApplication>(std::move(application));
}

int runDesktop(const CommandLine& line)
{
    SingleInstance instance(kindOf(line));
    if (instance.handOver(line.dialLink))
        return 0;
    instance.listen();
    Desktop desktop(line);
    QObject::connect(&instance, &SingleInstance::asked, &desktop, &Desktop::comeForward);
    desktop.start();
    return QCoreApplication::exec();
}

} // namespace app
