#pragma once

#include "ui/theme/theme.h"

#include <QString>

namespace ui {

/// How these windows are, whatever core they are attached to. Kept in QSettings under "desktop".
struct Preferences {
    ThemeChoice theme = ThemeChoice::System;
    QString language = {}; ///< en, es or pt; empty: the system's
    QString operatorName = {}; ///< said in notes and take-overs; empty: none
    bool notifications = true;
    bool tray = true; ///< an icon with the number of live calls; closing the window leaves the program there
    bool startMinimised = false;
    bool operator==(const Preferences&) const = default;
};

Preferences loadPreferences();
void savePreferences(const Preferences& preferences);

} // namespace ui
