#pragma once

#include "ui/sheet/sheetcontent.h"
#include "ui/theme/statuslook.h"

namespace ui {

/// How the call of a row is told: word, icon and tone.
StatusLook rowStatusLook(const RowCall& call);
QString rowTimeText(const RowCall& call); ///< "14:05", once answered with its length: "14:05 · 1:42"
QString rowTimeToolTip(const RowCall& call);
QString rowOutcomeText(const RowCall& call); ///< or why there was no call
/// "1:42", "1:02:03"
QString lengthText(qint64 seconds);

} // namespace ui
