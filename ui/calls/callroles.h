#pragma once

#include <Qt>

namespace ui {

/// What CallDelegate and the sorting ask a model of calls for, besides Qt's own roles.
enum CallRole {
    SortRole = Qt::UserRole, ///< the raw value
    CallIdRole,
    IconNameRole, ///< for iconPixmap(); empty for none
    ToneRole, ///< int of a Tone
};

} // namespace ui
