#pragma once

#include "ui/theme/theme.h"

#include <QString>

namespace ui {

/// How a call's status is shown: word, icon and colour always go together.
struct StatusLook {
    QString word; ///< translated
    QString icon; ///< name for ui::icon()
    Tone tone = Tone::Dim;
};

/// `status`: as the API has it. `takenOver`: an operator speaks.
StatusLook statusLook(const QString& status, bool takenOver = false);

} // namespace ui
