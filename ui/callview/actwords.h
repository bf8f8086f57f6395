#pragma once

#include "core/client/callinfo.h"
#include "ui/theme/theme.h"

namespace ui {

/// How an act is shown in a transcript: icon, colour and words always go together.
struct ActLook {
    QString words; ///< translated, one sentence; empty: not shown, since something else shows it
    QString icon; ///< name for ui::icon()
    Tone tone = Tone::Dim;
};

ActLook actLook(const core::ActInfo& act);

/// The name of an operator who acted ("Ana" of "operator Ana"); empty for one without a name, or for somebody else.
QString operatorName(const QString& actor);
bool isOperator(const QString& actor);

/// "answered 6 s": what a status of the transcript and of the timeline is called.
QString statusWord(const QString& status);

} // namespace ui
