#pragma once

#include "app/commandline.h"

#include <QCoreApplication>

#include <memory>

namespace app {

/// An application object that can open windows. Errors: NotSupported when there is no display, or this build has no
/// windows; the message points to --server and --call.
core::Result<std::shared_ptr<QCoreApplication>> makeDesktopApplication(int& argc, char** argv);

/// Runs the windows until they are closed. Returns the exit code.
int runDesktop(const CommandLine& line);

} // namespace app
