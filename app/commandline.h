#pragma once

#include "core/base/orderedjson.h"

#include <QString>
#include <QStringList>
#include <QUrl>

namespace app {

/// What the command line asks for.
struct CommandLine {
    enum class Mode { Desktop, Server, Call, Check, Rehearse, ShowText };
    Mode mode = Mode::Desktop;
    QUrl connect; ///< of Desktop: a core elsewhere, http or https; empty: one in this program
    QString token; ///< for `connect`
    bool monitor = false; ///< of Desktop: the monitor window alone
    QString dialLink; ///< of Desktop: "tel:…" or "callto:…" to be put into the dial panel
    QString text; ///< of ShowText: version or help

    QString callNumber;
    core::OrderedJson parameters = core::OrderedJson::object(); ///< of --param, in the order given
    QString playbook; ///< of the call; empty: none
    QString callee; ///< sandbox: who answers
    QString faults; ///< sandbox: what goes wrong
    quint32 seed = 1; ///< sandbox: of the faults
    bool seedGiven = false; ///< else a scenario's own counts
    QStringList scenarios; ///< of Rehearse: files or folders
    QString junitFile; ///< of Rehearse; empty: none
    int jobs = 0; ///< of Rehearse; 0: as many as suits
    QString envFile; ///< empty: .env in the working directory, if there is one
    int port = -1; ///< -1: from the settings
    bool sandbox = false;
    bool sandboxModel = false;
};

/// Errors: Malformed with a sentence for the terminal. May be called before there is an application object, except for
/// the help.
core::Result<CommandLine> parseCommandLine(const QStringList& arguments);

} // namespace app
