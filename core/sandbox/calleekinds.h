#pragma once

#include "core/sandbox/callee.h"

#include <QList>
#include <QString>

#include <memory>

namespace core {

class CalleeSeat;
struct CalleeScript;
struct SandboxContext;

/// A row of the table of characters: `--callee NAME` or the number chooses one.
struct CalleeKind {
    const char* name;
    const char* number; ///< E.164; every other number reaches the first row
    const char* description;
};

const QList<CalleeKind>& calleeKinds();
bool isCalleeName(const QString& name);
QString calleeNameForNumber(const QString& number);

/// A character that is no row of the table, such as one read from a file.
std::unique_ptr<Callee> makeCallee(const CalleeScript& script, const SandboxContext& context);

/// `name` must be one of the table; `seat` is where "me" sits.
std::unique_ptr<Callee> makeCallee(const QString& name, const SandboxContext& context, CalleeSeat& seat);

} // namespace core
