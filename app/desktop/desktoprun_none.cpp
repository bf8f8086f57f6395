#include "app/desktop/desktoprun.h"

namespace app {

core::Result<std::shared_ptr<QCoreApplication>> makeDesktopApplication(int&, char**)
{
    return core::Error { core::ErrorCode::NotSupported,
        QStringLiteral("This build has no windows. Run callwright --server for the API, or callwright --call NUMBER "
                       "for one call in the terminal.") };
}

int runDesktop(const CommandLine&) { return 2; } // never reached: there was no application to run it in

} // namespace app
